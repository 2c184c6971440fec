// One source file of any format → its articles. Bad content never throws: what cannot be read is reported.
import type { Diagnostic } from "../model/diagnostic.ts";
import type { OutletRule } from "../model/editor.ts";
import type { SourceFile } from "../model/source-file.ts";
import { parseClippings, type Parsed } from "./clipping.ts";
import { normalizeFrontMatter, type FrontMatterFields } from "./front-matter-fields.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { parseMarkdown } from "./markdown.ts";
import { emptyFile, notPublished } from "./messages.ts";

export interface ParseOptions {
  readonly outlets: readonly OutletRule[];
  /** BCP 47; taken when a text is too short to tell its language. */
  readonly language: string;
}

export function parseSource(source: SourceFile, { outlets, language }: ParseOptions): Parsed {
  const { path, text } = source;
  if (text.trim() === "")
    return { articles: [], diagnostics: [emptyFile({ path, start: 0, end: 0 })] };
  const { fields, bodyStart, isBroken, diagnostics } = readFrontMatter(source);
  if (isBroken) return { articles: [], diagnostics };
  if (fields?.isPublished === false) {
    const place = { path, start: 0, end: 0 };
    return { articles: [], diagnostics: [...diagnostics, notPublished(place)] };
  }
  const parse = /\.md$/i.test(source.name) ? parseMarkdown : parseClippings;
  const parsed = parse({ source, outlets, language }, { from: bodyStart, fields });
  return { ...parsed, diagnostics: [...diagnostics, ...parsed.diagnostics] };
}

interface Opening {
  readonly fields: FrontMatterFields | null;
  readonly bodyStart: number;
  readonly isBroken: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

function readFrontMatter({ text, path }: SourceFile): Opening {
  const { map, bodyStart, diagnostics } = parseFrontMatter(text, path);
  if (!map) return { fields: null, bodyStart, isBroken: diagnostics.length > 0, diagnostics };
  const { fields, diagnostics: found } = normalizeFrontMatter(map, path);
  return { fields, bodyStart, isBroken: fields.isBroken, diagnostics: found };
}

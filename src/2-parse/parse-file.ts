// One source file of any format → its articles. Bad content never throws: what cannot be read is reported.
import type { Diagnostic } from "../model/diagnostic.ts";
import type { OutletRule } from "../model/editor.ts";
import type { SourceFile } from "../model/source-file.ts";
import { parseClippings, type Parsed } from "./clipping.ts";
import { normalizeFrontMatter, type FrontMatterFields } from "./front-matter-fields.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { isMarkdown } from "./is-markdown.ts";
import type { ParseMarkdown } from "./markdown.ts";
import { emptyFile, notPublished } from "./messages.ts";

export interface ParseOptions {
  readonly outlets: readonly OutletRule[];
  /** BCP 47; taken when a text is too short to tell its language. */
  readonly language: string;
}

/** `markdown` reads Markdown files; null when there are none, since its libraries take long to load. */
export function parseFile(
  source: SourceFile,
  { outlets, language, markdown }: ParseOptions & { readonly markdown: ParseMarkdown | null },
): Parsed {
  const { path, text } = source;
  if (text.trim() === "")
    return { articles: [], diagnostics: [emptyFile({ path, start: 0, end: 0 })] };
  const { fields, bodyStart, isBroken, diagnostics } = readFrontMatter(source);
  if (isBroken) return { articles: [], diagnostics };
  if (fields?.isPublished === false) {
    const place = { path, start: 0, end: 0 };
    return { articles: [], diagnostics: [...diagnostics, notPublished(place)] };
  }
  const parse = isMarkdown(source) ? markdown : parseClippings;
  if (!parse) throw new Error(`Nothing that reads Markdown was handed on for ${path}.`);
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

import type { SourceFile } from "../model/source-file.ts";
import type { Parsed } from "./clipping.ts";
import { parseMarkdown } from "./markdown.ts";
import { parseFile, type ParseOptions } from "./parse-file.ts";

/** One source file of any format to its articles, with all that reads formats loaded. */
export function parseSource(source: SourceFile, { outlets, language }: ParseOptions): Parsed {
  return parseFile(source, { outlets, language, markdown: parseMarkdown });
}

// Stages 2 and 3 for one file: what is cached, and what threads do.
import { parseFile } from "../2-parse/parse-file.ts";
import type { ParseMarkdown } from "../2-parse/markdown.ts";
import { annotateArticle } from "../3-annotate/annotate-article.ts";
import { hashKey } from "../base/hash.ts";
import type { Annotations } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { OutletRule } from "../model/editor.ts";
import type { SourceFile } from "../model/source-file.ts";

export interface ReadFile {
  readonly articles: readonly Article[];
  /** In the order of the articles. */
  readonly annotations: readonly Annotations[];
  readonly diagnostics: readonly Diagnostic[];
}

/** All that reading looks at beside the file itself. */
export interface ReadRules {
  /** Of the program. */
  readonly version: string;
  /** BCP 47. */
  readonly language: string;
  readonly outlets: readonly OutletRule[];
  /** SHA-256 of the file that the outlets were read from, "" without one. */
  readonly outletsHash: string;
}

export function readFile(
  source: SourceFile,
  { outlets, language }: ReadRules,
  markdown: ParseMarkdown | null,
): ReadFile {
  const { articles, diagnostics } = parseFile(source, { outlets, language, markdown });
  return { articles, annotations: articles.map(annotateArticle), diagnostics };
}

/** Changes with all that `readFile` looks at. */
export function readKey(
  { path, name, sha256 }: SourceFile,
  { version, language, outletsHash }: ReadRules,
): string {
  return hashKey("read-file", version, language, outletsHash, path, name, sha256);
}

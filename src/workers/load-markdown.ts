import { isMarkdown } from "../2-parse/is-markdown.ts";
import type { ParseMarkdown } from "../2-parse/markdown.ts";
import type { SourceFile } from "../model/source-file.ts";

/** What reads Markdown is a third of all that a build loads; null when no source needs it. */
export async function loadMarkdown(sources: readonly SourceFile[]): Promise<ParseMarkdown | null> {
  if (!sources.some(isMarkdown)) return null;
  return (await import("../2-parse/markdown.ts")).parseMarkdown;
}

import type { SourceFile } from "../model/source-file.ts";

export function isMarkdown({ name }: Pick<SourceFile, "name">): boolean {
  return /\.md$/i.test(name);
}

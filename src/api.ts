// What other programs may import; nothing else is promised.
import { parseMarkdown } from "./2-parse/markdown.ts";
import { build as buildSite, type BuildInput, type BuildOutput } from "./build.ts";
import type { Store } from "./cache/memo.ts";

export type { BuildInput, BuildOutput };
export { memoryStore, type Store } from "./cache/memo.ts";
export { parseSource as parse } from "./2-parse/parse-source.ts";
export { annotateArticle as annotate } from "./3-annotate/annotate-article.ts";
export { groupArticles as group } from "./4-group/group-articles.ts";
export { buildChronicles as chronicle } from "./5-chronicle/build-chronicle.ts";

/** The whole build, in order: text in, a list of files to make out. Touches no disk. */
export function build(input: BuildInput, store: Store): BuildOutput {
  return buildSite({ markdown: parseMarkdown, ...input }, store);
}

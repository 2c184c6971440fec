// What other programs may import; nothing else is promised.
export { build, understand, type BuildInput, type BuildOutput } from "./build.ts";
export { memoryStore, type Store } from "./cache/memo.ts";
export { parseSource as parse } from "./2-parse/parse-source.ts";
export { annotateArticle as annotate } from "./3-annotate/annotate-article.ts";
export { groupArticles as group } from "./4-group/group-articles.ts";
export { buildChronicles as chronicle } from "./5-chronicle/build-chronicle.ts";

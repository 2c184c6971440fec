import { annotate, group } from "../../../src/api.ts";
import type { Article, ArticleId } from "../../../src/model/article.ts";
import { articleOfText, byDay } from "./article-of-text.ts";
import { predictWholeSets } from "./sets.ts";

interface Document {
  readonly id: string;
  readonly date: string | null;
  readonly title: string | null;
  readonly source: string | null;
  readonly text: string;
}

export function predictClusters(dataDir: string, outDir: string): number {
  return predictWholeSets<Document>(dataDir, outDir, (documents) => {
    const storyOf = storyOfEach(
      documents.map(({ id, date, title, source, text }) =>
        articleOfText(id, { text, day: date, title, outlet: source }),
      ),
    );
    return documents.map(({ id }) => ({ id, cluster: storyOf.get(id as ArticleId) }));
  });
}

/** The story that an article belongs to first is its cluster. */
export function storyOfEach(documents: readonly Article[]): ReadonlyMap<ArticleId, string> {
  const articles = [...documents].sort(byDay);
  const annotations = articles.map(annotate);
  const { grouping } = group({ articles, annotations, rules: [], rulesPath: "" });
  const storyOf = new Map<ArticleId, string>();
  for (const { id, members } of grouping.stories) {
    for (const { article, isSecond } of members) if (!isSecond) storyOf.set(article, id);
  }
  return storyOf;
}

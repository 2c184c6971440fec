import { annotate, group } from "../../../src/api.ts";
import type { ArticleId } from "../../../src/model/article.ts";
import { articleOfText, byDay } from "./article-of-text.ts";
import { predictWholeSets } from "./sets.ts";

interface Document {
  readonly id: string;
  readonly date: string | null;
  readonly title: string | null;
  readonly source: string | null;
  readonly text: string;
}

/** The first story of each article is its cluster. */
export function predictClusters(dataDir: string, outDir: string): number {
  return predictWholeSets<Document>(dataDir, outDir, (documents) => {
    const articles = documents
      .map(({ id, date, title, source, text }) =>
        articleOfText(id, { text, day: date, title, outlet: source }),
      )
      .sort(byDay);
    const annotations = articles.map(annotate);
    const { grouping } = group({ articles, annotations, rules: [], rulesPath: "" });
    const storyOf = new Map<ArticleId, string>();
    for (const { id, members } of grouping.stories) {
      for (const { article } of members) if (!storyOf.has(article)) storyOf.set(article, id);
    }
    return documents.map(({ id }) => ({ id, cluster: storyOf.get(id as ArticleId) }));
  });
}

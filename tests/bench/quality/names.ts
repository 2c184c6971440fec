import { annotate, group } from "../../../src/api.ts";
import { articleOfText } from "./article-of-text.ts";
import { predictWholeSets } from "./sets.ts";

interface Document {
  readonly id: string;
  readonly text: string;
}

/** The documents of a set are read one by one, then their names are joined: a chain is a name over the whole set. */
export function predictNames(dataDir: string, outDir: string): number {
  return predictWholeSets<Document>(dataDir, outDir, predictSet);
}

function predictSet(documents: readonly Document[]): readonly unknown[] {
  const articles = documents.map(({ id, text }) =>
    articleOfText(id, { text, day: null, title: null, outlet: null }),
  );
  const annotations = articles.map(annotate);
  const { grouping } = group({ articles, annotations, rules: [], rulesPath: "" });
  const chains = new Map<string, string>();
  for (const { id, mentions } of grouping.names)
    for (const { article, mention } of mentions) chains.set(`${article} ${mention}`, id);
  return annotations.map(({ article, names }) => ({
    id: article,
    mentions: names.map(({ start, end, kind }, at) => ({
      start,
      end,
      kind,
      chain: chains.get(`${article} ${at}`) ?? null,
    })),
  }));
}

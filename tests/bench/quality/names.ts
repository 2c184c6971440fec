import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { annotateArticle } from "../../../src/3-annotate/annotate-article.ts";
import { joinNames } from "../../../src/4-group/join-names.ts";
import { bodyOfText, readLines } from "./sets.ts";

interface Document {
  readonly id: string;
  readonly text: string;
}

/** The documents of a set are read one by one, then their names are joined: a chain is a name over the whole set. */
export function predictNames(dataDir: string, outDir: string): number {
  mkdirSync(outDir, { recursive: true });
  const sets = readdirSync(dataDir).filter((name) => name.endsWith(".jsonl"));
  return sets.sort().reduce((count, set) => {
    const answers = predictSet(readLines<Document>(join(dataDir, set)));
    writeFileSync(
      join(outDir, set),
      answers.map((answer) => `${JSON.stringify(answer)}\n`).join(""),
    );
    return count + answers.length;
  }, 0);
}

function predictSet(documents: readonly Document[]): readonly unknown[] {
  const articles = documents.map(({ id, text }) => {
    const body = bodyOfText(id, text, null);
    return { article: body, annotations: annotateArticle(body) };
  });
  const chains = new Map<string, string>();
  for (const { id, mentions } of joinNames(articles))
    for (const { article, mention } of mentions) chains.set(`${article} ${mention}`, id);
  return articles.map(({ article, annotations }) => ({
    id: article.id,
    mentions: annotations.names.map(({ start, end, kind }, at) => ({
      start,
      end,
      kind,
      chain: chains.get(`${article.id} ${at}`) ?? null,
    })),
  }));
}

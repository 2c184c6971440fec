// Whole stories over months: the articles of all timelines in one heap, of which each topic should come out as one story.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { articleOfText } from "./article-of-text.ts";
import { storyOfEach } from "./clusters.ts";
import { naturalText } from "./natural-text.ts";
import { readLines } from "./sets.ts";

interface Row {
  readonly id: string;
  readonly date: string;
  readonly source: string;
  readonly text: string;
}

/** Writes `mixed.jsonl` and, for the scorer, `mixed.gold.jsonl`: {"id", "cluster"} a line. */
export function predictMixed(timelinesDir: string, outDir: string): number {
  const topics = readdirSync(timelinesDir).sort();
  const gold = topics
    .filter((topic) => existsSync(join(timelinesDir, topic, "articles.jsonl")))
    .flatMap((topic) => articlesOf(join(timelinesDir, topic), topic));
  const storyOf = storyOfEach(gold.map(({ article }) => article));
  mkdirSync(outDir, { recursive: true });
  const write = (name: string, clusterOf: (one: (typeof gold)[number]) => string | undefined) => {
    const lines = gold.map((one) =>
      JSON.stringify({ id: one.article.id, cluster: clusterOf(one) }),
    );
    writeFileSync(join(outDir, name), `${lines.join("\n")}\n`);
  };
  write("mixed.jsonl", ({ article }) => storyOf.get(article.id));
  write("mixed.gold.jsonl", ({ topic }) => topic);
  return gold.length;
}

function articlesOf(topicDir: string, topic: string) {
  return readLines<Row>(join(topicDir, "articles.jsonl")).map(({ id, date, source, text }) => {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    const natural = lines.map(naturalText).join("\n");
    const options = { text: natural, day: date, title: null, outlet: source };
    return { topic, article: articleOfText(`${topic}-${id}`, options) };
  });
}

// The task as published: the topic's articles from the first to the last day of the reference; given are the number of
// dates and the mean number of sentences a date; a sentence has to hold one of the topic's words.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { annotate, chronicle, group } from "../../../src/api.ts";
import type { Day } from "../../../src/base/day.ts";
import type { Annotations } from "../../../src/model/annotation.ts";
import type { Article } from "../../../src/model/article.ts";
import type { KeyDate } from "../../../src/model/chronicle.ts";
import type { KeyDateLimits } from "../../../src/5-chronicle/choose-key-dates.ts";
import { articleOfText, byDay } from "./article-of-text.ts";
import { naturalText } from "./natural-text.ts";
import { readLines } from "./sets.ts";

interface Row {
  readonly id: string;
  readonly date: string;
  readonly source: string;
  readonly text: string;
}

type Timeline = readonly (readonly [date: string, sentences: readonly string[]])[];

/** An article with the lines that its paragraphs were made from. */
interface Tokenised {
  readonly article: Article;
  readonly annotations: Annotations;
  readonly lines: readonly string[];
}

export function predictTimelines(dataDir: string, outDir: string): number {
  mkdirSync(outDir, { recursive: true });
  const topics = readdirSync(dataDir).sort();
  return topics.reduce(
    (count, topic) => count + predictTopic(join(dataDir, topic), join(outDir, topic)),
    0,
  );
}

function predictTopic(topicDir: string, outPath: string): number {
  if (!existsSync(join(topicDir, "timelines.jsonl"))) return 0;
  const articles = readLines<Row>(join(topicDir, "articles.jsonl")).map(tokenised);
  const keywords = JSON.parse(readFileSync(join(topicDir, "keywords.json"), "utf8")) as string[];
  const references = readLines<Timeline>(join(topicDir, "timelines.jsonl"));
  references.forEach((reference, index) => {
    const timeline = tell(articles, { reference, keywords });
    writeFileSync(`${outPath}.${index}.json`, `${JSON.stringify(timeline)}\n`);
  });
  return articles.length;
}

function tokenised({ id, date, source, text }: Row): Tokenised {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const natural = lines.map(naturalText).join("\n");
  const article = articleOfText(id, { text: natural, day: date, title: null, outlet: source });
  return { article, annotations: annotate(article), lines };
}

function tell(
  all: readonly Tokenised[],
  { reference, keywords }: { reference: Timeline; keywords: readonly string[] },
): Timeline {
  const days = reference.map(([date]) => date.slice(0, 10) as Day).sort();
  const [first, last] = [days[0] as Day, days.at(-1) as Day];
  const within = all.filter(({ article }) => article.day >= first && article.day <= last);
  const sorted = [...within].sort((a, b) => byDay(a.article, b.article));
  const sentences = reference.reduce((sum, [, list]) => sum + list.length, 0) / reference.length;
  const lineOf = linesOf(sorted);
  const keyDates = keyDatesOf(sorted, {
    dates: days.length,
    sentences: Math.max(1, Math.round(sentences)),
    isWanted: (text) => keywords.some((word) => text.toLowerCase().includes(word.toLowerCase())),
    days: { first, last },
  });
  return keyDates.map(({ date, evidence }) => [
    date,
    [...new Set(evidence.map(({ article, start }) => lineOf(article, start)))],
  ]);
}

/** All articles are one story: that they are is given. */
function keyDatesOf(sorted: readonly Tokenised[], limits: KeyDateLimits): readonly KeyDate[] {
  const articles = sorted.map(({ article }) => article);
  const annotations = sorted.map((each) => each.annotations);
  const pin = articles.map(({ id }) => id);
  const rule = {
    id: "topic",
    title: "Topic",
    dek: null,
    pin,
    exclude: [],
    merge: [],
    split: [],
    start: 0,
  };
  const { grouping } = group({ articles, annotations, rules: [rule], rulesPath: "" });
  const place = grouping.stories.findIndex(({ id }) => id === rule.id);
  const stories = grouping.stories.slice(place, place + 1);
  return (
    chronicle({ ...grouping, stories }, { articles, annotations, keyDates: limits })[0]?.keyDates ??
    []
  );
}

function linesOf(articles: readonly Tokenised[]): (article: string, offset: number) => string {
  const known = new Map<string, Tokenised>(articles.map((each) => [each.article.id, each]));
  return (id, offset) => {
    const { article, lines } = known.get(id) as Tokenised;
    const place = article.paragraphs.findIndex(
      ({ start, end }) => offset >= start && offset <= end,
    );
    return lines[place] as string;
  };
}

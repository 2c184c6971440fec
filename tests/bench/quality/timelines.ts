// The task as published: the topic's articles from the first to the last day of the reference; given are the number of
// dates and the mean number of sentences a date; a sentence has to hold one of the topic's words.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { annotateArticle } from "../../../src/3-annotate/annotate-article.ts";
import { byDay, foldDuplicates } from "../../../src/4-group/fold-duplicates.ts";
import { annotatedArticles } from "../../../src/5-chronicle/build-chronicle.ts";
import { chooseKeyDates } from "../../../src/5-chronicle/choose-key-dates.ts";
import type { AnnotatedArticle } from "../../../src/5-chronicle/collect-reports.ts";
import type { Day } from "../../../src/base/day.ts";
import type { Annotations } from "../../../src/model/annotation.ts";
import type { Article } from "../../../src/model/article.ts";
import { articleOfText } from "./article-of-text.ts";
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
  return { article, annotations: annotateArticle(article), lines };
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
  const keyDates = chooseKeyDates(findingsOf(sorted), {
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

function findingsOf(sorted: readonly Tokenised[]): readonly AnnotatedArticle[] {
  const articles = sorted.map(({ article }) => article);
  const annotations = sorted.map((each) => each.annotations);
  const grouping = { names: [], duplicates: foldDuplicates(articles) };
  return [...annotatedArticles(grouping, articles, annotations).values()];
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

// The task as published: the topic's articles from the first to the last day of the reference; given are the number of
// dates and the mean number of sentences a date; a sentence has to hold one of the topic's words.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { annotateArticle } from "../../../src/3-annotate/annotate-article.ts";
import { byDay, foldDuplicates } from "../../../src/4-group/fold-duplicates.ts";
import { joinNames } from "../../../src/4-group/join-names.ts";
import { buildChronicles } from "../../../src/5-chronicle/build-chronicle.ts";
import { groupBy } from "../../../src/base/order.ts";
import type { Annotations } from "../../../src/model/annotation.ts";
import type { Article } from "../../../src/model/article.ts";
import type { Chronicle, Event } from "../../../src/model/chronicle.ts";
import type { StoryId } from "../../../src/model/story.ts";
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
  const days = reference.map(([date]) => date.slice(0, 10)).sort();
  const [first, last] = [days[0] as string, days.at(-1) as string];
  const articles = all.filter(({ article }) => article.day >= first && article.day <= last);
  const sorted = [...articles].sort((a, b) => byDay(a.article, b.article));
  const chronicle = chronicleOf(sorted);
  const sentencesPerDay = Math.max(
    1,
    Math.round(reference.reduce((sum, [, list]) => sum + list.length, 0) / reference.length),
  );
  const dated = groupBy(
    chronicle.events.filter(({ date }) => date.length === 10 && date >= first && date <= last),
    ({ date }) => date,
  );
  const lineOf = linesOf(sorted);
  return [...dated]
    .map(([date, events]) => ({
      date,
      weight: weightOf(events),
      sentences: choose(events, { lineOf, keywords }),
    }))
    .filter(({ sentences }) => sentences.length > 0)
    .sort((a, b) => b.weight - a.weight || (a.date < b.date ? -1 : 1))
    .slice(0, days.length)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date, sentences }) => [date, sentences.slice(0, sentencesPerDay)]);
}

function chronicleOf(sorted: readonly Tokenised[]): Chronicle {
  const articles = sorted.map(({ article }) => article);
  const annotations = sorted.map((each) => each.annotations);
  const names = joinNames(
    sorted.map(({ article, annotations: found }) => ({ article, annotations: found })),
  );
  const members = articles.map(({ id }) => ({ article: id, reasons: [], byEditor: true }));
  const story = {
    id: "topic" as StoryId,
    title: "",
    titleKind: "editor" as const,
    dek: null,
    members,
  };
  const grouping = { stories: [story], names, duplicates: foldDuplicates(articles) };
  return buildChronicles(grouping, articles, annotations)[0] as Chronicle;
}

function weightOf(events: readonly Event[]): number {
  return events.reduce((sum, { weight }) => sum + weight, 0);
}

/** Sentences of the heaviest events, as the tokens that they were made from. */
function choose(
  events: readonly Event[],
  {
    lineOf,
    keywords,
  }: { lineOf: (article: string, offset: number) => string; keywords: readonly string[] },
): readonly string[] {
  const ranked = [...events].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const sentences = ranked.flatMap(({ evidence }) =>
    evidence
      .filter(({ text }) =>
        keywords.some((word) => text.toLowerCase().includes(word.toLowerCase())),
      )
      .slice(0, 1)
      .map(({ article, start }) => lineOf(article, start)),
  );
  return [...new Set(sentences)];
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

// Stages 2 and 3 beside libraries that read a part of what they read, on the same texts, in one thread, once warm.
import nlp from "compromise";
import * as chrono from "chrono-node";
import { annotateArticle } from "../../src/3-annotate/annotate-article.ts";
import { parseSource } from "../../src/2-parse/parse-source.ts";
import { readConfig, readProject } from "../../src/commands/read-project.ts";

export interface ReadingTime {
  readonly name: string;
  /** CPU time of this process for one article; on a machine with other work, wall time would say little. */
  readonly ms: number;
}

// A scan for words does work that no reader can spare: times are told as multiples of it, which machines agree on.
const WORD = /[\p{L}\p{N}]+/gu;
const ROUNDS = 15; // the fastest counts: whatever disturbs a round makes it slower

const ARTICLES_MAX = 300; // more do not change the average

/** The first is the scan for words, by which all others can be measured. */
export function timeReading(projectDir: string): readonly ReadingTime[] {
  const config = readConfig(projectDir, {});
  const { project } = readProject(projectDir, config, { version: "0.0.0", code: "" });
  const sources = project?.input.sources.slice(0, ARTICLES_MAX) ?? [];
  const options = { outlets: [], language: "en" };
  const read = sources.map((source) => parseSource(source, options).articles);
  const texts = read.flat().map(({ text }) => text);
  const few = texts.slice(0, 40); // for the slow one
  return [
    timed("scan for words (regular expression)", texts, (text) => text.match(WORD)),
    timed("2-parse", sources, (source) => parseSource(source, options)),
    timed("3-annotate", read, (articles) => articles.map(annotateArticle)),
    timed("chrono-node: dates", texts, (text) => chrono.parse(text, new Date(0))),
    timed("compromise: sentences, people, places, quotations", few, (text) => {
      const doc = nlp(text);
      return [doc.sentences().length, doc.people(), doc.places(), doc.quotations()].length;
    }),
  ];
}

function timed<T>(name: string, items: readonly T[], work: (item: T) => unknown): ReadingTime {
  let best = Infinity;
  for (let round = 0; round <= ROUNDS; round++) {
    const before = process.cpuUsage();
    items.forEach(work);
    const { user, system } = process.cpuUsage(before);
    if (round > 0) best = Math.min(best, user + system); // the first round warms up
  }
  return { name, ms: best / 1000 / items.length };
}

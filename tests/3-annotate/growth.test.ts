// Work grows in proportion to length, whatever the text is made of. Ratios are compared, never seconds: a text sixteen
// times as long may take up to four times its share, which no quadratic rule could keep to. Prose
// reaches 5 MB; what tries single rules is shorter.
import { describe, expect, it } from "vitest";
import { annotateArticle } from "../../src/3-annotate/annotate-article.ts";
import type { Body } from "../../src/3-annotate/body.ts";
import { english } from "../../src/3-annotate/lexicon/en/english.ts";
import { sentenceWords } from "../../src/3-annotate/lexicon/en/sentences.ts";
import { timeWords } from "../../src/3-annotate/lexicon/en/times.ts";
import { findSentences } from "../../src/3-annotate/sentences/find-sentences.ts";
import { findTimes } from "../../src/3-annotate/times/find-times.ts";
import { printedWords } from "../../src/3-annotate/words/printed-words.ts";
import { readWords } from "../../src/3-annotate/words/read-words.ts";
import { bodyOf } from "./times-support.ts";

const PROSE_LENGTH = 5_000_000;
const LENGTH = 400_000;
const FACTOR = 16;
const SLACK = 4;

const PROSE = "The mayor said on Monday that the talks of 5 May 2023 had lasted three hours. ";

/** Repeated to the wanted length they make one paragraph each. */
const MATERIALS: readonly (readonly [name: string, material: string])[] = [
  ["one sentence without a stop", "and then on Monday at 5 p.m. they came "],
  ["times of day without a day", "3 p.m. or "],
  ["one word", "a"],
  ["one number", "1"],
  ["digits and commas", "1,"],
  ["stops", "."],
  ["stops with blanks", ". "],
  ["opening brackets", "( "],
  ["quotation marks", '"”’'],
  ["apostrophes", "'"],
  ["blanks", " "],
  ["line ends", "\n"],
  ["abbreviations", "Gen. U.S. a.m. "],
  ["counts without a unit", "two and a half "],
  ["openings of patterns", "the first of the "],
];

type Reader = (body: Body) => unknown;

const timesOf: Reader = (body) => {
  const words = readWords(body.text, printedWords(english));
  return findTimes(body, { sentences: findSentences(body, sentenceWords), words }, timeWords);
};

/** Of the processor: other work on the machine does not count. */
function milliseconds(length: number, material: string, read: Reader): number {
  const body = bodyOf(material.repeat(Math.ceil(length / material.length)));
  const before = process.cpuUsage();
  read(body);
  return process.cpuUsage(before).user / 1000;
}

function expectInProportion(length: number, material: string, read = timesOf): void {
  const part = (): number => milliseconds(length / FACTOR, material, read);
  part(); // code that has run before runs faster
  const short = Math.min(part(), part());
  // A few milliseconds are noise, not work
  expect(milliseconds(length, material, read)).toBeLessThan(Math.max(short, 20) * FACTOR * SLACK);
}

/** With names, quotations and clauses: for all finders together. */
const NEWS: readonly (readonly [name: string, material: string])[] = [
  [
    "reports",
    "“We waited,” said Ina Vos on Monday, and the mayor of Port Ellery met her in Geneva. ",
  ],
  ["one sentence of many clauses", "and Ina Vos said on Monday that the mayor met her, after "],
];

describe("time grows in proportion to length for", () => {
  it.each(NEWS)("%s, read by all finders", (_name, material) =>
    expectInProportion(LENGTH, material, annotateArticle),
  );
  it("prose up to 5 MB", () => expectInProportion(PROSE_LENGTH, PROSE));
  it.each(MATERIALS)("%s", (_name, material) => expectInProportion(LENGTH, material));
});

it("many paragraphs without a stop take no longer than one", () => {
  const line = "no stop in here\n\n";
  const count = 60_000;
  const paragraphs = Array.from({ length: count }, (_, number) => ({
    kind: "paragraph" as const,
    start: number * line.length,
    end: number * line.length + line.length - 2,
    line: number,
    breaks: [],
  }));
  const time = (rows: number): number => {
    const body = bodyOf(line.repeat(rows), { paragraphs: paragraphs.slice(0, rows) });
    const before = process.cpuUsage();
    findSentences(body, sentenceWords);
    return process.cpuUsage(before).user / 1000;
  };
  expect(time(count)).toBeLessThan(Math.max(time(count / FACTOR), 20) * FACTOR * SLACK);
});

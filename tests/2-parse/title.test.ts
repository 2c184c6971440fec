import { expect, test } from "vitest";
import { deriveTitle, lacksSentenceEnd, TITLE_MAX } from "../../src/2-parse/title.ts";

const rows: readonly [paragraph: string, title: string][] = [
  ["The rain is coming back. Farmers are glad.", "The rain is coming back"],
  ["Will it hold? Nobody knows.", "Will it hold?"],
  [
    "Mr. Lund met the U.S. envoy at 9 a.m. on Monday. They spoke for an hour.",
    "Mr. Lund met the U.S. envoy at 9 a.m. on Monday",
  ],
  [
    "Councillors voted late on Tuesday night to close the old swing bridge to lorries, although hauliers had asked for a delay until the spring.",
    "Councillors voted late on Tuesday night to close the old swing bridge to lorries…",
  ],
];

test.each(rows)("the title of: %s", (paragraph, title) => {
  expect(deriveTitle(paragraph)).toBe(title);
});

test("a derived title is an opening of the text, word for word, and ends in no half name", () => {
  const paragraph =
    "Reports from the capital have suggested that Foreign Minister Eleonora Castellanos wants to meet Prime Minister Oskar Lindqvist Bergström face to face before the end of the month in Geneva or elsewhere.";
  const title = deriveTitle(paragraph) as string;
  expect(paragraph.startsWith(title.slice(0, -1))).toBe(true);
  expect(title.length).toBeLessThanOrEqual(113);
  expect(title).not.toMatch(/(?:Foreign|Minister|Eleonora|Prime|Oskar|Lindqvist|that)…$/);
});

const endless: readonly [text: string, hasTitle: boolean][] = [
  ["x".repeat(TITLE_MAX), false],
  ["x".repeat(TITLE_MAX - 1), true],
  ["港".repeat(TITLE_MAX), false],
  ["港口开放。".repeat(TITLE_MAX), true],
];

test.each(endless)("no title is cut out of a word without end: %#", (text, hasTitle) => {
  expect(deriveTitle(text) !== null).toBe(hasTitle);
});

const openings: readonly [text: string, isCut: boolean][] = [
  ["words and more ".repeat(200), true],
  ["words and more. ".repeat(200), false],
  ["单词很多。".repeat(600), false],
  ["words and more", false],
];

test.each(openings)("an opening without the end of a sentence is known: %#", (text, isCut) => {
  expect(lacksSentenceEnd(text)).toBe(isCut);
});

import { expect, test } from "vitest";
import { storyTitleOf, type TitleSource } from "../../src/4-group/name-story.ts";

const numbers = new Map<string, number>();

function numberOf(word: string): number {
  const number = numbers.get(word) ?? numbers.size;
  numbers.set(word, number);
  return number;
}

function source(title: string, titleKind: "headline" | "derived"): TitleSource {
  const titleWords = [...new Set(title.toLowerCase().split(/\W+/))].map(numberOf);
  return { article: { title, titleKind }, titleWords, words: Int32Array.from(titleWords) };
}

const ask = source("Pilots strike: who pays for the strike of the pilots?", "headline");
const tell = source("Harbour board meets", "headline");
const cut = source("The strike of the pilots at the two quays of the harbour…", "derived");
const whole = source("The strike of the pilots goes on", "derived");

const rows: readonly [claim: string, sources: readonly TitleSource[], title: TitleSource][] = [
  ["a headline that tells goes before one that asks", [ask, tell, cut], tell],
  ["a headline that asks goes before a sentence of a text", [ask, cut, whole], ask],
  ["a whole sentence goes before one that is cut", [cut, cut, whole], whole],
  ["what is cut is better than nothing", [cut], cut],
];

test.each(rows)("%s", (_, sources, { article }) => {
  expect(storyTitleOf(sources)).toBe(article.title);
});

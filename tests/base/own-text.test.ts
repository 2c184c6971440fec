import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";

import { wordTable, scanPlainWords } from "../../src/6-render/search/word-table.ts";
import { boundedMemo } from "../../src/base/bounded-memo.ts";
import { ownText } from "../../src/base/own-text.ts";
import { wordForms, wordsOf } from "../../src/base/words.ts";
import { annotateArticle } from "../../src/3-annotate/annotate-article.ts";
import { printedWords } from "../../src/3-annotate/words/printed-words.ts";
import { readWords } from "../../src/3-annotate/words/read-words.ts";
import { articleOf } from "../support/articles.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const TEXTS = 60;
const FILLING = "lorem ipsum ".repeat(10_000);

/** Characters that stay in memory of each text when a word is taken from it. */
function heldOf(take: (text: string, word: string) => void, texts = TEXTS): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let at = 0; at < texts; at++) {
    const text = Buffer.from(`${FILLING} extraordinarily${"abcdefghij"[at % 10]}${at}`).toString();
    take(text, text.slice(FILLING.length + 1));
  }
  collect();
  return (process.memoryUsage().heapUsed - before) / texts;
}

const SHARE = FILLING.length / 4;

test("a part of a text that is kept keeps the text, and its own text does not", () => {
  const parts: string[] = [];
  expect(heldOf((_text, word) => parts.push(word))).toBeGreaterThan(SHARE);
  parts.length = 0;
  expect(heldOf((_text, word) => parts.push(ownText(word)))).toBeLessThan(SHARE);
  expect(parts.slice(0, 2)).toEqual(["extraordinarilya0", "extraordinarilyb1"]);
});

const table = wordTable();
const lengthOf = boundedMemo((text) => [text.toLowerCase()]);
const printed = printedWords(null);
const forms: string[] = [];

test.each<[string, (text: string, word: string) => void]>([
  [
    "the words of the search",
    (text) => scanPlainWords(table, { text, signs: new Set() }, () => undefined),
  ],
  ["a function that keeps its results", (_text, word) => lengthOf(word)],
  ["the forms of words", (text) => wordsOf(text)],
  ["the forms of long words", (text) => forms.push(...wordForms(text + "x".repeat(32)).slice(-1))],
  ["words with digits, as they are printed", (text) => readWords(text, printed)],
  ["words of plain letters, as they are printed", (text) => readWords(lettersOf(text), printed)],
])("%s keep no text that they were read from", (_name, take) => {
  expect(heldOf(take)).toBeLessThan(SHARE);
});

/** The number at the end is told by letters. */
function lettersOf(text: string): string {
  const filling = text.slice(0, FILLING.length + 1);
  const word = text.slice(filling.length).replace(/\d/g, (digit) => "klmnopqrst"[Number(digit)]!);
  return Buffer.from(filling + word).toString();
}

test("names keep no text that they were found in", () => {
  const names: string[] = [];
  const findNames = (text: string) => {
    const body = Buffer.from(`Arne Velstadbergen met Mira Castell. ${text}`).toString();
    const found = annotateArticle(articleOf("a", "2025-03-01", [body]));
    names.push(...found.names.map(({ name }) => name));
  };
  findNames(FILLING); // what takes room at the first text alone
  expect(heldOf(findNames, 20)).toBeLessThan(FILLING.length / 2); // the last texts are held until others are read
  expect(names.slice(0, 2)).toEqual(["Arne Velstadbergen", "Mira Castell"]);
});

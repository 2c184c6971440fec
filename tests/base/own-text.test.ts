import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";

import { wordTable, scanPlainWords } from "../../src/6-render/search/word-table.ts";
import { boundedMemo } from "../../src/base/bounded-memo.ts";
import { ownText } from "../../src/base/own-text.ts";
import { wordsOf } from "../../src/base/words.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const TEXTS = 200;
const FILLING = "lorem ipsum ".repeat(10_000);

/** Characters that stay in memory of each text when a word is taken from it. */
function heldOf(take: (text: string, word: string) => void): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let at = 0; at < TEXTS; at++) {
    const text = Buffer.from(`${FILLING} extraordinarily${"abcdefghij"[at % 10]}${at}`).toString();
    take(text, text.slice(FILLING.length + 1));
  }
  collect();
  return (process.memoryUsage().heapUsed - before) / TEXTS;
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

test.each<[string, (text: string, word: string) => void]>([
  [
    "the words of the search",
    (text) => scanPlainWords(table, { text, signs: new Set() }, () => undefined),
  ],
  ["a function that keeps its results", (_text, word) => lengthOf(word)],
  ["the forms of words", (text) => wordsOf(text)],
])("%s keep no text that they were read from", (_name, take) => {
  expect(heldOf(take)).toBeLessThan(SHARE);
});

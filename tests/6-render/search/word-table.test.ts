import fc from "fast-check";
import { expect, test } from "vitest";
import { eachSearchWord, searchWords } from "../../../src/6-render/search/search-words.ts";
import { numberOfWord, wordTable } from "../../../src/6-render/search/word-table.ts";

/** Through one table, as an index reads texts. */
function wordsThroughTable(texts: readonly string[]): readonly (readonly string[])[] {
  const table = wordTable();
  return texts.map((text) => {
    const words: string[] = [];
    eachSearchWord(table, text, (number) => words.push(table.words[number] as string));
    return words;
  });
}

test.each([
  ["The port’s “Red Crane” rose 3 m – a 2-day job", "the port red crane rose 3 day job"],
  ["PORT port Port", "port port port"],
  [`a ${"x".repeat(40)} ${"y".repeat(41)}`, "x".repeat(40)],
  ["Élan élan elan", "elan elan elan"],
  ["", ""],
])("%s gives the words that are searched, plain or not", (text, words) => {
  const found = searchWords(text);
  expect(wordsThroughTable([text])).toEqual([found]);
  for (const word of words.split(" ").filter((each) => each !== "")) expect(found).toContain(word);
});

test("texts of any letters give the same words through one table as alone", () => {
  const unit = fc.constantFrom(..."aAbZ09 .-’“\u00a0éß€п中\u0301");
  const text = fc.string({ unit, maxLength: 60 });
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      expect(wordsThroughTable(texts)).toEqual(texts.map(searchWords));
    }),
  );
});

test("each word keeps its number, however many come after it", () => {
  const table = wordTable();
  const words = Array.from({ length: 20_000 }, (_, at) => `w${at.toString(36)}`);
  const numbers = words.map((word) => numberOfWord(table, word));
  expect(new Set(numbers).size).toBe(words.length);
  expect(words.map((word) => numberOfWord(table, word))).toEqual(numbers);
});

test("words that fall into one slot are told apart", () => {
  const table = { ...wordTable(), slots: new Int32Array(4096).fill(1) }; // all taken by the first word
  table.words.push("first");
  const numbers = ["one", "two", "one", "two", "first"].map((word) => numberOfWord(table, word));
  expect(numbers).toEqual([1, 2, 1, 2, 0]);
});

import { describe, expect, it } from "vitest";
import { english } from "../../src/3-annotate/lexicon/en/english.ts";
import { printedWords } from "../../src/3-annotate/words/printed-words.ts";
import { readWords } from "../../src/3-annotate/words/read-words.ts";
import { firstWordFrom } from "../../src/3-annotate/words/text-words.ts";

/** Lone words as printed, others within brackets. */
function wordsIn(text: string): string {
  const { starts, ends, lone } = readWords(text, printedWords(english));
  return starts
    .map((start, at) => {
      const printed = text.slice(start, ends[at]);
      return lone[at] ? lone[at].printed : `(${printed})`;
    })
    .join(" ");
}

const rows: readonly (readonly [text: string, words: string])[] = [
  ["The mayor left; nobody asked", "The mayor left nobody asked"],
  ["“Go home,” said Ann.", "Go home said Ann"],
  ["On Jan. 5 Gen. Vos left.Then J. Lee", "On (Jan) (5) (Gen) Vos (left.Then) (J) Lee"],
  ["Ann’s half-open U.S. door", "(Ann’s) (half-open) (U.S) door"],
  ["5pm, 1,200 men and Zoë", "(5pm) (1,200) men and (Zoë)"],
  ["AT&T, the workers’ way", "(AT) T the (workers) way"],
  ["sold for €5 in May€ and", "sold for (5) in (May) and"],
];

describe("a word is lone when it is letters from A to Z and a sign follows that joins nothing", () => {
  it.each(rows)("%s", (text, words) => expect(wordsIn(text)).toBe(words));
});

it("words are told apart by case, by length and by what stands behind their first ten letters", () => {
  const text =
    "may May responsibility responsible responsibly abcdefghij abcdefghijk abcdefghijabcdefghij a";
  expect(wordsIn(`${text} ${text}`)).toBe(`${text} ${text}`);
});

it("a word met again is the same record", () => {
  const [first, second] = [
    readWords("The mayor", printedWords(english)),
    readWords("The mayor", printedWords(english)),
  ];
  expect(first.lone[1]).toBe(second.lone[1]);
});

it("a text of more words than are kept is read like any other", () => {
  const words = Array.from({ length: 70_000 }, (_, at) =>
    [...String(at)].map((digit) => "abcdefghij"[Number(digit)]).join(""),
  );
  expect(
    readWords(words.join(" "), printedWords(english)).lone.map((word) => word?.printed),
  ).toEqual(words);
});

it.each([
  [0, 0],
  [1, 1],
  [4, 1],
  [5, 2],
])("the first word from offset %i on is number %i", (offset, number) => {
  expect(firstWordFrom(readWords("The mayor", printedWords(english)), offset)).toBe(number);
});

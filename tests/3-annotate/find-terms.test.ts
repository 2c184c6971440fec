import { expect, it } from "vitest";
import { english } from "../../src/3-annotate/lexicon/en/english.ts";
import { findTerms, stemsOf } from "../../src/3-annotate/terms/find-terms.ts";
import { printedWords } from "../../src/3-annotate/words/printed-words.ts";
import { readWords } from "../../src/3-annotate/words/read-words.ts";

const TITLE = "Mayors met in Été-sur-Mer";
const BODY = "The mayor met the MAYORS’ guests; 1,200 met.";

it("words of title and body that share a stem are counted together, in order of code unit", () => {
  expect(
    findTerms(readWords(TITLE, printedWords(english)), readWords(BODY, printedWords(english))),
  ).toEqual([
    ["1,200", 1],
    ["guest", 1],
    ["mayor", 4],
    ["met", 4],
    ["été-sur-mer", 2],
  ]);
});

it("without words of the language every word of three letters counts, and title and body still meet", () => {
  expect(
    findTerms(
      readWords("La mer", printedWords(null)),
      readWords("Mer et vent. La mer", printedWords(null)),
    ),
  ).toEqual([
    ["mer", 4],
    ["vent", 1],
  ]);
});

it.each([3, 300])("each of %i stems is given once, in order of text", (count) => {
  const words = Array.from({ length: count }, (_, number) => `w${count - number}00`);
  const read = readWords([...words, ...words].join(" "), printedWords(english));
  expect(stemsOf(read, { from: 0, to: read.known.length })).toEqual(words);
});

it("stems are in order of code unit, however they begin, and many or few", () => {
  const words = [
    "zebra",
    "émigré",
    "abcdez",
    "abcdea",
    "abcde",
    "Ωmega",
    "1,200",
    "ωabc",
    "ωabb",
    "ab-cd",
  ];
  const many = Array.from({ length: 5000 }, (_, number) => `w${(number * 7919) % 5000}x`);
  for (const list of [words, [...words, ...many]]) {
    const read = readWords(list.join(" "), printedWords(null));
    const found = findTerms(readWords("", printedWords(null)), read).map(([stem]) => stem);
    expect(found).toEqual(list.map((word) => word.toLowerCase()).sort());
  }
});

it("counting one article leaves nothing behind for the next", () => {
  const read = () => readWords("The mayor met the mayor", printedWords(english));
  const first = findTerms(read(), read());
  expect(findTerms(read(), read())).toEqual(first);
});

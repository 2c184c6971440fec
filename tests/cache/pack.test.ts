import { describe, expect, test } from "vitest";

import { packReader } from "../../src/cache/pack-reader.ts";
import { packWriter } from "../../src/cache/pack-writer.ts";
import type { Form } from "../../src/cache/pack.ts";

const packCount: Form<number> = (pack, value) => pack.count(value);
const packStart: Form<number> = (pack, value) => pack.start(value);
const packReal: Form<number> = (pack, value) => pack.real(value);
const packFlag: Form<boolean> = (pack, value) => pack.flag(value);
const packWord: Form<string> = (pack, value) => pack.word(value);
const packText: Form<string> = (pack, value) => pack.text(value);

const listOf =
  <T>(form: Form<T>): Form<readonly T[]> =>
  (pack, values) =>
    pack.list(values, form);

const perhaps =
  <T>(form: Form<T>): Form<T | null> =>
  (pack, value) =>
    pack.optional(value, form);

function through<T>(value: T, form: Form<T>): T {
  return packReader().read(packWriter().write(value, form), form);
}

const COUNTS = [0, 1, 127, 128, 16_383, 16_384, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1];
const OFFSETS = [5, 5, 0, 900_000, 1, 70, 6, 2 ** 30];
const TEXTS = [
  "",
  "a",
  "“",
  "ÿ",
  "Ā",
  "naïve",
  "港 😀",
  "\ud800",
  "a\udc00",
  "\0\n",
  "y".repeat(9000),
];
const MANY = Array.from({ length: 500 }, (_, number) => `word ${number % 300}`);

describe("what is written is read back", () => {
  test.each<[kind: string, check: () => void]>([
    ["counts", () => expect(through(COUNTS, listOf(packCount))).toEqual(COUNTS)],
    ["offsets, up and down", () => expect(through(OFFSETS, listOf(packStart))).toEqual(OFFSETS)],
    [
      "numbers of any kind",
      () => expect(through([0.1, -2, 1e300], listOf(packReal))).toEqual([0.1, -2, 1e300]),
    ],
    ["flags", () => expect(through([true, false], listOf(packFlag))).toEqual([true, false])],
    [
      "texts, whole or broken Unicode",
      () => expect(through(TEXTS, listOf(packText))).toEqual(TEXTS),
    ],
    [
      "words",
      () => expect(through([...TEXTS, ...TEXTS], listOf(packWord))).toEqual([...TEXTS, ...TEXTS]),
    ],
    [
      "more words than a byte can count",
      () => expect(through(MANY, listOf(packWord))).toEqual(MANY),
    ],
    [
      "null beside words",
      () =>
        expect(through([null, "", null, "a"], listOf(perhaps(packWord)))).toEqual([
          null,
          "",
          null,
          "a",
        ]),
    ],
    [
      "lists of lists",
      () =>
        expect(through([[], [1], [2, 3]], listOf(listOf(packCount)))).toEqual([[], [1], [2, 3]]),
    ],
  ])("%s", (_, check) => check());

  test.each<[what: string, body: string, pieces: string[]]>([
    ["in order", "One two.\n\nThree four.", ["One two.", "Three four."]],
    ["parts of one line", "One two. Three", ["One", "two.", "Three"]],
    ["with others between them", "One two.\n\nThree", ["Label", "One two.", "By Ann", "Three", ""]],
    ["out of order", "One\n\ntwo", ["two", "One", "two"]],
    ["of broken Unicode", "\ud800 “two”", ["\ud800", "“two”", "\udc00"]],
  ])("pieces of a body %s", (_, body, pieces) => {
    const form: Form<{ body: string; pieces: readonly string[] }> = (pack, value) => ({
      body: pack.body(value.body),
      pieces: pack.list(value.pieces, (each, piece) => each.piece(piece)),
    });
    expect(through({ body, pieces }, form)).toEqual({ body, pieces });
  });

  test("a value says nothing of the one before it", () => {
    const [writer, reader] = [packWriter(), packReader()];
    const form = listOf(packWord);
    const values = [["one", "two"], ["two", "three"], [], ["one"]];
    const bytes = values.map((value) => writer.write(value, form));
    expect(bytes.map((each) => reader.read(each, form))).toEqual(values);
    expect([...bytes].reverse().map((each) => packReader().read(each, form))).toEqual(
      [...values].reverse(),
    );
  });

  test("words with one hash are told apart", () => {
    expect(through(["meepr", "szfzd", "meepr"], listOf(packWord))).toEqual([
      "meepr",
      "szfzd",
      "meepr",
    ]);
  });
});

test("pieces of a body take a few bytes", () => {
  const text = "The harbour of Port Ellis opened on Monday.";
  const form: Form<readonly string[]> = (pack, [body = "", piece = ""]) => [
    pack.body(body),
    pack.piece(piece),
  ];
  expect(packWriter().write([text, text], form).length).toBeLessThan(text.length + 6);
});

test("a writer that forgets the words it met writes on as before", () => {
  const [writer, reader] = [packWriter(), packReader()];
  const long = "x".repeat(3_000_000);
  const many = Array.from({ length: 30_001 }, (_, number) => `word ${number}`);
  for (const words of [["a", "b"], [long, "a"], [`${long}y`], ["a", long, "a"], many, ["b", "a"]]) {
    const bytes = writer.write(words, listOf(packWord));
    const alone = packWriter().write(words, listOf(packWord));
    expect(Buffer.from(bytes).equals(alone)).toBe(true);
    expect(reader.read(bytes, listOf(packWord)).join()).toBe(words.join());
  }
});

test("values that one reader reads share lists of one word, and pairs of a word and a count", () => {
  const form: Form<readonly (readonly [readonly string[], readonly [string, number]])[]> = (
    pack,
    values,
  ) =>
    pack.list(values, (each, value) => [
      each.words(value?.[0] ?? []),
      each.tally(value?.[1] ?? ["", 0]),
    ]);
  const [writer, reader] = [packWriter(), packReader()];
  const bytes = writer.write([[["meet"], ["talk", 2]]], form);
  const [one, other] = [reader.read(bytes, form)[0], reader.read(bytes, form)[0]];
  expect(one).toEqual([["meet"], ["talk", 2]]);
  expect([one?.[0], one?.[1]].every((part, at) => part === other?.[at])).toBe(true);
});

test.each([-1, 0.5, NaN, 2 ** 32])(
  "%d is refused as a count, since it would be read as another",
  (value) => {
    expect(() => packWriter().write(value, packCount)).toThrow(RangeError);
  },
);

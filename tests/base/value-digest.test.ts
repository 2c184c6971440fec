import fc from "fast-check";
import { expect, test } from "vitest";

import { valueDigest } from "../../src/base/value-digest.ts";

const LONG = "a".repeat(5000);

// Values that a careless digest takes for one.
const apart: readonly (readonly [what: string, one: unknown, other: unknown])[] = [
  ["a number and its digits", 1, "1"],
  ["no text and no value", "", null],
  ["none and absent", null, undefined],
  ["yes and a number", true, 1],
  ["yes and no", true, false],
  ["a list and a record of its items", ["a"], { 0: "a" }],
  ["an empty list and an empty record", [], {}],
  ["a list and a list of it", ["a"], [["a"]]],
  ["items cut at another place", ["ab", "c"], ["a", "bc"]],
  ["lists cut at another place", [[1], [2, 3]], [[1, 2], [3]]],
  ["records cut at another place", [{ a: 1 }, { b: 2 }], [{ a: 1, b: 2 }, {}]],
  ["an order", [1, 2], [2, 1]],
  ["a value under another name", { a: 1 }, { b: 1 }],
  ["halves of a number", 0.5, 0.25],
  ["a large whole number", 2 ** 31, -(2 ** 31)],
  ["a last letter", "abc", "abc\0"],
  ["a letter of two bytes", "ā", "\u0001\u0001"],
  ["letters whose lower bytes are equal", "aā", "aȁ"],
  ["a change at the end of a long text", `${LONG}b`, `${LONG}c`],
  ["a change at its beginning", `b${LONG}`, `c${LONG}`],
  ["halves of a character", "\ud800", "\ud801"],
];

test.each(apart)("tells %s apart", (_, one, other) => {
  expect(valueDigest(one)).not.toBe(valueDigest(other));
});

test("a field without a value is as one that is absent", () => {
  expect(valueDigest({ a: 1, b: undefined })).toBe(valueDigest({ a: 1 }));
});

test("equal values have one digest, a whole number of 53 bits, whoever is asked", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const digest = valueDigest(value);
      expect(Number.isSafeInteger(digest) && digest >= 0).toBe(true);
      expect(valueDigest(structuredClone(value))).toBe(digest);
    }),
  );
});

test("a hundred thousand texts that are much alike have as many digests, spread over all bits", () => {
  const count = 100_000;
  const digests = Array.from({ length: count }, (_, number) => valueDigest(`event-${number}`));
  expect(new Set(digests).size).toBe(count);
  const lower = new Set(digests.map((digest) => digest % 2 ** 26));
  const upper = new Set(digests.map((digest) => Math.floor(digest / 2 ** 27)));
  // Of so many drawn by chance from 2^26, some seventy-five meet another.
  for (const half of [lower, upper]) expect(count - half.size).toBeLessThan(150);
});

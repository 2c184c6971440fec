import { expect, it } from "vitest";
import { boundedMemo } from "../../src/base/bounded-memo.ts";

it("makes the result for a text once, and for other texts anew", () => {
  const asked: string[] = [];
  const shout = boundedMemo((text) => {
    asked.push(text);
    return text.toUpperCase();
  });
  expect([shout("a"), shout("b"), shout("a")]).toEqual(["A", "B", "A"]);
  expect(asked).toEqual(["a", "b"]);
});

it("keeps nothing for long texts, so that they fill no memory", () => {
  let count = 0;
  const lengthOf = boundedMemo((text) => (count++, text.length));
  const long = "x".repeat(500);
  expect([lengthOf(long), lengthOf(long), count]).toEqual([500, 500, 2]);
});

import { expect, test } from "vitest";

import { commonEnds } from "../../src/base/same-list.ts";

const [a, b, c, d] = ["a", "b", "c", "d"].map((name) => ({ name }));

test.each([
  [[], [], 0, 0],
  [[a, b], [a, b], 2, 0],
  [[a, b], [a, c, b], 1, 1],
  [[a, b, c], [a, c], 1, 1],
  [[a, b, c], [a, d, c], 1, 1],
  [[a, a], [a, a, a], 2, 0],
  [[a, b], [], 0, 0],
  [[a], [{ name: "a" }], 0, 0],
])(
  "%j and %j have %i items in common at the start and %i at the end",
  (before, after, start, end) => expect(commonEnds(before, after)).toEqual({ start, end }),
);

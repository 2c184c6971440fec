import { expect, test } from "vitest";
import { compact } from "../../src/base/compact.ts";

test("a compact list holds the same in the same order and grows apart from its source", () => {
  const source = ["b", "a"];
  const kept = compact(source);
  source.push("c");
  expect(kept).toEqual(["b", "a"]);
});

test("empty lists are one list", () => {
  expect(compact([])).toEqual([]);
  expect(compact([])).toBe(compact([].slice()));
});

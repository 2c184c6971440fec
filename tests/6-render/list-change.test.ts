import { keepList } from "../../src/base/same-list.ts";
import { expect, test } from "vitest";
import { listChange } from "../../src/6-render/list-change.ts";

const cases: [before: string, after: string, removed: string, added: string][] = [
  ["", "", "", ""],
  ["", "abc", "", "abc"],
  ["abc", "", "abc", ""],
  ["abc", "abc", "", ""],
  ["abc", "axc", "b", "x"],
  ["abc", "abxc", "", "x"],
  ["abcd", "xbcy", "ad", "xy"],
  ["abcd", "acbd", "bc", "cb"],
  ["aab", "ab", "a", ""],
];

test.each(cases)("from %j to %j %j is gone and %j has come", (before, after, removed, added) => {
  const change = listChange([...before], [...after]);
  expect([change.removed.join(""), change.added.join("")]).toEqual([removed, added]);
  expect(change.after).toEqual([...after]);
});

test("a list of the same items is the list that was there", () => {
  const before = ["a", "b"];
  expect(keepList(before, ["a", "b"])).toBe(before);
  expect(keepList(before, ["b", "a"])).not.toBe(before);
  expect(keepList(undefined, before)).toBe(before);
});

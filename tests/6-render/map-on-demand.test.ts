import { expect, test } from "vitest";

import { mapOnDemand } from "../../src/6-render/map-on-demand.ts";

const SOURCES = new Map([
  ["b", 2],
  ["a", 1],
]);

test("values are made when they are asked for, in the order of the sources, and not for other keys", () => {
  const asked: number[] = [];
  const map = mapOnDemand(SOURCES, (source) => (asked.push(source), source * 10));
  expect([map.size, map.has("a"), map.has("c"), [...map.keys()]]).toEqual([
    2,
    true,
    false,
    ["b", "a"],
  ]);
  expect(asked).toEqual([]);
  expect([map.get("a"), map.get("c")]).toEqual([10, undefined]);
  expect(asked).toEqual([1]);
  const made: [string, number][] = [
    ["b", 20],
    ["a", 10],
  ];
  const told: [string, number][] = [];
  map.forEach((value, key) => told.push([key, value]));
  expect([[...map], [...map.entries()], told]).toEqual([made, made, made]);
  expect([...map.values()]).toEqual([20, 10]);
});

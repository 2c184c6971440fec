import { expect, test } from "vitest";

import {
  addLookUp,
  addRead,
  declareStale,
  holds,
  lookUpsFrom,
  noLookUps,
  tidyLookUps,
  type LookUps,
  type Run,
} from "../../src/6-render/look-ups.ts";

function page(lookUps: LookUps, numbers: readonly number[]): Run {
  const start = lookUps.reads.length;
  lookUps.page++;
  for (const number of numbers) addRead(lookUps, number);
  return { start, count: lookUps.reads.length - start };
}

const readsOf = ({ reads }: LookUps, { start, count }: Run) => [
  ...reads.numbers.subarray(start, start + count),
];

test("a page notes what it looked up once, and holds until one of that is stale", () => {
  const lookUps = noLookUps();
  const [one, two, three] = ["a", "b", "c"].map((value) => addLookUp(lookUps, value));
  const first = page(lookUps, [one, two, one, two] as number[]);
  const second = page(lookUps, [two, three] as number[]);
  expect([readsOf(lookUps, first), readsOf(lookUps, second)]).toEqual([
    [one, two],
    [two, three],
  ]);
  declareStale(lookUps, [three as number]);
  expect([holds(lookUps, first), holds(lookUps, second)]).toEqual([true, false]);
});

test("pages keep their look-ups when those of pages that are gone are taken out", () => {
  const lookUps = noLookUps();
  const numbers = Array.from({ length: 900 }, (_, value) => addLookUp(lookUps, value));
  const runs = Array.from({ length: 20 }, (_, at) => page(lookUps, numbers.slice(at, at + 880)));
  const kept = new Map(runs.filter((_, at) => at % 7 === 3).map((run, at) => [at, run]));
  const before = [...kept.values()].map((run) => readsOf(lookUps, run));
  tidyLookUps(lookUps, kept);
  expect(lookUps.reads.length).toBe(3 * 880);
  expect([...kept.values()].map((run) => readsOf(lookUps, run))).toEqual(before);
  expect(readsOf(lookUps, page(lookUps, [7, 5]))).toEqual([7, 5]);
});

test("look-ups that no page makes any longer are forgotten, and their numbers given to others", () => {
  const lookUps = noLookUps();
  const known = lookUpsFrom(lookUps, "index.names");
  const ask = (key: number): number => {
    if (!known.has(key)) known.set(key, addLookUp(lookUps, undefined));
    return known.get(key) as number;
  };
  for (let edit = 0; edit < 100; edit++) {
    const keys = Array.from({ length: 90 }, (_, at) => (at < 50 ? at : edit * 90 + at));
    const run = page(lookUps, keys.map(ask));
    tidyLookUps(lookUps, new Map([["page", run]]));
    expect(readsOf(lookUps, run)).toEqual(keys.map(ask));
  }
  expect(lookUps.values.length).toBeLessThan(2000);
  expect(known.size + lookUps.free.length).toBe(lookUps.values.length);
});

test("the number of a look-up that is forgotten is given to another", () => {
  const lookUps = noLookUps();
  const [one, two] = [addLookUp(lookUps, "a"), addLookUp(lookUps, "b")];
  lookUps.digests[one] = 5;
  lookUps.free.push(one);
  expect([addLookUp(lookUps, "c"), addLookUp(lookUps, "d")]).toEqual([one, two + 1]);
  expect(lookUps.values).toEqual(["c", "b", "d"]);
  expect(lookUps.digests[one]).toBeLessThan(0);
});

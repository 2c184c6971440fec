import fc from "fast-check";
import { expect, test } from "vitest";
import { addCounts, countDays, nearPairs, type DayCounts } from "../../src/4-group/day-counts.ts";
import { nearness } from "../../src/4-group/likeness.ts";

const days = fc
  .array(fc.integer({ min: -300, max: 300 }), { minLength: 1, maxLength: 40 })
  .map((list) => list.sort((a, b) => a - b));

/** What stands of a chain in the columns. */
function listed(all: DayCounts, chain: number): readonly (readonly number[])[] {
  const start = all.starts[chain] as number;
  const end = start + (all.lengths[chain] as number);
  return [all.days, all.counts, all.before, all.after].map((column) => [
    ...column.subarray(start, end),
  ]);
}

function added(one: readonly number[], other: readonly number[]): readonly (readonly number[])[] {
  const all = countDays([one, other]);
  addCounts(all, 0, 1);
  return listed(all, 0);
}

test("pairs between two lists count as when all are compared", () => {
  fc.assert(
    fc.property(days, days, (one, other) => {
      const plainly = one.flatMap((a) => other.map((b) => nearness(a - b)));
      const sum = plainly.reduce((total, each) => total + each, 0);
      expect(nearPairs(countDays([one, other]), 0, 1)).toBeCloseTo(sum, 6);
    }),
    { seed: 1 },
  );
});

test("two lists added are the list of both", () => {
  fc.assert(
    fc.property(days, days, (one, other) => {
      const both = [...one, ...other].sort((a, b) => a - b);
      expect(added(one, other)).toEqual(listed(countDays([both]), 0));
    }),
    { seed: 1 },
  );
});

test("a list that takes in days that it has already is the list of all", () => {
  fc.assert(
    fc.property(days, fc.array(fc.nat(39), { minLength: 1 }), (one, places) => {
      const own = places.flatMap((place) => one[place] ?? []).sort((a, b) => a - b);
      const both = [...one, ...own].sort((a, b) => a - b);
      fc.pre(own.length > 0);
      expect(added(one, own)).toEqual(listed(countDays([both]), 0));
    }),
    { seed: 1 },
  );
});

test("one list after another is taken in, and the lists beside it stay as they are", () => {
  fc.assert(
    fc.property(fc.array(days, { minLength: 2, maxLength: 8 }), (lists) => {
      const all = countDays(lists);
      const [last, before] = [lists.length - 1, listed(countDays(lists), lists.length - 1)];
      for (let next = 1; next < last; next++) addCounts(all, 0, next);
      const both = lists
        .slice(0, Math.max(1, last))
        .flat()
        .sort((a, b) => a - b);
      expect(listed(all, 0)).toEqual(listed(countDays([both]), 0));
      expect(listed(all, last)).toEqual(before);
    }),
    { seed: 1 },
  );
});

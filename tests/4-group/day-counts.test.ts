import fc from "fast-check";
import { expect, test } from "vitest";
import { addCounts, countDays, nearPairs } from "../../src/4-group/day-counts.ts";
import { nearness } from "../../src/4-group/likeness.ts";

const days = fc
  .array(fc.integer({ min: -300, max: 300 }), { minLength: 1, maxLength: 40 })
  .map((list) => list.sort((a, b) => a - b));

test("pairs between two lists count as when all are compared", () => {
  fc.assert(
    fc.property(days, days, (one, other) => {
      const plainly = one.flatMap((a) => other.map((b) => nearness(a - b)));
      const sum = plainly.reduce((total, each) => total + each, 0);
      expect(nearPairs(countDays(one), countDays(other))).toBeCloseTo(sum, 6);
    }),
    { seed: 1 },
  );
});

test("two lists added are the list of both", () => {
  fc.assert(
    fc.property(days, days, (one, other) => {
      const both = [...one, ...other].sort((a, b) => a - b);
      expect(addCounts(countDays(one), countDays(other))).toEqual(countDays(both));
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
      expect(addCounts(countDays(one), countDays(own))).toEqual(countDays(both));
    }),
    { seed: 1 },
  );
});

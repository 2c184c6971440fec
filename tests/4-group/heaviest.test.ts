import fc from "fast-check";
import { expect, test } from "vitest";
import { heaviest, kthGreatest } from "../../src/4-group/heaviest.ts";

const lists = fc.array(fc.nat(20), { minLength: 1, maxLength: 80 }); // few values, so that many are equal

test("the k-th greatest value is the one that sorting finds", () => {
  fc.assert(
    fc.property(lists, fc.nat(79), (list, place) => {
      const k = (place % list.length) + 1;
      expect(kthGreatest(Float64Array.from(list), k)).toBe([...list].sort((a, b) => b - a)[k - 1]);
    }),
    { seed: 1 },
  );
});

test("the heaviest are the first of a stable sort, in order of place", () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 80 }), (list, count) => {
      const sorted = [...list.keys()].sort((a, b) => (list[b] as number) - (list[a] as number));
      const expected = sorted.slice(0, count).sort((a, b) => a - b);
      expect(heaviest(Float64Array.from(list), count)).toEqual(expected);
    }),
    { seed: 1 },
  );
});

test("a long list of few values is selected from as by sorting", () => {
  const list = Float64Array.from({ length: 5000 }, (_, at) => Math.abs(at - 2500) % 97);
  expect(kthGreatest(list, 1700)).toBe(list.slice().sort()[3300]);
});

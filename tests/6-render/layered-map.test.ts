import { expect, test } from "vitest";
import { LayeredMap } from "../../src/6-render/layered-map.ts";
import { dice } from "../support/dice.ts";

const { roll } = dice(11);
const KEYS = Array.from({ length: 500 }, (_, key) => key);

test("a map with a few other values is the map that has them, whatever came and went before", () => {
  const plain = new Map<number, string>(
    Array.from({ length: 400 }, (_, key) => [key, `value ${key}`] as const),
  );
  let layered: ReadonlyMap<number, string> = new Map(plain);
  for (let step = 0; step < 300; step++) {
    const changes = Array.from({ length: 1 + roll(4) }, () => {
      return [roll(500), roll(3) === 0 ? undefined : `step ${step}`] as const;
    });
    layered = LayeredMap.over(layered, changes);
    for (const [key, value] of changes)
      if (value === undefined) plain.delete(key);
      else plain.set(key, value);
    expect(layered.size).toBe(plain.size);
    const other = KEYS.filter(
      (key) => layered.get(key) !== plain.get(key) || layered.has(key) !== plain.has(key),
    );
    expect(other).toEqual([]);
  }
  const sorted = (map: Iterable<readonly [number, string]>) => [...map].sort(([a], [b]) => a - b);
  expect(sorted(layered)).toEqual(sorted(plain));
  expect([...layered.keys()].length).toBe(plain.size);
  expect(new Set(layered.values())).toEqual(new Set(plain.values()));
});

test("what it is laid over stays as it is", () => {
  const base = new Map(Array.from({ length: 300 }, (_, key) => [key, "old"] as const));
  const first = LayeredMap.over(base, [[1, "new"]]);
  const second = LayeredMap.over(first, [
    [1, undefined],
    [2, "newer"],
  ]);
  expect([base.get(1), first.get(1), second.get(1)]).toEqual(["old", "new", undefined]);
  expect([first.get(2), second.get(2), first.size, second.size]).toEqual([
    ...["old", "newer", 300, 299],
  ]);
});

import { expect, test } from "vitest";
import { listChange } from "../../src/6-render/list-change.ts";
import { keysChanged, nearChange, regroup, reindex } from "../../src/6-render/regroup.ts";

interface Item {
  readonly id: string;
  readonly keys: readonly string[];
  readonly weight: number;
}

const item = (id: string, keys: string, weight = 0): Item => ({ id, keys: [...keys], weight });
const [a, b, c, d] = [
  item("a", "xy", 3),
  item("b", "x", 1),
  item("c", "yz", 2),
  item("d", "xx", 0),
];

// Each step is told from the one before.
const steps: readonly (readonly Item[])[] = [
  [a, b, c],
  [a, b, c],
  [a, d, b, c],
  [d, b],
  [b, d],
  [],
  [c, { ...a, keys: ["z"] }],
];

const plain = (items: readonly Item[], order?: (p: Item, q: Item) => number) => {
  const groups: Record<string, Item[]> = {};
  for (const each of items) for (const key of new Set(each.keys)) (groups[key] ??= []).push(each);
  if (order) for (const list of Object.values(groups)) list.sort(order);
  return groups;
};

test.each([undefined, (p: Item, q: Item) => p.weight - q.weight])(
  "lists that are told from the last ones are those of a first time (order %o)",
  (order) => {
    let map: ReadonlyMap<string, readonly Item[]> = new Map();
    let last: readonly Item[] = [];
    for (const items of steps) {
      const how = { keysOf: ({ keys }: Item) => keys, madeOf: (each: Item) => each };
      map = regroup(map, listChange(last, items), order ? { ...how, order } : how);
      expect(Object.fromEntries(map)).toEqual(plain(items, order));
      last = items;
    }
  },
);

test("a list that no change touches is the very same, and without a change the map is", () => {
  const how = { keysOf: ({ keys }: Item) => keys, madeOf: (each: Item) => each };
  const first = regroup(new Map(), listChange([], [a, b, c]), how);
  const second = regroup(first, listChange([a, b, c], [a, c]), how);
  expect(second.get("y")).toBe(first.get("y"));
  expect(second.get("x")).not.toBe(first.get("x"));
  expect(regroup(second, listChange([a, c], [a, c]), how)).toBe(second);
});

test("values are made of what has come, and the map is the last one when all are as they were", () => {
  const how = { keyOf: ({ id }: Item) => id, valueOf: ({ weight }: Item) => weight };
  const first = reindex(new Map<string, number>(), listChange([], [a, b]), how);
  const alike = { ...a };
  expect(reindex(first, listChange([a, b], [alike, b]), how)).toBe(first);
  const second = reindex(first, listChange([a, b], [b, c]), how);
  expect([...second]).toEqual([
    ["b", 1],
    ["c", 2],
  ]);
  expect([...first.keys()]).toEqual(["a", "b"]);
});

test.each([undefined, (p: Item, q: Item) => p.weight - q.weight])(
  "a change of the items beside it alone groups them as all would (order %o)",
  (order) => {
    const keysOf = ({ keys }: Item) => keys;
    let map: ReadonlyMap<string, readonly Item[]> = new Map();
    let last: readonly Item[] = [];
    for (const items of steps) {
      const near = nearChange(listChange(last, items), [{ last: map, keysOf }]);
      const how = { keysOf, madeOf: (each: Item) => each };
      map = regroup(map, near, order ? { ...how, order } : how);
      expect(Object.fromEntries(map)).toEqual(plain(items, order));
      last = items;
    }
  },
);

test("items whose keys no change touches are not among those beside it", () => {
  const keysOf = ({ keys }: Item) => keys;
  const map = regroup(new Map(), listChange([], [a, b, c]), { keysOf, madeOf: (each) => each });
  const near = nearChange(listChange([a, b, c], [a, b]), [{ last: map, keysOf }]);
  expect(near.after).toEqual([a]);
});

test("a map tells the keys at which it differs from the one that it was made from, and from no other", () => {
  const how = { keyOf: ({ id }: Item) => id, valueOf: ({ weight }: Item) => weight };
  const first = reindex(new Map<string, number>(), listChange([], [a, b]), how);
  const second = reindex(first, listChange([a, b], [{ ...a, weight: 8 }, c]), how);
  const third = reindex(second, listChange([c], []), how);
  expect(new Set(keysChanged(first, second))).toEqual(new Set(["a", "b", "c"]));
  expect(keysChanged(second, third)).toEqual(["c"]);
  expect(keysChanged(first, third)).toBeNull();
  expect(keysChanged(new Map(), first)).toBeNull();
});

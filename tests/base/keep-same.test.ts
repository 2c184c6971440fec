import { describe, expect, test } from "vitest";

import { isAlike, keepSame } from "../../src/base/keep-same.ts";

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe("keepSame gives what is equal as the record that it was", () => {
  const before = {
    list: [
      { id: "a", n: 1 },
      { id: "b", n: 2 },
      { id: "c", n: 3 },
    ],
    one: { deep: ["x"] },
  };

  test("all of it when nothing has changed", () => {
    expect(keepSame(before, copyOf(before))).toBe(before);
  });

  const [a, b, c] = before.list;
  const lists: [name: string, after: unknown[], kept: unknown[]][] = [
    ["an item added at the front", [{ id: "z" }, a, b, c], [undefined, a, b, c]],
    ["an item added between", [a, { id: "z" }, b, c], [a, undefined, b, c]],
    ["an item removed", [a, c], [a, c]],
    ["an item changed", [a, { id: "b", n: 9 }, c], [a, undefined, c]],
    ["items that changed places", [c, a, b], [c, a, b]],
  ];
  test.each(lists)("%s: the others stay", (_name, after, kept) => {
    const result = keepSame(before.list, copyOf(after)) as unknown[];
    expect(result).toEqual(after);
    kept.forEach((item, at) => item && expect(result[at]).toBe(item));
  });

  test("a record that is handed in again is looked into once", () => {
    let looks = 0;
    const handedIn = (n: number) => ({
      id: "a",
      get n() {
        looks++;
        return n;
      },
    });
    const found = new WeakMap<object, unknown>();
    const [same, other] = [handedIn(1), handedIn(2)];
    const keep = (item: object) => keepSame(before.list, [item], found)[0];
    expect([keep(same), keep(other)]).toEqual([a, { id: "a", n: 2 }]);
    looks = 0;
    expect(keep(same)).toBe(a);
    expect(looks).toBe(0);
    expect(keep(other)).toBe(other);
    expect(looks).toBeGreaterThan(0);
    expect(keepSame([{ id: "a", n: 5 }], [same], found)[0]).toBe(same);
  });

  test("the equal fields of a record that has changed", () => {
    const result = keepSame(before, { ...copyOf(before), list: [] });
    expect(result).toEqual({ list: [], one: { deep: ["x"] } });
    expect(result.one).toBe(before.one);
  });

  const different: [before: unknown, after: unknown][] = [
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: 1, b: undefined }, { a: 1 }],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [{ a: undefined }, { b: undefined }],
    [
      [1, 2],
      [1, 2, 3],
    ],
    [[], {}],
    [null, {}],
    [new Set([1]), new Set([1])],
    [{ a: new Map() }, { a: new Map() }],
    ["1", 1],
  ];
  test.each(different)("%j is not %j", (one, other) => {
    const result = keepSame(one, other);
    expect(result).toStrictEqual(other);
    expect(result).not.toBe(one);
  });
});

describe("isAlike looks no deeper than it is told", () => {
  const inner = { a: 1 };
  const rows: [before: unknown, after: unknown, depth: number, isIt: boolean][] = [
    [[inner], [inner], 1, true],
    [[inner], [{ a: 1 }], 1, false],
    [[inner], [{ a: 1 }], 2, true],
    [[inner], [{ a: 2 }], 2, false],
    [[inner], [inner, inner], 2, false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, 2, false],
    [new Set([1]), new Set([1]), 3, false],
    [undefined, inner, 3, false],
  ];
  test.each(rows)("%j and %j at depth %d: %s", (before, after, depth, isIt) => {
    expect(isAlike(before, after, depth)).toBe(isIt);
  });
});

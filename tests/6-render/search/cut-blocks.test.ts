import fc from "fast-check";
import { expect, test } from "vitest";
import {
  cutBlock,
  NUMBERS_A_BLOCK,
  numbersInBlock,
} from "../../../src/6-render/search/cut-blocks.ts";

const IDS = Array.from({ length: 3000 }, (_, at) => `event-${at}`);

function blocksOf(ids: readonly string[]): readonly (readonly string[])[] {
  const list = { count: ids.length, idOf: (place: number) => ids[place] as string };
  const blocks: (readonly string[])[] = [];
  for (let from = 0; from < ids.length; from += blocks.at(-1)!.length) {
    const { to } = cutBlock(from, list);
    blocks.push(ids.slice(from, to));
  }
  return blocks;
}

/** Each id with its number within its block. */
function numbersOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const numbers = blocksOf(ids).map((block) => {
    const given = numbersInBlock(block);
    return block.map((id, at) => [id, given[at] as number] as const);
  });
  return new Map(numbers.flat());
}

test("blocks hold all entries in their order, and none holds too many", () => {
  const same = Array.from({ length: 2000 }, () => "same");
  for (const ids of [IDS, IDS.slice(0, 1), same]) {
    const blocks = blocksOf(ids);
    expect(blocks.flat()).toEqual(ids);
    expect(Math.max(...blocks.map(({ length }) => length))).toBeLessThanOrEqual(512);
  }
  expect(blocksOf(IDS).length).toBeGreaterThan(10);
});

test("within a block no two entries share a number, and each is smaller than a block has room for", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 512 }), (ids) => {
      const numbers = numbersInBlock(ids);
      expect(new Set(numbers).size).toBe(ids.length);
      expect(Math.max(...numbers)).toBeLessThan(NUMBERS_A_BLOCK);
    }),
  );
});

test("an entry has the same number in whatever order those of its block stand", () => {
  const ids = IDS.slice(0, 300);
  const numbers = new Map(numbersInBlock(ids).map((number, at) => [ids[at], number]));
  const reversed = [...ids].reverse();
  expect(numbersInBlock(reversed)).toEqual(reversed.map((id) => numbers.get(id)));
});

test("an entry that comes or goes leaves other blocks alone, and moves few of its own", () => {
  const before = numbersOf(IDS);
  const blocks = new Set(blocksOf(IDS).map((block) => block.join()));
  let moved = 0;
  for (let at = 0; at < 100; at++) {
    const ids = IDS.toSpliced(at * 29, 1, `other-${at}`);
    const others = blocksOf(ids).filter((block) => !blocks.has(block.join()));
    expect(others.length).toBeLessThanOrEqual(3);
    const after = numbersOf(ids);
    moved += IDS.filter((id) => after.has(id) && after.get(id) !== before.get(id)).length;
  }
  expect(moved).toBeLessThan(300); // of 300,000
});

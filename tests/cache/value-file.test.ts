import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

import { afterEach, expect, test, vi } from "vitest";

import type { ValuePlace } from "../../src/cache/cache-file.ts";
import { openValueFile, type ValueFile } from "../../src/cache/value-file.ts";
import { dice } from "../support/dice.ts";
import { tempFolder } from "../support/folders.ts";

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const valueOf = (length: number, number: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => at * 7 + number * 31 + (at >> 8));

interface Kept {
  readonly bytes: Uint8Array;
  readonly place: ValuePlace;
}

function keep(file: ValueFile, bytes: Uint8Array): Kept {
  return { bytes, place: { at: file.append(bytes), length: bytes.length, checksum: 0 } };
}

const indexOf = (kept: readonly Kept[]) =>
  new Map(kept.map(({ place }, number) => [`${number}`, place]));

test("values and parts of them come back, whatever was read and written before", () => {
  const chance = dice(11);
  const path = join(tempFolder(), "findings");
  const kept: Kept[] = [];
  for (let round = 0; round < 4; round++) {
    const file = openValueFile(path, "c1");
    for (let step = 0; step < 300; step++) {
      const length = 1 + chance.roll(chance.roll(20) === 0 ? 300_000 : 3000);
      if (kept.length === 0 || chance.roll(3) === 0) kept.push(keep(file, valueOf(length, step)));
      const { bytes, place } = kept[chance.roll(kept.length)] as Kept;
      const from = chance.roll(bytes.length + 1);
      const count = chance.roll(bytes.length - from + 1);
      const read = file.read(place, from, count);
      expect(read && Buffer.from(read).equals(bytes.subarray(from, from + count))).toBe(true);
      expect(Buffer.from(file.read(place) ?? []).equals(bytes)).toBe(true);
    }
    file.commit(indexOf(kept));
    file.close();
  }
});

test("values that follow each other, and parts of one, come with few reads of the disk", () => {
  const path = join(tempFolder(), "findings");
  const file = openValueFile(path, "c1");
  const kept = Array.from({ length: 600 }, (_, number) => keep(file, valueOf(1000, number)));
  file.commit(indexOf(kept));
  file.close();
  const again = openValueFile(path, "c1");
  const asked = vi.spyOn(fs, "readSync");
  syncBuiltinESMExports();
  for (const { place } of kept)
    for (const from of [500, 0, 900]) expect(again.read(place, from, 100)).toHaveLength(100);
  expect(asked.mock.calls.length).toBeLessThan(15);
  again.close();
});

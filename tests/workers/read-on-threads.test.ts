import { join, resolve } from "node:path";

import { beforeEach, expect, test, vi } from "vitest";

import { sha256 } from "../../src/base/hash.ts";
import { checksumOf } from "../../src/cache/cache-file.ts";
import { openStore, type StoredValue } from "../../src/cache/store.ts";
import type { SourceFile } from "../../src/model/source-file.ts";
import { parseBatch, renderBatch } from "../../src/workers/batch.ts";
import { readFileCodec } from "../../src/workers/read-file-codec.ts";
import { readFile, readKey, type ReadFile, type ReadRules } from "../../src/workers/read-file.ts";
import { readOnThreads } from "../../src/workers/read-on-threads.ts";
import { tempFolder } from "../support/folders.ts";

type Values = ReadonlyMap<string, StoredValue>;

// Threads load the compiled program; here their part is played, so that they can fail at will.
const played = vi.hoisted(() => ({
  read: (_: readonly SourceFile[]): Promise<Values> => Promise.reject(new Error("unset")),
  opened: [] as number[],
  closed: 0,
}));
vi.mock("../../src/workers/threads.ts", () => ({
  BATCHES_PER_THREAD: 2,
  openThreads: (count: number) => {
    played.opened.push(count);
    return { read: played.read, close: async () => void played.closed++ };
  },
}));

const RULES: ReadRules = { version: "1", language: "en", outlets: [], outletsHash: "" };
const CODEC = readFileCodec();
const SOURCES = Array.from({ length: 150 }, (_, number) => sourceOf(number));
const EXPECTED = SOURCES.map((source) => readFile(source, RULES, null));

function sourceOf(number: number): SourceFile {
  const name = `report-${number}.txt`;
  const text = ` date 2024-05-${10 + (number % 20)} Harbour report ${number}\n\nThe harbour of Port Ellis opened pier ${number} on Monday.\n`;
  return { path: `seeds/${name}`, name, text, sha256: sha256(text) };
}

function read(threads: number | null, store = newStore()) {
  return readOnThreads(SOURCES, { rules: RULES, markdown: null, store, threads });
}

function newStore() {
  return openStore({ path: join(tempFolder(), "findings"), name: "cache", code: "c1" });
}

async function readWell(sources: readonly SourceFile[]): Promise<Values> {
  return new Map(
    sources.map((source): [string, StoredValue] => {
      const key = readKey(source, RULES);
      const bytes = CODEC.write(readFile(source, RULES, null));
      return [key, { bytes, checksum: checksumOf(key, bytes) }];
    }),
  );
}

beforeEach(() => {
  played.opened = [];
  played.closed = 0;
});

test("results stand in the order of the sources, however late a thread answers", async () => {
  let turn = 0;
  played.read = async (sources) => {
    await new Promise((done) => setTimeout(done, turn++ % 2 === 0 ? 30 : 0));
    return readWell(sources);
  };
  for (const threads of [0, 1, 2, 8]) expect(await read(threads)).toEqual(EXPECTED);
  expect([played.opened, played.closed]).toEqual([[1, 2, 8], 3]);
});

test("each source is lent once, after it was worked out where the store did not have it", async () => {
  const store = newStore();
  const asked: string[] = [];
  const lend = (source: SourceFile): ReadFile | null => {
    const key = readKey(source, RULES);
    if (!store.has(key)) return null;
    asked.push(source.path);
    return CODEC.read(store.get(key) as Uint8Array);
  };
  const options = { rules: RULES, markdown: null, store, threads: 0 };
  for (let turn = 0; turn < 2; turn++) {
    asked.length = 0;
    const found = await readOnThreads(SOURCES, { ...options, lender: { lend } });
    expect(found).toEqual(EXPECTED);
    expect(asked).toEqual(SOURCES.map(({ path }) => path));
  }
});

test("what a thread died of is read in the main thread", async () => {
  let turn = 0;
  played.read = (sources) => (turn++ % 2 === 0 ? readWell(sources) : Promise.reject(new Error()));
  expect(await read(2)).toEqual(EXPECTED);
  played.read = () => Promise.reject(new Error("all of them"));
  expect(await read(2)).toEqual(EXPECTED);
  expect(played.closed).toBe(2);
});

test("few files are read without a thread, and files in the cache without one at all", async () => {
  played.read = readWell;
  const store = newStore();
  await read(null, store);
  store.save();
  expect(await read(8, store)).toEqual(EXPECTED);
  expect(played.opened).toEqual([]);
});

test("a batch comes out as it went in, also when it is empty", async () => {
  const entries = await readWell(SOURCES.slice(0, 3));
  const back = parseBatch(renderBatch(entries));
  expect([...back].map(([key, { bytes }]) => [key, [...bytes]])).toEqual(
    [...entries].map(([key, { bytes }]) => [key, [...bytes]]),
  );
  expect(parseBatch(renderBatch(new Map())).size).toBe(0);
});

test("real threads read what the main one would, and one without memory says so", async () => {
  const path = resolve("lib/workers/threads.js");
  const { openThreads } =
    await vi.importActual<typeof import("../../src/workers/threads.ts")>(path);
  const threads = openThreads(1, RULES);
  const found = await threads.read(SOURCES.slice(0, 2));
  await threads.close();
  expect([...found.values()].map(({ bytes }) => CODEC.read(bytes))).toEqual(EXPECTED.slice(0, 2));
  const starved = openThreads(1, RULES, { maxOldGenerationSizeMb: 4 });
  await expect(starved.read(SOURCES)).rejects.toThrow(/memory/);
  await starved.close();
}, 120_000);

import { existsSync, readFileSync, utimesSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { diskFileSystem } from "../../src/7-write/file-system.ts";
import { lockOutput, type Lock } from "../../src/7-write/lock-output.ts";
import { openOutputFolder, type OutputFolder } from "../../src/7-write/output-folder.ts";
import { tempFolder, writeFiles } from "../support/folders.ts";

const NOBODY = 2 ** 22 + 1; // above the largest number that a system gives a process

interface Locked {
  readonly folder: OutputFolder;
  readonly path: string;
  readonly lock: () => Promise<Lock>;
}

function openFolder(text?: string, ageMs = 0): Locked {
  const project = tempFolder();
  const folder = openOutputFolder(join(project, "dist"), { disk: diskFileSystem, name: "dist" });
  if ("code" in folder) throw new Error(folder.message);
  const path = join(folder.work, "lock");
  if (text !== undefined) {
    writeFiles(folder.work, { lock: text });
    const at = new Date(Date.now() - ageMs);
    utimesSync(path, at, at);
  }
  const lock = () => lockOutput(folder, { waitMs: 100, onWait: () => undefined });
  return { folder, path, lock };
}

const owner = (more: object) =>
  JSON.stringify({ pid: NOBODY, host: hostname(), began: null, ...more });

test("a second build gets the lock when the first lets go", async () => {
  const { lock, path } = openFolder();
  const first = await lock();
  const waiting = lock();
  if ("release" in first) first.release();
  const second = await waiting;
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ pid: process.pid });
  if ("release" in second) second.release();
  expect(existsSync(path)).toBe(false);
});

test("who waits too long is told which process holds the lock", async () => {
  const { lock } = openFolder();
  await lock();
  expect(await lock()).toEqual({ heldBy: process.pid });
});

const stale: [claim: string, text: string, ageMs: number][] = [
  ["a process that is gone", owner({}), 0],
  ["an earlier process of the same number", owner({ pid: process.pid, began: "1" }), 0],
  ["a process that died before it wrote its name", "", 5_000],
  ["damage", "{", 5_000],
  ["another machine, long ago", owner({ host: "elsewhere.example" }), 3_600_000],
];

test.runIf(process.platform === "linux").each(stale)(
  "the lock of %s is taken over",
  async (_claim, text, ageMs) => {
    expect(await openFolder(text, ageMs).lock()).toHaveProperty("release");
  },
);

const held: [claim: string, text: string][] = [
  ["a process that is about to write its name", ""],
  ["another machine, just now", owner({ host: "elsewhere.example" })],
];

test.each(held)("the lock of %s is not", async (_claim, text) => {
  expect(await openFolder(text).lock()).toHaveProperty("heldBy");
});

test("of many that find a stale lock, one at a time holds it", async () => {
  const { folder } = openFolder(owner({}));
  let holders = 0;
  const hold = async (): Promise<void> => {
    const lock = await lockOutput(folder, { waitMs: 10_000, onWait: () => undefined });
    if (!("release" in lock)) throw new Error("not released");
    expect(++holders).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    holders--;
    lock.release();
  };
  await Promise.all(Array.from({ length: 8 }, hold));
});

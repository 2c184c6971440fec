import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { recall, remember, type SourceMemory } from "../../src/1-read/source-memory.ts";
import { tempFolder } from "../support/folders.ts";

const FILE = { path: "seeds/a.txt", name: "a.txt", text: "", sha256: "00" };

const TIMES: [what: string, ageMs: { mtime: number; ctime: number }, isKnown: boolean][] = [
  ["changed long ago", { mtime: 60_000, ctime: 60_000 }, true],
  ["changed just now", { mtime: 0, ctime: 0 }, false],
  ["changed just now and given an old time", { mtime: 60_000, ctime: 0 }, false],
  ["given a time to come", { mtime: -60_000, ctime: 60_000 }, false],
];

test.each(TIMES)(
  "whether a file that was %s is known by its stamp: %o, %s",
  (_, ageMs, isKnown) => {
    const path = join(tempFolder({ "a.txt": "" }), "a.txt");
    const now = Date.now();
    const times = { mtimeMs: now - ageMs.mtime, ctimeMs: now - ageMs.ctime };
    const stats = Object.assign(statSync(path), times);
    const memory: SourceMemory = new Map();
    remember(memory, path, { file: FILE, diagnostics: [], stats, isLink: false });
    expect(recall(memory, path, stats) !== null).toBe(isKnown);
  },
);

import { appendFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { readSources } from "../../src/1-read/read-sources.ts";
import { isNoted, type NotedSources, type SourceNote } from "../../src/1-read/source-note.ts";
import type { SourceFile } from "../../src/model/source-file.ts";
import { tempFolder } from "../support/folders.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

interface Read {
  readonly sources: readonly SourceFile[];
  readonly opened: readonly string[];
  readonly note: SourceNote;
}

function readNoting(dir: string, known: NotedSources = new Map()): Read {
  const opened: string[] = [];
  const note: SourceNote = { known, noted: new Map() };
  const { sources } = readSources(
    dir,
    { seeds: "seeds" },
    (path) => {
      opened.push(path.toString().slice(dir.length + 1));
      return Buffer.from("Rain fell.\n");
    },
    { note },
  );
  return { sources, opened, note };
}

function project(): string {
  const dir = tempFolder({ "seeds/a.txt": "Rain fell.\n", "seeds/b.txt": "Rain fell.\n" });
  vi.setSystemTime(Date.now() + 10_000);
  return dir;
}

test("a file that is as it was noted is not opened, and its text is read when it is asked for", () => {
  const dir = project();
  const first = readNoting(dir);
  expect([first.opened, isNoted(first.note)]).toEqual([["seeds/a.txt", "seeds/b.txt"], false]);
  const again = readNoting(dir, first.note.noted);
  expect([again.opened, isNoted(again.note)]).toEqual([[], true]);
  expect(again.sources).toEqual(first.sources);
  expect(again.sources[0]?.text).toBe("Rain fell.\n");
});

const changes: [what: string, change: (dir: string) => void, opened: readonly string[]][] = [
  ["longer", (dir) => appendFileSync(join(dir, "seeds/a.txt"), "x"), ["seeds/a.txt"]],
  [
    "written anew",
    (dir) => writeFileSync(join(dir, "seeds/b.txt"), "Snow fell.\n"),
    ["seeds/b.txt"],
  ],
  [
    "another one under the name",
    (dir) => renameSync(join(dir, "seeds/a.txt"), join(dir, "seeds/b.txt")),
    ["seeds/b.txt"],
  ],
  ["a new one", (dir) => writeFileSync(join(dir, "seeds/c.txt"), "x"), ["seeds/c.txt"]],
  ["a link to one", (dir) => symlinkSync("a.txt", join(dir, "seeds/c.txt")), ["seeds/c.txt"]],
];

test.each(changes)(
  "a file that is %s is opened, and the note is another one",
  (_, change, opened) => {
    const dir = project();
    const { noted } = readNoting(dir).note;
    change(dir);
    vi.setSystemTime(Date.now() + 10_000);
    const again = readNoting(dir, noted);
    expect(again.opened).toEqual(opened);
  },
);

test("of a file that changed just now, of a link, and of one with faults nothing is noted", () => {
  const dir = project();
  symlinkSync("a.txt", join(dir, "seeds/link.txt"));
  writeFileSync(join(dir, "seeds/photo.jpg"), "x");
  vi.setSystemTime(Date.now() + 10_000);
  const names = ({ note }: Read): readonly string[] =>
    [...note.noted.keys()].map((place) => place.slice(dir.length + 1));
  expect(names(readNoting(dir))).toEqual(["seeds/a.txt", "seeds/b.txt"]);
  vi.useRealTimers();
  writeFileSync(join(dir, "seeds/b.txt"), "Snow fell.\n");
  expect(names(readNoting(dir))).not.toContain("seeds/b.txt");
});

test("rules of the editor's are read at once and each time, since every build asks for them", () => {
  const dir = tempFolder({ "seeds/stories.yaml": "[]\n" });
  vi.setSystemTime(Date.now() + 10_000);
  const { noted } = readNoting(dir).note;
  expect(readNoting(dir, noted).opened).toEqual(["seeds/stories.yaml"]);
});

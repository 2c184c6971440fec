import { linkSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { nothingRead, readChangedSources } from "../../src/1-read/read-changed.ts";
import { readSources } from "../../src/1-read/read-sources.ts";
import { tempFolder, writeFiles } from "../support/folders.ts";

const FILES = {
  "seeds/a.txt": " date 2024-03-05 One\n",
  "seeds/b/c.txt": " date 2024-03-06 Two\n",
};
const SETTINGS = { seeds: "seeds" };

type Change = (project: string) => readonly string[];

const changes: [name: string, change: Change][] = [
  ["nothing", () => []],
  ["new bytes", (project) => save(project, "seeds/a.txt", " date 2024-03-05 Other\n")],
  ["new bytes of one length", (project) => save(project, "seeds/a.txt", " date 2024-03-05 Ono\n")],
  ["a file added", (project) => save(project, "seeds/d.txt", " date 2024-03-07 Three\n")],
  ["a file added between others", (project) => save(project, "seeds/a0.txt", "No day\n")],
  ["a file added in a folder", (project) => save(project, "seeds/b/a.md", "No day\n")],
  ["a hidden file added", (project) => save(project, "seeds/.a.txt", "x")],
  ["a name of dots", (project) => save(project, "seeds/..txt", " date 2024-03-07 Three\n")],
  ["a name with a sign that nobody sees", (project) => save(project, "seeds/a\u200b.txt", "x")],
  [
    "a file added and one changed",
    (project) => [
      ...save(project, "seeds/z.txt", " date 2024-03-07 Three\n"),
      ...save(project, "seeds/b/c.txt", " date 2024-03-06 Two and a half\n"),
    ],
  ],
  [
    "a file renamed",
    (project) => {
      renameSync(join(project, "seeds/a.txt"), join(project, "seeds/b/z.txt"));
      return [join(project, "seeds/a.txt"), join(project, "seeds/b/z.txt")];
    },
  ],
  ["a file that came and went", (project) => [join(project, "seeds/never.txt")]],
  ["a file of another kind", (project) => save(project, "seeds/d.pdf", "%PDF")],
  ["bytes that are no text", (project) => save(project, "seeds/a.txt", "\0\0\0\0")],
  ["bytes that are no UTF-8", (project) => save(project, "seeds/a.txt", "\xff")],
  ["the editor's file", (project) => save(project, "seeds/stories.yaml", "- id: a\n")],
  ["a file outside the seeds", (project) => save(project, "other/a.txt", "x")],
  [
    "a file removed",
    (project) => {
      rmSync(join(project, "seeds/a.txt"));
      return [join(project, "seeds/a.txt")];
    },
  ],
  [
    "a folder renamed",
    (project) => {
      renameSync(join(project, "seeds/b"), join(project, "seeds/e"));
      return [join(project, "seeds/b"), join(project, "seeds/e")];
    },
  ],
  [
    "a link to another file",
    (project) => {
      symlinkSync("a.txt", join(project, "seeds/link.txt"));
      return [join(project, "seeds/link.txt")];
    },
  ],
  [
    "a second name for a file",
    (project) => {
      linkSync(join(project, "seeds/a.txt"), join(project, "seeds/second.txt"));
      return [join(project, "seeds/second.txt")];
    },
  ],
];

function save(project: string, path: string, text: string): readonly string[] {
  writeFiles(project, {});
  writeFileSync(join(project, path), text, "latin1");
  return [join(project, path)];
}

test.each(changes)("reading again after %s is reading anew, twice over", (_name, change) => {
  const project = tempFolder({ ...FILES, "other/b.txt": "" });
  const read = nothingRead();
  const again = (changed: ReadonlySet<string> | null) =>
    readChangedSources(project, SETTINGS, { read, changed });
  again(null);
  expect(again(new Set(change(project)))).toEqual(readSources(project, SETTINGS));
  const edited = save(project, "seeds/a.txt", " date 2024-04-01 Later\n");
  expect(again(new Set(edited))).toEqual(readSources(project, SETTINGS));
  rmSync(join(project, "seeds/a.txt"));
  expect(again(null)).toEqual(readSources(project, SETTINGS));
  save(project, "seeds/a.txt", " date 2024-04-01 Later\n");
  expect(again(new Set(edited))).toEqual(readSources(project, SETTINGS));
});

test("a file is the same record until its bytes change, and is read only when its stamp changes", () => {
  const project = tempFolder(FILES);
  const long = new Date("2024-01-01");
  for (const path of Object.keys(FILES)) utimesSync(join(project, path), long, long);
  const read = nothingRead();
  const first = readChangedSources(project, SETTINGS, { read, changed: null });
  const again = readChangedSources(project, SETTINGS, { read, changed: null });
  expect(again.sources[0]).toBe(first.sources[0]);
  save(project, "seeds/a.txt", " date 2024-03-05 Two\n");
  const changed = readChangedSources(project, SETTINGS, { read, changed: null });
  expect(changed.sources[0]?.text).toContain("Two");
  expect(changed.sources[1]).toBe(first.sources[1]);
});

test("files that come and go are looked at by themselves", () => {
  const project = tempFolder(FILES);
  const read = nothingRead();
  const told = (...changed: string[]) =>
    readChangedSources(project, SETTINGS, { read, changed: new Set(changed) });
  readChangedSources(project, SETTINGS, { read, changed: null });
  const untold = save(project, "seeds/b/c.txt", " date 2024-03-06 Nobody told\n");
  const { sources } = told(...save(project, "seeds/d.txt", " date 2024-03-07 Three\n"));
  expect(sources.map(({ name }) => name)).toEqual(["a.txt", "b/c.txt", "d.txt"]);
  rmSync(join(project, "seeds/a.txt"));
  const [first] = told(join(project, "seeds/a.txt")).sources;
  expect(first?.text).toContain("Two");
  expect(told(...untold).sources[0]?.text).toContain("Nobody told");
});

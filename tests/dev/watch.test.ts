import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { FSWatcher } from "chokidar";
import { expect, onTestFinished, test, vi } from "vitest";

import { watchPaths } from "../../src/dev/watch.ts";
import { tempFolder, writeFiles } from "../support/folders.ts";

interface Watched {
  readonly project: string;
  readonly calls: ReadonlySet<string>[];
}

async function watchProject(): Promise<Watched> {
  const project = tempFolder({ "seeds/a.txt": "a", "seeds/deep/b.txt": "b" });
  const calls: ReadonlySet<string>[] = [];
  const paths = ["seeds", "public", "dateline.yaml"].map((name) => join(project, name));
  const watcher = await watchPaths(paths, (changed) => calls.push(changed));
  onTestFinished(() => watcher.close());
  return { project, calls };
}

const changes: [claim: string, change: (project: string) => void][] = [
  ["an edit", (project) => writeFileSync(join(project, "seeds/a.txt"), "new")],
  ["a new file", (project) => writeFileSync(join(project, "seeds/deep/c.txt"), "c")],
  ["a removal", (project) => rmSync(join(project, "seeds/a.txt"))],
  ["a rename", (project) => renameSync(join(project, "seeds/a.txt"), join(project, "seeds/z.txt"))],
  ["a removed folder", (project) => rmSync(join(project, "seeds/deep"), { recursive: true })],
  [
    "settings that were not there",
    (project) => writeFiles(project, { "dateline.yaml": "title: x" }),
  ],
  ["a folder that was not there", (project) => writeFiles(project, { "public/x.css": "a{}" })],
  [
    "an edit by way of a draft",
    (project) => {
      writeFileSync(join(project, "seeds/a.txt.tmp"), "new");
      renameSync(join(project, "seeds/a.txt.tmp"), join(project, "seeds/a.txt"));
    },
  ],
];

test.each(changes)("%s is told", async (_claim, change) => {
  const { project, calls } = await watchProject();
  change(project);
  await vi.waitFor(() => expect(calls.length).toBeGreaterThan(0), 5000);
});

test("changes that come close together are told once", async () => {
  const { project, calls } = await watchProject();
  for (let at = 0; at < 20; at++) writeFileSync(join(project, `seeds/${at}.txt`), "x");
  await vi.waitFor(() => expect(calls.length).toBeGreaterThan(0), 5000);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(calls.length).toBeLessThanOrEqual(2);
});

const once: [claim: string, change: (seed: string) => void, told: string[]][] = [
  ["an edit", (seed) => writeFileSync(seed, "new"), ["a.txt"]],
  ["a removal", (seed) => rmSync(seed), ["a.txt"]],
  ["a rename", (seed) => renameSync(seed, seed.replace("a.txt", "z.txt")), ["a.txt", "z.txt"]],
];

test.each(once)("%s is told once, by all its names", async (_claim, change, told) => {
  const { project, calls } = await watchProject();
  change(join(project, "seeds/a.txt"));
  await sleep(800); // chokidar's own events come up to half a second late
  expect(calls.map((paths) => [...paths].sort())).toEqual([
    told.map((name) => join(project, "seeds", name)),
  ]);
});

test("what is written after a file was told is told too, at once or later", async () => {
  const { project, calls } = await watchProject();
  const seed = join(project, "seeds/a.txt");
  writeFileSync(seed, "half");
  await vi.waitFor(() => expect(calls.length).toBe(1), { timeout: 5000, interval: 1 });
  appendFileSync(seed, " and half");
  await vi.waitFor(() => expect(calls.length).toBe(2), 1000);
  expect(calls[1]).toEqual(new Set([seed]));
});

test("hidden files are not told", async () => {
  const { project, calls } = await watchProject();
  mkdirSync(join(project, "seeds/.git"));
  writeFileSync(join(project, "seeds/.git/index"), "x");
  writeFileSync(join(project, "seeds/.a.txt.swp"), "x");
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(calls).toEqual([]);
});

/** Folders made long ago, as the watcher sees them; counts how often one of them is listed from here on. */
async function watchOldFolders(): Promise<Watched & { readonly listings: () => number }> {
  const later = Date.now() + 60_000;
  const clock = vi.spyOn(Date, "now").mockImplementation(() => later);
  onTestFinished(() => clock.mockRestore());
  const watched = await watchProject();
  await sleep(300); // until the folders are listed that were only found
  const lists = vi.spyOn(FSWatcher.prototype, "_readdirp");
  onTestFinished(() => lists.mockRestore());
  return { ...watched, listings: () => lists.mock.calls.length };
}

test("an edit in place is told without listing its folder", async () => {
  const { project, calls, listings } = await watchOldFolders();
  for (const text of ["new", "newer"]) {
    calls.length = 0;
    writeFileSync(join(project, "seeds/a.txt"), text);
    await vi.waitFor(() => expect(calls.length).toBeGreaterThan(0), 5000);
    await sleep(300);
  }
  expect(listings()).toBe(0);
});

test("a folder that comes after an edit in place is listed, and what is edited in it is told", async () => {
  const { project, calls, listings } = await watchOldFolders();
  writeFileSync(join(project, "seeds/a.txt"), "new");
  await vi.waitFor(() => expect(calls.length).toBeGreaterThan(0), 5000);
  writeFiles(project, { "seeds/later/d.txt": "d" });
  await vi.waitFor(() => expect(listings()).toBeGreaterThan(1), 5000);
  await sleep(500);
  calls.length = 0;
  writeFileSync(join(project, "seeds/later/d.txt"), "edited");
  const told = (): string[] => calls.flatMap((paths) => [...paths]);
  await vi.waitFor(() => expect(told()).toContain(join(project, "seeds/later/d.txt")), 5000);
});

test("a folder that was put aside comes back with the folders in it, and what is edited there is told", async () => {
  const { project, calls } = await watchOldFolders();
  const [seeds, aside] = [join(project, "seeds"), join(project, "aside")];
  const seed = join(seeds, "deep/deeper/c.txt");
  writeFiles(project, { "seeds/deep/deeper/c.txt": "c" });
  for (const [from, to] of [
    [seeds, aside],
    [aside, seeds],
  ] as const) {
    await sleep(500);
    renameSync(from, to);
  }
  await sleep(500);
  calls.length = 0;
  writeFileSync(seed, "edited");
  await vi.waitFor(() => expect(calls.flatMap((paths) => [...paths])).toContain(seed), 2000);
});

const FOLDER = { "c/d.txt": "d", "b.txt": "b" };

const replacements: [claim: string, replace: (folder: string) => void][] = [
  [
    "is removed and made anew",
    (folder) => {
      rmSync(folder, { recursive: true });
      writeFiles(folder, FOLDER);
    },
  ],
  [
    "goes as another one comes",
    (folder) => {
      writeFiles(`${folder}-to-come`, FOLDER);
      renameSync(folder, `${folder}-gone`);
      renameSync(`${folder}-to-come`, folder);
    },
  ],
];

test.each(replacements)("in a folder that %s, what is edited later is told", async (_, replace) => {
  const { project, calls } = await watchProject();
  replace(join(project, "seeds/deep"));
  await sleep(1000);
  for (const name of ["b.txt", "c/d.txt", "new.txt"]) {
    calls.length = 0;
    const seed = join(project, "seeds/deep", name);
    writeFileSync(seed, "edited");
    await vi.waitFor(() => expect(calls.flatMap((paths) => [...paths])).toContain(seed), 2000);
  }
});

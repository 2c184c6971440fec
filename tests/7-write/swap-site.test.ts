import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { diskFileSystem, type FileSystem } from "../../src/7-write/file-system.ts";
import { lockedFolder, openOutputFolder, readManifest } from "../../src/7-write/output-folder.ts";
import { failingDisk, Killed } from "../support/failing-disk.ts";
import { readFiles, tempFolder } from "../support/folders.ts";
import { writeSite, type SiteFiles } from "../support/output-site.ts";

const OLD: SiteFiles = {
  "index.html": "old home",
  "a/same.html": "same",
  "gone/page.html": "gone",
};
const NEW: SiteFiles = {
  "index.html": "new home",
  "a/same.html": "same",
  "fresh/page.html": "new",
};

const HASTY: FileSystem = { ...diskFileSystem, fsyncSync: () => undefined };

const swapSite = (project: string, files: SiteFiles, disk = HASTY) =>
  writeSite(project, files, disk, true);

/** What somebody who follows the link finds. */
const served = (project: string): Record<string, string> => readFiles(join(project, "dist"));

function cleanTree(files: SiteFiles): Record<string, string> {
  const project = tempFolder();
  writeSite(project, files);
  return served(project);
}

test("the output is a link to a tree that is the same as one written in place", () => {
  const project = tempFolder();
  expect(swapSite(project, OLD)).toMatchObject({ isDone: true, written: 3 });
  expect(readlinkSync(join(project, "dist"))).toBe(join(".dist.sites", "1"));
  expect(served(project)).toEqual(cleanTree(OLD));
  expect(readdirSync(project).sort()).toEqual([".dist.sites", "dist"]);
});

test("a later build turns the link, keeps the tree before for late readers, and no older one", () => {
  const project = tempFolder();
  for (const files of [OLD, NEW, OLD]) swapSite(project, files);
  expect(readlinkSync(join(project, "dist"))).toBe(join(".dist.sites", "3"));
  expect(readdirSync(join(project, ".dist.sites")).sort()).toEqual(["2", "3"]);
  expect(readFiles(join(project, ".dist.sites/2"))).toEqual(cleanTree(NEW));
  expect(served(project)).toEqual(cleanTree(OLD));
});

test("a build that changes nothing leaves the link alone", () => {
  const project = tempFolder();
  swapSite(project, OLD);
  const before = lstatSync(join(project, "dist"));
  expect(swapSite(project, OLD)).toMatchObject({ isDone: true, written: 0 });
  expect(lstatSync(join(project, "dist")).ino).toBe(before.ino);
});

test("a site that was swapped once is swapped without being asked", () => {
  const project = tempFolder();
  swapSite(project, OLD);
  writeSite(project, NEW);
  expect(readlinkSync(join(project, "dist"))).toBe(join(".dist.sites", "2"));
  expect(readFiles(join(project, ".dist.sites/1"))).toEqual(cleanTree(OLD));
});

test("whenever the process dies, the old site or the new one is served whole, and the next build completes it", () => {
  const [oldSite, newSite] = [cleanTree(OLD), cleanTree(NEW)];
  const seen = new Set<string>();
  for (let after = 0; ; after++) {
    const project = tempFolder();
    swapSite(project, OLD);
    let isDone = false;
    try {
      swapSite(project, NEW, failingDisk(after, "dies").disk);
      isDone = true;
    } catch (error) {
      expect(error).toBeInstanceOf(Killed);
    }
    const now = served(project);
    seen.add(JSON.stringify(now));
    expect([oldSite, newSite], `after ${after} steps`).toContainEqual(now);
    swapSite(project, NEW);
    expect(served(project), `after ${after} steps`).toEqual(newSite);
    expect(readdirSync(join(project, ".dist.sites")).length).toBeLessThanOrEqual(2);
    if (isDone) break;
  }
  expect(seen.size).toBe(2);
});

test("a first build that dies leaves no site, and the next one makes it", () => {
  for (let after = 0; after < 12; after++) {
    const project = tempFolder();
    try {
      swapSite(project, NEW, failingDisk(after, "dies").disk);
    } catch (error) {
      expect(error).toBeInstanceOf(Killed);
    }
    swapSite(project, NEW);
    expect(served(project), `after ${after} steps`).toEqual(cleanTree(NEW));
  }
});

test.each(["ENOSPC", "EACCES"] as const)("when a call fails with %s, nothing is half", (code) => {
  const [oldSite, newSite] = [cleanTree(OLD), cleanTree(NEW)];
  let refused = 0;
  for (let after = 0; ; after++) {
    const project = tempFolder();
    swapSite(project, OLD);
    const { disk, calls } = failingDisk(after, code);
    const { isDone } = swapSite(project, NEW, disk);
    if (calls() <= after) break;
    if (!isDone) refused++;
    expect(filesOf(served(project)), `after ${after}`).toEqual(filesOf(isDone ? newSite : oldSite));
  }
  expect(refused).toBeGreaterThan(5);
});

/** A disk that refuses may leave an empty folder behind. */
function filesOf(tree: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).filter(([path]) => !path.endsWith("/")));
}

test("files of somebody else come along, changed pages of ours are put right", () => {
  const project = tempFolder();
  swapSite(project, OLD);
  mkdirSync(join(project, "dist/own"));
  writeFileSync(join(project, "dist/own/photo.jpg"), "cat");
  writeFileSync(join(project, "dist/a/same.html"), "changed by hand");
  swapSite(project, NEW);
  expect(served(project)).toEqual({ ...cleanTree(NEW), "own/photo.jpg": "cat" });
});

test("a folder that stands there already is refused, and stays", () => {
  const project = tempFolder({ "dist/own.txt": "mine" });
  const { isDone, diagnostics } = swapSite(project, OLD);
  expect(isDone).toBe(false);
  expect(diagnostics.map(({ code }) => code)).toEqual(["write/cannot-swap-folder"]);
  expect(readFileSync(join(project, "dist/own.txt"), "utf8")).toBe("mine");
});

test("a link of the user's to a folder elsewhere is written through, as without swapping", () => {
  const project = tempFolder({ "elsewhere/own.txt": "mine" });
  diskFileSystem.symlinkSync("elsewhere", join(project, "dist"), "dir");
  writeSite(project, OLD);
  expect(readFiles(join(project, "elsewhere"))).toEqual({ ...cleanTree(OLD), "own.txt": "mine" });
});

test("a build that waited for another one starts from the tree that this one made", () => {
  const project = tempFolder();
  const options = { disk: HASTY, name: "dist", isSwapped: true };
  const waiting = openOutputFolder(join(project, "dist"), options);
  swapSite(project, OLD);
  if ("code" in waiting) throw new Error(waiting.message);
  expect(readManifest(waiting).manifest.files).toEqual([]);
  expect(readManifest(lockedFolder(waiting)).manifest.files).toHaveLength(3);
});

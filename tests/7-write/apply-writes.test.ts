import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { failingDisk, Killed } from "../support/failing-disk.ts";
import { writeSite, type SiteFiles } from "../support/output-site.ts";
import { readFiles, tempFolder, writeFiles } from "../support/folders.ts";

const OLD: SiteFiles = {
  "index.html": "old home",
  "a/same.html": "same",
  "a/changed.html": "old",
  "gone/deep/page.html": "gone",
  "style.css": "old style",
};
const NEW: SiteFiles = {
  "index.html": "new home",
  "a/same.html": "same",
  "a/changed.html": "new",
  "fresh/deep/page.html": "fresh",
  "style.css": "old style",
};

const MANIFEST = ".dateline-manifest.json";

/** What a first build of these files leaves in an empty folder. */
function cleanBuild(files: SiteFiles): Record<string, string> {
  const project = tempFolder();
  writeSite(project, files);
  return readFiles(project);
}

const codes = (found: { diagnostics: readonly { code: string }[] }) =>
  found.diagnostics.map(({ code }) => code);

test("a first build writes every file and leaves nothing beside them", () => {
  const project = tempFolder();
  expect(writeSite(project, OLD)).toMatchObject({ isDone: true, written: 5, removed: 0 });
  expect(readdirSync(project)).toEqual(["dist"]);
  const { [`dist/${MANIFEST}`]: manifest, ...files } = readFiles(project);
  expect(files).toEqual(
    Object.fromEntries(Object.entries(OLD).map(([path, text]) => [`dist/${path}`, text])),
  );
  expect(manifest).toContain('"path":"a/same.html"');
});

test("a later build leaves what a clean one would, and does not touch what is the same", () => {
  const project = tempFolder();
  writeSite(project, OLD);
  const before = statSync(join(project, "dist/a/same.html"));
  expect(writeSite(project, NEW)).toMatchObject({ written: 3, removed: 1 });
  expect(readFiles(project)).toEqual(cleanBuild(NEW));
  const after = statSync(join(project, "dist/a/same.html"));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

test("a page whose key changed but not its bytes is not written", () => {
  const project = tempFolder();
  writeSite(project, OLD);
  const manifest = join(project, "dist", MANIFEST);
  writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/"key":"\w+"/g, '"key":"other"'));
  expect(writeSite(project, OLD)).toMatchObject({ written: 0, isDone: true });
  expect(readFiles(project)).toEqual(cleanBuild(OLD));
});

test("wherever the process dies, the files are whole and the next build equals a clean one", () => {
  const clean = cleanBuild(NEW);
  const whole = new Set([...Object.values(OLD), ...Object.values(NEW)]);
  let steps = 0;
  for (let after = 0; ; after++) {
    const project = tempFolder();
    writeSite(project, OLD);
    const { disk } = failingDisk(after, "dies");
    try {
      writeSite(project, NEW, disk);
      break;
    } catch (error) {
      expect(error).toBeInstanceOf(Killed);
    }
    steps++;
    for (const [path, text] of Object.entries(readFiles(join(project, "dist"))))
      if (path !== MANIFEST && !path.endsWith("/"))
        expect(whole, `${path} after ${after} steps`).toContain(text);
    writeSite(project, NEW);
    expect(readFiles(project), `after ${after} steps`).toEqual(clean);
  }
  expect(steps).toBeGreaterThan(20);
});

test("wherever it dies, going back to the old input gives the old site", () => {
  const clean = cleanBuild(OLD);
  for (let after = 0; ; after++) {
    const project = tempFolder();
    writeSite(project, OLD);
    try {
      writeSite(project, NEW, failingDisk(after, "dies").disk);
      break;
    } catch (error) {
      expect(error).toBeInstanceOf(Killed);
    }
    writeSite(project, OLD);
    expect(readFiles(project), `after ${after} steps`).toEqual(clean);
  }
});

test("dying while it finishes what a dead build left is no worse", () => {
  const clean = cleanBuild(NEW);
  for (let after = 0; after < 40; after++) {
    const project = tempFolder();
    writeSite(project, OLD);
    expect(() => writeSite(project, NEW, failingDisk(22, "dies").disk)).toThrow(Killed);
    try {
      writeSite(project, NEW, failingDisk(after, "dies").disk);
    } catch (error) {
      expect(error).toBeInstanceOf(Killed);
    }
    writeSite(project, NEW);
    expect(readFiles(project), `after ${after} steps`).toEqual(clean);
  }
});

test.each(["ENOSPC", "EACCES"] as const)(
  "whichever call fails with %s, the old site or the new one is there whole",
  (code) => {
    const oldSite = cleanBuild(OLD);
    const newSite = cleanBuild(NEW);
    let refused = 0;
    for (let after = 0; ; after++) {
      const project = tempFolder();
      writeSite(project, OLD);
      const { disk, calls } = failingDisk(after, code);
      const found = writeSite(project, NEW, disk);
      if (calls() <= after) break;
      const now = inDist(readFiles(join(project, "dist")));
      if (!found.isDone) {
        refused++;
        expect(codes(found)).toContain("write/cannot-write");
        expect(now, `after ${after}`).toEqual(oldSite);
      } else expect(now, `after ${after}`).toEqual(newSite);
      writeSite(project, NEW);
      expect(inDist(readFiles(join(project, "dist"))), `after ${after}`).toEqual(newSite);
    }
    expect(refused).toBeGreaterThan(10);
  },
);

/** Files only: a disk that refuses may leave an empty folder behind. */
function inDist(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => !path.endsWith("/"))
      .map(([path, text]) => [`dist/${path}`, text]),
  );
}

test("files and folders that somebody else put there survive", () => {
  const project = tempFolder({ "dist/CNAME": "news.example", "dist/gone/photo.jpg": "cat" });
  mkdirSync(join(project, "dist/empty"));
  writeSite(project, OLD);
  writeSite(project, NEW);
  expect(readFiles(project)).toEqual(
    sorted({
      ...cleanBuild(NEW),
      "dist/CNAME": "news.example",
      "dist/gone/photo.jpg": "cat",
      "dist/empty/": "",
    }),
  );
});

function sorted(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}

test("a foreign file at the path of a page is kept and reported, and all other pages are written", () => {
  const project = tempFolder({ "dist/index.html": "mine" });
  const found = writeSite(project, OLD);
  expect(codes(found)).toEqual(["write/foreign-file"]);
  expect(found).toMatchObject({ isDone: true, written: 4 });
  expect(readFileSync(join(project, "dist/index.html"), "utf8")).toBe("mine");
  writeSite(project, {});
  expect(readFiles(join(project, "dist"))).toMatchObject({ "index.html": "mine" });
});

test("a file that is already what we would write becomes ours", () => {
  const project = tempFolder();
  writeSite(project, OLD);
  writeFiles(project, { [`dist/${MANIFEST}`]: "damaged" });
  const found = writeSite(project, OLD);
  expect(codes(found)).toEqual(["write/unreadable-manifest"]);
  expect(readFiles(project)).toEqual(cleanBuild(OLD));
});

test("a page that was changed by hand is written again, with a note", () => {
  const project = tempFolder();
  writeSite(project, OLD);
  writeFiles(project, { "dist/a/same.html": "edited" });
  expect(codes(writeSite(project, OLD))).toEqual(["write/changed-by-hand"]);
  expect(readFiles(project)).toEqual(cleanBuild(OLD));
});

test("a page that was changed by hand and is no longer wanted stays", () => {
  const project = tempFolder();
  writeSite(project, OLD);
  writeFiles(project, { "dist/gone/deep/page.html": "edited" });
  expect(codes(writeSite(project, NEW))).toEqual(["write/kept-changed"]);
  expect(readFiles(join(project, "dist"))).toMatchObject({ "gone/deep/page.html": "edited" });
});

test("a link in place of a folder or a page is never followed", () => {
  const project = tempFolder({ "victim/same.html": "theirs", "victim/page.html": "theirs" });
  mkdirSync(join(project, "dist"));
  symlinkSync(join(project, "victim"), join(project, "dist/a"));
  symlinkSync(join(project, "victim/page.html"), join(project, "dist/index.html"));
  const found = writeSite(project, OLD);
  expect(codes(found).sort()).toEqual([
    "write/foreign-file",
    "write/foreign-folder",
    "write/foreign-folder",
  ]);
  expect(readFiles(join(project, "victim"))).toEqual({
    "page.html": "theirs",
    "same.html": "theirs",
  });
});

test("a link that takes the place of a folder of ours keeps the pages behind it from being removed", () => {
  const project = tempFolder();
  writeSite(project, { "a/page.html": "text" });
  const elsewhere = tempFolder({ "page.html": "text" });
  writeSite(project, {});
  symlinkSync(elsewhere, join(project, "dist/a"));
  writeFiles(project, {
    [`dist/${MANIFEST}`]: JSON.stringify({
      version: 1,
      files: [{ path: "a/page.html", key: "k", sha256: "0".repeat(64) }],
    }),
  });
  writeSite(project, {});
  expect(readFiles(elsewhere)).toEqual({ "page.html": "text" });
});

test("an output folder that is a file is reported", () => {
  const project = tempFolder({ dist: "a file" });
  expect(codes(writeSite(project, OLD))).toEqual(["write/output-is-file"]);
});

test("an output folder that is a link is written where it leads", () => {
  const project = tempFolder({ "real/x": "x" });
  symlinkSync(join(project, "real"), join(project, "dist"));
  expect(writeSite(project, OLD)).toMatchObject({ isDone: true });
  expect(existsSync(join(project, "real/index.html"))).toBe(true);
  expect(readdirSync(project).sort()).toEqual(["dist", "real"]);
});

test("where nothing can be put beside the output folder, files are prepared inside it", () => {
  const project = tempFolder();
  const disk = { ...failingDisk(Infinity, "dies").disk };
  const mkdirSync = disk.mkdirSync;
  disk.mkdirSync = ((path: string, options: { recursive: true }) => {
    if (path.endsWith(".dist.dateline"))
      throw Object.assign(new Error("EROFS"), { code: "EROFS", syscall: "mkdir" });
    return mkdirSync(path, options);
  }) as typeof disk.mkdirSync;
  expect(writeSite(project, OLD, disk)).toMatchObject({ isDone: true });
  expect(inDist(readFiles(join(project, "dist")))).toEqual(cleanBuild(OLD));
});

test("a journal that asks for a path outside is not followed", () => {
  const project = tempFolder({
    ".dist.dateline/journal.json": JSON.stringify({
      moves: [{ path: "../evil.html", number: 0 }],
      removes: [],
    }),
    ".dist.dateline/new/0": "evil",
  });
  writeSite(project, OLD);
  expect(existsSync(join(project, "evil.html"))).toBe(false);
  expect(readFiles(project)).toEqual(cleanBuild(OLD));
});

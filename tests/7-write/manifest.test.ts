import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { diskFileSystem } from "../../src/7-write/file-system.ts";
import {
  hasSameEntries,
  parseManifest,
  renderManifest,
  sortEntries,
} from "../../src/7-write/manifest.ts";
import {
  manifestOf,
  openOutputFolder,
  readManifestBytes,
} from "../../src/7-write/output-folder.ts";
import { tempFolder } from "../support/folders.ts";
import { writeSite } from "../support/output-site.ts";

const entry = (path: string) => ({ path, key: "k", sha256: "a".repeat(64) });

test("a manifest survives its own text, in order of path", () => {
  const text = renderManifest(sortEntries([entry("b.html"), entry("a.html")], []));
  expect(parseManifest(text)).toEqual({ version: 1, files: [entry("a.html"), entry("b.html")] });
});

const paths: [files: string[], last: string[]][] = [
  [
    ["b", "a", "c"],
    ["a", "b", "c"],
  ],
  [
    ["b", "a", "c"],
    ["c", "b", "a"],
  ],
  [
    ["b", "a", "c"],
    ["a", "b", "d"],
  ],
  [
    ["b", "a", "c"],
    ["a", "b"],
  ],
  [
    ["b", "a"],
    ["a", "a"],
  ],
  [[], ["a"]],
];

test.each(paths)("%j is put in order of path, whatever the last list was: %j", (files, last) => {
  const entries = files.map(entry);
  expect(sortEntries(entries, last.map(entry))).toEqual([...files].sort().map(entry));
});

test("entries are the same when path, key and hash are", () => {
  const list = [entry("a"), entry("b")];
  expect(hasSameEntries(list, structuredClone(list))).toBe(true);
  for (const other of [{ path: "c" }, { key: "l" }, { sha256: "b".repeat(64) }])
    expect(hasSameEntries(list, [entry("a"), { ...entry("b"), ...other }])).toBe(false);
  expect(hasSameEntries(list, [entry("a")])).toBe(false);
});

test.each(["", "{", "null", "[]", '{"version":2,"files":[]}', '{"version":1}'])(
  "%j is no manifest",
  (text) => expect(parseManifest(text)).toBeNull(),
);

test.each(["../up.html", "/etc/passwd", "a/../../b", ".dateline-manifest.json"])(
  "an entry for %j is not acted upon",
  (path) => {
    const text = JSON.stringify({ version: 1, files: [entry(path), entry("a.html")] });
    expect(parseManifest(text)?.files).toEqual([entry("a.html")]);
  },
);

test.each([false, true])(
  "a manifest is read again as soon as it is not as it was left (swapped: %s)",
  (isSwapped) => {
    const project = tempFolder();
    const applied = writeSite(project, { "a.html": "a" }, diskFileSystem, isSwapped);
    const folder = openOutputFolder(join(project, "dist"), { disk: diskFileSystem, name: "dist" });
    if ("code" in folder) throw new Error(folder.message);
    const manifest = { version: 1, files: [entry("told.html")] };
    const left = { id: folder.id, stamp: applied.manifestStamp ?? "", manifest, hash: "told" };
    expect(manifestOf(readManifestBytes(folder, left))).toMatchObject({ manifest, hash: "told" });
    expect(manifestOf(readManifestBytes(folder, { ...left, id: "other" })).hash).toBe(
      applied.manifestHash,
    );
    const path = join(folder.root, ".dateline-manifest.json");
    writeFileSync(path, `${readFileSync(path, "utf8")} `);
    expect(manifestOf(readManifestBytes(folder, left)).manifest).toEqual(applied.state.manifest);
  },
);

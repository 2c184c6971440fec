import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { diskFileSystem } from "../../src/7-write/file-system.ts";
import {
  hasSameEntries,
  manifestBytes,
  manifestParts,
  parseManifest,
  sortEntries,
  type ManifestPart,
} from "../../src/7-write/manifest.ts";
import {
  manifestOf,
  openOutputFolder,
  readManifestBytes,
} from "../../src/7-write/output-folder.ts";
import { dice } from "../support/dice.ts";
import { tempFolder } from "../support/folders.ts";
import { writeSite } from "../support/output-site.ts";

const entry = (path: string) => ({ path, key: "k", sha256: "a".repeat(64) });
const textOf = (parts: readonly ManifestPart[]) => Buffer.concat(manifestBytes(parts)).toString();

test("a manifest survives its own text, in order of path", () => {
  const made = [entry("b.html"), entry("a.html")];
  const text = textOf(manifestParts(sortEntries([], { kept: [], gone: new Set(), made })));
  expect(parseManifest(text)).toEqual({ version: 1, files: [entry("a.html"), entry("b.html")] });
});

test("a manifest is JSON with an entry on each line", () => {
  for (const files of [[], [entry("a")], [entry('"é"'), entry("b")]]) {
    const lines = files.map((each) => JSON.stringify(each)).join(",\n");
    expect(textOf(manifestParts(files))).toBe(`{"version":1,"files":[\n${lines}\n]}\n`);
  }
});

const lists: [last: string[], made: string[]][] = [
  [["a", "b", "c"], []],
  [
    ["b", "c", "d"],
    ["e", "a", "c"],
  ],
  [["c", "b", "a"], ["b"]],
  [["a", "a"], ["b"]],
  [[], ["b", "a"]],
  [["a"], []],
];

test.each(lists)("%j with %j made anew is in order of path", (last, made) => {
  const [before, after] = [last.map(entry), made.map(entry)];
  const gone = new Set(before.filter(({ path }) => made.includes(path)));
  const byPath = new Map(before.map((each) => [each.path, each]));
  const kept = [...byPath.values()].filter((each) => !gone.has(each));
  const sorted = sortEntries(before, { kept, gone, made: after });
  expect(sorted.map(({ path }) => path)).toEqual([...new Set([...last, ...made])].sort());
});

test("of a manifest's text only those parts are made anew of which an entry is another one", () => {
  const { roll } = dice(3);
  const nameOf = (number: number) => `articles/${String(number).padStart(4, "0")}.html`;
  let files = Array.from({ length: 1000 }, (_, number) => entry(nameOf(2 * number)));
  let parts = manifestParts(files);
  for (let time = 0; time < 200; time++) {
    const path = nameOf(roll(2000));
    const rest = files.filter((each) => each.path !== path);
    const made = roll(3) === 0 ? [] : [entry(path)];
    const next = sortEntries(rest, { kept: rest, gone: new Set(), made });
    const known = new Set(parts);
    parts = manifestParts(next, parts);
    expect(parts.filter((part) => !known.has(part)).length).toBeLessThanOrEqual(3);
    expect(textOf(parts)).toBe(textOf(manifestParts(next)));
    files = [...next];
  }
  expect(textOf(manifestParts([], parts))).toBe(textOf([]));
  expect(textOf(manifestParts([entry("z")], parts))).toBe(textOf(manifestParts([entry("z")])));
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
    const told = { manifest, parts: [], hash: "told" };
    const left = { id: folder.id, stamp: applied.manifestStamp ?? "", ...told };
    expect(manifestOf(folder, readManifestBytes(folder, left))).toMatchObject({
      manifest,
      hash: "told",
    });
    expect(manifestOf(folder, readManifestBytes(folder, { ...left, id: "other" })).hash).toBe(
      applied.manifestHash,
    );
    const untold = readManifestBytes(folder, { ...left, manifest: null });
    expect(untold).toEqual({ bytes: null, known: null, hash: "told" });
    expect(manifestOf(folder, untold)).toMatchObject({
      ...{ manifest: applied.state.manifest, hash: applied.manifestHash },
    });
    const path = join(folder.root, ".dateline-manifest.json");
    writeFileSync(path, `${readFileSync(path, "utf8")} `);
    expect(manifestOf(folder, readManifestBytes(folder, left)).manifest).toEqual(
      applied.state.manifest,
    );
  },
);

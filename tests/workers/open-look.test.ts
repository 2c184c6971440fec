import { lstatSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { stampOf, type Stamps } from "../../src/7-write/stamps.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { writeLastBuild, type LastBuild } from "../../src/commands/last-build.ts";
import { openLook, type Look } from "../../src/workers/open-look.ts";
import { tempFolder } from "../support/folders.ts";

const PROGRAM = new URL("../../lib/workers/look-at-outputs.js", import.meta.url);
const FILES = { "index.html": "<p>home", "articles/one.html": "<p>one" };
// A site of ten thousand files has a note of this length.
const LONG: Diagnostic = {
  ...{ severity: "note", code: "test/long", message: "m".repeat(900_000) },
  ...{ hint: null, place: null },
};

const NO_STAMPS: Stamps = { kind: "by path", byPath: new Map() };

/** Whether outputs lie there as noted after `change`. */
async function look(
  change: (site: string, note: string) => void,
  { id = "", program = PROGRAM } = {},
): Promise<boolean | null> {
  const site = tempFolder(FILES);
  const notePath = join(tempFolder({}), "last-build");
  const stamps = Object.keys(FILES).map((path) => {
    return [path, stampOf(lstatSync(join(site, path)))] as const;
  });
  writeLastBuild(
    notePath,
    noteOf({
      out: site,
      stamps: { kind: "by path", byPath: new Map(stamps) },
      diagnostics: [LONG],
    }),
  );
  change(site, notePath);
  const opened = openLook({ notePath, id: id || site, root: site }, program) as Look;
  onTestFinished(opened.close);
  return await opened.answer;
}

function noteOf(note: Pick<LastBuild, "out" | "stamps" | "diagnostics">): LastBuild {
  const hash = "0".repeat(64);
  const counts = {} as LastBuild["counts"];
  const hashes = { inputs: hash, seen: hash, manifest: hash, manifestStamp: null };
  return { ...note, ...hashes, code: "", isStamped: true, counts };
}

const CHANGES: [claim: string, expected: boolean, change: (site: string, note: string) => void][] =
  [
    ["as they were left", true, () => undefined],
    ["changed in place", false, (site) => writeFileSync(join(site, "index.html"), "<p>away")],
    ["removed", false, (site) => rmSync(join(site, "articles"), { recursive: true })],
    ["told of by a damaged note", false, (_site, note) => writeFileSync(note, "x".repeat(900_000))],
  ];

test.each(CHANGES)("outputs that are %s: %s", async (_claim, expected, change) => {
  expect(await look(change)).toBe(expected);
});

test("a note of another site says nothing of this one", async () => {
  expect(await look(() => undefined, { id: "/elsewhere" })).toBe(false);
});

test("a thread that ends says nothing", async () => {
  const faulty = join(tempFolder({ "faulty.mjs": "throw new Error('lost')" }), "faulty.mjs");
  const program = new URL(`file://${faulty}`);
  expect(await look(() => undefined, { program })).toBeNull();
});

test("a small site needs no thread, nor does one whose program is not compiled", () => {
  const [root, folder] = [tempFolder(FILES), tempFolder({})];
  const notePath = join(folder, "last-build");
  const task = { notePath, id: root, root };
  expect(openLook(task, PROGRAM)).toBeNull(); // no note at all
  const isFile = join(root, "index.html");
  expect(openLook({ ...task, notePath: join(isFile, "last-build") }, PROGRAM)).toBeNull();
  writeLastBuild(notePath, noteOf({ out: root, stamps: NO_STAMPS, diagnostics: [] }));
  expect(openLook(task, PROGRAM)).toBeNull();
  writeLastBuild(notePath, noteOf({ out: root, stamps: NO_STAMPS, diagnostics: [LONG] }));
  expect(openLook(task, new URL("nowhere.js", PROGRAM))).toBeNull();
});

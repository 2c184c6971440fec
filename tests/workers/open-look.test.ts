import { lstatSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { diskFileSystem } from "../../src/7-write/file-system.ts";
import { stampOf, type Stamps } from "../../src/7-write/stamps.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { writeLastBuild, type LastBuild } from "../../src/commands/last-build.ts";
import type { LookTask } from "../../src/workers/look-at-outputs.ts";
import { lookAtShares } from "../../src/workers/look-at-shares.ts";
import { openLook, type Look } from "../../src/workers/open-look.ts";
import { tempFolder } from "../support/folders.ts";

const PROGRAM = new URL("../../lib/workers/look-at-outputs.js", import.meta.url);
// Enough for several shares of the list.
const FILES = Object.fromEntries(
  Array.from({ length: 700 }, (_, number) => [`articles/${number}.html`, `<p>${number}`]),
);
// A site of ten thousand files has a note of this length.
const LONG: Diagnostic = {
  ...{ severity: "note", code: "test/long", message: "m".repeat(900_000) },
  ...{ hint: null, place: null },
};

const NO_STAMPS: Stamps = { kind: "by path", byPath: new Map() };

/** A site after `change`, with the note of it before. */
function siteOf(change: (site: string, note: string) => void) {
  const site = tempFolder(FILES);
  const notePath = join(tempFolder({}), "last-build");
  const stamps: Stamps = {
    kind: "by path",
    byPath: new Map(
      Object.keys(FILES).map((path) => [path, stampOf(lstatSync(join(site, path)))] as const),
    ),
  };
  writeLastBuild(notePath, noteOf({ out: site, stamps, diagnostics: [LONG] }));
  change(site, notePath);
  return { task: { notePath, id: site, root: site }, stamps };
}

function open(task: LookTask, program = PROGRAM): Look {
  const look = openLook(task, program) as Look;
  onTestFinished(look.close);
  return look;
}

/** Mostly long enough for a thread to have looked at all; the answers are the same if it was not. */
const waitForThread = () => new Promise((resolve) => setTimeout(resolve, 300));

function noteOf(note: Pick<LastBuild, "out" | "stamps" | "diagnostics">): LastBuild {
  const hash = "0".repeat(64);
  const counts = {} as LastBuild["counts"];
  const hashes = { inputs: hash, seen: hash, manifest: hash, manifestStamp: null };
  return { ...note, ...hashes, code: "", isStamped: true, counts };
}

const CHANGES: [claim: string, expected: boolean, change: (site: string, note: string) => void][] =
  [
    ["as they were left", true, () => undefined],
    ["changed in place", false, (site) => writeFileSync(join(site, "articles/0.html"), "<p>away")],
    ["changed at the end of the list", false, (site) => rmSync(join(site, "articles/699.html"))],
    ["removed", false, (site) => rmSync(join(site, "articles"), { recursive: true })],
    [
      "as they were left, by a note that was damaged since",
      true,
      (_site, note) => writeFileSync(note, "x".repeat(900_000)),
    ],
  ];

test.each(CHANGES)("outputs that are %s: %s", async (_claim, expected, change) => {
  const { task, stamps } = siteOf(change);
  const early = open(task);
  expect(await early.finish(stamps)).toBe(expected);
  await waitForThread();
  expect(await early.finish(stamps)).toBe(expected);
  const late = open(task);
  await waitForThread();
  expect(await late.finish(stamps)).toBe(expected);
});

test("a thread that knows the site by no note, or ends, leaves all to the one that asks", async () => {
  const faulty = join(tempFolder({ "faulty.mjs": "throw new Error('lost')" }), "faulty.mjs");
  const { task, stamps } = siteOf(() => undefined);
  for (const look of [
    open({ ...task, id: "/elsewhere" }),
    open(task, new URL(`file://${faulty}`)),
  ]) {
    await waitForThread();
    expect(await look.finish(stamps)).toBe(true);
  }
});

test("when a thread ends after it took a share, all is looked at by the one that asks", async () => {
  const program =
    "const { taken } = require('node:worker_threads').workerData; Atomics.add(taken, 0, 1);";
  const thief = join(tempFolder({ "thief.cjs": program }), "thief.cjs");
  const { task, stamps } = siteOf((site) => writeFileSync(join(site, "articles/0.html"), "away"));
  const look = open(task, new URL(`file://${thief}`));
  await waitForThread();
  expect(await look.finish(stamps)).toBe(false);
});

test("shares go to whoever asks first, and each to one alone", () => {
  const { task, stamps } = siteOf((site) => rmSync(join(site, "articles/300.html")));
  const site = { disk: diskFileSystem, root: task.root };
  const taken = new Int32Array([1]);
  expect(lookAtShares(site, stamps, taken)).toEqual({ isSame: false, hasAll: false }); // the second
  expect(lookAtShares(site, stamps, taken)).toEqual({ isSame: true, hasAll: false }); // the third
  expect(lookAtShares(site, stamps, taken)).toEqual({ isSame: true, hasAll: false }); // none
});

test("a small site needs no thread, nor does one whose program is not compiled", () => {
  const [root, folder] = [tempFolder(FILES), tempFolder({})];
  const notePath = join(folder, "last-build");
  const task = { notePath, id: root, root };
  expect(openLook(task, PROGRAM)).toBeNull(); // no note at all
  const isFile = join(root, "articles/0.html");
  expect(openLook({ ...task, notePath: join(isFile, "last-build") }, PROGRAM)).toBeNull();
  writeLastBuild(notePath, noteOf({ out: root, stamps: NO_STAMPS, diagnostics: [] }));
  expect(openLook(task, PROGRAM)).toBeNull();
  writeLastBuild(notePath, noteOf({ out: root, stamps: NO_STAMPS, diagnostics: [LONG] }));
  expect(openLook(task, new URL("nowhere.js", PROGRAM))).toBeNull();
});

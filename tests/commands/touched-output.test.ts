import {
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";

import { MANIFEST_NAME } from "../../src/7-write/output-path.ts";
import { stampsByPath, type Stamps } from "../../src/7-write/stamps.ts";
import { sha256 } from "../../src/base/hash.ts";
import { startProgram } from "../../src/commands/build-request.ts";
import { readLastBuild, writeLastBuild, type LastBuild } from "../../src/commands/last-build.ts";
import { runBuild } from "../../src/commands/run-build.ts";
import { sessionMemory } from "../../src/commands/start-session.ts";
import { CLIPPINGS } from "../support/command-line.ts";
import type { Look } from "../../src/workers/open-look.ts";
import { tempFolder, writeFiles } from "../support/folders.ts";

// What the thread says that large sites have.
const thread = vi.hoisted(() => ({ look: null as Look | null }));
vi.mock(import("../../src/workers/open-look.ts"), () => ({ openLook: () => thread.look }));

const SEED = "seeds/harbour-one.txt";

test("a page changed by hand is put right once saving has ended, and at once when it is written", async () => {
  const project = tempFolder(CLIPPINGS);
  const program = startProgram(sessionMemory());
  const build = (changed: ReadonlySet<string> | null) =>
    runBuild({
      ...{ projectDir: project, version: "0.0.0", flags: { cache: "cache" }, isClean: false },
      ...{ program, changed, onStage: () => undefined },
    });
  const pathOf = (page: string) => join(project, "dist", page);
  const page = (name: string) => readFileSync(pathOf(name), "utf8");
  await build(null);
  const [notFound, article] = ["404.html", "articles/harbour-one.html"].map(page);
  writeFileSync(pathOf("404.html"), "hand");
  writeFileSync(pathOf("articles/harbour-one.html"), "hand");
  writeFiles(project, { [SEED]: `${CLIPPINGS[SEED]}\n\nIt was cold.\n` });
  await build(new Set([join(project, SEED)]));
  expect(page("articles/harbour-one.html")).toContain("It was cold.");
  expect(page("articles/harbour-one.html").length).toBeGreaterThan((article ?? "").length);
  await build(null);
  expect(page("404.html")).toBe(notFound);
});

const NOTES: [claim: string, outcome: string, note: (last: LastBuild) => Partial<LastBuild>][] = [
  ["knows all files", "unchanged", () => ({})],
  ["lacks a stamp", "built", ({ stamps }) => ({ stamps: withoutOne(stamps), isStamped: false })],
  ["is of another site", "built", () => ({ manifest: "0".repeat(64), manifestStamp: null })],
  ["does not know the manifest by its stamp", "unchanged", () => ({ manifestStamp: null })],
];

test.each(NOTES)("a site whose note %s is %s", async (_claim, outcome, note) => {
  const { project, build, notePath } = await builtSite();
  const last = readLastBuild(notePath, join(project, "dist")).note as LastBuild;
  expect(last.isStamped).toBe(true);
  writeLastBuild(notePath, { ...last, ...note(last) });
  expect((await build()).outcome).toBe(outcome);
});

const PAGE = "dist/articles/harbour-one.html";
const MANIFEST = `dist/${MANIFEST_NAME}`;
const TOUCHES: [claim: string, outcome: string, touch: (project: string, note: string) => void][] =
  [
    ["is as it was", "unchanged", () => undefined],
    [
      "has a page changed in place",
      "built",
      (project) => {
        const { atime, mtime } = statSync(join(project, PAGE));
        writeFileSync(join(project, PAGE), `${readFileSync(join(project, PAGE), "utf8")}<!-- -->`);
        utimesSync(join(project, PAGE), atime, mtime);
      },
    ],
    ["has a page touched", "built", (project) => utimesSync(join(project, PAGE), 1, 1)],
    [
      "has a page replaced",
      "built",
      (project) => {
        const { atime, mtime } = statSync(join(project, PAGE));
        cpSync(join(project, PAGE), join(project, "copy"));
        utimesSync(join(project, "copy"), atime, mtime);
        renameSync(join(project, "copy"), join(project, PAGE));
      },
    ],
    ["lacks a page", "built", (project) => rmSync(join(project, PAGE))],
    [
      "has its manifest touched",
      "unchanged",
      (project) => utimesSync(join(project, MANIFEST), 1, 1),
    ],
    [
      "has its manifest changed in place",
      "built",
      (project) => {
        const { atime, mtime } = statSync(join(project, MANIFEST));
        const text = readFileSync(join(project, MANIFEST), "utf8");
        writeFileSync(join(project, MANIFEST), text.replace('"404.html"', '"40.html"'));
        utimesSync(join(project, MANIFEST), atime, mtime);
      },
    ],
    ["lacks its manifest", "built", (project) => rmSync(join(project, MANIFEST))],
    ["has a damaged note", "built", (_, note) => damage(note)],
    [
      "has a cut note",
      "built",
      (_, note) => writeFileSync(note, readFileSync(note).subarray(0, -8)),
    ],
    ["has no note", "built", (_, note) => rmSync(note)],
    [
      "has the note of a program with another form",
      "built",
      (_, note) => writeFileSync(note, `dateline-last-build 4 ${"0".repeat(64)}\n{}`),
    ],
  ];

test.each(TOUCHES)("a site that %s is %s, and right after that", async (_claim, outcome, touch) => {
  const { project, build, notePath } = await builtSite();
  const before = filesBelow(join(project, "dist"));
  touch(project, notePath);
  expect((await build()).outcome).toBe(outcome);
  expect(filesBelow(join(project, "dist"))).toEqual(before);
});

test("what another program wrote under the same key is made anew", async () => {
  const { project, build } = await builtSite();
  const before = filesBelow(join(project, "dist"));
  const [table, manifest] = ["dist/data/articles.csv", MANIFEST].map((name) => join(project, name));
  const text = readFileSync(manifest as string, "utf8");
  const made = sha256(readFileSync(table as string));
  writeFileSync(table as string, "other");
  writeFileSync(manifest as string, text.replace(made, sha256("other")));
  await build();
  expect(filesBelow(join(project, "dist"))).toEqual(before);
});

const STRANGERS: [what: string, put: (path: string, aside: string) => void][] = [
  [
    "a link in the place of a page",
    (path, aside) => {
      renameSync(path, aside);
      symlinkSync(aside, path);
    },
  ],
  [
    "a folder in the place of a page",
    (path) => {
      rmSync(path);
      mkdirSync(path);
    },
  ],
];

test.each(STRANGERS)("%s is seen", async (_what, put) => {
  const { project, build } = await builtSite();
  put(join(project, PAGE), join(project, "aside"));
  expect((await build()).outcome).not.toBe("unchanged");
});

const ANSWERS: [says: string, outcome: string, answer: boolean | null][] = [
  ["that all outputs are as they were", "unchanged", true],
  ["that an output is not as it was", "built", false],
  ["nothing, as it has ended", "unchanged", null],
];

test.each(ANSWERS)("where a thread says %s, the site is %s", async (_says, outcome, answer) => {
  const { build } = await builtSite();
  const close = vi.fn();
  thread.look = { answer: Promise.resolve(answer), close };
  try {
    expect((await build()).outcome).toBe(outcome);
    expect(close).toHaveBeenCalledOnce();
  } finally {
    thread.look = null;
  }
});

async function builtSite() {
  const project = tempFolder(CLIPPINGS);
  const build = () =>
    runBuild({
      ...{ projectDir: project, version: "0.0.0", flags: { cache: "cache" }, isClean: false },
      onStage: () => undefined,
    });
  await build();
  const name = readdirSync(join(project, "cache")).find((file) => file.startsWith("last-build"));
  return { project, build, notePath: join(project, "cache", name ?? "") };
}

function withoutOne(stamps: Stamps): Stamps {
  return { kind: "by path", byPath: new Map([...stampsByPath(stamps)].slice(1)) };
}

/** One number of one stamp. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length - 2] = (bytes.at(-2) ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

function filesBelow(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: "utf8" }).sort();
  const paths = names.filter((name) => lstatSync(join(dir, name)).isFile());
  return Object.fromEntries(paths.map((name) => [name, readFileSync(join(dir, name), "latin1")]));
}

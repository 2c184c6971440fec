import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";

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
  [
    "lacks a stamp",
    "built",
    ({ stamps }) => ({ stamps: new Map([...stamps].slice(1)), isStamped: false }),
  ],
  ["is of another site", "built", () => ({ manifest: "0".repeat(64) })],
];

test.each(NOTES)("a site whose note %s is %s", async (_claim, outcome, note) => {
  const project = tempFolder(CLIPPINGS);
  const build = () =>
    runBuild({
      ...{ projectDir: project, version: "0.0.0", flags: { cache: "cache" }, isClean: false },
      onStage: () => undefined,
    });
  await build();
  const name = readdirSync(join(project, "cache")).find((file) => file.startsWith("last-build"));
  const path = join(project, "cache", name ?? "");
  const out = JSON.parse(readFileSync(path, "utf8").split("\n")[1] ?? "") as { out: string };
  const last = readLastBuild(path, out.out) as LastBuild;
  expect(last.isStamped).toBe(true);
  writeLastBuild(path, { ...last, ...note(last) });
  expect((await build()).outcome).toBe(outcome);
});

const ANSWERS: [says: string, outcome: string, answer: boolean | null][] = [
  ["that all outputs are as they were", "unchanged", true],
  ["that an output is not as it was", "built", false],
  ["nothing, as it has ended", "unchanged", null],
];

test.each(ANSWERS)("where a thread says %s, the site is %s", async (_says, outcome, answer) => {
  const project = tempFolder(CLIPPINGS);
  const build = () =>
    runBuild({
      ...{ projectDir: project, version: "0.0.0", flags: { cache: "cache" }, isClean: false },
      onStage: () => undefined,
    });
  await build();
  const close = vi.fn();
  thread.look = { answer: Promise.resolve(answer), close };
  try {
    expect((await build()).outcome).toBe(outcome);
    expect(close).toHaveBeenCalledOnce();
  } finally {
    thread.look = null;
  }
});

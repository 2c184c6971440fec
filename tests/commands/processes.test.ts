import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

import { expect, test } from "vitest";

import { CLIPPINGS } from "../support/command-line.ts";
import { readFiles, tempFolder, writeFiles } from "../support/folders.ts";

// These call the program as users do, as a process of its own.
const PROGRAM = join(import.meta.dirname, "../../lib/cli.js");

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

function start(project: string, ...words: string[]): Running {
  const child = spawn(process.execPath, [PROGRAM, ...words], { cwd: project });
  let out = "";
  let err = "";
  child.stdout.on("data", (bytes) => (out += String(bytes)));
  child.stderr.on("data", (bytes) => (err += String(bytes)));
  const ended = new Promise<Ended>((resolve) =>
    child.on("close", (code, signal) => resolve({ code, signal, out, err })),
  );
  return { child, ended };
}

const run = (project: string, ...words: string[]) => start(project, ...words).ended;

const CHANGED = {
  "seeds/harbour-one.txt": (CLIPPINGS["seeds/harbour-one.txt"] as string).replace("next", "this"),
  "seeds/harbour-three.txt": " date 2024-03-07 Port reopens\n\nThe port of Lisbon reopened.\n",
};

/** Without what the cache holds. */
function siteOf(project: string): Record<string, string> {
  const files = Object.entries(readFiles(project));
  return Object.fromEntries(
    files.filter(([path]) => path.startsWith("dist/") || path.includes(".dateline")),
  );
}

test("a build that is killed at any moment is made good by the next", async () => {
  const clean = tempFolder({ ...CLIPPINGS, ...CHANGED });
  await run(clean, "build");
  const project = tempFolder(CLIPPINGS);
  const sinceMs = performance.now();
  await run(project, "build");
  const lastsMs = performance.now() - sinceMs;
  writeFiles(project, CHANGED);
  for (const share of [0.3, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const { child, ended } = start(project, "build", "--clean");
    setTimeout(() => child.kill("SIGKILL"), lastsMs * share);
    await ended;
  }
  expect(await run(project, "build")).toMatchObject({ code: 0 });
  expect(siteOf(project)).toEqual(siteOf(clean));
}, 120_000);

test("two builds at once both end well, and the site is whole", async () => {
  const clean = tempFolder(CLIPPINGS);
  const project = tempFolder(CLIPPINGS);
  const [, first, second] = await Promise.all([
    run(clean, "build"),
    run(project, "build"),
    run(project, "build"),
  ]);
  expect([first.code, second.code]).toEqual([0, 0]);
  expect(siteOf(project)).toEqual(siteOf(clean));
}, 60_000);

test("a signal ends the dev server with its code, and nothing keeps the process alive", async () => {
  const project = tempFolder(CLIPPINGS);
  const { child, ended } = start(project, "dev", "--port", "0");
  const served = new Promise<void>((resolve) =>
    child.stdout?.on("data", (bytes) => String(bytes).includes("Serving on") && resolve()),
  );
  await served;
  child.kill("SIGINT");
  expect(await ended).toMatchObject({ code: 130 });
}, 60_000);

test("a cache that turns out damaged while nobody waits is told of once", async () => {
  const project = tempFolder(CLIPPINGS);
  await run(project, "build", "--cache", "cache");
  const site = siteOf(project);
  writeFiles(project, { "cache/findings": "other" });
  const { child, ended } = start(project, "dev", "--port", "0", "--cache", "cache");
  let said = "";
  await new Promise<void>((resolve) => {
    child.stderr?.on("data", (bytes) => (said += String(bytes)).includes("damaged") && resolve());
  });
  child.kill("SIGINT");
  const { out, err } = await ended;
  expect(err.match(/\[cache\/damaged\]/g)).toHaveLength(1);
  expect(out.match(/Nothing changed/g)).toHaveLength(1);
  expect(siteOf(project)).toEqual(site);
}, 60_000);

test("a signal while it builds ends it without a word", async () => {
  const project = tempFolder(CLIPPINGS);
  const { child, ended } = start(project, "build");
  child.stderr?.once("data", () => child.kill("SIGINT"));
  const { code, signal, err } = await ended;
  expect(code === 130 || signal === "SIGINT" || code === 0).toBe(true);
  expect(err).not.toMatch(/\n\s+at /);
  expect(await run(project, "build")).toMatchObject({ code: 0 });
}, 60_000);

test("a reader that closes its end early is no fault", async () => {
  const project = tempFolder(CLIPPINGS);
  const { child, ended } = start(project, "explain", "seeds/harbour-one.txt");
  child.stdout?.destroy();
  expect(await ended).toMatchObject({ code: 0, err: "" });
}, 60_000);

// npm run storm -- [--files 5000] [--times 20]
// Changes many seeds at once while the dev server watches, as a checkout of another branch does, again and again. After each
// storm the served folder has to equal a clean build, in few rebuilds, without handles left open. Fails when it does not.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { seedsOfBranch } from "./storm-seeds.ts";

const PROGRAM = resolve(import.meta.dirname, "../../../../../lib/cli.js");
const REBUILDS_MAX = 3;
const HANDLES_GROWTH_MAX = 20;
const QUIET_MS = 1500; // the watch gathers changes for less than half of that
const LATE_MS_MAX = 120_000; // a build says nothing while it works, and another one may have been waiting for it

const { values } = parseArgs({
  options: { files: { type: "string", default: "5000" }, times: { type: "string", default: "20" } },
});

interface Session {
  readonly child: ChildProcess;
  /** How often it has built so far. */
  readonly builds: () => number;
  /** When it said so last, by `performance.now()`. */
  readonly lastMs: () => number;
}

async function main(files: number, times: number): Promise<number> {
  const project = mkdtempSync(join(tmpdir(), "dateline-storm-"));
  const session = await startSession(project, files);
  const handles = handlesOf(session);
  let good = 0;
  try {
    for (let time = 1; time <= times; time++) {
      const before = session.builds();
      writeBranch(project, files, time);
      await untilQuiet(session, before);
      const isEqual = await comesToEqual(project, cleanTree(project));
      await untilQuiet(session, before);
      const rebuilds = session.builds() - before;
      const growth = handlesOf(session) - handles;
      const isGood = isEqual && rebuilds <= REBUILDS_MAX && growth <= HANDLES_GROWTH_MAX;
      if (isGood) good++;
      console.log(
        `storm ${time}: ${rebuilds} rebuilds, ${isEqual ? "equal to" : "NOT"} a clean build, ${growth} handles more than at first`,
      );
    }
  } finally {
    await ended(session.child);
    rmSync(project, { recursive: true, force: true, maxRetries: 5 });
  }
  console.log(`${good} of ${times} storms of ${files} files`);
  return good === times ? 0 : 1;
}

async function startSession(project: string, files: number): Promise<Session> {
  writeBranch(project, files, 0);
  const words = [PROGRAM, "dev", "--port", "0", "--cache", "cache"];
  const child = spawn(process.execPath, words, { cwd: project });
  let builds = 0;
  let lastMs = performance.now();
  const hear = (bytes: Buffer): void => {
    builds += String(bytes).match(/^(?:Built|Nothing changed)/gm)?.length ?? 0;
    lastMs = performance.now();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const session = { child, builds: () => builds, lastMs: () => lastMs };
  await untilQuiet(session, 0);
  return session;
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill("SIGTERM");
  while (child.exitCode === null && child.signalCode === null) await sleep(50);
}

/** One more build than `before`, and silence after it. */
async function untilQuiet(session: Session, before: number): Promise<void> {
  while (session.builds() <= before || performance.now() - session.lastMs() < QUIET_MS) {
    if (session.child.exitCode !== null) throw new Error("The dev server has ended.");
    await sleep(50);
  }
}

/** Two branches differ in every file, and each lacks some that the other one has. */
function writeBranch(project: string, files: number, branch: number): void {
  const folder = join(project, "seeds");
  mkdirSync(folder, { recursive: true });
  const seeds = seedsOfBranch(files, branch);
  for (const name of readdirSync(folder)) if (!seeds.has(name)) rmSync(join(folder, name));
  for (const [name, text] of seeds) writeFileSync(join(folder, name), text);
}

function cleanTree(project: string): string {
  const words = ["build", "--quiet", "--clean", "--out", "clean", "--cache", "clean-cache"];
  spawnSync(process.execPath, [PROGRAM, ...words], { cwd: project });
  const tree = treeOf(join(project, "clean"));
  rmSync(join(project, "clean"), { recursive: true });
  if (tree.size === 0) throw new Error("The clean build is empty.");
  return JSON.stringify([...tree]);
}

async function comesToEqual(project: string, clean: string): Promise<boolean> {
  const since = performance.now();
  for (;;) {
    if (servedTree(project) === clean) return true;
    if (performance.now() - since > LATE_MS_MAX) return false;
    await sleep(1000);
  }
}

/** Empty while a build takes files away under our eyes. */
function servedTree(project: string): string {
  try {
    return JSON.stringify([...treeOf(join(project, "dist"))]);
  } catch {
    return "";
  }
}

function treeOf(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, "latin1")]));
}

function handlesOf({ child }: Session): number {
  return readdirSync(`/proc/${child.pid}/fd`).length;
}

process.exitCode = await main(Number(values.files), Number(values.times));

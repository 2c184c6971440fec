// How long the watch takes from a saved file to the last byte that depends on it. What is timed is `dateline dev` as a user runs it,
// and what tells the time is the output folder itself: the file system notes when a file got its content or its name.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { KINDS, watchEdits, type EditKind, type WatchEdit } from "./watch-edits.ts";

const HEAP = ["--max-semi-space-size=64", "--max-old-space-size=16384"]; // as in `npm run dev`
const OUT = "dist";
const REST_MS = 3_000; // the watch looks at everything once more after two seconds
const LOOK_MS = 100;
const TURN_MS = 10; // a program that has worked less than this in a while is at rest

export interface WatchOptions {
  readonly program: string;
  /** A folder that holds nothing but `seeds/`. */
  readonly project: string;
  readonly edits: number;
  readonly seed: number;
  /** From the last byte of one edit to the next edit; null waits until the watch is at rest. */
  readonly pauseMs: number | null;
}

export interface TimedEdit {
  readonly kind: EditKind;
  /** From the saved file to the last change in the output folder; null when nothing changed there. */
  readonly latencyMs: number | null;
  /** To the page of the article that was edited; null when there is no such page. */
  readonly ownPageMs: number | null;
  /** Of the whole program, until it said that it had built. */
  readonly cpuMs: number;
  /** How long its own report says that the build took. */
  readonly buildMs: number;
  readonly written: number;
  readonly removed: number;
}

export interface TimedWatch {
  readonly edits: readonly TimedEdit[];
  /** What lies there after the last edit is what a clean build makes of the same input. */
  readonly isEqual: boolean;
}

/** Makes the edits one after the other. Times are as exact as the clock of the file system: some 4 ms on Linux. */
export async function timeWatch(options: WatchOptions): Promise<TimedWatch> {
  const { project, edits: count, seed } = options;
  const template = readFileSync(templateOf(options.program), "utf8");
  mkdirSync(join(project, "templates/pages"), { recursive: true });
  writeFileSync(join(project, "templates/pages/article.eta"), template);
  writeFileSync(join(project, "dateline.yaml"), "title: Watched\n");
  const session = await startSession(options);
  const timed: TimedEdit[] = [];
  try {
    for (const edit of watchEdits(project, { count, seed, template })) {
      await sleepBefore(session, options.pauseMs);
      timed.push(await timeEdit(session, edit));
    }
    await atRest(session);
  } finally {
    await ended(session.child);
  }
  return { edits: timed, isEqual: isEqualToClean(options) };
}

function templateOf(program: string): string {
  return join(program, "../../templates/pages/article.eta");
}

interface Session {
  readonly child: ChildProcess;
  readonly out: string;
  /** What it said on stdout so far. */
  readonly said: () => string;
  /** And on stderr. */
  readonly faults: () => string;
}

async function startSession({ program, project }: WatchOptions): Promise<Session> {
  const words = [...HEAP, program, "dev", "--port", "0", "--cache", "cache"];
  const child = spawn(process.execPath, words, { cwd: project, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  let faults = "";
  child.stdout.on("data", (bytes: Buffer) => (text += String(bytes)));
  child.stderr.on("data", (bytes: Buffer) => (faults += String(bytes)));
  const session = { child, out: join(project, OUT), said: () => text, faults: () => faults };
  while (!text.includes("Serving on")) await waitABit(session);
  await atRest(session);
  return session;
}

async function waitABit({ child, faults }: Session, ms = LOOK_MS / 10): Promise<void> {
  if (child.exitCode !== null) throw new Error(`The watch has ended.\n${faults()}`);
  await sleep(ms);
}

async function sleepBefore(session: Session, pauseMs: number | null): Promise<void> {
  if (pauseMs === null) await atRest(session);
  else await sleep(pauseMs);
}

/** After the last look at everything, once it hardly takes any time of a processor. */
async function atRest(session: Session): Promise<void> {
  await sleep(REST_MS);
  let before = -Infinity;
  for (let ms = cpuMsOf(session.child); ms - before > TURN_MS; ms = cpuMsOf(session.child)) {
    before = ms;
    await waitABit(session, 3 * LOOK_MS);
  }
}

async function timeEdit(session: Session, edit: WatchEdit): Promise<TimedEdit> {
  const before = changesIn(session.out);
  const from = session.said().length;
  const cpuBefore = cpuMsOf(session.child);
  const savedAt = edit.save();
  const said = await firstReport(session, from);
  const cpuMs = cpuMsOf(session.child) - cpuBefore;
  const after = await settled(session);
  const changed = [...after].filter(([path, at]) => before.get(path) !== at);
  const lastAt = Math.max(...changed.map(([, at]) => at));
  const own = edit.ownPage === null ? undefined : changed.find(([path]) => path === edit.ownPage);
  return {
    kind: edit.kind,
    latencyMs: changed.length === 0 ? null : lastAt - savedAt,
    ownPageMs: own ? own[1] - savedAt : null,
    ...{ cpuMs, buildMs: 1000 * Number(/ in ([\d.]+) s$/m.exec(said)?.[1]) },
    written: changed.filter(([path]) => !path.endsWith("/")).length,
    removed: [...before.keys()].filter((path) => !after.has(path)).length,
  };
}

const SILENCE_MS_MAX = 600_000;

async function firstReport(session: Session, from: number): Promise<string> {
  const since = performance.now();
  while (!session.said().includes("\n", from)) {
    if (performance.now() - since > SILENCE_MS_MAX) throw new Error("The watch says nothing.");
    await waitABit(session);
  }
  return session.said().slice(from);
}

/** The output folder once two looks at it are the same. */
async function settled(session: Session): Promise<ReadonlyMap<string, number>> {
  let before = changesIn(session.out);
  for (;;) {
    await waitABit(session, LOOK_MS);
    const after = changesIn(session.out);
    const isSame =
      after.size === before.size && [...after].every(([path, at]) => before.get(path) === at);
    if (isSame) return after;
    before = after;
  }
}

/** When each file, and each folder's list of names ("path/"), was changed last, in ms. */
function changesIn(out: string): ReadonlyMap<string, number> {
  const changes = new Map<string, number>();
  const look = (folder: string): void => {
    for (const entry of readdirSync(join(out, folder), { withFileTypes: true })) {
      const name = folder + entry.name + (entry.isDirectory() ? "/" : "");
      const stats = lstatSync(join(out, name), { throwIfNoEntry: false }); // it may be replaced under our eyes
      if (stats) changes.set(name, stats.ctimeMs);
      if (entry.isDirectory()) look(name);
    }
  };
  look("");
  return changes;
}

/** Time that it has spent on processors, on Linux; 0 elsewhere. */
function cpuMsOf({ pid }: ChildProcess): number {
  try {
    const [, ticks = ""] = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ");
    const fields = ticks.split(" ").map(Number);
    return 10 * ((fields[11] as number) + (fields[12] as number)); // a tick is a hundredth of a second
  } catch {
    return 0;
  }
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill("SIGTERM");
  while (child.exitCode === null && child.signalCode === null) await sleep(LOOK_MS);
}

function isEqualToClean({ program, project }: WatchOptions): boolean {
  const words = [
    ...HEAP,
    program,
    "build",
    "--quiet",
    "--clean",
    "--out",
    "clean",
    "--cache",
    "clean-cache",
  ];
  spawnSync(process.execPath, words, { cwd: project });
  const { status } = spawnSync("diff", ["-r", join(project, OUT), join(project, "clean")]);
  return status === 0;
}

/** One line a kind: median, 95th percentile and maximum. */
export function formatWatch({ edits, isEqual }: TimedWatch): string {
  const lines = KINDS.flatMap((kind) => {
    const row = edits.filter((edit) => edit.kind === kind);
    return row.length === 0 ? [] : [formatRow(kind, row)];
  });
  const ofOne = edits.filter(({ ownPageMs, kind }) => ownPageMs !== null && kind !== "template");
  const own = ofOne.map(({ ownPageMs }) => ownPageMs as number);
  return [
    "from the saved file to the last byte that depends on it (median, 95th percentile, maximum)",
    ...lines,
    `${"own page of an edited article".padEnd(30)}${spread(own)} ms`,
    `The folder is ${isEqual ? "equal to" : "NOT"} what a clean build makes.`,
  ].join("\n");
}

function formatRow(kind: EditKind, row: readonly TimedEdit[]): string {
  const latencies = row.flatMap(({ latencyMs }) => (latencyMs === null ? [] : [latencyMs]));
  const median = (of: (edit: TimedEdit) => number): string => quantile(row.map(of), 0.5).toFixed(0);
  return (
    `${kind.padEnd(15)}${`× ${row.length}`.padEnd(15)}${spread(latencies)} ms; ` +
    `build ${median(({ buildMs }) => buildMs)} ms, CPU ${median(({ cpuMs }) => cpuMs)} ms, ` +
    `${median(({ written }) => written)} files written, ${median(({ removed }) => removed)} removed`
  );
}

function spread(values: readonly number[]): string {
  return [0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(0).padStart(7)).join("");
}

/** The smallest value that this share of all does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

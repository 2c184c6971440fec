import { rmSync } from "node:fs";
import { resolve } from "node:path";

import { applyWrites, finishEarlierBuild } from "../7-write/apply-writes.ts";
import { diskFault, diskFileSystem } from "../7-write/file-system.ts";
import { lockOutput } from "../7-write/lock-output.ts";
import { cannotWrite, lockedByOther } from "../7-write/messages.ts";
import {
  closeOutputFolder,
  hasAllStamps,
  isIntact,
  lockedFolder,
  openOutputFolder,
  readManifest,
  reasonOf,
  type OutputFolder,
  type OutputState,
} from "../7-write/output-folder.ts";
import { hashOfManifest } from "../7-write/manifest.ts";
import { planWrites } from "../7-write/plan-writes.ts";
import { openStore, type FileStore } from "../cache/store.ts";
import type { Flags } from "../config/load-config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { countBuild } from "./build-counts.ts";
import { report, type BuildReport, type BuildStage } from "./build-report.ts";
import { keepForLater, recallLast, type SessionMemory } from "../dev/session-memory.ts";
import { codeFingerprint } from "./code-fingerprint.ts";
import { holdSignals, type HeldSignals } from "./hold-signals.ts";
import { lastBuildPath, storePath, writeLastBuild, type LastBuild } from "./last-build.ts";
import {
  readConfig,
  readProject,
  type Project,
  type ProjectConfig,
  type ReadProject,
} from "./read-project.ts";
import { readFindings } from "./read-findings.ts";
import type { TextOf } from "./report.ts";
import { seenInputs } from "./seen-inputs.ts";
import { startStopwatch, type Stopwatch } from "./stopwatch.ts";

const LOCK_WAIT_MS = 120_000; // longer than any build that is not stuck

export interface BuildRequest {
  readonly projectDir: string;
  readonly version: string;
  readonly flags: Flags;
  /** Make every file anew. */
  readonly isClean: boolean;
  /** Exchange the whole site at once, by turning a link. */
  readonly isSwapped?: boolean;
  /** Threads for reading, beside the main one; unless given, by the machine and how much there is to read. */
  readonly threads?: number | null;
  readonly onStage: (stage: BuildStage) => void;
  /** Kept by a caller that builds again and again; opened anew for each build otherwise. */
  readonly program?: Program;
  /** Absolute paths, all that have changed since the program's last build; null or none when that is not known. */
  readonly changed?: ReadonlySet<string> | null;
}

/** What does not change while the program runs. */
export interface Program {
  readonly code: string;
  readonly stores: Map<string, FileStore>;
  /** Null in a program that builds once. */
  readonly memory: SessionMemory | null;
}

export function startProgram(memory: SessionMemory | null = null): Program {
  return { code: codeFingerprint(), stores: new Map(), memory };
}

/** Reads, builds, plans and applies: the one way in which pages are made. */
export async function runBuild(request: BuildRequest): Promise<BuildReport> {
  const run = startRun(request);
  const { config, out } = run;
  if (!config.isSafe) return report(run, { diagnostics: config.diagnostics });
  const folder = openOutputFolder(out, {
    ...{ disk: diskFileSystem, name: config.settings.out },
    isSwapped: request.isSwapped ?? false,
  });
  if ("code" in folder) return report(run, { diagnostics: [...config.diagnostics, folder] });
  try {
    const onWait = (): void => run.stopwatch.enter("waiting");
    const lock = await lockOutput(folder, { waitMs: LOCK_WAIT_MS, onWait });
    if ("heldBy" in lock)
      return report(run, { diagnostics: [lockedByOther(folder.name, lock.heldBy)] });
    try {
      return await buildInto(lockedFolder(folder), run);
    } finally {
      lock.release();
    }
  } catch (error) {
    return report(run, { diagnostics: [cannotWrite(folder.name, reasonOf(diskFault(error)))] });
  } finally {
    closeOutputFolder(folder);
  }
}

/** A build on its way. */
interface Run {
  readonly request: BuildRequest;
  readonly config: ProjectConfig;
  readonly program: Program;
  /** Absolute. */
  readonly out: string;
  readonly cacheDir: string;
  readonly stopwatch: Stopwatch<BuildStage>;
}

function startRun(request: BuildRequest): Run {
  const { projectDir, flags, program = startProgram() } = request;
  const stopwatch = startStopwatch<BuildStage>(request.onStage);
  stopwatch.enter("reading");
  const config = readConfig(projectDir, flags);
  const out = resolve(projectDir, config.settings.out);
  const cacheDir = resolve(projectDir, config.settings.cache);
  return { request, config, program, out, cacheDir, stopwatch };
}

async function buildInto(folder: OutputFolder, run: Run): Promise<BuildReport> {
  const { program, stopwatch } = run;
  const earlier = finishEarlierBuild(folder);
  if (earlier.some(({ severity }) => severity === "error"))
    return report(run, { diagnostics: earlier });
  stopwatch.enter("reading");
  const place = placeOf(folder, run, earlier);
  const { last, seen, siteVersion } = place;
  if (last && last.inputs !== null && seen !== null && last.seen === seen && isUntouched(place))
    return unchanged(run, { ...place, last }, textsWhenAsked(run));
  const { project, diagnostics } = readInputs(run);
  if (!project) return report(run, { siteVersion, diagnostics: [...earlier, ...diagnostics] });
  if (last && last.inputs === project.hash && isUntouched(place)) {
    if (seen !== null && !program.memory) writeLastBuild(place.lastPath, { ...last, seen });
    return unchanged(run, { ...place, last }, project.textOf);
  }
  return await make(project, run, place);
}

interface Place {
  readonly folder: OutputFolder;
  readonly state: OutputState;
  /** Where what this build did is noted for the next one. */
  readonly lastPath: string;
  /** What the last build noted; null when it does not speak of the site that lies there. */
  readonly last: LastBuild | null;
  /** By what the inputs were known before they were read; null when that is not certain. */
  readonly seen: string | null;
  /** Of the site that lies there. */
  readonly siteVersion: string;
  /** The site was made by this very program, so that a file with the same key has the same bytes. */
  readonly isSameCode: boolean;
  /** What was said so far of the output folder. */
  readonly earlier: readonly Diagnostic[];
  readonly ofManifest: readonly Diagnostic[];
}

function placeOf(folder: OutputFolder, run: Run, earlier: readonly Diagnostic[]): Place {
  const { request, config, program } = run;
  const { manifest, hash, diagnostics } = readManifest(folder);
  const lastPath = lastBuildPath(run.cacheDir, folder.id);
  const noted = request.isClean ? null : recallLast(program.memory, lastPath, folder.id);
  const last = noted?.manifest === hash ? noted : null;
  const { projectDir, version } = request;
  return {
    ...{ folder, lastPath, last, siteVersion: hash, earlier, ofManifest: diagnostics },
    state: { manifest, stamps: new Map(last?.stamps) },
    // A program that builds again and again is told what has changed.
    seen: program.memory ? null : seenInputs(projectDir, config, { ...program, version }),
    isSameCode: noted?.code === program.code,
  };
}

function isUntouched({ folder, state }: Place): boolean {
  return hasAllStamps(folder, state);
}

function unchanged(
  run: Run,
  { last, siteVersion, earlier }: Place & { readonly last: LastBuild },
  textOf: TextOf,
): BuildReport {
  const { counts, diagnostics } = last;
  return report(run, {
    ...{ outcome: "unchanged", counts, textOf, siteVersion },
    diagnostics: [...earlier, ...diagnostics],
  });
}

function readInputs({ request, config, program }: Run): ReadProject {
  return readProject(request.projectDir, config, {
    ...{ version: request.version, code: program.code },
    ...{ read: program.memory?.sources ?? null, changed: request.changed ?? null },
  });
}

/** Reads when a message has to show a line of a text. */
function textsWhenAsked(run: Run): TextOf {
  let project: Project | null = null;
  return (path) => (project ??= readInputs(run).project)?.textOf(path);
}

async function make(project: Project, run: Run, place: Place): Promise<BuildReport> {
  const { request, stopwatch } = run;
  const { folder, state, lastPath, seen } = place;
  const store = openRunStore(run);
  stopwatch.enter("building");
  const { buildFrom, readKeys } = await import("../build.ts"); // with all its parsers, which an unchanged site does not need
  const { memory } = run.program;
  const threads = request.threads ?? null;
  const found = await readFindings(project.input, { store, threads, memory });
  const rendered = { ...project.input, memory: memory?.render ?? null };
  const { site, files, diagnostics } = buildFrom(found, rendered);
  stopwatch.enter("writing");
  const plan = planWrites(
    files,
    state.manifest,
    (entry) => !request.isClean && place.isSameCode && isIntact(folder, state, entry),
  );
  if (plan.write.some(({ path }) => path.endsWith(".png"))) await project.pictures?.load();
  const held: HeldSignals[] = [];
  const applied = applyWrites(plan, {
    ...{ state, folder },
    whole: (publish) => {
      held.push(holdSignals());
      publish();
    },
  });
  const counts = countBuild(site, files);
  const isWhole =
    applied.isDone && applied.diagnostics.every(({ severity }) => severity === "note");
  const siteVersion = hashOfManifest(applied.state.manifest);
  const last: LastBuild = {
    ...{ out: folder.id, code: run.program.code, counts, diagnostics, seen },
    inputs: isWhole ? project.hash : null,
    manifest: siteVersion,
    stamps: [...applied.state.stamps],
  };
  const save = (): readonly Diagnostic[] => {
    if (applied.isDone) writeLastBuild(lastPath, last);
    return store.save();
  };
  const kept = memory
    ? keepForLater(memory, {
        ...{ last: applied.isDone ? last : null, lastPath, changed: request.changed ?? null },
        save: () => {
          store.touch(readKeys(project.input));
          return save();
        },
      })
    : save();
  return report(run, {
    ...{ outcome: applied.isDone ? "built" : "refused", counts, applied, textOf: project.textOf },
    siteVersion,
    diagnostics: [
      ...place.earlier,
      ...place.ofManifest,
      ...diagnostics,
      ...applied.diagnostics,
      ...kept,
    ],
    stoppedWith: (await held[0]?.release()) ?? null,
  });
}

function openRunStore({ request, config, program, cacheDir }: Run): FileStore {
  const path = storePath(cacheDir);
  if (request.isClean) rmSync(path, { force: true });
  const store =
    (!request.isClean && program.stores.get(path)) ||
    openStore({ path, name: config.settings.cache, code: program.code });
  program.stores.set(path, store);
  return store;
}

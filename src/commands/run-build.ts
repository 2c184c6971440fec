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
import { planWrites } from "../7-write/plan-writes.ts";
import { openStore, type FileStore } from "../cache/store.ts";
import type { Flags } from "../config/load-config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { countBuild } from "./build-counts.ts";
import { hashOfManifest, report, type BuildReport, type BuildStage } from "./build-report.ts";
import {
  keepForLater,
  recallFindings,
  recallLast,
  type SessionMemory,
} from "../dev/session-memory.ts";
import type { SourceFile } from "../model/source-file.ts";
import type { ReadFile } from "../workers/read-file.ts";
import { codeFingerprint } from "./code-fingerprint.ts";
import { holdSignals, type HeldSignals } from "./hold-signals.ts";
import { loadMarkdown } from "./load-markdown.ts";
import { lastBuildPath, storePath, writeLastBuild, type LastBuild } from "./last-build.ts";
import { readConfig, readProject, type Project, type ProjectConfig } from "./read-project.ts";
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
  const { request, config, program, stopwatch } = run;
  const earlier = finishEarlierBuild(folder);
  if (earlier.some(({ severity }) => severity === "error"))
    return report(run, { diagnostics: earlier });
  stopwatch.enter("reading");
  const { project, diagnostics } = readProject(request.projectDir, config, {
    version: request.version,
    code: program.code,
    read: program.memory?.sources ?? null,
    changed: request.changed ?? null,
  });
  const read = readManifest(folder);
  if (!project)
    return report(run, { manifest: read.manifest, diagnostics: [...earlier, ...diagnostics] });
  const lastPath = lastBuildPath(run.cacheDir, folder.id);
  const last = request.isClean ? null : recallLast(program.memory, lastPath, folder.id);
  const isTrusted = last?.manifest === hashOfManifest(read.manifest);
  const stamps = new Map(isTrusted ? last.stamps : []);
  const state: OutputState = { manifest: read.manifest, stamps };
  if (isTrusted && last.inputs === project.hash && hasAllStamps(folder, state))
    return report(run, {
      ...{ outcome: "unchanged", counts: last.counts, textOf: project.textOf },
      manifest: read.manifest,
      diagnostics: [...earlier, ...last.diagnostics],
    });
  return await make(project, run, {
    ...{ folder, state, lastPath, isSameCode: last?.code === program.code },
    diagnostics: [...earlier, ...read.diagnostics],
  });
}

interface Place {
  readonly folder: OutputFolder;
  readonly state: OutputState;
  /** Where what this build did is noted for the next one. */
  readonly lastPath: string;
  /** The site was made by this very program, so that a file with the same key has the same bytes. */
  readonly isSameCode: boolean;
  /** What was said so far of the output folder. */
  readonly diagnostics: readonly Diagnostic[];
}

async function make(project: Project, run: Run, place: Place): Promise<BuildReport> {
  const { request, stopwatch } = run;
  const { folder, state, lastPath } = place;
  const store = openRunStore(run);
  stopwatch.enter("building");
  const { buildFrom, readKeys } = await import("../build.ts"); // with all its parsers, which an unchanged site does not need
  const { site, files, diagnostics } = buildFrom(await readAll(project, run, store), project.input);
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
  const last: LastBuild = {
    ...{ out: folder.id, code: run.program.code, counts, diagnostics },
    inputs: isWhole ? project.hash : null,
    manifest: hashOfManifest(applied.state.manifest),
    stamps: [...applied.state.stamps],
  };
  const save = (): readonly Diagnostic[] => {
    if (applied.isDone) writeLastBuild(lastPath, last);
    return store.save();
  };
  const kept = run.program.memory
    ? keepForLater(run.program.memory, {
        ...{ last: applied.isDone ? last : null, lastPath, changed: request.changed ?? null },
        save: () => {
          store.touch(readKeys(project.input));
          return save();
        },
      })
    : save();
  return report(run, {
    ...{ outcome: applied.isDone ? "built" : "refused", counts, applied, textOf: project.textOf },
    manifest: applied.state.manifest,
    diagnostics: [...place.diagnostics, ...diagnostics, ...applied.diagnostics, ...kept],
    stoppedWith: (await held[0]?.release()) ?? null,
  });
}

async function readAll(
  { input }: Project,
  { program, request }: Run,
  store: FileStore,
): Promise<readonly ReadFile[]> {
  const { readRulesOf } = await import("../build.ts");
  const { readOnThreads } = await import("../workers/read-on-threads.ts");
  const rules = readRulesOf(input);
  const read = async (sources: readonly SourceFile[]): Promise<readonly ReadFile[]> =>
    readOnThreads(sources, {
      ...{ rules, markdown: await loadMarkdown(sources), store },
      threads: request.threads ?? null,
    });
  const { memory } = program;
  if (!memory) return await read(input.sources);
  return await recallFindings(
    memory.findings,
    { sources: input.sources, rules: JSON.stringify(rules) },
    read,
  );
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

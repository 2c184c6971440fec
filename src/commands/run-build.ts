import { resolve } from "node:path";

import { SourceChanged } from "../1-read/lend-text.ts";
import { changedMeanwhile } from "../1-read/messages.ts";
import type { NotedSources } from "../1-read/source-note.ts";
import { finishEarlierBuild } from "../7-write/apply-writes.ts";
import { diskFault, diskFileSystem } from "../7-write/file-system.ts";
import { lockOutput } from "../7-write/lock-output.ts";
import { cannotWrite, lockedByOther } from "../7-write/messages.ts";
import {
  closeOutputFolder,
  lockedFolder,
  openOutputFolder,
  manifestOf,
  readManifestBytes,
  reasonOf,
  type LeftManifest,
  type ManifestBytes,
  type OutputFolder,
} from "../7-write/output-folder.ts";
import { hasAllStamps, stampsByPath } from "../7-write/stamps.ts";
import { damagedCache } from "../cache/messages.ts";
import { recallLast } from "./session-memory.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { report, type BuildReport, type BuildStage } from "./build-report.ts";
import { startProgram, type BuildRequest, type Run } from "./build-request.ts";
import { writeLastBuild, type LastBuild } from "./last-build.ts";
import { lastNotePath, NO_NOTE, type LastNote } from "./last-note.ts";
import { forgetLastSources, readLastSources, sourcesPathOf } from "./last-sources.ts";
import type { Place } from "./make-site.ts";
import { readConfig, readProject, type Project, type ReadProject } from "./read-project.ts";
import type { TextOf } from "./report.ts";
import { openLook, type Look } from "../workers/open-look.ts";
import { seenInputs } from "./seen-inputs.ts";
import { startStopwatch } from "./stopwatch.ts";

const LOCK_WAIT_MS = 120_000; // longer than any build that is not stuck

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
    // Whatever was noted of it, the next build opens it.
    if (error instanceof SourceChanged) forgetLastSources(sourcesPathOf(run));
    const fault =
      error instanceof SourceChanged
        ? changedMeanwhile(error.path)
        : cannotWrite(folder.name, reasonOf(diskFault(error)));
    return report(run, { diagnostics: [fault] });
  } finally {
    closeOutputFolder(folder);
  }
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
  const { stopwatch } = run;
  const earlier = finishEarlierBuild(folder);
  if (earlier.some(({ severity }) => severity === "error"))
    return report(run, { diagnostics: earlier });
  stopwatch.enter("reading");
  const look = beginLook(folder, run);
  try {
    return await buildIfChanged(lookAtSite(folder, run, earlier), { run, look });
  } finally {
    look?.close();
  }
}

/** The outputs, while others see to the inputs. */
function beginLook({ id, root }: OutputFolder, { request, program, cacheDir }: Run): Look | null {
  if (program.memory || request.isClean || request.threads === 0) return null;
  return openLook({ notePath: lastNotePath(cacheDir, "build", id), id, root });
}

async function buildIfChanged(
  found: FoundSite,
  { run, look }: { readonly run: Run; readonly look: Look | null },
): Promise<BuildReport> {
  const { request, program } = run;
  const { last, seen, siteVersion, earlier } = found;
  const isSeen = last !== null && last.inputs !== null && seen !== null && last.seen === seen;
  if (isSeen && (await isUntouched(found, look)))
    return unchanged(run, { ...found, last }, textsWhenAsked(run));
  const sources = lastSources(run);
  const { project, diagnostics } = readInputs(run, sources.note);
  if (!project) return report(run, { siteVersion, diagnostics: [...earlier, ...diagnostics] });
  if (last && last.inputs === project.hash && (await isUntouched(found, look))) {
    if (seen !== null && !program.memory) writeLastBuild(found.lastPath, { ...last, seen });
    if (request.fillsMemory) return await fillMemory(project, run, found);
    return unchanged(run, { ...found, last }, project.textOf);
  }
  return await makeSite(project, run, {
    ...found,
    earlier: [...earlier, ...damageOf(sources, run)],
  });
}

/** The report tells what came up on the way, such as a damaged cache, which nobody had looked into before. */
async function fillMemory(project: Project, run: Run, found: FoundSite): Promise<BuildReport> {
  const made = await makeSite(project, run, found);
  const isSame = made.outcome === "built" && made.written === 0 && made.removed === 0;
  return isSame ? { ...made, outcome: "unchanged" } : made;
}

/** With all that makes pages, which a site that did not change does not need. */
async function makeSite(project: Project, run: Run, found: FoundSite): Promise<BuildReport> {
  const made = await import("./make-site.ts");
  return await made.makeSite(project, run, placeOf(found, run));
}

/** A site before its manifest is taken apart, which is not needed to see that nothing changed. */
interface FoundSite extends Omit<Place, "state" | "ofManifest" | "isSameCode"> {
  readonly listed: ManifestBytes;
}

function lookAtSite(folder: OutputFolder, run: Run, earlier: readonly Diagnostic[]): FoundSite {
  const { request, config, program } = run;
  const lastPath = lastNotePath(run.cacheDir, "build", folder.id);
  const recalled = request.isClean
    ? { ...NO_NOTE, saved: [] }
    : recallLast(program.memory, lastPath, folder.id);
  const { note: noted, saved } = recalled;
  const left = program.memory?.manifest ?? (noted && leftManifest(folder, noted));
  const listed = readManifestBytes(folder, left);
  const { projectDir, version } = request;
  return {
    ...{ folder, lastPath, listed, siteVersion: listed.hash },
    earlier: [...earlier, ...saved, ...damageOf(recalled, run)],
    last: noted?.manifest === listed.hash ? noted : null,
    // A program that builds again and again is told what has changed.
    seen: program.memory ? null : seenInputs(projectDir, config, { ...program, version }),
  };
}

function damageOf({ isDamaged }: LastNote<unknown>, { config }: Run): readonly Diagnostic[] {
  return isDamaged ? [damagedCache(config.settings.cache)] : [];
}

function leftManifest({ id }: OutputFolder, last: LastBuild): LeftManifest | null {
  const { manifest: hash, manifestStamp: stamp } = last;
  return stamp === null ? null : { id, stamp, manifest: null, parts: [], hash };
}

function placeOf({ listed, ...found }: FoundSite, { program }: Run): Place {
  const { manifest, hash, diagnostics } = manifestOf(found.folder, listed);
  const last = hash === listed.hash ? found.last : null;
  const state = { manifest, stamps: last ? stampsByPath(last.stamps) : new Map<string, string>() };
  // Of a site that is not the one which was noted nobody knows who made it, and with what.
  const isSameCode = last?.code === program.code;
  return { ...found, last, state, siteVersion: hash, isSameCode, ofManifest: diagnostics };
}

async function isUntouched({ folder, last }: FoundSite, look: Look | null): Promise<boolean> {
  if (!last?.isStamped) return false;
  return (await look?.answer) ?? hasAllStamps(folder, last.stamps);
}

function unchanged(
  run: Run,
  { last, siteVersion, earlier }: FoundSite & { readonly last: LastBuild },
  textOf: TextOf,
): BuildReport {
  const { counts, diagnostics } = last;
  return report(run, {
    ...{ outcome: "unchanged", counts, textOf, siteVersion },
    diagnostics: [...earlier, ...diagnostics],
  });
}

function readInputs(run: Run, known = lastSources(run).note): ReadProject {
  const { request, config, program } = run;
  return readProject(request.projectDir, config, {
    ...{ version: request.version, code: program.code },
    ...{ read: program.memory?.sources ?? null, changed: request.changed ?? null },
    note: program.memory ? null : { known: known ?? new Map(), noted: new Map() },
  });
}

/** A program that builds again and again keeps the sources in memory. */
function lastSources(run: Run): LastNote<NotedSources> {
  const { request, program } = run;
  if (program.memory || request.isClean) return NO_NOTE;
  return readLastSources(sourcesPathOf(run), program.code);
}

/** Reads when a message has to show a line of a text. */
function textsWhenAsked(run: Run): TextOf {
  let project: Project | null = null;
  return (path) => (project ??= readInputs(run).project)?.textOf(path);
}

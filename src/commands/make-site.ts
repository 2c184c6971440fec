import { isNoted } from "../1-read/source-note.ts";
import { applyWrites, type Applied } from "../7-write/apply-writes.ts";
import { stampIfIntact, type OutputFolder, type OutputState } from "../7-write/output-folder.ts";
import { planWrites } from "../7-write/plan-writes.ts";
import type { BuildOutput } from "../build.ts";
import { learnKeys } from "../6-render/known-pages.ts";
import { noteOfPages, renderMemory, type RenderMemory } from "../6-render/render-memory.ts";
import { noteOfIndex } from "../6-render/search/search-note.ts";
import { damagedCache, unwritableCache } from "../cache/messages.ts";
import { removeIfPossible } from "../cache/remove-if-possible.ts";
import { openStore, type FileStore } from "../cache/store.ts";
import { keepForLater } from "./session-memory.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ManifestEntry } from "../model/output-file.ts";
import { countBuild, type BuildCounts } from "./build-counts.ts";
import { report, type BuildReport } from "./build-report.ts";
import type { Run } from "./build-request.ts";
import { growHeapSlowly } from "./grow-heap-slowly.ts";
import { holdSignals, type HeldSignals } from "./hold-signals.ts";
import { storePath, writeLastBuild, type LastBuild } from "./last-build.ts";
import { lastNotePath } from "./last-note.ts";
import { sourcesPathOf, writeLastSources } from "./last-sources.ts";
import { readLastPages, writeLastPages } from "./last-pages.ts";
import { readLastSearch, writeLastSearch } from "./last-search.ts";
import { prepareOnThread } from "../workers/prepare-on-thread.ts";
import { readFindings } from "./read-findings.ts";
import type { Project } from "./read-project.ts";

export interface Place {
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

// Sources; with fewer, memory is no matter.
const LARGE_SITE = 1000;
// Their texts and findings stay on disk; with fewer, they take less memory than the program itself.
const LENT_SITE = 2000;

/** Builds, plans and applies what the inputs ask for, and keeps for the next build what it found. */
export async function makeSite(project: Project, run: Run, place: Place): Promise<BuildReport> {
  const held: HeldSignals[] = [];
  const made = await buildAndWrite(project, run, { place, held }).finally(() =>
    project.pictures?.close(),
  );
  const kept = await note(made, project, { run, place });
  const { applied, counts, diagnostics } = made;
  return report(run, {
    ...{ outcome: applied.isDone ? "built" : "refused", counts, applied, textOf: project.textOf },
    siteVersion: applied.manifestHash,
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

interface Writing {
  readonly place: Place;
  /** Takes the signals that are held back from when files are moved. */
  readonly held: HeldSignals[];
}

/** A function of its own, so that articles, pages and plan are let go of before all that was made is noted. */
async function buildAndWrite(project: Project, run: Run, { place, held }: Writing): Promise<Made> {
  const { request, stopwatch } = run;
  const { folder, state } = place;
  const store = openRunStore(run);
  const pages = openPages(run, place);
  stopwatch.enter("building");
  const isFirst = request.isClean || !state.manifest.files.some(isPicture);
  const { site, files, diagnostics } = await buildSite(project, run, { store, pages, isFirst });
  const unnoted = run.program.memory ? null : noteSearch(run, pages);
  stopwatch.enter("writing");
  // Who names what was edited builds at every save. Whether somebody touched our files is asked when saving has ended, and
  // of those that are written or removed always.
  const isTrusted = (request.changed ?? null) !== null && (place.last?.isStamped ?? false);
  const looked = new Map<string, string>(); // stamps of what lies there as it was written
  const liesThere = (entry: ManifestEntry): boolean => {
    if (isTrusted) return true;
    const stamp = stampIfIntact(folder, state, entry);
    if (stamp !== null) looked.set(entry.path, stamp);
    return stamp !== null;
  };
  const plan = planWrites(
    files,
    state.manifest,
    (entry) => !request.isClean && place.isSameCode && liesThere(entry),
    { memory: run.program.memory?.plan ?? null, isKeyToldLater: true },
  );
  if (plan.write.some(isPicture)) await project.pictures?.load();
  const prepared = await prepareOnThread(plan, { folder, threads: request.threads ?? null });
  const applied = applyWrites(plan, {
    ...{ state, folder, prepared, looked, isTrusted },
    lastParts: run.program.memory?.manifest?.parts ?? [],
    whole: (publish) => {
      held.push(holdSignals());
      publish();
    },
  });
  if (applied.isDone) learnKeys(pages.memory.pages, applied.made);
  keepManifest(run, folder, applied);
  return { applied, counts: countBuild(site, files), diagnostics, store, pages, unnoted };
}

function isPicture({ path }: { readonly path: string }): boolean {
  return path.endsWith(".png");
}

async function buildSite(
  { input, pictures }: Project,
  { request, program: { memory } }: Run,
  { store, pages, isFirst }: Pick<Made, "store" | "pages"> & { readonly isFirst: boolean },
): Promise<BuildOutput> {
  const { buildFrom } = await import("../build.ts"); // with all its parsers, which an unchanged site does not need
  // A first site has a thread made ready for its pictures from here on. Before, it would set a flag of V8's while code is loaded.
  if (isFirst) pictures?.start();
  const isLarge = input.sources.length >= LARGE_SITE;
  if (isLarge && !memory) growHeapSlowly(); // the watch, which has to answer at once, has more room
  const isLent = input.sources.length >= LENT_SITE && !memory;
  const options = { store, threads: request.threads ?? null, isLent, memory };
  const read = await readFindings(input, options);
  const { group = null, chronicle = null } = memory?.build ?? {};
  return buildFrom(read, {
    ...input,
    isLent,
    memory: { group, chronicle, render: pages.memory },
  });
}

/** One that was not written is the one that was read. */
function keepManifest({ program: { memory } }: Run, { id }: OutputFolder, applied: Applied): void {
  const { state, manifestParts: parts, manifestHash: hash, manifestStamp: stamp } = applied;
  const { manifest } = state;
  if (memory && stamp !== null) memory.manifest = { id, stamp, manifest, parts, hash };
}

interface Made {
  readonly applied: Applied;
  readonly counts: BuildCounts;
  /** Of the build itself, to be said again while nothing changes. */
  readonly diagnostics: readonly Diagnostic[];
  readonly store: FileStore;
  readonly pages: Pages;
  /** Why the index could not be noted; null when it was, or when that was not tried. */
  readonly unnoted: string | null;
}

/** Which pages are known, and what they depend on. */
interface Pages {
  readonly memory: RenderMemory;
  readonly path: string;
  readonly searchPath: string;
  /** What an earlier build left on disk is not what it wrote. */
  readonly isDamaged: boolean;
}

/** In the memory of the process; in its first build as the last process noted them. */
function openPages({ request, program, cacheDir }: Run, { folder }: Place): Pages {
  const memory = program.memory?.build.render ?? renderMemory(false);
  const path = lastNotePath(cacheDir, "pages", folder.id);
  const searchPath = lastNotePath(cacheDir, "search", folder.id);
  const paths = { path, searchPath };
  if (request.isClean || memory.pages.size > 0) return { memory, ...paths, isDamaged: false };
  const ofPages = readLastPages(path, program.code);
  const ofSearch = readLastSearch(searchPath, program.code);
  memory.note = ofPages.note;
  memory.search.note = ofSearch.note;
  return { memory, ...paths, isDamaged: ofPages.isDamaged || ofSearch.isDamaged };
}

/**
 * Blocks are known by what they are made of, so that what becomes of this build does not matter; then they are let go of. A program
 * that builds again and again leaves the note of the process before: blocks that it lacks are made again.
 */
function noteSearch(
  { program: { code } }: Run,
  { memory: { search }, searchPath }: Pages,
): string | null {
  const { last } = search;
  search.last = null;
  return last && writeLastSearch(searchPath, code, noteOfIndex(last));
}

/** Keeps for the next build what this one found and did; a program that builds again and again does it when it is at rest. */
async function note(
  { applied, counts, diagnostics, store, pages, unnoted }: Made,
  project: Project,
  { run, place }: { readonly run: Run; readonly place: Place },
): Promise<readonly Diagnostic[]> {
  const { code, memory } = run.program;
  const isWhole =
    applied.isDone && applied.diagnostics.every(({ severity }) => severity === "note");
  const { lastPath } = place;
  const last: LastBuild = {
    ...{ out: place.folder.id, code, counts, diagnostics, seen: place.seen },
    inputs: isWhole ? project.hash : null,
    manifest: applied.manifestHash,
    // One that was not written lies there as it was.
    manifestStamp: applied.manifestStamp ?? place.last?.manifestStamp ?? null,
    stamps: { kind: "by path", byPath: applied.state.stamps },
    isStamped: applied.state.stamps.size === applied.state.manifest.files.length,
  };
  const { note: sources } = project;
  const save = (): readonly Diagnostic[] => {
    const isNews = sources && !isNoted(sources);
    const faults = [
      unnoted,
      isNews ? writeLastSources(sourcesPathOf(run), code, sources.noted) : null,
      applied.isDone ? writeLastBuild(lastPath, last) : null,
      applied.isDone ? writeLastPages(pages.path, code, noteOfPages(pages.memory)) : null,
    ];
    const { cache } = run.config.settings;
    const said = store.save();
    const fault = faults.find((each) => each !== null) ?? null;
    // What the disk refuses may go by another name for each file of the cache.
    const isTold = fault === null || said.some(({ code }) => code === "cache/unwritable");
    return [
      ...(pages.isDamaged ? [damagedCache(cache)] : []),
      ...(isTold ? said : [unwritableCache(cache, fault), ...said]),
    ];
  };
  if (!memory) return save();
  const { readKeys } = await import("../build.ts");
  return keepForLater(memory, {
    ...{ last: applied.isDone ? last : null, lastPath, changed: run.request.changed ?? null },
    save: () => {
      store.touch(readKeys(project.input));
      return save();
    },
  });
}

function openRunStore({ request, config, program, cacheDir }: Run): FileStore {
  const path = storePath(cacheDir);
  if (request.isClean) removeIfPossible(path);
  const store =
    (!request.isClean && program.stores.get(path)) ||
    openStore({ path, name: config.settings.cache, code: program.code });
  program.stores.set(path, store);
  return store;
}

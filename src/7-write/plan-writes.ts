import { compare } from "../base/order.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Manifest, ManifestEntry, OutputFile } from "../model/output-file.ts";
import { clashingPaths, samePath, unsafePath } from "./messages.ts";
import { foldersAbove, foldPath, isOutputPath } from "./output-path.ts";

export interface WritePlan {
  /** In the order in which readers should see them change. */
  readonly write: readonly OutputFile[];
  readonly keep: readonly ManifestEntry[];
  readonly remove: readonly ManifestEntry[];
  /** Paths of all that is written or kept, under their folds. */
  readonly wanted: ReadonlyMap<string, string>;
  /** What the last manifest says, by path. */
  readonly listed: ReadonlyMap<string, ManifestEntry>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a process that builds again and again keeps for its next plan. */
export interface PlanMemory {
  checked: CheckedPaths | null;
  listed: { readonly files: Manifest["files"]; readonly byPath: Map<string, ManifestEntry> } | null;
}

/** What was found of the paths of a plan. */
interface CheckedPaths {
  readonly paths: readonly string[];
  /** Places of those that are not written. */
  readonly refused: ReadonlySet<number>;
  /** Those that are written, under their folds. */
  readonly taken: Map<string, string>;
  /** Fold of a folder → the first path in it; folders that have become empty stay. */
  readonly folders: Map<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

interface PlanOptions {
  readonly memory?: PlanMemory | null;
  /**
   * A file whose key is told by its bytes alone counts as one to write. Who writes it sees that it is the same; to make it here
   * would be to make it twice.
   */
  readonly isKeyToldLater?: boolean;
}

/**
 * What has to be done so that the output folder holds these files. `isIntact` tells whether a file that the last build
 * wrote still lies there as it was written.
 */
export function planWrites(
  files: readonly OutputFile[],
  last: Manifest,
  isIntact: (entry: ManifestEntry) => boolean,
  { memory = null, isKeyToldLater = false }: PlanOptions = {},
): WritePlan {
  const { refused, taken, diagnostics } = checkPaths(files, memory);
  const listed = listedByPath(last, memory);
  const keyOf = (file: OutputFile) => (isKeyToldLater ? knownKeyOf(file) : file.key);
  const write: OutputFile[] = [];
  const keep: ManifestEntry[] = [];
  files.forEach((file, place) => {
    if (refused.has(place)) return;
    const entry = listed.get(file.path);
    // The key of a page may have to be made from its text; of what is written anyhow nobody asks for it.
    if (entry && isIntact(entry) && entry.key === keyOf(file)) keep.push(entry);
    else write.push(file);
  });
  const remove = unwanted(listed, { write, keep, wanted: taken });
  return { write: write.sort(pagesLast), keep, remove, wanted: taken, listed, diagnostics };
}

function unwanted(
  listed: WritePlan["listed"],
  { write, keep, wanted }: Pick<WritePlan, "write" | "keep" | "wanted">,
): readonly ManifestEntry[] {
  const rewritten = write.filter(({ path }) => listed.has(path)).length;
  if (keep.length + rewritten === listed.size) return [];
  return [...listed.values()]
    .filter(({ path }) => wanted.get(foldPath(path)) !== path)
    .sort((a, b) => compare(a.path, b.path));
}

/** The map of the last plan, with what has changed since. */
function listedByPath({ files }: Manifest, memory: PlanMemory | null): WritePlan["listed"] {
  const { files: before = [], byPath = new Map<string, ManifestEntry>() } = memory?.listed ?? {};
  const come: ManifestEntry[] = [];
  let at = 0;
  for (const entry of files) {
    for (; at < before.length && isBefore(before[at] as ManifestEntry, entry); at++)
      byPath.delete((before[at] as ManifestEntry).path);
    if (before[at] === entry) at++;
    else come.push(entry);
  }
  for (const { path } of before.slice(at)) byPath.delete(path);
  for (const entry of come) byPath.set(entry.path, entry);
  if (memory) memory.listed = { files, byPath };
  return byPath;
}

/** In two lists in order; in others more is taken out and put back. */
function isBefore(a: ManifestEntry, b: ManifestEntry): boolean {
  return a !== b && compare(a.path, b.path) <= 0;
}

function knownKeyOf(file: OutputFile): string | null {
  return file.knownKey === undefined ? file.key : file.knownKey;
}

function checkPaths(files: readonly OutputFile[], memory: PlanMemory | null): CheckedPaths {
  const paths = files.map(({ path }) => path);
  const known = memory?.checked;
  const checked = (known && checkedFrom(known, paths)) ?? withoutCollisions(paths);
  if (memory) memory.checked = checked;
  return checked;
}

/** What was known with what has come and gone, in the same maps. Null where only a look at all paths in their order can tell. */
function checkedFrom(known: CheckedPaths, paths: readonly string[]): CheckedPaths | null {
  if (known.refused.size > 0) return null;
  const change = changeOf(known, paths);
  if (!change) return null;
  for (const path of change.gone) known.taken.delete(foldPath(path));
  const isFree = change.come.every((path) => take(path, known) === null);
  return isFree ? { ...known, paths } : null;
}

/** Null when paths stand in another order than before, or one stands twice. */
function changeOf(
  { paths: before, taken }: CheckedPaths,
  paths: readonly string[],
): { readonly gone: readonly string[]; readonly come: readonly string[] } | null {
  const [gone, come]: [string[], string[]] = [[], []];
  let at = 0;
  for (const path of paths) {
    if (path !== before[at] && taken.get(foldPath(path)) !== path) {
      come.push(path);
      continue;
    }
    while (at < before.length && before[at] !== path) gone.push(before[at++] as string);
    if (at++ === before.length) return null;
  }
  return { gone: [...gone, ...before.slice(at)], come };
}

/** The first of several outputs for one place stays; the input's order decides which one that is. */
function withoutCollisions(paths: readonly string[]): CheckedPaths {
  const refused = new Set<number>();
  const diagnostics: Diagnostic[] = [];
  const [taken, folders] = [new Map<string, string>(), new Map<string, string>()];
  paths.forEach((path, place) => {
    const fault = take(path, { taken, folders });
    if (!fault) return;
    refused.add(place);
    diagnostics.push(fault);
  });
  return { paths, refused, taken, folders, diagnostics };
}

/** Why a path cannot be taken; null when it was. */
function take(
  path: string,
  { taken, folders }: Pick<CheckedPaths, "taken" | "folders">,
): Diagnostic | null {
  const fold = foldPath(path);
  // Of a folder that holds a file already all that lie above are known.
  const above = folders.has(folderOf(fold)) ? [] : foldersAbove(fold);
  const rival = taken.get(fold) ?? folders.get(fold) ?? firstOf(above, taken);
  if (!isOutputPath(path)) return unsafePath(path);
  if (rival !== undefined) return rivalFault(rival, path);
  taken.set(fold, path);
  for (const folder of above) if (!folders.has(folder)) folders.set(folder, path);
  return null;
}

function rivalFault(rival: string, path: string): Diagnostic {
  return rival === path ? samePath(rival) : clashingPaths(rival, path);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}

function firstOf(
  folders: readonly string[],
  taken: ReadonlyMap<string, string>,
): string | undefined {
  for (const folder of folders) {
    const path = taken.get(folder);
    if (path !== undefined) return path;
  }
  return undefined;
}

/** A page should never come before the style sheet that it asks for, nor the home page before what it links to. */
function pagesLast(a: OutputFile, b: OutputFile): number {
  return rank(a.path) - rank(b.path) || compare(a.path, b.path);
}

function rank(path: string): number {
  if (path === "index.html") return 2;
  return path.endsWith(".html") ? 1 : 0;
}

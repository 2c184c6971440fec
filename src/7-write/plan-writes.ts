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
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What has to be done so that the output folder holds these files. `isIntact` tells whether a file that the last build
 * wrote still lies there as it was written.
 */
export function planWrites(
  files: readonly OutputFile[],
  last: Manifest,
  isIntact: (entry: ManifestEntry) => boolean,
): WritePlan {
  const { wanted, diagnostics } = withoutCollisions(files);
  const written = new Map(last.files.map((entry) => [entry.path, entry]));
  const write: OutputFile[] = [];
  const keep: ManifestEntry[] = [];
  for (const file of wanted) {
    const entry = written.get(file.path);
    written.delete(file.path);
    // The key of a page may have to be made from its text; of what is written anyhow nobody asks for it.
    if (entry && isIntact(entry) && entry.key === file.key) keep.push(entry);
    else write.push(file);
  }
  const remove = [...written.values()].sort((a, b) => compare(a.path, b.path));
  return { write: write.sort(pagesLast), keep, remove, diagnostics };
}

interface Wanted {
  readonly wanted: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The first of several outputs for one place stays; the input's order decides which one that is. */
function withoutCollisions(files: readonly OutputFile[]): Wanted {
  const wanted: OutputFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const taken = new Map<string, string>(); // fold of a path → the path
  const folders = new Map<string, string>(); // fold of a folder → the first path in it
  for (const file of files) {
    const fold = foldPath(file.path);
    // Of a folder that holds a file already all that lie above are known.
    const above = folders.has(folderOf(fold)) ? [] : foldersAbove(fold);
    const rival = taken.get(fold) ?? folders.get(fold) ?? firstOf(above, taken);
    if (!isOutputPath(file.path)) diagnostics.push(unsafePath(file.path));
    else if (rival === file.path) diagnostics.push(samePath(rival));
    else if (rival !== undefined) diagnostics.push(clashingPaths(rival, file.path));
    else {
      wanted.push(file);
      taken.set(fold, file.path);
      for (const folder of above) if (!folders.has(folder)) folders.set(folder, file.path);
    }
  }
  return { wanted, diagnostics };
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

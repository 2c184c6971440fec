import { compare } from "../base/order.ts";
import { isSameList } from "../base/same-list.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Manifest, ManifestEntry, OutputFile } from "../model/output-file.ts";
import { clashingPaths, samePath, unsafePath } from "./messages.ts";
import { foldersAbove, foldPath, isOutputPath } from "./output-path.ts";

export interface WritePlan {
  /** In the order in which readers should see them change. */
  readonly write: readonly OutputFile[];
  readonly keep: readonly ManifestEntry[];
  readonly remove: readonly ManifestEntry[];
  /** What the last manifest says, by path. */
  readonly listed: ReadonlyMap<string, ManifestEntry>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a process that builds again and again keeps for its next plan. */
export interface PlanMemory {
  checked: CheckedPaths | null;
  listed: { readonly files: Manifest["files"]; readonly byPath: Map<string, ManifestEntry> } | null;
}

/** What was found of the paths of a plan, which most edits leave as they are. */
interface CheckedPaths {
  readonly paths: readonly string[];
  /** Places of those that are not written. */
  readonly refused: ReadonlySet<number>;
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
  const { refused, diagnostics } = checkPaths(files, memory);
  const listed = listedByPath(last, memory);
  const write: OutputFile[] = [];
  const keep: ManifestEntry[] = [];
  files.forEach((file, place) => {
    if (refused.has(place)) return;
    const entry = listed.get(file.path);
    // The key of a page may have to be made from its text; of what is written anyhow nobody asks for it.
    const keyOf = (): string | null => (isKeyToldLater ? knownKeyOf(file) : file.key);
    if (entry && isIntact(entry) && entry.key === keyOf()) keep.push(entry);
    else write.push(file);
  });
  const remove = unwanted(listed, { write, keep });
  return { write: write.sort(pagesLast), keep, remove, listed, diagnostics };
}

function unwanted(
  listed: WritePlan["listed"],
  { write, keep }: Pick<WritePlan, "write" | "keep">,
): readonly ManifestEntry[] {
  const rewritten = write.filter(({ path }) => listed.has(path)).length;
  if (keep.length + rewritten === listed.size) return [];
  const wanted = new Set([...write, ...keep].map(({ path }) => path));
  return [...listed.values()]
    .filter(({ path }) => !wanted.has(path))
    .sort((a, b) => compare(a.path, b.path));
}

/** The map of the last plan, with what has changed since; a new one where files came or went. */
function listedByPath({ files }: Manifest, memory: PlanMemory | null): WritePlan["listed"] {
  const { files: before = [], byPath: known } = memory?.listed ?? {};
  const isKnown = known && before.length === files.length;
  const byPath = isKnown ? known : new Map(files.map((entry) => [entry.path, entry]));
  if (isKnown) {
    before.forEach(({ path }, place) => {
      if (before[place] !== files[place]) byPath.delete(path);
    });
    files.forEach((entry, place) => {
      if (before[place] !== entry) byPath.set(entry.path, entry);
    });
  }
  if (memory) memory.listed = { files, byPath };
  return byPath;
}

function knownKeyOf(file: OutputFile): string | null {
  return file.knownKey === undefined ? file.key : file.knownKey;
}

function checkPaths(files: readonly OutputFile[], memory: PlanMemory | null): CheckedPaths {
  const paths = files.map(({ path }) => path);
  const known = memory?.checked;
  if (known && isSameList(known.paths, paths)) return known;
  const checked = withoutCollisions(paths);
  if (memory) memory.checked = checked;
  return checked;
}

/** The first of several outputs for one place stays; the input's order decides which one that is. */
function withoutCollisions(paths: readonly string[]): CheckedPaths {
  const refused = new Set<number>();
  const diagnostics: Diagnostic[] = [];
  const taken = new Map<string, string>(); // fold of a path → the path
  const folders = new Map<string, string>(); // fold of a folder → the first path in it
  paths.forEach((path, place) => {
    const fold = foldPath(path);
    // Of a folder that holds a file already all that lie above are known.
    const above = folders.has(folderOf(fold)) ? [] : foldersAbove(fold);
    const rival = taken.get(fold) ?? folders.get(fold) ?? firstOf(above, taken);
    const fault = isOutputPath(path) ? rival && rivalFault(rival, path) : unsafePath(path);
    if (fault) {
      refused.add(place);
      diagnostics.push(fault);
      return;
    }
    taken.set(fold, path);
    for (const folder of above) if (!folders.has(folder)) folders.set(folder, path);
  });
  return { paths, refused, diagnostics };
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

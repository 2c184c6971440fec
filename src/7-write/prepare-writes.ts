import type { Stats } from "node:fs";
import { join } from "node:path";

import { sha256 } from "../base/hash.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ManifestEntry, OutputFile } from "../model/output-file.ts";
import { lookAt } from "./file-system.ts";
import { manifestFile, newFile, oldFile, oldManifest, type Journal } from "./journal.ts";
import { hasSameEntries, renderManifest, sortEntries } from "./manifest.ts";
import { changedByHand, foreignFile, foreignFolder, keptChanged } from "./messages.ts";
import {
  isBelowPlainFolders,
  isIntact,
  stampOf,
  type OutputFolder,
  type OutputState,
} from "./output-folder.ts";
import { foldersAbove, foldPath, MANIFEST_NAME } from "./output-path.ts";
import type { WritePlan } from "./plan-writes.ts";

/** Everything that a journal needs, lying ready in the work folder. */
export interface Draft {
  readonly journal: Journal;
  /** What the manifest will list, in its order. */
  readonly files: readonly ManifestEntry[];
  /** Those of them that the plan did not keep unmade. */
  readonly made: readonly ManifestEntry[];
  readonly stamps: ReadonlyMap<string, string>;
  /** Of the manifest's text. */
  readonly manifestHash: string;
  /** Of the manifest that lies ready; null when none is needed. */
  readonly manifestStamp: string | null;
  readonly isNeeded: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file that was made ahead. */
export interface Prepared {
  readonly sha256: string;
  /** Its place in `new/`; null when it was not written, since it has the bytes that the manifest tells. */
  readonly number: number | null;
  readonly stamp: string;
}

interface Made {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** A draft being filled in. */
interface Work {
  readonly folder: OutputFolder;
  readonly state: OutputState;
  readonly prepared: ReadonlyMap<string, Prepared>;
  /** Folders that are not there. */
  readonly missing: Set<string>;
  readonly listed: ReadonlyMap<string, ManifestEntry>;
  readonly moves: { path: string; number: number }[];
  readonly removes: { path: string; sha256: string }[];
  readonly files: ManifestEntry[];
  readonly stamps: Map<string, string>;
  readonly diagnostics: Diagnostic[];
}

/** Renders what a plan writes into the work folder, and keeps a second name for all that will be replaced. */
export function prepareWrites(plan: WritePlan, place: DraftPlace): Draft {
  const { state, folder } = place;
  const { disk, work } = folder;
  const draft = emptyDraft(plan, place);
  if (plan.write.length > 0) disk.mkdirSync(join(work, "new"), { recursive: true });
  disk.mkdirSync(join(work, "old"), { recursive: true });
  for (const entry of plan.keep) keep(draft, entry, place.stampOfKept?.(entry.path));
  for (const file of plan.write) prepareFile(draft, file);
  if (plan.remove.length > 0) prepareRemovals(draft, plan.remove);
  const files = sortEntries(draft.files, state.manifest.files);
  const text = Buffer.from(renderManifest(files));
  const isNeeded = draft.moves.length > 0 || !hasSameEntries(files, state.manifest.files);
  let manifestStamp: string | null = null;
  if (isNeeded) {
    disk.writeFileSync(manifestFile(work), text);
    manifestStamp = stampOf(disk.lstatSync(manifestFile(work)));
    keepOld(folder, join(folder.root, MANIFEST_NAME), oldManifest(work));
  }
  const { moves, removes, stamps, diagnostics } = draft;
  const journal = { moves, removes };
  const manifestHash = sha256(text);
  const made = draft.files.slice(plan.keep.length);
  return { journal, files, made, stamps, manifestHash, manifestStamp, isNeeded, diagnostics };
}

interface DraftPlace {
  readonly state: OutputState;
  readonly folder: OutputFolder;
  readonly prepared?: ReadonlyMap<string, Prepared>;
  readonly stampOfKept?: (path: string) => string | undefined;
}

function emptyDraft(
  { listed, diagnostics }: WritePlan,
  { state, folder, prepared = new Map() }: DraftPlace,
): Work {
  const lists = { moves: [], removes: [], files: [], diagnostics: [...diagnostics] };
  return { state, folder, prepared, listed, missing: new Set(), stamps: new Map(), ...lists };
}

function prepareFile(draft: Work, file: OutputFile): void {
  const { folder, state, listed } = draft;
  const entry = listed.get(file.path);
  const there = lookAtPlace(draft, file.path);
  if (there === "foreign folder") {
    draft.diagnostics.push(foreignFolder(file.path));
    return;
  }
  const made = draft.prepared.get(file.path) ?? make(file);
  const wanted = { path: file.path, key: keyOf(file, made.sha256), sha256: made.sha256 };
  if (!there) stage(draft, wanted, { file, made, isNew: true });
  else if (entry && there.isFile()) {
    const isOurs = isIntact(folder, state, entry);
    if (isOurs && entry.sha256 === wanted.sha256) keep(draft, wanted);
    else {
      if (!isOurs) draft.diagnostics.push(changedByHand(file.path));
      stage(draft, wanted, { file, made, isNew: false });
    }
  } else if (
    there.isFile() &&
    sha256(folder.disk.readFileSync(join(folder.root, file.path))) === wanted.sha256
  )
    keep(draft, wanted); // the manifest was lost, or somebody copied the site here
  else draft.diagnostics.push(foreignFile(file.path));
}

/** What lies where a file is to lie. In a folder that is missing nothing does: no folder is made before files are moved. */
function lookAtPlace({ folder, missing }: Work, path: string): Stats | null | "foreign folder" {
  const [above = ""] = foldersAbove(path);
  if (missing.has(above)) return null;
  if (!isBelowPlainFolders(folder, path)) return "foreign folder";
  if (above === "" || folder.plain.has(above)) return lookAt(folder.disk, join(folder.root, path));
  missing.add(above);
  return null;
}

function make(file: OutputFile): Made {
  const bytes = bytesOf(file);
  return { bytes, sha256: sha256(bytes) };
}

function keyOf(file: OutputFile, sha256: string): string {
  return file.isKeyedByBytes ? sha256 : file.key;
}

function bytesOf(file: OutputFile): Uint8Array {
  const content = file.render();
  return typeof content === "string" ? Buffer.from(content) : content;
}

interface Staging {
  readonly file: OutputFile;
  readonly made: Made | Prepared;
  readonly isNew: boolean;
}

function stage(draft: Work, entry: ManifestEntry, staging: Staging): void {
  const { folder, moves, stamps, files } = draft;
  const number = moves.length;
  stamps.set(entry.path, layReady(folder, number, staging));
  if (!staging.isNew) keepOld(folder, join(folder.root, entry.path), oldFile(folder.work, number));
  moves.push({ path: entry.path, number });
  files.push(entry);
}

/** Returns the stamp of the file that lies ready. */
function layReady({ disk, work }: OutputFolder, number: number, { file, made }: Staging): string {
  if ("number" in made && made.number !== null) {
    // Numbers of moves have no gaps, and files that turned out to need no move had one; so a number is never moved up.
    if (made.number !== number) disk.renameSync(newFile(work, made.number), newFile(work, number));
    return made.stamp;
  }
  const handle = disk.openSync(newFile(work, number), "w");
  try {
    disk.writeFileSync(handle, "bytes" in made ? made.bytes : bytesOf(file));
    return stampOf(disk.fstatSync(handle));
  } finally {
    disk.closeSync(handle);
  }
}

/** A second name costs nothing; file systems without them get a copy. */
function keepOld({ disk }: OutputFolder, place: string, old: string): void {
  if (!lookAt(disk, place)) return;
  try {
    disk.linkSync(place, old);
  } catch {
    disk.copyFileSync(place, old);
  }
}

function keep(draft: Work, entry: ManifestEntry, known?: string): void {
  const { folder, stamps, files } = draft;
  const stats = known === undefined ? lookAt(folder.disk, join(folder.root, entry.path)) : null;
  const stamp = stats ? stampOf(stats) : known;
  if (stamp !== undefined) stamps.set(entry.path, stamp);
  files.push(entry);
}

function prepareRemovals(draft: Work, entries: readonly ManifestEntry[]): void {
  const wanted = new Map(draft.files.map(({ path }) => [foldPath(path), path]));
  for (const entry of entries) prepareRemoval(draft, entry, wanted.get(foldPath(entry.path)));
}

/** `twin` is an output whose path differs only in case: on some file systems it is the same file. */
function prepareRemoval(draft: Work, entry: ManifestEntry, twin: string | undefined): void {
  const { disk, root } = draft.folder;
  const there = lookAt(disk, join(root, entry.path));
  if (!there?.isFile() || !isBelowPlainFolders(draft.folder, entry.path)) return;
  if (twin !== undefined && lookAt(disk, join(root, twin))?.ino === there.ino) return;
  if (!isIntact(draft.folder, draft.state, entry)) {
    draft.diagnostics.push(keptChanged(entry.path));
    return;
  }
  draft.removes.push({ path: entry.path, sha256: entry.sha256 });
}

import type { Stats } from "node:fs";
import { join } from "node:path";

import { sha256, sha256OfParts } from "../base/hash.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ManifestEntry, OutputFile } from "../model/output-file.ts";
import { encodePieces } from "./encode-pieces.ts";
import { lookAt, type FileSystem } from "./file-system.ts";
import { manifestFile, newFile, oldFile, oldManifest, type Journal } from "./journal.ts";
import {
  hasSameEntries,
  isSameEntry,
  manifestBytes,
  manifestParts,
  sortEntries,
  type ManifestPart,
} from "./manifest.ts";
import { changedByHand, foreignFile, foreignFolder, keptChanged } from "./messages.ts";
import {
  isBelowPlainFolders,
  isIntact,
  type OutputFolder,
  type OutputState,
} from "./output-folder.ts";
import { foldersAbove, foldPath, MANIFEST_NAME } from "./output-path.ts";
import type { WritePlan } from "./plan-writes.ts";
import { stampOf } from "./stamps.ts";

/** Everything that a journal needs, lying ready in the work folder. */
export interface Draft {
  readonly journal: Journal;
  /** What the manifest will list, in its order. */
  readonly files: readonly ManifestEntry[];
  /** Those of them that the plan did not keep unmade. */
  readonly made: readonly ManifestEntry[];
  readonly stamps: Map<string, string>;
  readonly manifestParts: readonly ManifestPart[];
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
  readonly parts: readonly Uint8Array[];
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
  /** What was made, whether or not it turned out to be the same. */
  readonly made: ManifestEntry[];
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
  if (!place.isTrusted) for (const entry of plan.keep) keep(draft, entry, place.looked);
  for (const file of plan.write) prepareFile(draft, file);
  if (plan.remove.length > 0) prepareRemovals(draft, plan);
  const { moves, removes, made, stamps, diagnostics } = draft;
  const files = filesAfter(plan, made, state);
  const parts = manifestParts(files, place.lastParts);
  const isNeeded = moves.length > 0 || !hasSameEntries(files, state.manifest.files);
  const manifest = manifestBytes(parts);
  const manifestStamp = isNeeded ? layManifestReady(folder, manifest) : null;
  return {
    ...{ journal: { moves, removes }, files, made, stamps, isNeeded, diagnostics },
    ...{ manifestParts: parts, manifestHash: sha256OfParts(manifest), manifestStamp },
  };
}

function filesAfter(
  { keep, write, remove, listed }: WritePlan,
  made: readonly ManifestEntry[],
  { manifest }: OutputState,
): readonly ManifestEntry[] {
  const gone = new Set(remove);
  for (const { path } of write) {
    const entry = listed.get(path);
    if (entry) gone.add(entry);
  }
  return sortEntries(manifest.files, { kept: keep, gone, made });
}

/** Returns the stamp of the manifest that lies ready. */
function layManifestReady(folder: OutputFolder, bytes: readonly Uint8Array[]): string {
  const { disk, root, work } = folder;
  const stamp = layDown(disk, manifestFile(work), bytes);
  keepOld(folder, join(root, MANIFEST_NAME), oldManifest(work));
  return stamp;
}

interface DraftPlace {
  readonly state: OutputState;
  readonly folder: OutputFolder;
  readonly prepared?: ReadonlyMap<string, Prepared>;
  readonly looked?: ReadonlyMap<string, string>;
  readonly isTrusted?: boolean;
  readonly lastParts?: readonly ManifestPart[];
}

function emptyDraft(
  { listed, diagnostics }: WritePlan,
  { state, folder, prepared = new Map() }: DraftPlace,
): Work {
  const lists = { moves: [], removes: [], made: [], diagnostics: [...diagnostics] };
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
    if (isOurs && entry.sha256 === wanted.sha256)
      keepMade(draft, isSameEntry(entry, wanted) ? entry : wanted);
    else {
      if (!isOurs) draft.diagnostics.push(changedByHand(file.path));
      stage(draft, wanted, { file, made, isNew: false });
    }
  } else if (
    there.isFile() &&
    sha256(folder.disk.readFileSync(join(folder.root, file.path))) === wanted.sha256
  )
    keepMade(draft, wanted); // the manifest was lost, or somebody copied the site here
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
  const parts = partsOf(file);
  return { parts, sha256: sha256OfParts(parts) };
}

function keyOf(file: OutputFile, sha256: string): string {
  return file.isKeyedByBytes ? sha256 : file.key;
}

/** Its bytes. */
function partsOf(file: OutputFile): readonly Uint8Array[] {
  if (file.pieces) return encodePieces(file.pieces());
  const content = file.render();
  return [typeof content === "string" ? Buffer.from(content) : content];
}

interface Staging {
  readonly file: OutputFile;
  readonly made: Made | Prepared;
  readonly isNew: boolean;
}

function stage(draft: Work, entry: ManifestEntry, staging: Staging): void {
  const { folder, moves, stamps, made } = draft;
  const number = moves.length;
  stamps.set(entry.path, layReady(folder, number, staging));
  if (!staging.isNew) keepOld(folder, join(folder.root, entry.path), oldFile(folder.work, number));
  moves.push({ path: entry.path, number });
  made.push(entry);
}

/** Returns the stamp of the file that lies ready. */
function layReady({ disk, work }: OutputFolder, number: number, { file, made }: Staging): string {
  if ("number" in made && made.number !== null) {
    // Numbers of moves have no gaps, and files that turned out to need no move had one; so a number is never moved up.
    if (made.number !== number) disk.renameSync(newFile(work, made.number), newFile(work, number));
    return made.stamp;
  }
  return layDown(disk, newFile(work, number), "parts" in made ? made.parts : partsOf(file));
}

/** Returns the stamp of the file. */
function layDown(disk: FileSystem, path: string, parts: readonly Uint8Array[]): string {
  const handle = disk.openSync(path, "w");
  try {
    for (const part of parts) disk.writeFileSync(handle, part);
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

function keepMade(draft: Work, entry: ManifestEntry): void {
  keep(draft, entry);
  draft.made.push(entry);
}

function keep(
  { folder, stamps }: Work,
  { path }: ManifestEntry,
  looked?: ReadonlyMap<string, string>,
): void {
  const known = looked?.get(path);
  const stats = known === undefined ? lookAt(folder.disk, join(folder.root, path)) : null;
  const stamp = stats ? stampOf(stats) : known;
  if (stamp !== undefined) stamps.set(path, stamp);
}

function prepareRemovals(draft: Work, { write, remove, wanted }: WritePlan): void {
  const foreign = new Set(write.map(({ path }) => path)); // what is not ours and stays
  for (const { path } of draft.made) foreign.delete(path);
  for (const entry of remove) {
    const twin = wanted.get(foldPath(entry.path));
    prepareRemoval(draft, entry, twin !== undefined && foreign.has(twin) ? undefined : twin);
  }
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

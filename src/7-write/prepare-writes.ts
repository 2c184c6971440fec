import { join } from "node:path";

import { sha256 } from "../base/hash.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ManifestEntry, OutputFile } from "../model/output-file.ts";
import { lookAt } from "./file-system.ts";
import { manifestFile, newFile, oldFile, oldManifest, type Journal } from "./journal.ts";
import { renderManifest } from "./manifest.ts";
import { changedByHand, foreignFile, foreignFolder, keptChanged } from "./messages.ts";
import {
  isBelowPlainFolders,
  isIntact,
  stampOf,
  type OutputFolder,
  type OutputState,
} from "./output-folder.ts";
import { foldPath, MANIFEST_NAME } from "./output-path.ts";
import type { WritePlan } from "./plan-writes.ts";

/** Everything that a journal needs, lying ready in the work folder. */
export interface Draft {
  readonly journal: Journal;
  /** What the manifest will list. */
  readonly files: readonly ManifestEntry[];
  readonly stamps: ReadonlyMap<string, string>;
  readonly isNeeded: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** A draft being filled in. */
interface Work {
  readonly folder: OutputFolder;
  readonly state: OutputState;
  readonly listed: ReadonlyMap<string, ManifestEntry>;
  readonly moves: { path: string; number: number }[];
  readonly removes: { path: string; sha256: string }[];
  readonly files: ManifestEntry[];
  readonly stamps: Map<string, string>;
  readonly diagnostics: Diagnostic[];
}

/** Renders what a plan writes into the work folder, and keeps a second name for all that will be replaced. */
export function prepareWrites(plan: WritePlan, state: OutputState, folder: OutputFolder): Draft {
  const { disk, work } = folder;
  const draft = emptyDraft(plan, { state, folder });
  if (plan.write.length > 0) disk.mkdirSync(join(work, "new"), { recursive: true });
  disk.mkdirSync(join(work, "old"), { recursive: true });
  for (const entry of plan.keep) keep(draft, entry);
  for (const file of plan.write) prepareFile(draft, file);
  const wanted = new Map(draft.files.map(({ path }) => [foldPath(path), path]));
  for (const entry of plan.remove) prepareRemoval(draft, entry, wanted.get(foldPath(entry.path)));
  const text = renderManifest(draft.files);
  const isNeeded = draft.moves.length > 0 || text !== renderManifest(state.manifest.files);
  if (isNeeded) {
    disk.writeFileSync(manifestFile(work), text);
    keepOld(folder, join(folder.root, MANIFEST_NAME), oldManifest(work));
  }
  const { moves, removes, files, stamps, diagnostics } = draft;
  return { journal: { moves, removes }, files, stamps, isNeeded, diagnostics };
}

function emptyDraft(
  plan: WritePlan,
  place: { readonly state: OutputState; readonly folder: OutputFolder },
): Work {
  const listed = new Map(place.state.manifest.files.map((entry) => [entry.path, entry]));
  const lists = { moves: [], removes: [], files: [], stamps: new Map<string, string>() };
  return { ...place, listed, ...lists, diagnostics: [...plan.diagnostics] };
}

function prepareFile(draft: Work, file: OutputFile): void {
  const { folder, state, listed } = draft;
  const entry = listed.get(file.path);
  const place = join(folder.root, file.path);
  if (!isBelowPlainFolders(folder, file.path)) {
    draft.diagnostics.push(foreignFolder(file.path));
    return;
  }
  const bytes = bytesOf(file);
  const wanted = { path: file.path, key: file.key, sha256: sha256(bytes) };
  const there = lookAt(folder.disk, place);
  if (!there) stage(draft, wanted, { bytes, isNew: true });
  else if (entry && there.isFile()) {
    const isOurs = isIntact(folder, state, entry);
    if (isOurs && entry.sha256 === wanted.sha256) keep(draft, wanted);
    else {
      if (!isOurs) draft.diagnostics.push(changedByHand(file.path));
      stage(draft, wanted, { bytes, isNew: false });
    }
  } else if (there.isFile() && sha256(folder.disk.readFileSync(place)) === wanted.sha256)
    keep(draft, wanted); // the manifest was lost, or somebody copied the site here
  else draft.diagnostics.push(foreignFile(file.path));
}

function bytesOf(file: OutputFile): Uint8Array {
  const content = file.render();
  return typeof content === "string" ? Buffer.from(content) : content;
}

function stage(
  draft: Work,
  entry: ManifestEntry,
  { bytes, isNew }: { readonly bytes: Uint8Array; readonly isNew: boolean },
): void {
  const { disk, root, work } = draft.folder;
  const number = draft.moves.length;
  const handle = disk.openSync(newFile(work, number), "w");
  try {
    disk.writeFileSync(handle, bytes);
    draft.stamps.set(entry.path, stampOf(disk.fstatSync(handle)));
  } finally {
    disk.closeSync(handle);
  }
  if (!isNew) keepOld(draft.folder, join(root, entry.path), oldFile(work, number));
  draft.moves.push({ path: entry.path, number });
  draft.files.push(entry);
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

function keep(draft: Work, entry: ManifestEntry): void {
  const stats = lookAt(draft.folder.disk, join(draft.folder.root, entry.path));
  if (stats) draft.stamps.set(entry.path, stampOf(stats));
  draft.files.push(entry);
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

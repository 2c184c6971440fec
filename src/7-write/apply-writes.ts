import { join } from "node:path";

import type { Diagnostic } from "../model/diagnostic.ts";
import type { ManifestEntry } from "../model/output-file.ts";
import { attempt, diskFault } from "./file-system.ts";
import {
  followJournal,
  followSteps,
  readJournal,
  undoJournal,
  WORK_PARTS,
  writeJournal,
} from "./journal.ts";
import { EMPTY_MANIFEST, hashOfManifest, type ManifestPart } from "./manifest.ts";
import { cannotWrite, finishedEarlier } from "./messages.ts";
import { reasonOf, type OutputFolder, type OutputState } from "./output-folder.ts";
import type { WritePlan } from "./plan-writes.ts";
import { prepareWrites, type Draft, type Prepared } from "./prepare-writes.ts";
import { clearTrees, swapTree } from "./swap-site.ts";

export interface Applied {
  readonly state: OutputState;
  readonly manifestParts: readonly ManifestPart[];
  /** Of the state's manifest, as it is written. */
  readonly manifestHash: string;
  /** Of the manifest's file; null when it was not written. */
  readonly manifestStamp: string | null;
  /** Of the files that were made, whether or not they turned out to be the same. */
  readonly made: readonly ManifestEntry[];
  readonly written: number;
  readonly removed: number;
  /** False when the disk refused; the output folder is then as it was. */
  readonly isDone: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ApplyPlace {
  readonly state: OutputState;
  readonly folder: OutputFolder;
  /** By path: files that lie ready in the work folder already. */
  readonly prepared?: ReadonlyMap<string, Prepared>;
  /** By path: stamps of files that are kept, as far as they were looked at for the plan; others are looked at. */
  readonly looked?: ReadonlyMap<string, string>;
  /** All files of the manifest have stamps, and those that are kept are taken to bear them still. The state's stamps are then carried on. */
  readonly isTrusted?: boolean;
  /** Of the manifest that this process wrote last. */
  readonly lastParts?: readonly ManifestPart[];
  /** Calls what it is given; a place to hold back signals while files are moved. */
  readonly whole?: (publish: () => void) => void;
}

/** Finishes what an earlier build could not, and clears away what it had only prepared. */
export function finishEarlierBuild(folder: OutputFolder): readonly Diagnostic[] {
  try {
    const journal = readJournal(folder);
    const moved = journal ? followJournal(folder, journal) : 0;
    clearWork(folder);
    if (folder.swap) clearTrees(folder.disk, folder.swap, [folder.root]);
    return moved > 0 ? [finishedEarlier(moved)] : [];
  } catch (error) {
    return [cannotWrite(folder.name, reasonOf(diskFault(error)))];
  }
}

/**
 * Carries out a plan. Everything is made beside the site; then come a journal, the moves, the manifest. A failure before
 * the journal leaves the site untouched, one after it is undone here, or finished by the next build if we die. A swapped
 * site needs no journal: the moves are made in a tree that nobody sees before the link is turned.
 */
export function applyWrites(plan: WritePlan, place: ApplyPlace): Applied {
  const { state, folder, whole = (publish) => publish() } = place;
  try {
    const draft = prepareWrites(plan, place);
    if (draft.isNeeded) whole(() => publish(draft, folder));
    attempt(() => clearWork(folder)); // what stays is cleared away by the next build
    const stamps = place.isTrusted ? carryOn(state.stamps, plan, draft) : draft.stamps;
    return finished(draft, stamps);
  } catch (error) {
    if (!readJournal(folder)) attempt(() => clearWork(folder));
    const diagnostics = [cannotWrite(folder.name, reasonOf(diskFault(error)))];
    const manifestHash = hashOfManifest(state.manifest);
    const ofManifest = { manifestParts: [], manifestHash, manifestStamp: null };
    return { state, ...ofManifest, made: [], written: 0, removed: 0, isDone: false, diagnostics };
  }
}

function publish({ journal }: Draft, folder: OutputFolder): void {
  const { disk, swap } = folder;
  if (swap) {
    swapTree(disk, swap, (root) => followSteps({ ...folder, root, plain: new Set() }, journal));
    return;
  }
  writeJournal(folder, journal);
  try {
    followJournal(folder, journal);
  } catch (error) {
    undoJournal(folder, journal);
    throw error;
  }
}

/** In the map itself: a copy of a large site's stamps takes longer than what most edits write. */
function carryOn(
  stamps: Map<string, string>,
  { write, remove }: WritePlan,
  draft: Draft,
): Map<string, string> {
  for (const { path } of write) stamps.delete(path);
  for (const { path } of remove) stamps.delete(path);
  for (const [path, stamp] of draft.stamps) stamps.set(path, stamp);
  return stamps;
}

function finished(draft: Draft, stamps: Map<string, string>): Applied {
  const { journal, files, made, manifestParts, manifestHash, manifestStamp, diagnostics } = draft;
  return {
    state: { manifest: { ...EMPTY_MANIFEST, files }, stamps },
    ...{ manifestParts, manifestHash, manifestStamp },
    made,
    written: journal.moves.length,
    removed: journal.removes.length,
    isDone: true,
    diagnostics,
  };
}

function clearWork({ disk, work }: OutputFolder): void {
  for (const part of WORK_PARTS) disk.rmSync(join(work, part), { recursive: true, force: true });
}

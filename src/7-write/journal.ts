import { join } from "node:path";

import { sha256 } from "../base/hash.ts";
import { attempt, lookAt, readIfThere } from "./file-system.ts";
import { isBelowPlainFolders, type OutputFolder } from "./output-folder.ts";
import { foldersAbove, isOutputPath, MANIFEST_NAME } from "./output-path.ts";

// The work folder while files are moved:
//
//   journal.json   the steps below, written whole before the first of them
//   new/0, 1, …    prepared files, each moved over its place in the output folder
//   old/0, 1, …    what stood there before, for the way back
//   manifest.json  moved last
//
// A process that dies leaves the journal behind; the next one does the steps again that are not done.

export interface Journal {
  readonly moves: readonly { readonly path: string; readonly number: number }[];
  readonly removes: readonly { readonly path: string; readonly sha256: string }[];
}

export const newFile = (work: string, number: number): string => `${work}/new/${number}`;
export const oldFile = (work: string, number: number): string => join(work, "old", String(number));
export const oldManifest = (work: string): string => join(work, "old", "manifest.json");
export const manifestFile = (work: string): string => join(work, "manifest.json");
const journalFile = (work: string): string => join(work, "journal.json");

/** What a build may leave in the work folder. */
export const WORK_PARTS = ["journal.json", "journal.draft", "manifest.json", "new", "old"];

/** From here on the build is bound to be finished, by this process or by the next. */
export function writeJournal({ disk, work }: OutputFolder, journal: Journal): void {
  const draft = join(work, "journal.draft");
  const file = disk.openSync(draft, "w");
  try {
    disk.writeFileSync(file, JSON.stringify(journal));
    disk.fsyncSync(file);
  } finally {
    disk.closeSync(file);
  }
  disk.renameSync(draft, journalFile(work));
}

/** Does all steps that are not done yet. Returns how many files were moved. */
export function followJournal(folder: OutputFolder, journal: Journal): number {
  const moved = followSteps(folder, journal);
  folder.disk.unlinkSync(journalFile(folder.work));
  return moved;
}

/** The steps themselves, for a tree that nobody sees yet. */
export function followSteps(folder: OutputFolder, journal: Journal): number {
  const { disk, root, work } = folder;
  const known = new Set<string>();
  let moved = 0;
  for (const { path, number } of journal.moves) {
    makeFolders(folder, path, known);
    if (move(folder, newFile(work, number), `${root}/${path}`)) moved++; // "join" takes as long as the disk
  }
  // Kept beside until the end, so that a failure further on can still be undone.
  journal.removes.forEach((step, at) => putAside(folder, step, journal.moves.length + at));
  if (lookAt(disk, manifestFile(work)))
    disk.renameSync(manifestFile(work), join(root, MANIFEST_NAME));
  for (const { path } of journal.removes) removeEmptyFolders(folder, path);
  return moved;
}

/** False when there is nothing to move: an earlier attempt has done it. */
function move({ disk }: OutputFolder, from: string, to: string): boolean {
  try {
    disk.renameSync(from, to);
    return true;
  } catch (error) {
    if (lookAt(disk, from)) throw error;
    return false;
  }
}

/** Puts back what the steps done so far have replaced, so that the site is again the one before. */
export function undoJournal(folder: OutputFolder, journal: Journal): void {
  const { disk, root, work } = folder;
  journal.removes.forEach(({ path }, at) => {
    const old = oldFile(work, journal.moves.length + at);
    if (!lookAt(disk, old)) return;
    makeFolders(folder, path, new Set());
    disk.renameSync(old, join(root, path));
  });
  for (const { path, number } of journal.moves) {
    if (lookAt(disk, newFile(work, number))) continue; // not moved yet
    if (lookAt(disk, oldFile(work, number)))
      disk.renameSync(oldFile(work, number), join(root, path));
    else disk.unlinkSync(join(root, path));
  }
  if (lookAt(disk, manifestFile(work))) return endUndo(folder, journal);
  if (lookAt(disk, oldManifest(work)))
    disk.renameSync(oldManifest(work), join(root, MANIFEST_NAME));
  else disk.unlinkSync(join(root, MANIFEST_NAME));
  endUndo(folder, journal);
}

function endUndo(folder: OutputFolder, journal: Journal): void {
  const { disk, work } = folder;
  disk.unlinkSync(journalFile(work));
  for (const { path } of journal.moves) removeEmptyFolders(folder, path);
}

/** Null when no build was stopped in the midst of its moves. */
export function readJournal({ disk, work }: OutputFolder): Journal | null {
  const text = readIfThere(disk, journalFile(work));
  return text === null ? null : parseJournal(text);
}

function parseJournal(text: string): Journal | null {
  try {
    const { moves, removes } = JSON.parse(text) as Journal;
    const safe = [...moves, ...removes].every(({ path }) => isOutputPath(path));
    const numbered = moves.every(({ number }) => Number.isSafeInteger(number));
    return safe && numbered ? { moves, removes } : null;
  } catch {
    return null; // not of our making: what we write is moved into place whole
  }
}

/** Takes a file out of the site, but only while it holds the bytes that we wrote. */
function putAside(folder: OutputFolder, step: Journal["removes"][number], number: number): void {
  const { disk, root, work } = folder;
  const place = join(root, step.path);
  if (!isBelowPlainFolders(folder, step.path) || !lookAt(disk, place)?.isFile()) return;
  if (sha256(disk.readFileSync(place)) !== step.sha256) return;
  disk.mkdirSync(join(work, "old"), { recursive: true });
  disk.renameSync(place, oldFile(work, number));
}

function removeEmptyFolders({ disk, root }: OutputFolder, path: string): void {
  for (const above of foldersAbove(path)) {
    const place = join(root, above);
    if (!attempt(() => disk.rmdirSync(place)) && lookAt(disk, place)) return;
  }
}

function makeFolders(folder: OutputFolder, path: string, known: Set<string>): void {
  const folders = foldersAbove(path);
  if (folders[0] === undefined || known.has(folders[0])) return;
  for (const above of [...folders].reverse()) {
    if (known.has(above)) continue;
    const there = lookAt(folder.disk, join(folder.root, above));
    // A link that somebody put there since the plan was made stops the build here.
    if (!there?.isDirectory()) folder.disk.mkdirSync(join(folder.root, above));
    known.add(above);
  }
}

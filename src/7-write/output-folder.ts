import { basename, dirname, join } from "node:path";

import { sha256 } from "../base/hash.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Manifest, ManifestEntry } from "../model/output-file.ts";
import { attempt, diskFault, lookAt, readIfThere, type FileSystem } from "./file-system.ts";
import { EMPTY_MANIFEST, parseManifest } from "./manifest.ts";
import { cannotWrite, outputIsFile, unreadableManifest } from "./messages.ts";
import { foldersAbove, INNER_WORK_NAME, MANIFEST_NAME } from "./output-path.ts";

/** An output folder that exists, and the folder beside it in which files are prepared. */
export interface OutputFolder {
  readonly disk: FileSystem;
  /** As the settings name it, for messages. */
  readonly name: string;
  /** Absolute, links resolved. */
  readonly root: string;
  /** Absolute; on the same file system as `root`, so that a move is one step. */
  readonly work: string;
  /** Folders of the output that were seen to be folders and no links; filled in while a build runs. */
  readonly plain: Set<string>;
  /** It was not there before. */
  readonly isNew: boolean;
}

export interface OutputState {
  readonly manifest: Manifest;
  /** Path → size, time and inode of the file when we wrote it; it may know less than the manifest. */
  readonly stamps: ReadonlyMap<string, string>;
}

/** Makes the folder and its work folder; a diagnostic tells why that cannot be done. */
export function openOutputFolder(
  path: string,
  { disk, name }: { disk: FileSystem; name: string },
): OutputFolder | Diagnostic {
  try {
    if (lookAt(disk, path)?.isFile()) return outputIsFile(name);
    const isNew = disk.mkdirSync(path, { recursive: true }) !== undefined;
    const root = disk.realpathSync(path);
    return { disk, name, root, work: workFolder(disk, root), plain: new Set(), isNew };
  } catch (error) {
    return cannotWrite(name, reasonOf(diskFault(error)));
  }
}

/** Takes the work folder away, unless a journal or another build's lock lies in it, and an output folder left empty. */
export function closeOutputFolder({ disk, root, work, isNew }: OutputFolder): void {
  attempt(() => disk.rmdirSync(work));
  if (isNew) attempt(() => disk.rmdirSync(root));
}

/**
 * Beside the output folder a half-made site is never uploaded, nor mistaken for the site. Where that is another file system
 * (the output folder is a mount point) or cannot be written, it lies inside.
 */
function workFolder(disk: FileSystem, root: string): string {
  const parent = dirname(root);
  const beside = join(parent, `.${basename(root)}.dateline`);
  const inside = join(root, INNER_WORK_NAME);
  if (parent === root || disk.lstatSync(parent).dev !== disk.lstatSync(root).dev)
    return makeFolder(disk, inside);
  return attempt(() => makeFolder(disk, beside)) ? beside : makeFolder(disk, inside);
}

function makeFolder(disk: FileSystem, path: string): string {
  const there = lookAt(disk, path);
  if (there && !there.isDirectory()) disk.unlinkSync(path); // a link would lead elsewhere
  disk.mkdirSync(path, { recursive: true });
  return path;
}

export function readManifest(folder: OutputFolder): {
  readonly manifest: Manifest;
  readonly diagnostics: readonly Diagnostic[];
} {
  const text = readIfThere(folder.disk, join(folder.root, MANIFEST_NAME));
  const manifest = text === null ? EMPTY_MANIFEST : parseManifest(text);
  if (manifest) return { manifest, diagnostics: [] };
  return { manifest: EMPTY_MANIFEST, diagnostics: [unreadableManifest(MANIFEST_NAME)] };
}

/** Whether a file that we wrote lies there unchanged: by its stamp, or by its bytes when there is no stamp. */
export function isIntact(folder: OutputFolder, state: OutputState, entry: ManifestEntry): boolean {
  const there = lookAt(folder.disk, join(folder.root, entry.path));
  if (!there?.isFile()) return false;
  if (!isBelowPlainFolders(folder, entry.path)) return false;
  if (stampOf(there) === state.stamps.get(entry.path)) return true;
  return sha256(folder.disk.readFileSync(join(folder.root, entry.path))) === entry.sha256;
}

/** Whether every file lies there as we left it, by its stamp alone. */
export function hasAllStamps(folder: OutputFolder, { manifest, stamps }: OutputState): boolean {
  return manifest.files.every(({ path }) => {
    const there = lookAt(folder.disk, join(folder.root, path));
    return there?.isFile() && stampOf(there) === stamps.get(path);
  });
}

/** Cheap to ask for, and changed by everything that changes a file short of forging its time. */
export function stampOf(stats: { size: number; mtimeMs: number; ino: number }): string {
  return `${stats.size}:${stats.mtimeMs}:${stats.ino}`;
}

/** False when a link or a file stands where a folder of the output should be: what is written there would land elsewhere. */
export function isBelowPlainFolders({ disk, root, plain }: OutputFolder, path: string): boolean {
  return foldersAbove(path).every((above) => {
    if (plain.has(above)) return true;
    const there = lookAt(disk, join(root, above));
    if (there?.isDirectory()) plain.add(above);
    return there?.isDirectory() ?? true;
  });
}

/** A failed call of the disk in words. */
export function reasonOf(code: string): string {
  return REASONS[code] ?? `the file system says ${code}`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "there is no space left on the disk",
  EDQUOT: "the quota of the disk is used up",
  EACCES: "the permission is missing",
  EPERM: "the permission is missing",
  EROFS: "the file system is read-only",
  ENOTDIR: "a part of its path is a file",
  EEXIST: "something else has its name",
  ELOOP: "its path is a circle of links",
  ENAMETOOLONG: "its path is too long",
  EXDEV: "another file system is mounted inside it",
  EBUSY: "another program holds one of its files",
  EMFILE: "too many files are open",
  ENOENT: "a folder of it vanished meanwhile",
};

import { basename, dirname, join } from "node:path";

import { sha256 } from "../base/hash.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Manifest, ManifestEntry } from "../model/output-file.ts";
import { attempt, diskFault, lookAt, readBytesIfThere, type FileSystem } from "./file-system.ts";
import { EMPTY_MANIFEST, hashOfManifest, parseManifest, type ManifestPart } from "./manifest.ts";
import { cannotSwapFolder, cannotWrite, outputIsFile, unreadableManifest } from "./messages.ts";
import { foldersAbove, INNER_WORK_NAME, MANIFEST_NAME } from "./output-path.ts";
import { stampOf } from "./stamps.ts";
import { currentTree, newSwap, swapAt, type Swap } from "./swap-site.ts";

/** An output folder, and the folder beside it in which files are prepared. */
export interface OutputFolder {
  readonly disk: FileSystem;
  /** As the settings name it, for messages. */
  readonly name: string;
  /** Absolute; what tells it from other output folders, also between builds. */
  readonly id: string;
  /** Absolute, links resolved: where the site lies. Of a swapped site the tree of today, which the first build does not find. */
  readonly root: string;
  /** Absolute; on the same file system as `root`, so that a move is one step. */
  readonly work: string;
  /** Folders of the output that were seen to be folders and no links; filled in while a build runs. */
  readonly plain: Set<string>;
  /** It was not there before. */
  readonly isNew: boolean;
  /** Set when the whole site is exchanged at once, by one rename of a link. */
  readonly swap: Swap | null;
}

export interface OutputState {
  readonly manifest: Manifest;
  /** Path → size, time and inode of the file when we wrote it; it may know less than the manifest. */
  readonly stamps: Map<string, string>;
}

export interface OpenOptions {
  readonly disk: FileSystem;
  readonly name: string;
  /** Exchange the site as a whole. A folder that was swapped once is swapped by every later build. */
  readonly isSwapped?: boolean;
}

/** Makes the folder and its work folder; a diagnostic tells why that cannot be done. */
export function openOutputFolder(path: string, options: OpenOptions): OutputFolder | Diagnostic {
  const { disk, name, isSwapped = false } = options;
  try {
    const there = lookAt(disk, path);
    if (there?.isFile()) return outputIsFile(name);
    const swapped = swapAt(disk, path);
    if (swapped || (isSwapped && !there)) return openSwapped(path, options, swapped);
    if (isSwapped) return cannotSwapFolder(name);
    const isNew = disk.mkdirSync(path, { recursive: true }) !== undefined;
    const root = disk.realpathSync(path);
    const work = workFolder(disk, root);
    return { disk, name, id: root, root, work, plain: new Set(), isNew, swap: null };
  } catch (error) {
    return cannotWrite(name, reasonOf(diskFault(error)));
  }
}

function openSwapped(path: string, { disk, name }: OpenOptions, known: Swap | null): OutputFolder {
  disk.mkdirSync(dirname(path), { recursive: true });
  const swap = known ?? newSwap(disk, path);
  disk.mkdirSync(swap.sites, { recursive: true });
  const work = makeFolder(disk, besideOf(swap.link));
  const root = currentTree(disk, swap);
  return { disk, name, id: swap.link, root, work, plain: new Set(), isNew: false, swap };
}

/** The folder as it is once the lock is ours: the build that we waited for may have turned the link. */
export function lockedFolder(folder: OutputFolder): OutputFolder {
  const { disk, swap } = folder;
  return swap ? { ...folder, root: currentTree(disk, swap) } : folder;
}

/** Takes the work folder away, unless a journal or another build's lock lies in it, and an output folder left empty. */
export function closeOutputFolder({ disk, root, work, isNew, swap }: OutputFolder): void {
  attempt(() => disk.rmdirSync(work));
  if (swap) attempt(() => disk.rmdirSync(swap.sites));
  if (isNew) attempt(() => disk.rmdirSync(root));
}

/**
 * Beside the output folder a half-made site is never uploaded, nor mistaken for the site. Where that is another file system
 * (the output folder is a mount point) or cannot be written, it lies inside.
 */
function workFolder(disk: FileSystem, root: string): string {
  const parent = dirname(root);
  const beside = besideOf(root);
  const inside = join(root, INNER_WORK_NAME);
  if (parent === root || disk.lstatSync(parent).dev !== disk.lstatSync(root).dev)
    return makeFolder(disk, inside);
  return attempt(() => makeFolder(disk, beside)) ? beside : makeFolder(disk, inside);
}

function besideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.dateline`);
}

function makeFolder(disk: FileSystem, path: string): string {
  const there = lookAt(disk, path);
  if (there && !there.isDirectory()) disk.unlinkSync(path); // a link would lead elsewhere
  disk.mkdirSync(path, { recursive: true });
  return path;
}

/** A manifest as it was left: while it lies there as it was, it need not be read again to know which it is. */
export interface LeftManifest {
  /** Of the output folder. */
  readonly id: string;
  readonly stamp: string;
  /** Null when another process left it. */
  readonly manifest: Manifest | null;
  /** Of its text; none when another process left it. */
  readonly parts: readonly ManifestPart[];
  readonly hash: string;
}

/** The manifest that lies in the folder, not taken apart: its hash tells whether the site is that of a build we know. */
export interface ManifestBytes {
  /** Null when there is none, or when it was not read. */
  readonly bytes: Buffer | null;
  readonly known: Manifest | null;
  readonly hash: string;
}

export function readManifestBytes(
  folder: OutputFolder,
  left: LeftManifest | null = null,
): ManifestBytes {
  const path = join(folder.root, MANIFEST_NAME);
  if (left?.id === folder.id) {
    const there = lookAt(folder.disk, path);
    const isAsLeft = there?.isFile() && stampOf(there) === left.stamp;
    if (isAsLeft) return { bytes: null, known: left.manifest, hash: left.hash };
  }
  const bytes = readBytesIfThere(folder.disk, path);
  if (!bytes) return { bytes, known: EMPTY_MANIFEST, hash: hashOfManifest(EMPTY_MANIFEST) };
  return { bytes, known: null, hash: sha256(bytes) };
}

export interface ReadManifest {
  readonly manifest: Manifest;
  /** Of its text. */
  readonly hash: string;
  readonly diagnostics: readonly Diagnostic[];
}

export function readManifest(folder: OutputFolder): ReadManifest {
  return manifestOf(folder, readManifestBytes(folder));
}

/** One that was only known by its stamp is read; its hash may then be another one. */
export function manifestOf(folder: OutputFolder, listed: ManifestBytes): ReadManifest {
  const { bytes, known, hash } = listed.known || listed.bytes ? listed : readManifestBytes(folder);
  const manifest = known ?? parseManifest(bytes?.toString() ?? "");
  if (manifest) return { manifest, hash, diagnostics: [] };
  const none = { manifest: EMPTY_MANIFEST, hash: hashOfManifest(EMPTY_MANIFEST) };
  return { ...none, diagnostics: [unreadableManifest(MANIFEST_NAME)] };
}

/** Whether a file that we wrote lies there unchanged: by its stamp, or by its bytes when there is no stamp. */
export function isIntact(folder: OutputFolder, state: OutputState, entry: ManifestEntry): boolean {
  return stampIfIntact(folder, state, entry) !== null;
}

/** The stamp of the file; null when it is not as it was written. */
export function stampIfIntact(
  folder: OutputFolder,
  state: OutputState,
  { path, sha256: written }: ManifestEntry,
): string | null {
  const place = `${folder.root}/${path}`; // "join" would take half as long as the disk
  const there = lookAt(folder.disk, place);
  if (!there?.isFile() || !isBelowPlainFolders(folder, path)) return null;
  const stamp = stampOf(there);
  const isWritten = stamp === state.stamps.get(path) || hashAt(folder, place) === written;
  return isWritten ? stamp : null;
}

function hashAt({ disk }: OutputFolder, place: string): string {
  return sha256(disk.readFileSync(place));
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

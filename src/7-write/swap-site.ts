// For folders that a web server serves while we build: the output "folder" is a link, every build makes a whole tree of its
// own, and one rename turns the link to it. Nobody ever sees half of one site and half of another:
//
//   dist          → .dist.sites/7
//   .dist.sites/  6   the tree before, for readers that had already followed the link; gone with the next build
//                 7   the tree that the link leads to
import { basename, dirname, join } from "node:path";

import { attempt, lookAt, type FileSystem } from "./file-system.ts";

/** Where the trees of a swapped site lie. */
export interface Swap {
  /** Absolute; the link that is served. */
  readonly link: string;
  /** Absolute; the folder of the trees. */
  readonly sites: string;
}

/** The swap that was set up at `path` earlier; null when no link of ours is there. */
export function swapAt(disk: FileSystem, path: string): Swap | null {
  if (!lookAt(disk, path)?.isSymbolicLink()) return null;
  const swap = newSwap(disk, path);
  return dirname(disk.readlinkSync(path)) === basename(swap.sites) ? swap : null;
}

/** The folder above `path` has to exist. */
export function newSwap(disk: FileSystem, path: string): Swap {
  const parent = disk.realpathSync(dirname(path));
  return {
    link: join(parent, basename(path)),
    sites: join(parent, `.${basename(path)}.sites`),
  };
}

/** The tree that the link leads to; one that does not exist before the first build. */
export function currentTree(disk: FileSystem, { link, sites }: Swap): string {
  if (!lookAt(disk, link)) return join(sites, "0");
  return join(sites, basename(disk.readlinkSync(link)));
}

/**
 * Copies the tree of today, lets `change` make the tree of tomorrow of it, and turns the link. Files of the user's come
 * along. When anything fails, the link stays as it was.
 */
export function swapTree(disk: FileSystem, swap: Swap, change: (tree: string) => void): void {
  const current = currentTree(disk, swap);
  const number = Number(basename(current));
  const next = join(swap.sites, String((Number.isSafeInteger(number) ? number : 0) + 1));
  try {
    disk.rmSync(next, { recursive: true, force: true });
    disk.mkdirSync(next, { recursive: true });
    if (lookAt(disk, current)) linkFiles(disk, current, next);
    change(next);
    turnLink(disk, swap, next);
  } catch (error) {
    attempt(() => disk.rmSync(next, { recursive: true, force: true }));
    throw error;
  }
  clearTrees(disk, swap, [next, current]);
}

/** Removes trees that no link leads to: what a stopped build left, and what was there before the last one. */
export function clearTrees(disk: FileSystem, { sites }: Swap, keep: readonly string[]): void {
  if (!lookAt(disk, sites)) return;
  for (const name of disk.readdirSync(sites)) {
    const tree = join(sites, name);
    if (!keep.includes(tree)) attempt(() => disk.rmSync(tree, { recursive: true, force: true }));
  }
}

/** Second names instead of copies: files of ours are never written in place, so the two trees cannot disturb each other. */
function linkFiles(disk: FileSystem, from: string, to: string): void {
  for (const entry of disk.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      disk.mkdirSync(target);
      linkFiles(disk, source, target);
    } else if (!attempt(() => disk.linkSync(source, target))) disk.copyFileSync(source, target);
  }
}

/** A new link is moved over the old one: there is no moment without a site. */
function turnLink(disk: FileSystem, { link, sites }: Swap, tree: string): void {
  const draft = join(sites, "link");
  disk.rmSync(draft, { force: true });
  disk.symlinkSync(join(basename(sites), basename(tree)), draft, "dir");
  disk.renameSync(draft, link);
}

import { hostname } from "node:os";
import { join } from "node:path";

import { attempt, diskFault, lookAt, readIfThere, type FileSystem } from "./file-system.ts";
import type { OutputFolder } from "./output-folder.ts";

const RETRY_MS = 40;
const UNFINISHED_MS = 2_000; // a lock without an owner in it belongs to a process that died while it wrote it
const FOREIGN_MS = 600_000; // a lock from another machine, on which we cannot ask for the process

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the system counts; tells a process from a later one with its number. */
  readonly began: string | null;
}

/** The pid of a process that did not let go in time, or what releases the lock. */
export type Lock = { readonly heldBy: number } | { readonly release: () => void };

export interface LockOptions {
  readonly waitMs: number;
  /** Called once if we have to wait, with the pid that holds the lock. */
  readonly onWait: (pid: number) => void;
}

/** One build at a time writes to an output folder; a lock whose owner is gone is taken over. */
export async function lockOutput(folder: OutputFolder, options: LockOptions): Promise<Lock> {
  const { disk, work } = folder;
  const path = join(work, "lock");
  const mine = JSON.stringify(thisProcess(disk));
  for (let waitedMs = 0; ; waitedMs += RETRY_MS) {
    if (take(folder, path, mine))
      return { release: () => void attempt(() => disk.unlinkSync(path)) };
    if (isStale(disk, path)) {
      breakLock(disk, path);
      continue;
    }
    const pid = ownerOf(disk, path)?.pid ?? 0;
    if (waitedMs === 0) options.onWait(pid);
    if (waitedMs >= options.waitMs) return { heldBy: pid };
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

function take({ disk, work }: OutputFolder, path: string, text: string): boolean {
  try {
    disk.writeFileSync(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    const code = diskFault(error);
    if (code === "ENOENT")
      disk.mkdirSync(work, { recursive: true }); // its last user cleared it away
    else if (code !== "EEXIST") throw error;
    return false;
  }
}

function isStale(disk: FileSystem, path: string): boolean {
  const ageMs = Date.now() - (lookAt(disk, path)?.mtimeMs ?? Date.now());
  const owner = ownerOf(disk, path);
  if (!owner) return ageMs > UNFINISHED_MS;
  if (owner.host !== hostname()) return ageMs > FOREIGN_MS;
  return !isAlive(owner.pid) || owner.began !== beginOf(disk, owner.pid);
}

/**
 * Two processes may find the same stale lock. Only one of them can make the second file, and it looks again before it
 * removes the first; without that, the slower one would remove the lock that the faster one has just taken.
 */
function breakLock(disk: FileSystem, path: string): void {
  const breaker = `${path}.break`;
  const left = lookAt(disk, breaker);
  if (left && Date.now() - left.mtimeMs > UNFINISHED_MS) attempt(() => disk.unlinkSync(breaker));
  if (!attempt(() => disk.writeFileSync(breaker, "", { flag: "wx" }))) return;
  if (isStale(disk, path)) attempt(() => disk.unlinkSync(path));
  attempt(() => disk.unlinkSync(breaker));
}

function ownerOf(disk: FileSystem, path: string): Owner | null {
  try {
    const owner: unknown = JSON.parse(readIfThere(disk, path) ?? "null");
    const isOwner = typeof owner === "object" && owner !== null && "pid" in owner;
    return isOwner && Number.isSafeInteger(owner.pid) ? (owner as Owner) : null;
  } catch {
    return null;
  }
}

function thisProcess(disk: FileSystem): Owner {
  return { pid: process.pid, host: hostname(), began: beginOf(disk, process.pid) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return diskFault(error) === "EPERM"; // it lives, and belongs to somebody else
  }
}

/** Null where the system does not tell. */
function beginOf(disk: FileSystem, pid: number): string | null {
  const stat = readIfThere(disk, `/proc/${pid}/stat`);
  // The second field is the program's name in brackets and may hold anything; the 22nd is the time of start.
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

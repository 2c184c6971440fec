import fs from "node:fs";

/** What is asked of the disk; a test puts a failing one in its place. Synchronous calls take a third of the time. */
export type FileSystem = Pick<
  typeof fs,
  | "closeSync"
  | "copyFileSync"
  | "fstatSync"
  | "fsyncSync"
  | "linkSync"
  | "lstatSync"
  | "mkdirSync"
  | "openSync"
  | "readFileSync"
  | "readdirSync"
  | "readlinkSync"
  | "realpathSync"
  | "renameSync"
  | "rmSync"
  | "rmdirSync"
  | "symlinkSync"
  | "unlinkSync"
  | "writeFileSync"
  | "writeSync"
>;

export const diskFileSystem: FileSystem = fs;

/** The code of a failed call of the disk ("ENOSPC"); a fault of any other kind is thrown on. */
export function diskFault(error: unknown): string {
  if (error instanceof Error && "syscall" in error && "code" in error) return String(error.code);
  throw error;
}

/** Null when nothing is there. A symbolic link is not followed. */
export function lookAt(disk: FileSystem, path: string): fs.Stats | null {
  try {
    // An error with its stack takes ten times as long as the question.
    return disk.lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (diskFault(error) === "ENOTDIR") return null;
    throw error;
  }
}

/** The text of a file, null when there is none. */
export function readIfThere(disk: FileSystem, path: string): string | null {
  return readBytesIfThere(disk, path)?.toString() ?? null;
}

/** The bytes of a file, null when there is none. */
export function readBytesIfThere(disk: FileSystem, path: string): Buffer | null {
  try {
    return disk.readFileSync(path);
  } catch (error) {
    const code = diskFault(error);
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return null;
    throw error;
  }
}

/** Does what can be left undone without harm, such as the removal of a folder that is not empty. */
export function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch (error) {
    diskFault(error);
    return false;
  }
}

import { rmSync } from "node:fs";

/** Removes a file of the cache, or a draft of one, if it is there. That the disk does not let go of it is no fault of a build. */
export function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Its folder is a file, or not ours to write to.
  }
}

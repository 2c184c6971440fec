import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a file that is never seen half done. Returns the code of what failed, null when all went well. */
export function writeWhole(path: string, bytes: Uint8Array): string | null {
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, bytes);
    renameSync(draft, path);
    return null;
  } catch (error) {
    removeIfPossible(draft);
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Its folder could not be made.
  }
}

import { closeSync, mkdirSync, openSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import { removeIfPossible } from "./remove-if-possible.ts";

/**
 * Writes a file that is never seen half done, its parts one behind the other. Returns the code of what failed, null when all went
 * well.
 */
export function writeWhole(path: string, ...parts: readonly Uint8Array[]): string | null {
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeParts(draft, parts);
    renameSync(draft, path);
    return null;
  } catch (error) {
    removeIfPossible(draft);
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

function writeParts(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, "w");
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}

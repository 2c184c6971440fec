import { closeSync, mkdirSync, openSync, renameSync, unlinkSync, writevSync } from "node:fs";
import { dirname } from "node:path";

const PIECES_PER_WRITE = 500; // systems take at most 1024 at once

/** Writes a file that is never seen half done. Returns the code of what failed, null when all went well. */
export function writeWhole(path: string, pieces: readonly Uint8Array[]): string | null {
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(draft, "w");
    try {
      for (let at = 0; at < pieces.length; at += PIECES_PER_WRITE)
        writeAll(file, pieces.slice(at, at + PIECES_PER_WRITE));
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
    return null;
  } catch (error) {
    removeIfThere(draft);
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

/** A disk that is nearly full may take a part only; the next attempt then says why. */
function writeAll(file: number, pieces: readonly Uint8Array[]): void {
  const total = pieces.reduce((sum, piece) => sum + piece.length, 0);
  let done = writevSync(file, pieces);
  if (done === total) return;
  const rest = Buffer.concat(pieces);
  while (done < total) done += writevSync(file, [rest.subarray(done)]);
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made.
  }
}

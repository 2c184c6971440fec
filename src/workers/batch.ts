import { parseCache, renderCache, type CacheEntries } from "../cache/cache-file.ts";

const HEAD = "batch"; // stands in place of the program's fingerprint: both sides are one program

/** What a thread found, in the form of a cache file and in memory of its own, so that it can change hands. */
export function renderBatch(entries: CacheEntries): Uint8Array {
  const pieces = renderCache(HEAD, entries);
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

export function parseBatch(bytes: Uint8Array): CacheEntries {
  return parseCache(Buffer.from(bytes.buffer), HEAD) ?? new Map();
}

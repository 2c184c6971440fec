import type { StoredValue } from "../cache/store.ts";

// <length of the index in bytes>\n
// [["key", length, checksum], …]      the index, JSON
// ………                                 the values in the order of the index

/** What a thread found, in memory of its own, so that it can change hands. */
export function renderBatch(values: ReadonlyMap<string, StoredValue>): Uint8Array {
  const rows = [...values].map(([key, { bytes, checksum }]) => [key, bytes.length, checksum]);
  const index = Buffer.from(JSON.stringify(rows));
  const head = Buffer.from(`${index.length}\n`);
  const pieces = [head, index, ...[...values.values()].map(({ bytes }) => bytes)];
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

export function parseBatch(bytes: Uint8Array): ReadonlyMap<string, StoredValue> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = whole.indexOf("\n") + 1;
  let at = start + Number(whole.toString("latin1", 0, start));
  const rows = JSON.parse(whole.toString("utf8", start, at)) as [string, number, number][];
  return new Map(
    rows.map(([key, length, checksum]) => {
      at += length;
      return [key, { bytes: bytes.subarray(at - length, at), checksum }];
    }),
  );
}

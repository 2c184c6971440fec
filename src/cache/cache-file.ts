import { crc32 } from "node:zlib";

// dateline-cache 1 <code> <length of the index in bytes> <its checksum>\n
// [["key", length, checksum], …]      the index, JSON
// ………                                 the values in the order of the index, UTF-8

const MAGIC = "dateline-cache 1";
const HEADER = /^dateline-cache 1 (\S+) (\d+) (\d+)\n/;
const HEADER_BYTES_MAX = 200;

/** A value as it lies in the file; it is checked when it is asked for. */
export interface StoredValue {
  readonly bytes: Buffer;
  readonly checksum: number;
}

export type CacheEntries = ReadonlyMap<string, StoredValue>;

/** Null when the bytes are no cache or a damaged one; no entries when other code wrote it. */
export function parseCache(bytes: Buffer, code: string): CacheEntries | null {
  const header = HEADER.exec(bytes.subarray(0, HEADER_BYTES_MAX).toString("latin1"));
  if (!header) return null;
  if (header[1] !== code) return new Map();
  const start = header[0].length;
  const end = start + Number(header[2]);
  const index = bytes.subarray(start, end);
  if (crc32(index) !== Number(header[3])) return null;
  return cutValues(JSON.parse(index.toString()) as [string, number, number][], bytes.subarray(end));
}

function cutValues(index: readonly [string, number, number][], bytes: Buffer): CacheEntries {
  const entries = new Map<string, StoredValue>();
  let at = 0;
  for (const [key, length, checksum] of index) {
    entries.set(key, { bytes: bytes.subarray(at, at + length), checksum });
    at += length;
  }
  return entries;
}

/** The checksum covers the key too, so that no value can pass for another one's. */
export function checksumOf(key: string, bytes: Buffer): number {
  return crc32(bytes, crc32(key));
}

/** Pieces to be written one after the other. */
export function renderCache(code: string, entries: CacheEntries): Buffer[] {
  const index = Buffer.from(
    JSON.stringify([...entries].map(([key, value]) => [key, value.bytes.length, value.checksum])),
  );
  const header = Buffer.from(`${MAGIC} ${code} ${index.length} ${crc32(index)}\n`);
  return [header, index, ...[...entries.values()].map((value) => value.bytes)];
}

import { crc32 } from "node:zlib";

import { isOfOtherForm } from "./other-form.ts";

// dateline-cache 3 <code> <place of the index> <its length> <its checksum>\n     one line of HEAD_BYTES, filled up with blanks
// ………                                                                         values and earlier indexes, in any order
// [["key", place, length, checksum], …]                                         the index, JSON
//
// Everything is added at the end, and the head is written last: a process that is stopped at any moment leaves the file as
// good as it was. Places and lengths are in bytes.

const MAGIC = "dateline-cache 3";
const HEAD = /^dateline-cache 3 (\S+) (\d+) (\d+) (\d+) *\n$/;

export const HEAD_BYTES = 128;

/** Where a value lies; it is checked when it is asked for. */
export interface ValuePlace {
  readonly at: number;
  readonly length: number;
  readonly checksum: number;
}

export type CacheIndex = ReadonlyMap<string, ValuePlace>;

/** The checksum covers the key too, so that no value can pass for another one's. */
export function checksumOf(key: string, bytes: Uint8Array): number {
  return crc32(bytes, crc32(key));
}

/** Of a part of a value, which is known by the value's own checksum to be that of its key. */
export function partChecksumOf(bytes: Uint8Array): number {
  return crc32(bytes);
}

export interface Head {
  /** Fingerprint of the program that wrote the file. */
  readonly code: string;
  readonly index: ValuePlace;
}

/** Whether the first bytes of a file, up to HEAD_BYTES of them, are those of a program whose cache has another form. */
export function isForeignHead(bytes: Uint8Array): boolean {
  return isOfOtherForm(Buffer.from(bytes).toString("latin1"), MAGIC);
}

/** Null when the bytes are no head. */
export function parseHead(bytes: Uint8Array): Head | null {
  const head = HEAD.exec(Buffer.from(bytes).toString("latin1"));
  if (!head) return null;
  const [at, length, checksum] = head.slice(2).map(Number) as [number, number, number];
  return { code: head[1] as string, index: { at, length, checksum } };
}

export function renderHead(code: string, { at, length, checksum }: ValuePlace): Buffer {
  const words = `${MAGIC} ${code} ${at} ${length} ${checksum}`;
  return Buffer.from(`${words.padEnd(HEAD_BYTES - 1)}\n`);
}

/** Null when the bytes are not what was written. */
export function parseIndex(bytes: Uint8Array, checksum: number): CacheIndex | null {
  if (crc32(bytes) !== checksum) return null;
  const rows = JSON.parse(Buffer.from(bytes).toString()) as [string, number, number, number][];
  return new Map(rows.map(([key, at, length, sum]) => [key, { at, length, checksum: sum }]));
}

export function renderIndex(index: CacheIndex): {
  readonly bytes: Buffer;
  readonly checksum: number;
} {
  const rows = [...index].map(([key, { at, length, checksum }]) => [key, at, length, checksum]);
  const bytes = Buffer.from(JSON.stringify(rows));
  return { bytes, checksum: crc32(bytes) };
}

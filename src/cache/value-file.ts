import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

import {
  HEAD_BYTES,
  isForeignHead,
  parseHead,
  parseIndex,
  renderHead,
  renderIndex,
  type CacheIndex,
  type ValuePlace,
} from "./cache-file.ts";
import { removeIfPossible } from "./remove-if-possible.ts";

/** An open cache file. Its values stay on disk, so that a large site needs no memory for them. */
export interface ValueFile {
  /** As it was when the file was opened. */
  readonly index: CacheIndex;
  readonly isDamaged: boolean;
  /** A value, or a stretch of it; null when it cannot be read. The bytes hold until the next call. */
  readonly read: (place: ValuePlace, from?: number, length?: number) => Uint8Array | null;
  /** Gives the place at which the value will lie. Throws when the disk refuses. */
  readonly append: (bytes: Uint8Array) => number;
  /** From here on the file holds these values and no others. Throws when the disk refuses. */
  readonly commit: (index: CacheIndex) => void;
  readonly close: () => void;
}

const WAITING_BYTES_MAX = 1 << 22; // few large writes instead of one a value
// Few large reads, too: who asks for a part of a value asks next for another one, or for one of the value behind it. A system
// takes nearly as long to hand over a hundred bytes as this many.
const STRETCH_BYTES = 1 << 16;
const BLANK = 0x20;
const WASTE_BYTES_MAX = 1 << 20; // beside as much again as is in use: then the file is written anew, without it

/**
 * A file that is not there, damaged or of other code has no values; it is begun anew when there is something to write. Two
 * programs that add to one file at the same time may spoil each other's values, which then fail their checksums.
 */
export function openValueFile(path: string, code: string): ValueFile {
  const found = openExisting(path, code);
  let { file } = found;
  let end = file === null ? 0 : fstatSync(file).size;
  let waiting = new Map<number, Uint8Array>();
  let waitingBytes = 0;
  let buffer = new Uint8Array(STRETCH_BYTES);
  let held = { from: 0, to: 0 }; // places of the file whose bytes lie in the buffer

  /** Whoever has the old file open goes on reading it. */
  function begin(): number {
    mkdirSync(dirname(path), { recursive: true });
    rmSync(path, { force: true });
    const begun = openSync(path, "wx+");
    writeAll(begun, Buffer.alloc(HEAD_BYTES, BLANK), 0);
    end = HEAD_BYTES;
    return begun;
  }

  function append(bytes: Uint8Array): number {
    file ??= begin();
    const at = end + waitingBytes;
    waiting.set(at, bytes);
    waitingBytes += bytes.length;
    if (waitingBytes > WAITING_BYTES_MAX) flush(file);
    return at;
  }

  /** What the disk has no room for stays in memory: to work it out again takes longer, each time that it is asked for. */
  function flush(to: number): void {
    const bytes = Buffer.concat([...waiting.values()]);
    writeAll(to, bytes, end);
    end += bytes.length;
    waiting = new Map();
    waitingBytes = 0;
  }

  function read(place: ValuePlace, from = 0, length = place.length): Uint8Array | null {
    const bytes = waiting.get(place.at);
    if (bytes) return bytes.subarray(from, from + length);
    const at = place.at + from;
    if (at < held.from || at + length > held.to) holdFrom(place);
    return at + length > held.to ? null : buffer.subarray(at - held.from, at - held.from + length);
  }

  /** As many as there are, up to where this program has written: what lies there is written once. */
  function holdFrom({ at, length }: ValuePlace): void {
    if (buffer.length < length) buffer = new Uint8Array(2 * length);
    const wanted = buffer.subarray(0, Math.max(0, end - at));
    held = { from: at, to: at + (file === null ? 0 : readAt(file, wanted, at)) };
  }

  function commit(index: CacheIndex): void {
    const live = [...index.values()].reduce((sum, { length }) => sum + length, 0);
    const isWasteful = end + waitingBytes > 2 * live + WASTE_BYTES_MAX;
    if (isWasteful || (file !== null && !isAt(file, path))) return replace(index);
    const { bytes, checksum } = renderIndex(index);
    const at = append(bytes);
    file ??= begin();
    flush(file);
    writeAll(file, renderHead(code, { at, length: bytes.length, checksum }), 0);
  }

  /** Values that are in use alone, in a file that takes the place of the old one when it is whole. */
  function replace(index: CacheIndex): void {
    const draft = `${path}.${process.pid}`;
    try {
      copyTo(draft, index);
      renameSync(draft, path);
    } catch (error) {
      removeIfPossible(draft); // a disk that is full needs its room
      throw error;
    }
  }

  function copyTo(draft: string, index: CacheIndex): void {
    rmSync(draft, { force: true });
    const next = openValueFile(draft, code);
    try {
      const moved = new Map<string, ValuePlace>();
      for (const [key, place] of index) {
        const bytes = read(place);
        if (bytes) moved.set(key, { ...place, at: next.append(bytes.slice()) });
      }
      next.commit(moved);
    } finally {
      next.close();
    }
  }

  function close(): void {
    if (file !== null) closeSync(file);
    file = null;
  }

  return { index: found.index, isDamaged: found.isDamaged, read, append, commit, close };
}

interface Existing {
  readonly file: number | null;
  readonly index: CacheIndex;
  readonly isDamaged: boolean;
}

function openExisting(path: string, code: string): Existing {
  const nothing: Existing = { file: null, index: new Map(), isDamaged: false };
  const file = openIfThere(path);
  if (file === null) return nothing;
  const start = readStart(file);
  const head = parseHead(start);
  const index = head?.code === code ? readIndex(file, head.index) : null;
  if (index) return { file, index, isDamaged: false };
  closeSync(file);
  const isForeign = head ? head.code !== code : isForeignHead(start) || isBlank(start);
  return { ...nothing, isDamaged: !isForeign };
}

/** As a build leaves it that was stopped before it had found all, or that is at work. */
function isBlank(start: Uint8Array): boolean {
  return start.length === HEAD_BYTES && start.every((byte) => byte === BLANK);
}

/** Where a head would be, as much as there is of it. */
function readStart(file: number): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES);
  return bytes.subarray(0, readAt(file, bytes, 0));
}

function readIndex(file: number, { at, length, checksum }: ValuePlace): CacheIndex | null {
  if (at + length > fstatSync(file).size) return null;
  const bytes = new Uint8Array(length);
  return readAt(file, bytes, at) === length ? parseIndex(bytes, checksum) : null;
}

/** Null when there is none, or when it is not ours to read or to write: all mean beginning without it. */
function openIfThere(path: string): number | null {
  try {
    return openSync(path, "r+");
  } catch {
    return null;
  }
}

/** Gives the number of bytes that were read: fewer where the file ends, and none when the disk fails. */
function readAt(file: number, bytes: Uint8Array, at: number): number {
  try {
    return readSync(file, bytes, 0, bytes.length, at);
  } catch {
    return 0;
  }
}

/** A disk that is nearly full may take a part only; the next attempt then says why. */
function writeAll(file: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length;)
    done += writeSync(file, bytes, done, bytes.length - done, at + done);
}

/** False when another program has put its own file there, or taken this one away. */
function isAt(file: number, path: string): boolean {
  const [ours, theirs] = [fstatSync(file), statSync(path, { throwIfNoEntry: false })];
  return theirs?.ino === ours.ino && theirs.dev === ours.dev;
}

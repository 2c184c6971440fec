// What the writing thread runs: it encodes and hashes the files of a batch, and lays them in the work folder.
import { createHash, type Hash } from "node:crypto";
import { closeSync, fstatSync, openSync, unlinkSync, writeSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

import { newFile } from "../7-write/journal.ts";
import { stampOf } from "../7-write/stamps.ts";
import type { Prepared } from "../7-write/prepare-writes.ts";
import { sha256 } from "../base/hash.ts";

/** Files in order, most of them in one part. Those that end in the batch are numbered from `first` on. */
export interface Batch {
  readonly first: number;
  readonly parts: readonly {
    readonly content: string | Uint8Array;
    /** Hash of what lies at the file's place, or null. */
    readonly known: string | null;
    /** The next part is of another file. */
    readonly isLast: boolean;
  }[];
}

/** Of the first files that end in the batch; of fewer than all when the disk refused, and nothing is written after that. */
export type Laid = readonly Prepared[];

/** A file of which not all parts have come. */
interface OpenFile {
  readonly handle: number;
  readonly hash: Hash;
}

const UNIT_BYTES_MAX = 3; // that a code unit takes as UTF-8
const room = new Uint8Array(UNIT_BYTES_MAX * 500_000); // nearly all that comes in one part is shorter
const encoder = new TextEncoder();

let isRefused = false;
let open: OpenFile | null = null;

parentPort?.on("message", ({ first, parts }: Batch) => {
  const laid: Prepared[] = [];
  for (const { content, known, isLast } of parts) {
    const place = { number: first + laid.length, known, isLast };
    const file = open || !isLast ? layPart(content, place) : layFile(bytesOf(content), place);
    if (isRefused) break;
    if (file) laid.push(file);
  }
  parentPort?.postMessage(laid satisfies Laid);
});

/** They hold until the next call: with memory of its own for each file, much would wait to be collected. */
function bytesOf(content: string | Uint8Array): Uint8Array {
  if (typeof content !== "string") return content;
  if (content.length * UNIT_BYTES_MAX > room.length) return Buffer.from(content);
  return room.subarray(0, encoder.encodeInto(content, room).written);
}

interface Place {
  readonly number: number;
  readonly known: string | null;
  readonly isLast: boolean;
}

/** Null when the disk refused: the main thread tries again, and has the words for it. */
function layFile(bytes: Uint8Array, { number, known }: Place): Prepared | null {
  const hash = sha256(bytes);
  if (hash === known) return { sha256: hash, number: null, stamp: "" };
  return attempted(() => {
    const handle = openSync(newFile(workerData as string, number), "w");
    try {
      writeAll(handle, bytes);
      return { sha256: hash, number, stamp: stampOf(fstatSync(handle)) };
    } finally {
      closeSync(handle);
    }
  });
}

/** Null as long as the file goes on. That it has the bytes which lie at its place is known when it is there. */
function layPart(content: string | Uint8Array, { number, known, isLast }: Place): Prepared | null {
  return attempted(() => {
    const path = newFile(workerData as string, number);
    open ??= { handle: openSync(path, "w"), hash: createHash("sha256") };
    const bytes = bytesOf(content);
    open.hash.update(bytes);
    writeAll(open.handle, bytes);
    if (!isLast) return null;
    const stamp = stampOf(fstatSync(open.handle));
    closeSync(open.handle);
    const hash = open.hash.digest("hex");
    open = null;
    if (hash !== known) return { sha256: hash, number, stamp };
    unlinkSync(path);
    return { sha256: hash, number: null, stamp: "" };
  });
}

function attempted(lay: () => Prepared | null): Prepared | null {
  try {
    return isRefused ? null : lay();
  } catch {
    isRefused = true;
    return null;
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
}

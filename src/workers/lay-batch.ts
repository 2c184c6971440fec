// What the writing thread runs: it encodes and hashes the files of a batch, and lays them in the work folder.
import { closeSync, fstatSync, openSync, writeSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

import { newFile } from "../7-write/journal.ts";
import { stampOf } from "../7-write/output-folder.ts";
import type { Prepared } from "../7-write/prepare-writes.ts";
import { sha256 } from "../base/hash.ts";

/** Files numbered from `first` on; of each the hash of what lies at its place, or null. */
export interface Batch {
  readonly first: number;
  readonly files: readonly {
    readonly content: string | Uint8Array;
    readonly known: string | null;
  }[];
}

/** Of the first files of the batch; of fewer than all when the disk refused, and nothing is written after that. */
export type Laid = readonly Prepared[];

let isRefused = false;

parentPort?.on("message", ({ first, files }: Batch) => {
  const laid: Prepared[] = [];
  for (const { content, known } of files) {
    const file = layFile(bytesOf(content), first + laid.length, known);
    if (!file) break;
    laid.push(file);
  }
  parentPort?.postMessage(laid satisfies Laid);
});

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? Buffer.from(content) : content;
}

/** Null when the disk refused: the main thread tries again, and has the words for it. */
function layFile(bytes: Uint8Array, number: number, known: string | null): Prepared | null {
  const hash = sha256(bytes);
  if (hash === known) return { sha256: hash, number: null, stamp: "" };
  try {
    if (isRefused) return null;
    return { sha256: hash, number, stamp: write(bytes, number) };
  } catch {
    isRefused = true;
    return null;
  }
}

function write(bytes: Uint8Array, number: number): string {
  const handle = openSync(newFile(workerData as string, number), "w");
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    return stampOf(fstatSync(handle));
  } finally {
    closeSync(handle);
  }
}

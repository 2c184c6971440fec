// One thread that hashes files and lays them in the work folder while this one makes the next. Their bytes are encoded once, into
// memory that changes hands and comes back.
import { Worker } from "node:worker_threads";

import type { Prepared } from "../7-write/prepare-writes.ts";
import type { Batch, Laid } from "./lay-batch.ts";

const BATCH_BYTES = 2_000_000; // some hundred pages
const BATCHES_MAX = 3; // on their way at once: one that is written, and some ready, so that no thread waits

export interface Writer {
  /** Takes a file; waits while enough of them are on their way. */
  readonly add: (content: string | Uint8Array, known: string | null) => Promise<void> | void;
  /** Waits until all files are laid. */
  readonly finish: () => Promise<void>;
  /** Whether the disk refused, or the thread has ended. */
  readonly isLost: () => boolean;
  readonly close: () => Promise<unknown>;
}

/** Files get numbers in the order in which they are added; `take` is told of them in that order, batch by batch. */
export function openWriter(
  work: string,
  take: (first: number, files: readonly Prepared[]) => void,
  program = new URL("lay-batch.js", import.meta.url),
): Writer {
  const thread = new Worker(program, { workerData: work });
  const sent: { readonly first: number; readonly count: number }[] = []; // answers come in this order
  const free: ArrayBuffer[] = [];
  let isLost = false;
  let wake = (): void => {};
  let batch = emptyBatch(new ArrayBuffer(BATCH_BYTES), 0);

  thread.on("message", ({ files, bytes }: Laid) => {
    const { first, count } = sent.shift() as { first: number; count: number };
    take(first, files);
    if (files.length < count) isLost = true;
    if (bytes.byteLength === BATCH_BYTES) free.push(bytes);
    wake();
  });
  const lose = (): void => {
    isLost = true;
    wake();
  };
  thread.on("error", lose);
  thread.on("exit", lose);

  const waitUntilFewer = async (count: number): Promise<void> => {
    while (sent.length >= count && !isLost) await new Promise<void>((resolve) => (wake = resolve));
  };
  const send = (): void => {
    const { bytes, first, files } = batch;
    if (files.length === 0 || isLost) return;
    sent.push({ first, count: files.length });
    const message: Batch = { bytes: bytes.buffer, first, files };
    thread.postMessage(message, [bytes.buffer]);
  };
  const next = (size: number): void => {
    const { first, files } = batch;
    const memory = size > BATCH_BYTES ? new ArrayBuffer(size) : free.pop();
    batch = emptyBatch(memory ?? new ArrayBuffer(BATCH_BYTES), first + files.length);
  };
  return {
    add: (content, known) => {
      const size = typeof content === "string" ? content.length * 3 : content.length; // UTF-8 at its longest
      const isFull = batch.used + size > batch.bytes.length;
      if (isFull) {
        send();
        next(size);
      }
      const length = encode(batch, content);
      batch.files.push({ length, known });
      batch.used += length;
      return isFull ? waitUntilFewer(BATCHES_MAX) : undefined;
    },
    finish: async () => {
      send();
      await waitUntilFewer(1);
    },
    isLost: () => isLost,
    close: () => thread.terminate(),
  };
}

/** A batch that is being filled. */
interface Filling {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly first: number;
  readonly files: Batch["files"][number][];
  used: number;
}

function emptyBatch(memory: ArrayBuffer, first: number): Filling {
  return { bytes: Buffer.from(memory), first, files: [], used: 0 };
}

/** Each text is encoded once, into memory that changes hands. Returns the number of bytes. */
function encode({ bytes, used }: Filling, content: string | Uint8Array): number {
  if (typeof content === "string") return bytes.write(content, used);
  bytes.set(content, used);
  return content.length;
}

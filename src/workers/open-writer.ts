// One thread that encodes texts, hashes them and lays them in the work folder while this one makes the next. Texts travel as
// strings: to copy one takes half the time of encoding it.
import { Worker } from "node:worker_threads";

import type { Prepared } from "../7-write/prepare-writes.ts";
import type { Batch, Laid } from "./lay-batch.ts";

const BATCH_LENGTH = 500_000; // two dozen pages; what is on its way is held in memory
// Nothing that the thread is sent outlives its batch, so room for more would only let garbage lie.
const LIMITS = { maxYoungGenerationSizeMb: 12 };
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
  const thread = new Worker(program, { workerData: work, resourceLimits: LIMITS });
  const sent: { readonly first: number; readonly count: number }[] = []; // answers come in this order
  let isLost = false;
  let wake = (): void => {};
  let batch = emptyBatch(0);

  thread.on("message", (files: Laid) => {
    const { first, count } = sent.shift() as { first: number; count: number };
    take(first, files);
    if (files.length < count) isLost = true;
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
    const { first, files } = batch;
    batch = emptyBatch(first + files.length);
    if (files.length === 0 || isLost) return;
    sent.push({ first, count: files.length });
    const message: Batch = { first, files };
    thread.postMessage(message);
  };
  return {
    add: (content, known) => {
      batch.files.push({ content: typeof content === "string" ? content : alone(content), known });
      batch.length += content.length;
      if (batch.length < BATCH_LENGTH) return;
      send();
      return waitUntilFewer(BATCHES_MAX);
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
  readonly first: number;
  readonly files: Batch["files"][number][];
  length: number;
}

function emptyBatch(first: number): Filling {
  return { first, files: [], length: 0 };
}

/** A message takes along all the memory that bytes are a part of. */
function alone(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

// One thread that encodes texts, hashes them and lays them in the work folder while this one makes the next. Texts travel as
// strings: to copy one takes half the time of encoding it. Only very long ones go as bytes, which change hands and are never there twice.
import { Worker } from "node:worker_threads";

import type { Prepared } from "../7-write/prepare-writes.ts";
import type { Batch, Laid } from "./lay-batch.ts";

const BATCH_LENGTH = 500_000; // two dozen pages
// On its way at once: one batch that is written, and one or two that are ready, so that no thread waits. A file of many megabytes goes alone.
const ON_WAY_MAX = 2.5 * BATCH_LENGTH;
const LONG_TEXT = 1_000_000;
// Nothing that the thread is sent outlives its batch, so room for more would only let garbage lie.
const LIMITS = { maxYoungGenerationSizeMb: 12 };

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
  const sent: { readonly first: number; readonly count: number; readonly length: number }[] = []; // answers come in this order
  let onWay = 0; // characters and bytes
  let isLost = false;
  let wake = (): void => {};
  let batch = emptyBatch(0);

  thread.on("message", (files: Laid) => {
    const { first, count, length } = sent.shift() as (typeof sent)[number];
    onWay -= length;
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

  const waitWhile = async (isFull: () => boolean): Promise<void> => {
    while (isFull() && !isLost) await new Promise<void>((resolve) => (wake = resolve));
  };
  const send = (): void => {
    const { first, files, length } = batch;
    batch = emptyBatch(first + files.length);
    if (files.length === 0 || isLost) return;
    sent.push({ first, count: files.length, length });
    onWay += length;
    const message: Batch = { first, files };
    thread.postMessage(message, files.flatMap(handedOver));
  };
  return {
    add: (content, known) => {
      batch.files.push({ content: toSend(content), known });
      batch.length += content.length;
      if (batch.length < BATCH_LENGTH) return;
      send();
      return waitWhile(() => onWay > ON_WAY_MAX);
    },
    finish: async () => {
      send();
      await waitWhile(() => sent.length > 0);
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

/** Bytes are copied: a message takes along all the memory that they are a part of, and who made them may keep them. */
function toSend(content: string | Uint8Array): string | Uint8Array {
  if (typeof content !== "string") return new Uint8Array(content);
  return content.length < LONG_TEXT ? content : new TextEncoder().encode(content);
}

function handedOver({ content }: Filling["files"][number]): readonly ArrayBuffer[] {
  return typeof content === "string" ? [] : [content.buffer as ArrayBuffer];
}

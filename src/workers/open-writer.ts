// One thread that encodes texts, hashes them and lays them in the work folder while this one makes the next. Texts travel as
// strings: to copy one takes half the time of encoding it. Long ones go piece by piece, and are whole only in the file.
import { Worker } from "node:worker_threads";

import type { Prepared } from "../7-write/prepare-writes.ts";
import type { Batch, Laid } from "./lay-batch.ts";

const BATCH_LENGTH = 500_000; // two dozen pages; what is on its way is held in memory
const BATCHES_MAX = 3; // on their way at once: one that is written, and some ready, so that no thread waits
const PIECE_LENGTH = BATCH_LENGTH / 2;
// Nothing that the thread is sent outlives its batch, so room for more would only let garbage lie.
const LIMITS = { maxYoungGenerationSizeMb: 12 };

export interface Writer {
  /** Takes a file; waits while enough of them are on their way. `known` is the hash of what lies at its place, or null. */
  readonly add: (content: string | Uint8Array, known: string | null) => Promise<void> | void;
  /** The same of a text in pieces, none of which ends within a letter. */
  readonly addPieces: (pieces: Iterable<string>, known: string | null) => Promise<void>;
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
    const { first, count, parts } = batch;
    batch = emptyBatch(first + count);
    if (parts.length === 0 || isLost) return;
    sent.push({ first, count });
    const message: Batch = { first, parts };
    thread.postMessage(message);
  };
  const addPart = (part: Batch["parts"][number]): Promise<void> | void => {
    batch.parts.push(part);
    batch.length += part.content.length;
    if (part.isLast) batch.count++;
    if (batch.length < BATCH_LENGTH) return;
    send();
    return waitUntilFewer(BATCHES_MAX);
  };
  const addPieces: Writer["addPieces"] = async (pieces, known) => {
    let content = "";
    for (const piece of pieces) {
      content += piece;
      if (content.length < PIECE_LENGTH) continue;
      await addPart({ content, known, isLast: false });
      content = "";
      if (isLost) return;
    }
    await addPart({ content, known, isLast: true });
  };
  return {
    add: (content, known) => {
      if (typeof content !== "string")
        return addPart({ content: alone(content), known, isLast: true });
      if (content.length < BATCH_LENGTH) return addPart({ content, known, isLast: true });
      return addPieces(piecesOf(content), known);
    },
    addPieces,
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
  readonly parts: Batch["parts"][number][];
  /** Of the files that end in it. */
  count: number;
  length: number;
}

function emptyBatch(first: number): Filling {
  return { first, parts: [], count: 0, length: 0 };
}

/** A message takes along all the memory that bytes are a part of. */
function alone(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function* piecesOf(text: string): Generator<string> {
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = at + PIECE_LENGTH;
    if (isHighSurrogate(text.charCodeAt(end - 1))) end++;
    yield text.slice(at, end);
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

// One thread that looks at the outputs while this one looks at the inputs. To ask the disk for all files of a large site is half of
// what a build takes that finds nothing changed.
import { existsSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

import type { LookTask } from "./look-at-outputs.ts";

export interface Look {
  /** Whether all outputs lie there as they were left; null when the thread has ended without an answer. */
  readonly answer: Promise<boolean | null>;
  readonly close: () => void;
}

// Of the note, which grows with the outputs: below some six thousand files the thread takes as long to start as it saves.
const NOTE_BYTES_MIN = 500_000;

/** Null where it would save nothing, as on a machine with one processor, or its program is not compiled. */
export function openLook(
  task: LookTask,
  program = new URL("look-at-outputs.js", import.meta.url),
): Look | null {
  const isWanted = lengthOf(task.notePath) >= NOTE_BYTES_MIN && availableParallelism() > 1;
  if (!isWanted || !existsSync(program)) return null;
  const thread = new Worker(program, { workerData: task });
  return {
    answer: new Promise((resolve) => {
      thread.on("message", resolve);
      thread.on("error", () => resolve(null));
      thread.on("exit", () => resolve(null));
    }),
    close: () => void thread.terminate(),
  };
}

function lengthOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0; // there is none, or something stands in its way
  }
}

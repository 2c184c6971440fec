// One thread that looks at the outputs while this one looks at the inputs, and then at what is left of them. To ask the disk for all
// files of a large site is half of what a build takes that finds nothing changed.
import { existsSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

import { diskFileSystem } from "../7-write/file-system.ts";
import { hasAllStamps, type Stamps } from "../7-write/stamps.ts";
import type { LookTask } from "./look-at-outputs.ts";
import { lookAtShares } from "./look-at-shares.ts";

export interface Look {
  /** Whether all outputs lie there as they were left: looks at those that the thread has not come to. Asked again, it says the same. */
  readonly finish: (stamps: Stamps) => Promise<boolean>;
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
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const thread = new Worker(program, { workerData: { ...task, taken } });
  const answer = new Promise<boolean | null>((resolve) => {
    thread.on("message", resolve);
    thread.on("error", () => resolve(null));
    thread.on("exit", () => resolve(null));
  });
  const site = { disk: diskFileSystem, root: task.root };
  const finish = async (stamps: Stamps): Promise<boolean> => {
    const { isSame, hasAll } = lookAtShares(site, stamps, taken);
    if (!isSame || hasAll) return isSame;
    return (await answer) ?? hasAllStamps(site, stamps); // it ended without a word
  };
  let finished: Promise<boolean> | null = null; // no share is handed out twice, so who asks again gets the same answer
  return {
    finish: (stamps) => (finished ??= finish(stamps)),
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

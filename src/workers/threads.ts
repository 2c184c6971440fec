import type { ResourceLimits } from "node:worker_threads";

import { Tinypool } from "tinypool";

import type { StoredValue } from "../cache/store.ts";
import type { SourceFile } from "../model/source-file.ts";
import { parseBatch } from "./batch.ts";
import type { ReadRules } from "./read-file.ts";

export interface Threads {
  /** Findings by key. Rejects when the thread that had them ends, for want of memory or by a fault. */
  readonly read: (sources: readonly SourceFile[]) => Promise<ReadonlyMap<string, StoredValue>>;
  readonly close: () => Promise<void>;
}

/** Batches that a thread has at once: the next one lies ready while an answer is on its way. */
export const BATCHES_PER_THREAD = 2;

// Findings die young: with room for a few batches, hardly any of them is copied to the old generation. A file that needs more
// than the old one holds is read in the main thread, which has more.
const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 512 };

export function openThreads(count: number, rules: ReadRules, limits = LIMITS): Threads {
  const pool = new Tinypool({
    filename: new URL("read-batch.js", import.meta.url),
    name: "readBatch",
    ...{ minThreads: count, maxThreads: count, concurrentTasksPerWorker: BATCHES_PER_THREAD },
    ...{ workerData: rules, resourceLimits: limits },
  });
  pool.on("error", () => {}); // a thread that ends between two batches loses nothing
  return {
    read: async (sources) => parseBatch((await pool.run(sources)) as Uint8Array),
    close: () => pool.destroy(),
  };
}

import { keepSame } from "../base/keep-same.ts";
import type { Chronicle } from "../model/chronicle.ts";

/** What a process that builds again and again keeps of its last chronicles; filled in by `buildChronicles`. */
export interface ChronicleMemory {
  chronicles: readonly Chronicle[] | null;
}

export function chronicleMemory(): ChronicleMemory {
  return { chronicles: null };
}

/** The chronicles with the records of the last ones wherever they are equal. */
export function keepChronicles(
  memory: ChronicleMemory,
  chronicles: readonly Chronicle[],
): readonly Chronicle[] {
  return (memory.chronicles = keepSame(memory.chronicles, chronicles));
}

import { keepSame } from "../base/keep-same.ts";
import type { Grouping } from "../model/story.ts";

/** What a process that builds again and again keeps of its last grouping; filled in by `groupArticles`. */
export interface GroupMemory {
  grouping: Grouping | null;
}

export function groupMemory(): GroupMemory {
  return { grouping: null };
}

/** The grouping with the records of the last one wherever they are equal. */
export function keepGrouping(memory: GroupMemory, grouping: Grouping): Grouping {
  return (memory.grouping = keepSame(memory.grouping, grouping));
}

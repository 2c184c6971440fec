import { keepSame } from "../base/keep-same.ts";
import type { Grouping } from "../model/story.ts";
import type { KnownFacts } from "./article-facts.ts";
import { duplicateMemory, type DuplicateMemory } from "./duplicate-memory.ts";
import { gatherMemory, type GatherMemory } from "./gather-stories.ts";
import { nameMemory, type NameMemory } from "./join-names.ts";

/** What a process that builds again and again keeps of its last grouping; filled in by `groupArticles`. */
export interface GroupMemory {
  facts: KnownFacts;
  readonly duplicates: DuplicateMemory;
  readonly names: NameMemory;
  gather: GatherMemory;
  grouping: Grouping | null;
}

export function groupMemory(): GroupMemory {
  return {
    ...{ facts: new Map(), duplicates: duplicateMemory(), names: nameMemory() },
    ...{ gather: gatherMemory(), grouping: null },
  };
}

/** The grouping with the records of the last one wherever they are equal. */
export function keepGrouping(memory: GroupMemory, grouping: Grouping): Grouping {
  return (memory.grouping = keepSame(memory.grouping, grouping));
}

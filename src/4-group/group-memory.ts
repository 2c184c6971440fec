import { keepSame } from "../base/keep-same.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Grouping } from "../model/story.ts";
import { nothingKnown, type ArticleFacts, type KnownFacts } from "./article-facts.ts";
import { duplicateMemory, type DuplicateMemory } from "./duplicate-memory.ts";
import { gatherMemory, type GatherMemory } from "./gather-stories.ts";
import { nameMemory, type NameMemory } from "./join-names.ts";

/** What a process that builds again and again keeps of its last grouping; filled in by `groupArticles`. */
export interface GroupMemory {
  /** Null before the first build, and while one is going on: what a build left half done is of no use. */
  state: GroupState | null;
}

export interface GroupState {
  known: KnownFacts;
  readonly duplicates: DuplicateMemory;
  readonly names: NameMemory;
  readonly gather: GatherMemory;
  last: LastGrouped | null;
}

export interface Grouped {
  readonly grouping: Grouping;
  readonly diagnostics: readonly Diagnostic[];
}

interface LastGrouped {
  readonly facts: readonly ArticleFacts[];
  /** What the editor says, as JSON. */
  readonly editor: string;
  readonly result: Grouped;
}

export function groupMemory(): GroupMemory {
  return { state: null };
}

export function nothingGrouped(): GroupState {
  return {
    ...{ known: nothingKnown(), duplicates: duplicateMemory(), names: nameMemory() },
    ...{ gather: gatherMemory(), last: null },
  };
}

/** The grouping with the records of the last one wherever they are equal. */
export function keepGrouping(state: GroupState, grouping: Grouping): Grouping {
  return keepSame(state.last?.result.grouping, grouping);
}

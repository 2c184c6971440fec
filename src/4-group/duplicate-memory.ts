import type { DuplicateGroup } from "../model/story.ts";
import type { ArticleFacts } from "./article-facts.ts";
import { foldDuplicates, keysOf, type CopyKey } from "./fold-duplicates.ts";

/** The groups that were last found. */
export interface DuplicateMemory {
  facts: readonly ArticleFacts[];
  groups: readonly DuplicateGroup[];
  /** How many articles have each key; null until it is asked for. */
  holders: Map<CopyKey, number> | null;
}

export function duplicateMemory(): DuplicateMemory {
  return { facts: [], groups: [], holders: null };
}

/** The groups of `foldDuplicates`; the last ones when no article that has changed shares a key with another. */
export function keepDuplicates(
  memory: DuplicateMemory,
  facts: readonly ArticleFacts[],
): readonly DuplicateGroup[] {
  if (mayDiffer(memory, facts)) memory.groups = foldDuplicates(facts);
  memory.facts = facts;
  return memory.groups;
}

function mayDiffer(memory: DuplicateMemory, facts: readonly ArticleFacts[]): boolean {
  if (memory.facts.length === 0) return true;
  const holders = (memory.holders ??= countHolders(memory.facts));
  const [last, own] = [new Set(memory.facts), new Set(facts)];
  let isShared = false;
  for (const each of memory.facts)
    if (!own.has(each))
      for (const key of new Set(keysOf(each))) {
        const left = (holders.get(key) ?? 0) - 1;
        if (left > 0) holders.set(key, left);
        else holders.delete(key);
        isShared ||= left > 0;
      }
  for (const each of facts)
    if (!last.has(each))
      for (const key of new Set(keysOf(each))) {
        const others = holders.get(key) ?? 0;
        holders.set(key, others + 1);
        isShared ||= others > 0;
      }
  return isShared;
}

function countHolders(facts: readonly ArticleFacts[]): Map<CopyKey, number> {
  const holders = new Map<CopyKey, number>();
  for (const each of facts)
    for (const key of new Set(keysOf(each))) holders.set(key, (holders.get(key) ?? 0) + 1);
  return holders;
}

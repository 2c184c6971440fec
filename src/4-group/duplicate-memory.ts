import { compare } from "../base/order.ts";
import { differenceOf } from "../base/same-list.ts";
import type { DuplicateGroup } from "../model/story.ts";
import type { ArticleFacts } from "./article-facts.ts";
import { foldDuplicates, keysOf, type CopyKey } from "./fold-duplicates.ts";

/** The groups that were last found. */
export interface DuplicateMemory {
  facts: readonly ArticleFacts[];
  groups: readonly DuplicateGroup[];
  /** Which articles have each key; null until it is asked for. */
  holders: Holders | null;
}

/** Nearly every key has one article, and a list for each would cost more than all the rest. */
type Holders = Map<CopyKey, ArticleFacts | ArticleFacts[]>;

export function duplicateMemory(): DuplicateMemory {
  return { facts: [], groups: [], holders: null };
}

/** The groups of `foldDuplicates`; only what hangs together with articles that came or went is folded anew. */
export function keepDuplicates(
  memory: DuplicateMemory,
  facts: readonly ArticleFacts[],
): readonly DuplicateGroup[] {
  if (memory.facts.length === 0) {
    memory.groups = foldDuplicates(facts);
    memory.holders = null;
  } else {
    const { gone, come } = differenceOf(memory.facts, facts);
    if (gone.length > 0 || come.length > 0) foldAgain(memory, gone, come);
  }
  memory.facts = facts;
  return memory.groups;
}

function foldAgain(
  memory: DuplicateMemory,
  gone: readonly ArticleFacts[],
  come: readonly ArticleFacts[],
): void {
  const holders = (memory.holders ??= holdersOf(memory.facts));
  removeHolders(holders, gone);
  for (const each of come) addKeys(holders, each);
  const near = new Set(come);
  const keys = new Set([...gone, ...come].flatMap(keysOf));
  // Keys that are added meanwhile have their turn as well.
  for (const key of keys)
    for (const each of listOf(holders.get(key))) {
      if (near.has(each)) continue;
      near.add(each);
      for (const own of keysOf(each)) keys.add(own);
    }
  const ids = new Set([...gone, ...near].map(({ article: { id } }) => id));
  const left = memory.groups.filter(({ articles }) => !articles.some((id) => ids.has(id)));
  const folded = foldDuplicates([...near]);
  if (folded.length > 0 || left.length < memory.groups.length)
    memory.groups = [...left, ...folded].sort((a, b) => compare(a.shown, b.shown));
}

function holdersOf(facts: readonly ArticleFacts[]): Holders {
  const holders: Holders = new Map();
  for (const each of facts) addKeys(holders, each);
  return holders;
}

function addKeys(holders: Holders, facts: ArticleFacts): void {
  for (const key of new Set(keysOf(facts))) {
    const known = holders.get(key);
    if (known && isList(known)) known.push(facts);
    else holders.set(key, known ? [known, facts] : facts);
  }
}

/** Each list is looked through once, however many of its articles are gone: a thousand copies may go together. */
function removeHolders(holders: Holders, gone: readonly ArticleFacts[]): void {
  const left = new Set(gone);
  for (const key of new Set(gone.flatMap(keysOf)))
    setHolders(
      holders,
      key,
      listOf(holders.get(key)).filter((each) => !left.has(each)),
    );
}

function setHolders(holders: Holders, key: CopyKey, list: ArticleFacts[]): void {
  const [first] = list;
  if (!first) holders.delete(key);
  else holders.set(key, list.length === 1 ? first : list);
}

function listOf(known: ArticleFacts | ArticleFacts[] | undefined): ArticleFacts[] {
  if (known === undefined) return [];
  return isList(known) ? known : [known];
}

function isList(known: ArticleFacts | ArticleFacts[]): known is ArticleFacts[] {
  return Array.isArray(known);
}

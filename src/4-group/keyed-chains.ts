// Chains of names under the keys by which they meet. An edit touches the keys of one article's names: only their lists are made
// anew, so that a list which no change reached is the very same, and who joins it sees that there is nothing to do.
import { byDay } from "./fold-duplicates.ts";
import { pushTo, type NameChain } from "./name-chains.ts";

/** In order of article, then of first mention. */
export type KeyedChains = ReadonlyMap<string, readonly NameChain[]>;

export interface ChainChanges {
  /** In order, as all lists of chains are. */
  readonly gone: readonly NameChain[];
  readonly come: readonly NameChain[];
}

/** Brings lists up to date; returns the keys whose list is another one, or is no more. */
export function updateKeyed(
  lists: Map<string, readonly NameChain[]>,
  { gone, come }: ChainChanges,
  keyOf: (chain: NameChain) => string,
): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const chain of gone) touched.add(keyOf(chain));
  const added = new Map<string, NameChain[]>();
  for (const chain of come) {
    const key = keyOf(chain);
    touched.add(key);
    pushTo(added, key, chain);
  }
  const lost = new Set(gone);
  for (const key of touched) {
    const list = updated(lists.get(key) ?? [], lost, added.get(key) ?? []);
    if (list.length > 0) lists.set(key, list);
    else lists.delete(key);
  }
  return touched;
}

function updated(
  list: readonly NameChain[],
  lost: ReadonlySet<NameChain>,
  added: readonly NameChain[],
): readonly NameChain[] {
  if (list.length === 0) return added;
  const left = lost.size === 0 ? list : list.filter((chain) => !lost.has(chain));
  return mergeChains(left, added);
}

/** Two lists in order as one. */
export function mergeChains(
  one: readonly NameChain[],
  other: readonly NameChain[],
): readonly NameChain[] {
  if (other.length === 0) return one;
  const merged: NameChain[] = [];
  let at = 0;
  for (const chain of other) {
    while (at < one.length && isBefore(one[at] as NameChain, chain))
      merged.push(one[at++] as NameChain);
    merged.push(chain);
  }
  while (at < one.length) merged.push(one[at++] as NameChain);
  return merged;
}

export function isBefore(a: NameChain, b: NameChain): boolean {
  const order = a.article === b.article ? 0 : byDay(a.article, b.article);
  return order < 0 || (order === 0 && (a.places[0] as number) < (b.places[0] as number));
}

// Maps over all records of a site, made from those of the last rendering: what no change touches is handed on as it is, the
// very same record, so that nobody has to compare it. From an empty map everything is added, which is how a first one is made.
import { compact } from "../base/compact.ts";
import { keepList } from "../base/same-list.ts";
import { LayeredMap } from "./layered-map.ts";
import type { ListChange } from "./list-change.ts";

interface Indexing<T, K, V> {
  /** Of each item another one. */
  readonly keyOf: (item: T) => K;
  /** `before` is what the key had. */
  readonly valueOf: (item: T, before: V | undefined) => V;
}

/** One value for each item. The map's order is not that of the items. */
export function reindex<T, K, V>(
  last: ReadonlyMap<K, V>,
  { removed, added }: Pick<ListChange<T>, "removed" | "added">,
  { keyOf, valueOf }: Indexing<T, K, V>,
): ReadonlyMap<K, V> {
  const changes = new Map<K, V | undefined>();
  for (const item of removed) changes.set(keyOf(item), undefined);
  for (const item of added) {
    const key = keyOf(item);
    changes.set(key, valueOf(item, last.get(key)));
  }
  return mapFrom(last, changes);
}

/**
 * The last map with other values, or without those that are `undefined`; itself when it has just these. What is handed in is
 * not used again.
 */
export function mapFrom<K, V>(
  last: ReadonlyMap<K, V>,
  changes: Map<K, V | undefined>,
): ReadonlyMap<K, V> {
  if (last.size === 0) return firstMap(changes) ?? last;
  const differing = [...changes].filter(([key, value]) => last.get(key) !== value);
  if (differing.length === 0) return last;
  const map = LayeredMap.over(last, differing);
  MAP_CHANGES.set(map, { before: new WeakRef(last), keys: differing.map(([key]) => key) });
  return map;
}

/** A first map, of all that there is, is not made a second time; null for none. */
function firstMap<K, V>(changes: Map<K, V | undefined>): ReadonlyMap<K, V> | null {
  for (const [key, value] of changes) if (value === undefined) changes.delete(key);
  return changes.size > 0 ? (changes as Map<K, V>) : null;
}

// Who has seen all of a map need look at these keys alone. Held weakly, as each map would hold on to all that were before it.
const MAP_CHANGES = new WeakMap<object, MapChange>();

interface MapChange {
  readonly before: WeakRef<object>;
  readonly keys: readonly unknown[];
}

/** The keys at which a map differs from an earlier one that it was made from; null when it was made from none, or another. */
export function keysChanged(before: object, map: object): readonly unknown[] | null {
  const change = MAP_CHANGES.get(map);
  return change?.before.deref() === before ? change.keys : null;
}

interface Grouping<T, K, R> {
  /** An item stands once under each of its keys. */
  readonly keysOf: (item: T) => readonly K[];
  readonly madeOf: (item: T) => R;
  /** Of a list; without it in the order of the items. */
  readonly order?: (a: R, b: R) => number;
}

/** Items under each of their keys. Only the keys of what has changed are gathered again. The map's order is not that of the items. */
export function regroup<T, K, R>(
  last: ReadonlyMap<K, readonly R[]>,
  { after, removed, added }: ListChange<T>,
  { keysOf, madeOf, order }: Grouping<T, K, R>,
): ReadonlyMap<K, readonly R[]> {
  if (removed.length === 0 && added.length === 0) return last;
  const touched = last.size === 0 ? null : new Set([...removed, ...added].flatMap(keysOf));
  const gathered = new Map<K, R[]>();
  for (const item of after) {
    let made: R | null = null;
    for (const key of keysOf(item)) {
      if (touched && !touched.has(key)) continue;
      made ??= madeOf(item);
      const list = gathered.get(key);
      if (!list) gathered.set(key, [made]);
      else if (list.at(-1) !== made) list.push(made);
    }
  }
  const lists: Map<K, readonly R[]> = gathered;
  for (const [key, list] of gathered) lists.set(key, compact(order ? list.sort(order) : list));
  return touched ? mapWith(last, touched, lists) : lists;
}

function mapWith<K, R>(
  last: ReadonlyMap<K, readonly R[]>,
  touched: ReadonlySet<K>,
  lists: ReadonlyMap<K, readonly R[]>,
): ReadonlyMap<K, readonly R[]> {
  const changes = new Map<K, readonly R[] | undefined>();
  for (const key of touched) {
    const list = lists.get(key);
    changes.set(key, list && keepList(last.get(key), list));
  }
  return mapFrom(last, changes);
}

interface Gathered<T> {
  readonly last: ReadonlyMap<unknown, readonly { readonly id: string }[]>;
  readonly keysOf: (item: T) => readonly unknown[];
}

/**
 * The same change of a shorter list, which holds all that `regroup` has to see for these groupings: a key that is touched has what
 * it had, and what was added. What is grouped bears the id of its item.
 */
export function nearChange<T extends { readonly id: string }>(
  change: ListChange<T>,
  gathered: readonly Gathered<T>[],
): ListChange<T> {
  const { after, removed, added } = change;
  if (gathered.some(({ last }) => last.size === 0)) return change;
  const near = new Set(added.map(({ id }) => id));
  for (const { last, keysOf } of gathered)
    for (const key of new Set([...removed, ...added].flatMap(keysOf)))
      for (const { id } of last.get(key) ?? []) near.add(id);
  return { removed, added, after: after.filter(({ id }) => near.has(id)) };
}

/** The same map in its own order, with the lists of the last one that hold the same. */
export function keepLists<K, R>(
  last: ReadonlyMap<K, readonly R[]>,
  lists: ReadonlyMap<K, readonly R[]>,
): ReadonlyMap<K, readonly R[]> {
  return new Map([...lists].map(([key, list]) => [key, keepList(last.get(key), list)]));
}

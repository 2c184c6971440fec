// Maps over all records of a site, made from those of the last rendering: what no change touches is handed on as it is, the
// very same record, so that nobody has to compare it. From an empty map everything is added, which is how a first one is made.
import { keepList } from "../base/same-list.ts";
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
  const gone = new Set(removed.map(keyOf));
  const changed: (readonly [K, V])[] = [];
  for (const item of added) {
    const key = keyOf(item);
    const before = last.get(key);
    const value = valueOf(item, before);
    if (value !== before || !last.has(key)) changed.push([key, value]);
    gone.delete(key);
  }
  if (gone.size === 0 && changed.length === 0) return last;
  const map = new Map(last);
  for (const key of gone) map.delete(key);
  for (const [key, value] of changed) map.set(key, value);
  return map;
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
  const lists = new Map<K, R[]>();
  for (const item of after) {
    let made: R | null = null;
    for (const key of keysOf(item)) {
      if (touched && !touched.has(key)) continue;
      made ??= madeOf(item);
      const list = lists.get(key);
      if (!list) lists.set(key, [made]);
      else if (list.at(-1) !== made) list.push(made);
    }
  }
  if (order) for (const list of lists.values()) if (list.length > 1) list.sort(order);
  return touched ? mapWith(last, touched, lists) : lists;
}

function mapWith<K, R>(
  last: ReadonlyMap<K, readonly R[]>,
  touched: ReadonlySet<K>,
  lists: ReadonlyMap<K, readonly R[]>,
): ReadonlyMap<K, readonly R[]> {
  const map = new Map(last);
  for (const key of touched) {
    const list = lists.get(key);
    if (list) map.set(key, keepList(last.get(key), list));
    else map.delete(key);
  }
  return map;
}

/** The same map in its own order, with the lists of the last one that hold the same. */
export function keepLists<K, R>(
  last: ReadonlyMap<K, readonly R[]>,
  lists: ReadonlyMap<K, readonly R[]>,
): ReadonlyMap<K, readonly R[]> {
  return new Map([...lists].map(([key, list]) => [key, keepList(last.get(key), list)]));
}

/** Orders two strings by code unit, on every machine alike (`localeCompare` differs between machines). */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A comparator that tries each given one in turn. */
export function inOrder<T>(
  ...comparators: readonly ((a: T, b: T) => number)[]
): (a: T, b: T) => number {
  return (a, b) => {
    for (let at = 0; at < comparators.length; at++) {
      const result = (comparators[at] as (typeof comparators)[number])(a, b);
      if (result !== 0) return result;
    }
    return 0;
  };
}

/** The first `count` of the sorted list, without sorting the rest. */
export function firstInOrder<T>(
  list: readonly T[],
  count: number,
  order: (a: T, b: T) => number,
): readonly T[] {
  const first: T[] = [];
  if (count <= 0) return first;
  for (const each of list) {
    if (first.length === count && order(each, first[count - 1] as T) >= 0) continue;
    if (first.length === count) first.pop();
    let [low, high] = [0, first.length]; // its place is after all that are equal, as in a stable sort
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order(each, first[middle] as T) < 0) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, each);
  }
  return first;
}

/** Things under a key, keys in the order in which they first came. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

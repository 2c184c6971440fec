/** What has come and what has gone since the last build; what has changed did both. */
export interface Changes<T> {
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** Told by identity. Each thing stands in a list once; what comes is in the order of `after`. */
export function changesBetween<T>(before: readonly T[], after: readonly T[]): Changes<T> {
  if (before.length === 0) return { removed: before, added: after };
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end])
    end++;
  const [gone, come] = [
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  ];
  const [known, still] = [new Set(gone), new Set(come)];
  return {
    removed: gone.filter((each) => !still.has(each)),
    added: come.filter((each) => !known.has(each)),
  };
}

/** Adds to a list. A call with each thing as an argument would fail where there are a hundred thousand. */
export function addAll<T>(list: T[], more: readonly T[]): void {
  for (let at = 0; at < more.length; at++) list.push(more[at] as T);
}

/** A list in order with what came at its place and without what went. Little came and went, so that sorting all would cost more. */
export function updatedOrder<T>(
  list: readonly T[],
  { removed, added }: Changes<T>,
  order: (a: T, b: T) => number,
): readonly T[] {
  const kept = without(list, removed);
  const come = [...added].sort(order);
  if (kept.length === 0) return come;
  const updated: T[] = [];
  let at = 0;
  for (const each of come) {
    const place = placeIn(kept, each, order);
    for (; at < place; at++) updated.push(kept[at] as T);
    updated.push(each);
  }
  for (; at < kept.length; at++) updated.push(kept[at] as T);
  return updated;
}

// Up to this many, looking through a list is faster than a set.
const FEW = 8;

function without<T>(list: readonly T[], removed: readonly T[]): readonly T[] {
  if (removed.length === 0) return list;
  const gone = removed.length > FEW ? new Set(removed) : null;
  return list.filter((each) => !(gone ? gone.has(each) : removed.includes(each)));
}

/** Behind all that come before it or are its equals. */
function placeIn<T>(list: readonly T[], each: T, order: (a: T, b: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(list[middle] as T, each) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether two lists hold the same items in the same order, by identity. */
export function isSameList(before: readonly unknown[], after: readonly unknown[]): boolean {
  if (before === after) return true;
  if (before.length !== after.length) return false;
  for (let at = 0; at < after.length; at++) if (before[at] !== after[at]) return false;
  return true;
}

/** The earlier list when it holds the same: what has not changed is then the same record. */
export function keepList<T>(before: readonly T[] | undefined, after: readonly T[]): readonly T[] {
  return before && isSameList(before, after) ? before : after;
}

/** How many items two lists have in common at their start, and, of those that are left, how many at their end, by identity. */
export function commonEnds(
  before: readonly unknown[],
  after: readonly unknown[],
): { readonly start: number; readonly end: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  const [last, lastAfter] = [before.length - 1, after.length - 1];
  while (end < shorter - start && before[last - end] === after[lastAfter - end]) end++;
  return { start, end };
}

/** What only one of two lists holds; between what they have in common at both ends it is sought by identity. */
export function differenceOf<T>(
  before: readonly T[],
  after: readonly T[],
): { readonly gone: readonly T[]; readonly come: readonly T[] } {
  if (before.length === 0) return { gone: before, come: after };
  const { start, end } = commonEnds(before, after);
  const own = before.slice(start, before.length - end);
  const other = after.slice(start, after.length - end);
  const [was, is] = [new Set(own), new Set(other)];
  return {
    gone: own.filter((each) => !is.has(each)),
    come: other.filter((each) => !was.has(each)),
  };
}

/** All lists one behind the other; for long ones in a third of the time of `flatMap`. */
export function joinLists<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [only] = lists;
  if (only && lists.length === 1) return only;
  const joined: T[] = [];
  for (const list of lists) for (let at = 0; at < list.length; at++) joined.push(list[at] as T);
  return joined;
}

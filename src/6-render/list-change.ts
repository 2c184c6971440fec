/** How a list came from an earlier one; items are told apart by identity. */
export interface ListChange<T> {
  readonly after: readonly T[];
  /** Items that are gone. Where those that stay come in another order, all that lies between stands here and in `added`. */
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** In time linear in the lists, and nearly none for what they have in common at both ends. */
export function listChange<T>(before: readonly T[], after: readonly T[]): ListChange<T> {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const was = before.slice(start, before.length - end);
  const is = after.slice(start, after.length - end);
  if (was.length === 0 || is.length === 0) return { after, removed: was, added: is };
  const [known, stay] = [new Set(was), new Set(is)];
  const isInOrder = isSameList(
    was.filter((item) => stay.has(item)),
    is.filter((item) => known.has(item)),
  );
  if (!isInOrder) return { after, removed: was, added: is };
  return {
    after,
    removed: was.filter((item) => !stay.has(item)),
    added: is.filter((item) => !known.has(item)),
  };
}

/** Whether two lists hold the same items in the same order, by identity. */
export function isSameList(before: readonly unknown[], after: readonly unknown[]): boolean {
  if (before === after) return true;
  if (before.length !== after.length) return false;
  for (let at = 0; at < after.length; at++) if (before[at] !== after[at]) return false;
  return true;
}

/** The earlier list when it holds the same. */
export function keepList<T>(before: readonly T[] | undefined, after: readonly T[]): readonly T[] {
  return before && isSameList(before, after) ? before : after;
}

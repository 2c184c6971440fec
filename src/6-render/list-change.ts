import { commonEnds, isSameList } from "../base/same-list.ts";

/** How a list came from an earlier one; items are told apart by identity. */
export interface ListChange<T> {
  readonly after: readonly T[];
  /** Items that are gone. Where those that stay come in another order, all that lies between stands here and in `added`. */
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** In time linear in the lists, and nearly none for what they have in common at both ends. Several ask for that of the same lists. */
export function listChange<T>(before: readonly T[], after: readonly T[]): ListChange<T> {
  if (after.length < LONG_FROM) return findChange(before, after);
  const known = KNOWN.get(after);
  if (known?.before.deref() === before) return known.change as ListChange<T>;
  const change = findChange(before, after);
  KNOWN.set(after, { before: new WeakRef(before), change: change as ListChange<unknown> });
  return change;
}

const LONG_FROM = 1000;

// The earlier list is held weakly, as each list would hold on to all that were before it.
const KNOWN = new WeakMap<
  readonly unknown[],
  { readonly before: WeakRef<readonly unknown[]>; readonly change: ListChange<unknown> }
>();

function findChange<T>(before: readonly T[], after: readonly T[]): ListChange<T> {
  const { start, end } = commonEnds(before, after);
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

import { isSameList } from "./same-list.ts";

/** Of records with an id those that they were found equal to. */
export type FoundEqual = WeakMap<object, unknown>;

/**
 * `after`, made of parts of `before` wherever they are equal, and `before` itself when all of it is: what has not changed is
 * then the same record, and comparing two of them costs nothing. Both are JSON; in time linear in their size. Who hands in the same
 * `after` again and again, for which an earlier record stands, notes in `found` that they are equal, so that it is seen once.
 */
export function keepSame<T>(before: unknown, after: T, found: FoundEqual | null = null): T {
  if (Object.is(before, after) || !isRecord(before) || !isRecord(after)) return after;
  if (found?.get(after) === before) return before as T;
  if (Array.isArray(after))
    return Array.isArray(before) ? (keepItems(before, after, found) as T) : after;
  const kind: unknown = Object.getPrototypeOf(after);
  if (kind !== Object.prototype || Object.getPrototypeOf(before) !== kind) return after;
  const kept = keepFields(before, after, found);
  if (kept === before && idOf(after) !== undefined) found?.set(after, before);
  return kept as T;
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function keepFields(before: Fields, after: Fields, found: FoundEqual | null): Fields {
  const [names, known] = [Object.keys(after), Object.keys(before)];
  let isSame = names.length === known.length;
  let kept: Record<string, unknown> | null = null;
  names.forEach((name, at) => {
    const value = keepSame(before[name], after[name], found);
    if (!Object.is(value, before[name]) || name !== known[at]) isSame = false;
    if (!Object.is(value, after[name])) (kept ??= { ...after })[name] = value;
  });
  return isSame ? before : (kept ?? after);
}

/** Of lists that differ, what their beginnings and their ends have in common meets; what lies between meets by its id, or its place. */
function keepItems(
  before: readonly unknown[],
  after: readonly unknown[],
  found: FoundEqual | null,
): readonly unknown[] {
  const kept: { items: unknown[] | null } = { items: null }; // most lists need no copy
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && keep(start, before[start])) start++;
  if (start === before.length && start === after.length) return before;
  let end = 0;
  while (end < shorter - start && keep(after.length - 1 - end, before[before.length - 1 - end]))
    end++;
  const byId = new Map<unknown, unknown>();
  for (let at = start; at < before.length - end; at++) byId.set(idOf(before[at]) ?? at, before[at]);
  for (let at = start; at < after.length - end; at++) keep(at, byId.get(idOf(after[at]) ?? at));
  return kept.items && !isSameList(kept.items, after) ? kept.items : after;

  function keep(at: number, known: unknown): boolean {
    const item = keepSame(known, after[at], found);
    if (kept.items) kept.items[at] = item;
    else if (!Object.is(item, after[at])) (kept.items = [...after])[at] = item;
    return Object.is(item, known);
  }
}

function idOf(value: unknown): unknown {
  return isRecord(value) ? value["id"] : undefined;
}

/**
 * Whether two values are equal as far down as `depth` lists and records; what lies deeper has to be the very same.
 */
export function isAlike(before: unknown, after: unknown, depth: number): boolean {
  if (Object.is(before, after)) return true;
  if (depth === 0 || !isRecord(before) || !isRecord(after)) return false;
  if (!isPlain(before) || Object.getPrototypeOf(before) !== Object.getPrototypeOf(after))
    return false;
  const [names, known] = [Object.keys(after), Object.keys(before)];
  return (
    names.length === known.length &&
    names.every((name, at) => name === known[at] && isAlike(before[name], after[name], depth - 1))
  );
}

function isPlain(value: Fields): boolean {
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

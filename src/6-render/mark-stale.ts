// Which look-ups of the last rendering no longer hold. In one process what they gave is compared, mostly at a glance, since what
// has not changed is the same record; of those of another process only the digests are known.
import { isAlike } from "../base/keep-same.ts";
import type { ArticlePlaces } from "./article-places.ts";
import type { LookUpDigest } from "./look-up-digest.ts";
import { declareStale, UNASKED, UNSEEN, WHOLE, type LookUps } from "./look-ups.ts";
import { keysChanged } from "./regroup.ts";
import { anchorOf } from "./site-index.ts";

export type Get = (key: unknown) => unknown;

/** A place of the context. */
export interface Source {
  readonly get: Get;
  /** What is looked up in; null where that cannot be told from another at a glance. */
  readonly map: unknown;
}

// An article is edited more often than the address of a sentence to which other pages lead, so of its places a page depends
// on those that somebody asked for.
export const PLACES = "index.places";

export interface AskedPlaces {
  readonly of: ArticlePlaces | undefined;
  /** What was asked for, offset by offset; null when that is not known. */
  readonly asked: Map<number, string | null> | null;
}

/** Lists of records in lists of records; what lies deeper is told by identity. */
const DEPTH = 4;

/** Look-ups that would give something else are marked, and are no longer found. */
export function markStale(
  lookUps: LookUps,
  sources: ReadonlyMap<string, Source>,
  digest: LookUpDigest,
): void {
  const { numbers, maps, values, keepsValues, digests, free } = lookUps;
  for (const number of lookUps.stale) free.push(number);
  const stale: number[] = [];
  for (const [from, known] of numbers) {
    const { get, map = null } = sources.get(from) ?? {};
    const before = maps.get(from) ?? null;
    if (map !== null && map === before) continue;
    if (keepsValues) maps.set(from, map);
    for (const key of keysToAsk(before, map, known)) {
      const number = known.get(key);
      if (number === undefined) continue;
      const now = get?.(key);
      const value = keepsValues ? values[number] : UNSEEN;
      if (value === now) continue;
      const isSame =
        value === UNSEEN
          ? digest(from, key, now) === digests[number]
          : isLike({ from, key }, value, now);
      if (!isSame) forget(number, known, key);
      else if (!keepsValues) continue;
      else if (from === PLACES) keepPlaces(lookUps, number, now as AskedPlaces);
      else values[number] = now; // which is told from that of the next rendering at a glance
    }
  }
  declareStale(lookUps, stale);

  function forget(number: number, known: Map<unknown, number>, key: unknown): void {
    if (keepsValues) values[number] = null;
    stale.push(number);
    known.delete(key);
  }
}

/** Of a map that was made from the one before, a few; and always the look at all of it. */
function keysToAsk(
  before: unknown,
  map: unknown,
  known: ReadonlyMap<unknown, number>,
): Iterable<unknown> {
  const changed = before && map ? keysChanged(before, map) : null;
  return changed ? [WHOLE, ...changed] : known.keys();
}

function isLike(
  { from, key }: { readonly from: string; readonly key: unknown },
  value: unknown,
  now: unknown,
): boolean {
  if (key === WHOLE) return false; // the very same was asked for before
  if (from === PLACES) return hasSameAnchors(value as AskedPlaces, now as AskedPlaces);
  return isAlike(value, now, DEPTH);
}

function hasSameAnchors({ of, asked }: AskedPlaces, now: AskedPlaces): boolean {
  if (isAlike(of, now.of, DEPTH)) return true;
  return asked !== null && [...asked].every(([at, anchor]) => anchorOf(now.of, at) === anchor);
}

function keepPlaces({ values, digests }: LookUps, number: number, now: AskedPlaces): void {
  const value = values[number];
  const asked = value === UNSEEN ? null : (value as AskedPlaces).asked;
  values[number] = { of: now.of, asked };
  if (value !== UNSEEN) digests[number] = UNASKED; // since it is of all places
}

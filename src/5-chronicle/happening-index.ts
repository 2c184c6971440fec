import { byDate, type Happening } from "./happening.ts";

interface Days {
  /** Numbers of days (`dayNumber`), both included. */
  readonly first: number;
  readonly last: number;
}

/** Happenings by a number, under each in order of date, then of the first report. */
export interface HappeningIndex {
  readonly add: (happening: Happening, key: number) => void;
  readonly remove: (happening: Happening, key: number) => void;
  /** Those under the key that begin on one of these days; at most `countMax` of them, the first. */
  readonly find: (key: number, days: Days, countMax?: number) => readonly Happening[];
  /** How many under the key stand before the happening, and begin on `first` or later. */
  readonly countBefore: (happening: Happening, key: number, first: number) => number;
}

export function happeningIndex(): HappeningIndex {
  const lists = new Map<number, Happening[]>();
  return {
    add(happening, key) {
      const list = lists.get(key);
      const at = list ? placeOf(list, happening) : 0;
      if (!list) lists.set(key, [happening]);
      else if (at === list.length) list.push(happening);
      else list.splice(at, 0, happening);
    },
    remove(happening, key) {
      const list = lists.get(key) ?? [];
      const at = standsAt(list, happening);
      if (at >= 0) list.splice(at, 1);
      if (list.length === 0) lists.delete(key);
    },
    find(key, { first, last }, countMax = Infinity) {
      const list = lists.get(key);
      if (!list) return [];
      const start = placeFrom(list, first);
      return list.slice(start, Math.min(placeFrom(list, last + 1), start + countMax));
    },
    countBefore(happening, key, first) {
      const list = lists.get(key) ?? [];
      return standsAt(list, happening) - placeFrom(list, first);
    },
  };
}

/** Told by identity: the articles of what goes may have lost their place in the order. */
function standsAt(list: readonly Happening[], happening: Happening): number {
  return list.indexOf(happening, placeFrom(list, happening.date.firstNumber));
}

/** Where a happening belongs. Most are added in order, so the end is asked first. */
function placeOf(list: readonly Happening[], happening: Happening): number {
  let [low, high] = [0, list.length];
  if (high > 0 && byDate(list[high - 1] as Happening, happening) < 0) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byDate(list[middle] as Happening, happening) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Place of the first that begins on that day or later. */
function placeFrom(list: readonly Happening[], day: number): number {
  let [low, high] = [0, list.length];
  if (high > 0 && (list[high - 1] as Happening).date.firstNumber < day) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Happening).date.firstNumber < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

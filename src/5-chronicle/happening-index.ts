import type { Happening } from "./happening.ts";

/** Happenings by a number, under each in order of the first day. */
export interface HappeningIndex {
  readonly add: (happening: Happening, key: number) => void;
  /** Those under the key that begin on one of these days, both included. */
  readonly find: (key: number, days: { first: number; last: number }) => readonly Happening[];
}

export function happeningIndex(): HappeningIndex {
  const lists = new Map<number, Happening[]>();
  return {
    add(happening, key) {
      const list = lists.get(key);
      if (list) list.splice(placeFrom(list, happening.date.firstNumber + 1), 0, happening);
      else lists.set(key, [happening]);
    },
    find(key, { first, last }) {
      const list = lists.get(key);
      return list ? list.slice(placeFrom(list, first), placeFrom(list, last + 1)) : [];
    },
  };
}

/** Place of the first that begins on that day or later. Most are added in order, so the end is asked first. */
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

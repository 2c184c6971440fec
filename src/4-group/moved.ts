// Articles that come and go move the places of all that follow. What is kept beside them in columns moves along.

import type { Article } from "../model/article.ts";
import { byDay } from "./fold-duplicates.ts";

/** Beside each article the place where it stood before, NOWHERE for one that was not there; ascending but for those. */
export type Moved = Int32Array;

export const NOWHERE = -1;

/** Whether every article stands where it stood. */
export function isUnmoved(moved: Moved, before: number): boolean {
  const place = firstMoved(moved);
  return place === before && place === moved.length;
}

/** The first article that does not stand where it stood; behind the last when all do. */
export function firstMoved(moved: Moved): number {
  let place = 0;
  while (place < moved.length && moved[place] === place) place++;
  return place;
}

/** For each of so many places of before where what stood there stands; NOWHERE for what is gone. */
export function placesAfter(moved: Moved, before: number): Int32Array {
  const after = new Int32Array(before).fill(NOWHERE);
  for (let place = 0; place < moved.length; place++) {
    const from = moved[place] as number;
    if (from !== NOWHERE) after[from] = place;
  }
  return after;
}

/** Where articles stood, of lists in order of day and id; one that was of another day was not there. */
export function movedOf(now: readonly Dated[], before: readonly Dated[]): Moved {
  let next = 0;
  return Int32Array.from(now, (own) => {
    const { article } = own;
    if (before[next] === own) return next++;
    while (next < before.length && byDay((before[next] as Dated).article, article) < 0) next++;
    const { id, day } = before[next]?.article ?? {};
    return id === article.id && day === article.day ? next++ : NOWHERE;
  });
}

interface Dated {
  readonly article: Pick<Article, "id" | "day">;
}

type Column = Int32Array | Float64Array | Uint8Array;

/** A column with so many entries an article, moved; what was not there is 0. */
export function moveColumn<T extends Column>(column: T, moved: Moved, width = 1): T {
  const size = moved.length * width;
  const kept = new (column.constructor as new (length: number) => T)(size);
  for (let place = 0; place < moved.length;) {
    const from = moved[place] as number;
    let end = place + 1;
    if (from !== NOWHERE) {
      while (end < moved.length && moved[end] === from + end - place) end++;
      kept.set(column.subarray(from * width, (from + end - place) * width), place * width);
    }
    place = end;
  }
  return kept;
}

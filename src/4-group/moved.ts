// Articles that come and go move the places of all that follow. What is kept beside them in columns moves along.

import type { Article } from "../model/article.ts";
import { withRoom, type Column } from "./columns.ts";
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

/**
 * A column with so many entries an article, moved within its memory; what was not there is 0. The column itself is of no use any
 * longer.
 */
export function moveColumn<T extends Column>(column: T, moved: Moved, width = 1): T {
  const kept = withRoom(column, moved.length * width);
  const runs = runsOf(moved);
  const move = ({ place, from, length }: Run) =>
    kept.set(column.subarray(from * width, (from + length) * width), place * width);
  // What moves to the front goes first, from the front on, and then the rest from the end, so that nothing is written over before it
  // has moved.
  for (const run of runs) if (run.place <= run.from) move(run);
  for (const run of runs.toReversed()) if (run.place > run.from) move(run);
  for (let place = 0; place < moved.length; place++)
    if (moved[place] === NOWHERE) kept.fill(0, place * width, (place + 1) * width);
  return kept;
}

/** Articles that stood one behind another, and still do. */
interface Run {
  readonly place: number;
  readonly from: number;
  readonly length: number;
}

function runsOf(moved: Moved): readonly Run[] {
  const runs: Run[] = [];
  for (let place = 0; place < moved.length;) {
    const from = moved[place] as number;
    let end = place + 1;
    if (from !== NOWHERE) {
      while (end < moved.length && moved[end] === from + end - place) end++;
      runs.push({ place, from, length: end - place });
    }
    place = end;
  }
  return runs;
}

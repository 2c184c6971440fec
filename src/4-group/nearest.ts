// Of all comparisons the pairs that are among the most alike for one of their two articles.
import { COMPARED_MAX, stretchOf, type Stretch } from "./candidates.ts";
import { withRoom } from "./columns.ts";
import { kthGreatest } from "./heaviest.ts";
import type { LikenessMemory } from "./find-likenesses.ts";
import type { Likenesses } from "./likeness.ts";
import { firstMoved, isUnmoved, moveColumn, type Moved } from "./moved.ts";

const KEPT_PER_ARTICLE = 24;
// An article's nearest neighbours are nearly always of its own story, whatever else is in the news; those after them less
// so. From 10 to 30 the results hardly differ.
const NEIGHBOURS = 12;

export interface Nearest {
  likenesses: Likenesses;
  /** Those before the last ones. What linked by them is over when others take their memory. */
  spare: Likenesses;
  /** Those of article i with earlier ones stand from `starts[i]` to `starts[i + 1]`. */
  starts: Int32Array;
  /** For each article the scores that its pairs need to be kept, and to be among its nearest. */
  kept: Float64Array;
  near: Float64Array;
}

export function emptyNearest(): Nearest {
  const [kept, near] = [new Float64Array(0), new Float64Array(0)];
  const [likenesses, spare] = [emptyLikenesses(), emptyLikenesses()];
  return { likenesses, spare, starts: new Int32Array(1), kept, near };
}

function emptyLikenesses(): Likenesses {
  const places = () => new Int32Array(0);
  const scores = () => new Float64Array(0);
  return {
    ...{ count: 0, a: places(), b: places(), scores: scores(), eventScores: scores() },
    near: new Uint8Array(0),
  };
}

function roomFor(size: number, { a, b, scores, eventScores, near }: Likenesses): Likenesses {
  return {
    ...{ count: 0, a: withRoom(a, size), b: withRoom(b, size), near: withRoom(near, size) },
    ...{ scores: withRoom(scores, size), eventScores: withRoom(eventScores, size) },
  };
}

/** The pairs anew; only `touched` articles have others than before. */
export function nearestOf(memory: LikenessMemory, touched: Uint8Array, moved: Moved): Likenesses {
  const { nearest, candidates } = memory;
  const { counts, days } = candidates;
  const isStill = isUnmoved(moved, nearest.kept.length);
  if (!isStill) {
    nearest.kept = moveColumn(nearest.kept, moved);
    nearest.near = moveColumn(nearest.near, moved);
  }
  const stretch = stretchOf(touched, days);
  updateLeast(memory, touched, stretch);
  // Pairs before the stretch are those that there were, and so are those behind it while every article stands where it stood.
  const start = isStill ? stretch.start : Math.min(stretch.start, firstMoved(moved));
  const end = isStill ? stretch.end : counts.length;
  const last = { ...nearest.likenesses, starts: nearest.starts };
  const starts = new Int32Array(counts.length + 1);
  let room = last.count;
  for (let article = start; article < end; article++) room += counts[article] as number;
  const found = roomFor(room, nearest.spare);
  starts.set(last.starts.subarray(0, start + 1));
  let count = copyPairs(last, found, { from: 0, to: last.starts[start] as number, at: 0 });
  for (let article = start; article < end; article++) {
    count = addPairs(memory, article, found, count);
    starts[article + 1] = count;
  }
  if (end < counts.length) {
    const from = last.starts[end] as number;
    for (let article = end; article < counts.length; article++)
      starts[article + 1] = (last.starts[article + 1] as number) - from + count;
    count = copyPairs(last, found, { from, to: last.count, at: count });
  }
  nearest.starts = starts;
  nearest.spare = nearest.likenesses;
  return (nearest.likenesses = shortened(found, count));
}

/** Returns where they end. */
function copyPairs(
  last: Likenesses,
  found: Likenesses,
  { from, to, at }: { readonly from: number; readonly to: number; readonly at: number },
): number {
  found.a.set(last.a.subarray(from, to), at);
  found.b.set(last.b.subarray(from, to), at);
  found.scores.set(last.scores.subarray(from, to), at);
  found.eventScores.set(last.eventScores.subarray(from, to), at);
  found.near.set(last.near.subarray(from, to), at);
  return at + to - from;
}

/** Adds the pairs of an article with earlier ones; returns where they end. */
function addPairs(
  {
    nearest: { kept, near },
    candidates: { counts, articles },
    scores,
    eventScores,
  }: LikenessMemory,
  article: number,
  found: Likenesses,
  count: number,
): number {
  const first = article * COMPARED_MAX;
  const last = first + (counts[article] as number);
  const keptMin = kept[article] as number;
  const nearMin = near[article] as number;
  let end = count;
  for (let at = first; at < last; at++) {
    const score = scores[at] as number;
    const other = articles[at] as number;
    if (score === 0 || (score < keptMin && score < (kept[other] as number))) continue;
    found.a[end] = other;
    found.b[end] = article;
    found.scores[end] = score;
    found.eventScores[end] = eventScores[at] as number;
    found.near[end++] = score >= nearMin || score >= (near[other] as number) ? 1 : 0;
  }
  return end;
}

function shortened({ a, b, scores, eventScores, near }: Likenesses, count: number): Likenesses {
  return {
    count,
    ...{ a: a.subarray(0, count), b: b.subarray(0, count) },
    scores: scores.subarray(0, count),
    eventScores: eventScores.subarray(0, count),
    near: near.subarray(0, count),
  };
}

/** Works out the least scores of touched articles. */
function updateLeast(
  { nearest, candidates, scores }: LikenessMemory,
  touched: Uint8Array,
  stretch: Stretch,
): void {
  const { counts, articles } = candidates;
  const eachPair = (take: (article: number, score: number) => void) => {
    for (let article = stretch.start; article < stretch.end; article++) {
      const first = article * COMPARED_MAX;
      const last = first + (counts[article] as number);
      for (let at = first; at < last; at++) {
        const score = scores[at] as number;
        if (score === 0) continue;
        if (touched[article] === 1) take(article, score);
        const other = articles[at] as number;
        if (touched[other] === 1) take(other, score);
      }
    }
  };
  const starts = new Int32Array(touched.length + 1);
  eachPair((article) => (starts[article + 1] = (starts[article + 1] as number) + 1));
  for (let at = 1; at < starts.length; at++)
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const ends = starts.slice();
  const own = new Float64Array(starts.at(-1) as number);
  eachPair((article, score) => {
    own[ends[article] as number] = score;
    ends[article] = (ends[article] as number) + 1;
  });
  for (let article = 0; article < touched.length; article++) {
    if (touched[article] === 0) continue;
    const list = own.subarray(starts[article], starts[article + 1]);
    nearest.kept[article] =
      list.length > KEPT_PER_ARTICLE ? kthGreatest(list, KEPT_PER_ARTICLE) : 0;
    nearest.near[article] = list.length > NEIGHBOURS ? kthGreatest(list, NEIGHBOURS) : 0;
  }
}

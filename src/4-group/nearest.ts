// Of all comparisons the pairs that are among the most alike for one of their two articles.
import { COMPARED_MAX } from "./candidates.ts";
import { kthGreatest } from "./heaviest.ts";
import type { LikenessMemory } from "./find-likenesses.ts";
import type { Likenesses } from "./likeness.ts";
import { isUnmoved, moveColumn, type Moved } from "./moved.ts";

const KEPT_PER_ARTICLE = 24;
// An article's nearest neighbours are nearly always of its own story, whatever else is in the news; those after them less
// so. From 10 to 30 the results hardly differ.
const NEIGHBOURS = 12;

export interface Nearest {
  likenesses: Likenesses;
  /** For each article the scores that its pairs need to be kept, and to be among its nearest. */
  kept: Float64Array;
  near: Float64Array;
}

export function emptyNearest(): Nearest {
  const [kept, near] = [new Float64Array(0), new Float64Array(0)];
  return { likenesses: emptyLikenesses(0), kept, near };
}

function emptyLikenesses(size: number): Likenesses {
  const places = () => new Int32Array(size);
  const scores = () => new Float64Array(size);
  return {
    ...{ count: 0, a: places(), b: places(), scores: scores(), eventScores: scores() },
    near: new Uint8Array(size),
  };
}

/** The pairs anew; only `touched` articles have others than before. */
export function nearestOf(memory: LikenessMemory, touched: Uint8Array, moved: Moved): Likenesses {
  const { nearest, candidates, scores, eventScores } = memory;
  if (!isUnmoved(moved, nearest.kept.length)) {
    nearest.kept = moveColumn(nearest.kept, moved);
    nearest.near = moveColumn(nearest.near, moved);
  }
  updateLeast(memory, touched);
  const { kept, near } = nearest;
  const { counts, articles } = candidates;
  const found = emptyLikenesses(counts.reduce((sum, count) => sum + count, 0));
  let end = 0;
  for (let article = 0; article < counts.length; article++) {
    const first = article * COMPARED_MAX;
    const last = first + (counts[article] as number);
    const keptMin = kept[article] as number;
    const nearMin = near[article] as number;
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
  }
  const { a, b } = found;
  return (nearest.likenesses = {
    count: end,
    ...{ a: a.subarray(0, end), b: b.subarray(0, end) },
    scores: found.scores.subarray(0, end),
    eventScores: found.eventScores.subarray(0, end),
    near: found.near.subarray(0, end),
  });
}

/** Works out the least scores of touched articles. */
function updateLeast({ nearest, candidates, scores }: LikenessMemory, touched: Uint8Array): void {
  const { counts, articles } = candidates;
  const eachPair = (take: (article: number, score: number) => void) => {
    for (let article = 0; article < counts.length; article++) {
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

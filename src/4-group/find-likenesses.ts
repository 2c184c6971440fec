// Which articles are alike, without comparing all pairs: each is compared with its candidates, and of these comparisons only
// those are made again of which a side has changed.
import {
  candidateFinder,
  COMPARED_MAX,
  eachCandidate,
  noCandidates,
  oldestFor,
  stretchOf,
  updateIndexed,
  type Candidates,
  type Due,
  type Update,
} from "./candidates.ts";
import type { Likenesses } from "./likeness.ts";
import { isUnmoved, moveColumn } from "./moved.ts";
import { emptyNearest, nearestOf, type Nearest } from "./nearest.ts";
import type { TermSpace } from "./term-vectors.ts";

// Below it lies what any two texts of one language have in common.
const SCORE_MIN = 0.04;

// Two events of one kind share words, two events in one place share names: to tell reports of one event a name counts a
// quarter as much as for the matter. From a fifth to a third the results hardly differ.
const EVENT_NAME_SHARE = 0.25;

/** The last comparisons, in columns of COMPARED_MAX an article. */
export interface LikenessMemory {
  readonly candidates: Candidates;
  /** 0 for those that are not alike. */
  scores: Float64Array;
  eventScores: Float64Array;
  /** Length of each article's vector once its names weigh less. */
  lengths: Float64Array;
  nearest: Nearest;
}

export function likenessMemory(): LikenessMemory {
  const none = () => new Float64Array(0);
  return {
    ...{ candidates: noCandidates(), scores: none(), eventScores: none(), lengths: none() },
    nearest: emptyNearest(),
  };
}

/** Pairs that are among the most alike for one of the two; the very record of the last time when none has changed. */
export function findLikenesses(
  memory: LikenessMemory,
  space: TermSpace,
  update: Update,
): Likenesses {
  const { candidates } = memory;
  const isStill = isUnmoved(update.moved, candidates.days.length);
  const { due, touched } = updateIndexed(candidates, space, update);
  if (!isStill) moveScores(memory, update.moved);
  if (due.includes(1)) compareAll(memory, space, { due, touched, changed: update.changed });
  if (isStill && !touched.includes(1)) return memory.nearest.likenesses;
  return nearestOf(memory, touched, update.moved);
}

function moveScores(memory: LikenessMemory, moved: Update["moved"]): void {
  memory.scores = moveColumn(memory.scores, moved, COMPARED_MAX);
  memory.eventScores = moveColumn(memory.eventScores, moved, COMPARED_MAX);
  memory.lengths = moveColumn(memory.lengths, moved);
}

/** Makes the comparisons that may give another result; marks as touched the articles of pairs that came, went or changed. */
function compareAll(
  memory: LikenessMemory,
  space: TermSpace,
  { due, touched, changed }: Due & Pick<Update, "changed">,
): void {
  const { candidates: all, lengths } = memory;
  for (let article = 0; article < due.length; article++)
    if (changed[article] === 1) lengths[article] = eventLength(space, article);
  // Articles that are due or have changed, what they may be compared with, and what may be compared with them.
  const { start, end } = stretchOf(due, all.days);
  const stretch = { start: oldestFor(start, all.days), end };
  const candidatesOf = candidateFinder(all, space, stretch);
  const compareOne = comparer(memory, space, touched);
  for (let article = stretch.start; article < stretch.end; article++) {
    const isDue = due[article] === 1;
    const found = candidatesOf(article, isDue);
    if (found) {
      touch(all, article, touched);
      all.counts[article] = found.length;
      all.articles.set(found, article * COMPARED_MAX);
      compareOne(article, null);
      touch(all, article, touched);
    } else compareOne(article, changed);
  }
}

/** Marks an article and all its candidates. */
function touch(all: Candidates, article: number, touched: Uint8Array): void {
  touched[article] = 1;
  eachCandidate(all, article, (other) => (touched[other] = 1));
}

/** Compares an article with its candidates: with all of them, or with those that have changed. */
function comparer(
  { candidates: { counts, articles }, scores, eventScores, lengths }: LikenessMemory,
  { starts, nameEnds, ends, terms, weights, labels }: TermSpace,
  touched: Uint8Array,
): (article: number, changed: Uint8Array | null) => void {
  const own = new Float64Array(labels.length); // weights of the article at hand, by term
  const compare = (article: number, at: number) => {
    const other = articles[at] as number;
    const nameEnd = nameEnds[other] as number;
    const end = ends[other] as number;
    let names = 0;
    let words = 0;
    let place = starts[other] as number;
    for (; place < nameEnd; place++)
      names += (own[terms[place] as number] as number) * (weights[place] as number);
    for (; place < end; place++)
      words += (own[terms[place] as number] as number) * (weights[place] as number);
    const isAlike = names + words >= SCORE_MIN;
    const length = (lengths[article] as number) * (lengths[other] as number) || 1;
    scores[at] = isAlike ? names + words : 0;
    eventScores[at] = isAlike ? (EVENT_NAME_SHARE * names + words) / length : 0;
  };
  return (article, changed) => {
    const first = article * COMPARED_MAX;
    const last = first + (counts[article] as number);
    let isSpread = false;
    for (let at = first; at < last; at++) {
      if (changed && changed[articles[at] as number] === 0) continue;
      if (!isSpread) spread(article);
      isSpread = true;
      compare(article, at);
      touched[article] = 1;
      touched[articles[at] as number] = 1;
    }
    if (isSpread) clear(article);
  };

  function spread(article: number): void {
    const end = ends[article] as number;
    for (let at = starts[article] as number; at < end; at++)
      own[terms[at] as number] = weights[at] as number;
  }
  function clear(article: number): void {
    const end = ends[article] as number;
    for (let at = starts[article] as number; at < end; at++) own[terms[at] as number] = 0;
  }
}

function eventLength({ starts, nameEnds, ends, weights }: TermSpace, article: number): number {
  const nameEnd = nameEnds[article] as number;
  const end = ends[article] as number;
  let sum = 0;
  for (let at = starts[article] as number; at < end; at++)
    sum += (at < nameEnd ? EVENT_NAME_SHARE : 1) * (weights[at] as number) ** 2;
  return Math.sqrt(sum);
}

// Which articles are alike, without comparing all pairs: an inverted index of the heaviest terms, read back over a window
// of days, gives candidates; only those are compared in full.
import { heaviest, kthGreatest } from "./heaviest.ts";
import type { Likenesses } from "./likeness.ts";
import type { TermSpace } from "./term-vectors.ts";

// Articles further apart do not vouch for each other; a long story is held together by those between.
const WINDOW_DAYS = 30;
// Below it lies what any two texts of one language have in common.
const SCORE_MIN = 0.04;
const INDEXED_TERMS = 24; // the heaviest of each article
const POSTINGS_MAX = 100; // the latest: bounds the work for words that stand everywhere
const COMPARED_MAX = 32;
const KEPT_PER_ARTICLE = 24;
// An article's nearest neighbours are nearly always of its own story, whatever else is in the news; those after them less
// so. From 10 to 30 the results hardly differ.
const NEIGHBOURS = 12;

// Two events of one kind share words, two events in one place share names: to tell reports of one event a name counts a
// quarter as much as for the matter. From a fifth to a third the results hardly differ.
const EVENT_NAME_SHARE = 0.25;

/** `days` (ascending) stand beside the articles. Pairs that are among the most alike for one of the two. */
export function findLikenesses(space: TermSpace, days: Int32Array): Likenesses {
  const found: Found = { a: [], b: [], scores: [], eventScores: [] };
  const candidatesOf = candidateFinder(space, days);
  const compareAll = comparer(space, found);
  for (let article = 0; article < days.length; article++)
    compareAll(article, candidatesOf(article));
  return nearestOf(found, days.length);
}

/** Gives the articles before one that share most with it; to be asked for each article in turn. */
function candidateFinder(
  { starts, terms, weights }: TermSpace,
  days: Int32Array,
): (article: number) => readonly number[] {
  const postings: (number[] | undefined)[] = [];
  const hits = new Float64Array(days.length);
  let oldest = 0;
  return (article) => {
    while ((days[article] as number) - (days[oldest] as number) > WINDOW_DAYS) oldest++;
    const [start, end] = [starts[article] as number, starts[article + 1] as number];
    const candidates: number[] = [];
    for (const at of heaviest(weights.subarray(start, end), INDEXED_TERMS)) {
      const weight = weights[start + at] as number;
      const list = (postings[terms[start + at] as number] ??= []);
      const last = Math.max(0, list.length - POSTINGS_MAX);
      for (let back = list.length - 1; back >= last; back--) {
        const other = list[back] as number;
        if (other < oldest) break;
        if (hits[other] === 0) candidates.push(other);
        hits[other] = (hits[other] as number) + weight;
      }
      list.push(article);
    }
    const likely = mostHits(candidates, hits);
    for (const other of candidates) hits[other] = 0;
    return likely;
  };
}

/** Adds the pairs of an article with others to `found`, as far as they are alike. */
function comparer(
  space: TermSpace,
  found: Found,
): (article: number, others: readonly number[]) => void {
  const { starts, terms, weights, nameCount } = space;
  const lengths = eventLengths(space);
  const own = new Float64Array(space.labels.length); // weights of the article at hand, by term
  return (article, others) => {
    const [start, end] = [starts[article] as number, starts[article + 1] as number];
    for (let at = start; at < end; at++) own[terms[at] as number] = weights[at] as number;
    for (const other of others) {
      let [at, names, words] = [starts[other] as number, 0, 0];
      const last = starts[other + 1] as number;
      for (; at < last && (terms[at] as number) < nameCount; at++)
        names += (own[terms[at] as number] as number) * (weights[at] as number);
      for (; at < last; at++)
        words += (own[terms[at] as number] as number) * (weights[at] as number);
      if (names + words < SCORE_MIN) continue;
      const length = (lengths[article] as number) * (lengths[other] as number) || 1;
      found.a.push(other);
      found.b.push(article);
      found.scores.push(names + words);
      found.eventScores.push((EVENT_NAME_SHARE * names + words) / length);
    }
    for (let at = start; at < end; at++) own[terms[at] as number] = 0;
  };
}

/** Length of each article's vector once its names weigh less. */
function eventLengths({ starts, terms, weights, nameCount }: TermSpace): Float64Array {
  const lengths = new Float64Array(starts.length - 1);
  for (let article = 0; article < lengths.length; article++) {
    let sum = 0;
    for (let at = starts[article] as number; at < (starts[article + 1] as number); at++) {
      const share = (terms[at] as number) < nameCount ? EVENT_NAME_SHARE : 1;
      sum += share * (weights[at] as number) ** 2;
    }
    lengths[article] = Math.sqrt(sum);
  }
  return lengths;
}

/** Columns of pairs. */
interface Found {
  readonly a: number[];
  readonly b: number[];
  readonly scores: number[];
  readonly eventScores: number[];
}

/** The candidates that share most. */
function mostHits(candidates: readonly number[], hits: Float64Array): readonly number[] {
  if (candidates.length <= COMPARED_MAX) return candidates;
  const counts = new Float64Array(candidates.length);
  for (let at = 0; at < counts.length; at++) counts[at] = hits[candidates[at] as number] as number;
  return heaviest(counts, COMPARED_MAX).map((at) => candidates[at] as number);
}

/** Pairs that rank low for both of their articles are left out. */
function nearestOf(found: Found, articles: number): Likenesses {
  const { a, b, scores, eventScores } = found;
  const { kept, near } = leastScores(found, articles);
  const isAmong = (least: Float64Array, pair: number) =>
    (scores[pair] as number) >=
    Math.min(least[a[pair] as number] as number, least[b[pair] as number] as number);
  const places: number[] = [];
  for (let pair = 0; pair < scores.length; pair++) if (isAmong(kept, pair)) places.push(pair);
  return {
    count: places.length,
    a: Int32Array.from(places, (pair) => a[pair] as number),
    b: Int32Array.from(places, (pair) => b[pair] as number),
    scores: Float64Array.from(places, (pair) => scores[pair] as number),
    eventScores: Float64Array.from(places, (pair) => eventScores[pair] as number),
    near: Uint8Array.from(places, (pair) => (isAmong(near, pair) ? 1 : 0)),
  };
}

/** For each article the scores that its pairs need to be kept, and to be among its nearest. */
function leastScores({ a, b, scores }: Found, articles: number) {
  const starts = new Int32Array(articles + 1);
  for (const side of [a, b])
    for (const article of side) starts[article + 1] = (starts[article + 1] as number) + 1;
  for (let at = 1; at <= articles; at++)
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const [ends, own] = [starts.slice(), new Float64Array(2 * scores.length)];
  for (const side of [a, b])
    side.forEach((article, pair) => {
      const at = ends[article] as number;
      own[at] = scores[pair] as number;
      ends[article] = at + 1;
    });
  const [kept, near] = [new Float64Array(articles), new Float64Array(articles)];
  for (let article = 0; article < articles; article++) {
    const list = own.subarray(starts[article], starts[article + 1]);
    if (list.length > KEPT_PER_ARTICLE) kept[article] = kthGreatest(list, KEPT_PER_ARTICLE);
    if (list.length > NEIGHBOURS) near[article] = kthGreatest(list, NEIGHBOURS);
  }
  return { kept, near };
}

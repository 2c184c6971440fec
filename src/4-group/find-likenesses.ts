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
  const found = emptyFound(days.length * COMPARED_MAX);
  const candidatesOf = candidateFinder(space, days);
  const compareAll = comparer(space, found);
  for (let article = 0; article < days.length; article++)
    compareAll(article, candidatesOf(article));
  return nearestOf(found, days.length);
}

/** Gives the articles before one that share most with it; to be asked for each article in turn. */
function candidateFinder(
  { starts, terms, weights, labels }: TermSpace,
  days: Int32Array,
): (article: number) => readonly number[] {
  // The postings of a term are a chain, the latest first. As lists by term they would be a sparse array of growing arrays.
  const latest = new Int32Array(labels.length).fill(NONE);
  const articles = new Int32Array(days.length * INDEXED_TERMS);
  const before = new Int32Array(articles.length);
  const hits = new Float64Array(days.length);
  let [size, oldest] = [0, 0];
  return (article) => {
    while ((days[article] as number) - (days[oldest] as number) > WINDOW_DAYS) oldest++;
    const [start, end] = [starts[article] as number, starts[article + 1] as number];
    const indexed = heaviest(weights.subarray(start, end), INDEXED_TERMS);
    const candidates: number[] = [];
    for (let place = 0; place < indexed.length; place++) {
      const at = start + (indexed[place] as number);
      const [term, weight] = [terms[at] as number, weights[at] as number];
      let posting = latest[term] as number;
      for (let left = POSTINGS_MAX; left > 0 && posting !== NONE; left--) {
        const other = articles[posting] as number;
        if (other < oldest) break;
        if (hits[other] === 0) candidates.push(other);
        hits[other] = (hits[other] as number) + weight;
        posting = before[posting] as number;
      }
      articles[size] = article;
      before[size] = latest[term] as number;
      latest[term] = size++;
    }
    const likely = mostHits(candidates, hits);
    for (let at = 0; at < candidates.length; at++) hits[candidates[at] as number] = 0;
    return likely;
  };
}

const NONE = -1;

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
    for (let place = 0; place < others.length; place++) {
      const other = others[place] as number;
      let [at, names, words] = [starts[other] as number, 0, 0];
      const last = starts[other + 1] as number;
      for (; at < last && (terms[at] as number) < nameCount; at++)
        names += (own[terms[at] as number] as number) * (weights[at] as number);
      for (; at < last; at++)
        words += (own[terms[at] as number] as number) * (weights[at] as number);
      if (names + words < SCORE_MIN) continue;
      const length = (lengths[article] as number) * (lengths[other] as number) || 1;
      const pair = found.count++;
      found.a[pair] = other;
      found.b[pair] = article;
      found.scores[pair] = names + words;
      found.eventScores[pair] = (EVENT_NAME_SHARE * names + words) / length;
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

/** Columns of pairs, filled up to `count`. */
interface Found {
  count: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly scores: Float64Array;
  readonly eventScores: Float64Array;
}

function emptyFound(size: number): Found {
  const [a, b] = [new Int32Array(size), new Int32Array(size)];
  return { count: 0, a, b, scores: new Float64Array(size), eventScores: new Float64Array(size) };
}

/** The candidates that share most. */
function mostHits(candidates: readonly number[], hits: Float64Array): readonly number[] {
  if (candidates.length <= COMPARED_MAX) return candidates;
  const counts = new Float64Array(candidates.length);
  for (let at = 0; at < counts.length; at++) counts[at] = hits[candidates[at] as number] as number;
  return heaviest(counts, COMPARED_MAX).map((at) => candidates[at] as number);
}

/** Pairs that rank low for both of their articles are left out, and the others move up into their places. */
function nearestOf({ count, a, b, scores, eventScores }: Found, articles: number): Likenesses {
  const { kept, near } = leastScores({ count, a, b, scores }, articles);
  const isNear = new Uint8Array(count);
  let end = 0;
  for (let pair = 0; pair < count; pair++) {
    const [one, other, score] = [a[pair] as number, b[pair] as number, scores[pair] as number];
    if (score < (kept[one] as number) && score < (kept[other] as number)) continue;
    a[end] = one;
    b[end] = other;
    scores[end] = score;
    eventScores[end] = eventScores[pair] as number;
    isNear[end++] = score >= (near[one] as number) || score >= (near[other] as number) ? 1 : 0;
  }
  return {
    count: end,
    a: a.slice(0, end),
    b: b.slice(0, end),
    scores: scores.slice(0, end),
    eventScores: eventScores.slice(0, end),
    near: isNear.slice(0, end),
  };
}

/** For each article the scores that its pairs need to be kept, and to be among its nearest. */
function leastScores(
  { count, a, b, scores }: Pick<Found, "count" | "a" | "b" | "scores">,
  articles: number,
) {
  const starts = new Int32Array(articles + 1);
  for (const side of [a, b])
    for (let pair = 0; pair < count; pair++) {
      const next = (side[pair] as number) + 1;
      starts[next] = (starts[next] as number) + 1;
    }
  for (let at = 1; at <= articles; at++)
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const [ends, own] = [starts.slice(), new Float64Array(2 * count)];
  for (const side of [a, b])
    for (let pair = 0; pair < count; pair++) {
      const article = side[pair] as number;
      const at = ends[article] as number;
      own[at] = scores[pair] as number;
      ends[article] = at + 1;
    }
  const [kept, near] = [new Float64Array(articles), new Float64Array(articles)];
  for (let article = 0; article < articles; article++) {
    const list = own.subarray(starts[article], starts[article + 1]);
    if (list.length > KEPT_PER_ARTICLE) kept[article] = kthGreatest(list, KEPT_PER_ARTICLE);
    if (list.length > NEIGHBOURS) near[article] = kthGreatest(list, NEIGHBOURS);
  }
  return { kept, near };
}

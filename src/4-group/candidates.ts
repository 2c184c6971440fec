// For each article the earlier ones that it is compared with: an inverted index of the heaviest terms, read back over a window
// of days. The index is filled anew each time for the weeks that matter; it is read for the articles whose answer may differ.
import { heaviest } from "./heaviest.ts";
import { isUnmoved, moveColumn, NOWHERE, placesAfter, type Moved } from "./moved.ts";
import type { TermSpace } from "./term-vectors.ts";

// Articles further apart do not vouch for each other; a long story is held together by those between.
const WINDOW_DAYS = 30;
const INDEXED_TERMS = 24; // the heaviest of each article
const POSTINGS_MAX = 100; // the latest: bounds the work for words that stand everywhere
export const COMPARED_MAX = 32;

export interface Candidates {
  days: Int32Array;
  /** Of each article up to INDEXED_TERMS terms, with their places in its vector. */
  indexedCounts: Uint8Array;
  indexedTerms: Int32Array;
  indexedPlaces: Uint8Array;
  /** Of each article up to COMPARED_MAX earlier ones; NOWHERE for one that is gone. */
  counts: Uint8Array;
  articles: Int32Array;
}

export function noCandidates(): Candidates {
  return {
    ...{ days: new Int32Array(0), indexedCounts: new Uint8Array(0) },
    ...{ indexedTerms: new Int32Array(0), indexedPlaces: new Uint8Array(0) },
    ...{ counts: new Uint8Array(0), articles: new Int32Array(0) },
  };
}

export interface Update {
  /** In order of time, beside the articles. */
  readonly days: Int32Array;
  readonly moved: Moved;
  /** 1 for an article whose vector has changed. */
  readonly changed: Uint8Array;
}

export interface Due {
  /**
   * 1 for an article whose candidates have to be found anew: its own vector has changed, or an earlier article of its window has
   * gained or lost a term that it looks up.
   */
  readonly due: Uint8Array;
  /** 1 for an article whose pairs are others: it has changed, or was a candidate of one that is gone. */
  readonly touched: Uint8Array;
}

/** Articles from one place to another, the latter not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** From the first article that is marked to the last one that a marked one may be a candidate of. */
export function stretchOf(marked: Uint8Array, days: Int32Array): Stretch {
  const start = marked.indexOf(1);
  if (start < 0) return { start: 0, end: 0 };
  const last = marked.lastIndexOf(1);
  let end = last + 1;
  while (end < days.length && (days[end] as number) - (days[last] as number) <= WINDOW_DAYS) end++;
  return { start, end };
}

/** Brings the columns up to date, but for the candidates themselves. */
export function updateIndexed(
  all: Candidates,
  space: TermSpace,
  { days, moved, changed }: Update,
): Due {
  const met = new Map<number, Met>();
  const touched = changed.slice();
  if (!isUnmoved(moved, all.days.length)) {
    const after = placesAfter(moved, all.days.length);
    after.forEach((place, from) => {
      if (place !== NOWHERE) return;
      eachIndexed(all, from, (term) => meet(met, term, all.days[from] as number));
      eachCandidate(all, from, (other) => {
        const left = after[other] as number;
        if (left !== NOWHERE) touched[left] = 1;
      });
    });
    moveCandidates(all, moved, after);
  }
  all.days = days;
  for (let place = 0; place < days.length; place++)
    if (changed[place] === 1) indexArticle(all, space, { place, met });
  return { due: whoLooksUp(all, met, changed), touched };
}

/** The first and the last day on which a term came or went. */
interface Met {
  first: number;
  last: number;
}

function meet(met: Map<number, Met>, term: number, day: number): void {
  const known = met.get(term);
  if (!known) met.set(term, { first: day, last: day });
  else {
    known.first = Math.min(known.first, day);
    known.last = Math.max(known.last, day);
  }
}

function eachIndexed(
  { indexedCounts, indexedTerms }: Candidates,
  place: number,
  take: (term: number) => void,
): void {
  const start = place * INDEXED_TERMS;
  const end = start + (indexedCounts[place] as number);
  for (let at = start; at < end; at++) take(indexedTerms[at] as number);
}

/** Calls with each candidate of the article that is there. */
export function eachCandidate(
  { counts, articles }: Candidates,
  place: number,
  take: (other: number) => void,
): void {
  const start = place * COMPARED_MAX;
  const end = start + (counts[place] as number);
  for (let at = start; at < end; at++) if (articles[at] !== NOWHERE) take(articles[at] as number);
}

function moveCandidates(all: Candidates, moved: Moved, after: Int32Array): void {
  all.indexedCounts = moveColumn(all.indexedCounts, moved);
  all.indexedTerms = moveColumn(all.indexedTerms, moved, INDEXED_TERMS);
  all.indexedPlaces = moveColumn(all.indexedPlaces, moved, INDEXED_TERMS);
  all.counts = moveColumn(all.counts, moved);
  all.articles = moveColumn(all.articles, moved, COMPARED_MAX);
  for (let place = 0; place < moved.length; place++) {
    const start = place * COMPARED_MAX;
    const end = start + (all.counts[place] as number);
    for (let at = start; at < end; at++)
      all.articles[at] = after[all.articles[at] as number] as number;
  }
}

/** Chooses an article's terms anew, and notes those that came and went. */
function indexArticle(
  all: Candidates,
  { starts, ends, terms, weights }: TermSpace,
  { place, met }: { readonly place: number; readonly met: Map<number, Met> },
): void {
  const { days, indexedCounts, indexedTerms, indexedPlaces } = all;
  const gone = new Set<number>();
  eachIndexed(all, place, (term) => gone.add(term));
  const start = starts[place] as number;
  const chosen = heaviest(weights.subarray(start, ends[place]), INDEXED_TERMS);
  indexedCounts[place] = chosen.length;
  for (let at = 0; at < chosen.length; at++) {
    const own = chosen[at] as number;
    const term = terms[start + own] as number;
    indexedTerms[place * INDEXED_TERMS + at] = term;
    indexedPlaces[place * INDEXED_TERMS + at] = own;
    if (!gone.delete(term)) meet(met, term, days[place] as number);
  }
  for (const term of gone) meet(met, term, days[place] as number);
}

function whoLooksUp(
  all: Candidates,
  met: ReadonlyMap<number, Met>,
  changed: Uint8Array,
): Uint8Array {
  const { days } = all;
  const due = changed.slice();
  if (met.size === 0) return due;
  let first = Infinity;
  let last = -Infinity;
  for (const when of met.values()) {
    first = Math.min(first, when.first);
    last = Math.max(last, when.last + WINDOW_DAYS);
  }
  for (let place = 0; place < due.length; place++) {
    const day = days[place] as number;
    if (due[place] === 1 || day < first || day > last) continue;
    eachIndexed(all, place, (term) => {
      const when = met.get(term);
      if (when && when.first <= day && day <= when.last + WINDOW_DAYS) due[place] = 1;
    });
  }
  return due;
}

/** The first article that one may have as a candidate. */
export function oldestFor(article: number, days: Int32Array): number {
  let oldest = article;
  while (oldest > 0 && (days[article] as number) - (days[oldest - 1] as number) <= WINDOW_DAYS)
    oldest--;
  return oldest;
}

/** Finds candidates anew: to be called for each article of a stretch in turn, which files it, and answers where it is asked to. */
export function candidateFinder(
  all: Candidates,
  { starts, weights, labels }: TermSpace,
  stretch: Stretch,
): (article: number, isDue: boolean) => readonly number[] | null {
  const { days, indexedCounts, indexedTerms, indexedPlaces } = all;
  // The postings of a term are a chain, the latest first. As lists by term they would be a sparse array of growing arrays.
  const latest = new Int32Array(labels.length).fill(NONE);
  const articles = new Int32Array((stretch.end - stretch.start) * INDEXED_TERMS);
  const before = new Int32Array(articles.length);
  const hits = new Float64Array(days.length);
  let size = 0;
  let oldest = stretch.start;
  return (article, isDue) => {
    while ((days[article] as number) - (days[oldest] as number) > WINDOW_DAYS) oldest++;
    const first = article * INDEXED_TERMS;
    const last = first + (indexedCounts[article] as number);
    const candidates: number[] = [];
    for (let at = first; at < last; at++) {
      const term = indexedTerms[at] as number;
      if (isDue) {
        const weight = weights[(starts[article] as number) + (indexedPlaces[at] as number)];
        let posting = latest[term] as number;
        for (let left = POSTINGS_MAX; left > 0 && posting !== NONE; left--) {
          const other = articles[posting] as number;
          if (other < oldest) break;
          if (hits[other] === 0) candidates.push(other);
          hits[other] = (hits[other] as number) + (weight as number);
          posting = before[posting] as number;
        }
      }
      articles[size] = article;
      before[size] = latest[term] as number;
      latest[term] = size++;
    }
    if (!isDue) return null;
    const likely = mostHits(candidates, hits);
    for (let at = 0; at < candidates.length; at++) hits[candidates[at] as number] = 0;
    return likely;
  };
}

const NONE = -1;

/** The candidates that share most. */
function mostHits(candidates: readonly number[], hits: Float64Array): readonly number[] {
  if (candidates.length <= COMPARED_MAX) return candidates;
  const counts = new Float64Array(candidates.length);
  for (let at = 0; at < counts.length; at++) counts[at] = hits[candidates[at] as number] as number;
  return heaviest(counts, COMPARED_MAX).map((at) => candidates[at] as number);
}

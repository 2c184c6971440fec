// Which articles are alike, without comparing all pairs: an inverted index of the heaviest terms, read back over a window
// of days, gives candidates; only those are compared in full.
import { compareLikeness, type Likeness } from "./likeness.ts";
import { cosine, heaviest, type TermSpace, type TermVector } from "./term-vectors.ts";

// Articles further apart do not vouch for each other; a long story is held together by those between.
const WINDOW_DAYS = 30;
// Below it lies what any two texts of one language have in common.
const SCORE_MIN = 0.04;
const INDEXED_TERMS = 24; // the heaviest of each article
const POSTINGS_MAX = 200; // the latest: bounds the work for words that stand everywhere
const COMPARED_MAX = 48;
const KEPT_PER_ARTICLE = 40;

/** `days` (ascending) stand beside the vectors. Pairs that are among the most alike for one of the two, in order. */
export function findLikenesses(
  { vectors, terms }: TermSpace,
  days: readonly number[],
): readonly Likeness[] {
  const postings: number[][] = Array.from(terms, () => []);
  const hits = new Float64Array(vectors.length);
  const found: Found[] = [];
  vectors.forEach((vector, article) => {
    const candidates: number[] = [];
    for (const at of heaviest(vector.weights, INDEXED_TERMS)) {
      const list = postings[vector.terms[at] as number] as number[];
      const weight = vector.weights[at] as number;
      for (let back = list.length - 1; back >= 0 && back >= list.length - POSTINGS_MAX; back--) {
        const other = list[back] as number;
        if ((days[article] as number) - (days[other] as number) > WINDOW_DAYS) break;
        if (hits[other] === 0) candidates.push(other);
        hits[other] = (hits[other] as number) + weight;
      }
      list.push(article);
    }
    const likely = mostHits(candidates, hits);
    for (const other of candidates) hits[other] = 0;
    for (const other of likely) {
      const score = cosine(vectors[other] as TermVector, vector);
      if (score >= SCORE_MIN) found.push({ a: other, b: article, score, ranks: [0, 0] });
    }
  });
  return ranked(found, vectors.length);
}

/** A likeness before its ranks are known. */
interface Found extends Likeness {
  readonly ranks: [number, number];
}

/** The candidates that share most, in ascending order. */
function mostHits(candidates: readonly number[], hits: Float64Array): readonly number[] {
  if (candidates.length <= COMPARED_MAX) return candidates;
  const counts = Float64Array.from(candidates, (other) => hits[other] as number);
  return heaviest(counts, COMPARED_MAX).map((at) => candidates[at] as number);
}

/** Each pair with its rank among those of either article; pairs that rank too low for both are left out. */
function ranked(found: readonly Found[], count: number): readonly Likeness[] {
  const own: number[][] = Array.from({ length: count }, () => []);
  found.forEach(({ a, b }, at) => {
    (own[a] as number[]).push(at);
    (own[b] as number[]).push(at);
  });
  own.forEach((list, article) => {
    list.sort((x, y) => compareLikeness(found[x] as Likeness, found[y] as Likeness));
    list.forEach((at, rank) => {
      const { a, ranks } = found[at] as Found;
      ranks[a === article ? 0 : 1] = rank;
    });
  });
  return found.filter(({ ranks: [first, second] }) => Math.min(first, second) < KEPT_PER_ARTICLE);
}

// Which articles are alike, without comparing all pairs: an inverted index, read back over a window of days.
import { dayNumber, type Day } from "../base/day.ts";
import type { TermSpace, TermVector } from "./term-vectors.ts";

/** `a` < `b`, places in the list of articles. */
export interface Likeness {
  readonly a: number;
  readonly b: number;
  /** Cosine, 0 to 1. */
  readonly score: number;
}

// Articles further apart do not vouch for each other; a long story is held together by those between.
export const WINDOW_DAYS = 45;
const SCORE_MIN = 0.05;
const KEPT_PER_ARTICLE = 40;
const TERMS_PER_ARTICLE = 60; // the heaviest
const POSTINGS_MAX = 400; // the latest: bounds the work for words that stand everywhere

/** Likely pairs in order of `b`, then `a`. `days` stands beside the vectors, ascending. */
export function findLikenesses({ vectors }: TermSpace, days: readonly Day[]): readonly Likeness[] {
  const numbers = days.map(dayNumber);
  const postings = new Map<number, { article: number; weight: number }[]>();
  const found: Likeness[] = [];
  vectors.forEach((vector, article) => {
    const scores = new Map<number, number>();
    for (const [term, weight] of heaviest(vector)) {
      const list = postings.get(term) ?? [];
      const from = Math.max(0, list.length - POSTINGS_MAX);
      for (let at = list.length - 1; at >= from; at--) {
        const other = list[at] as { article: number; weight: number };
        if ((numbers[article] as number) - (numbers[other.article] as number) > WINDOW_DAYS) break;
        scores.set(other.article, (scores.get(other.article) ?? 0) + weight * other.weight);
      }
      list.push({ article, weight });
      postings.set(term, list);
    }
    found.push(...best(scores, article));
  });
  return found;
}

function best(scores: ReadonlyMap<number, number>, b: number): readonly Likeness[] {
  return [...scores]
    .filter(([, score]) => score >= SCORE_MIN)
    .sort(([a, x], [c, y]) => y - x || a - c)
    .slice(0, KEPT_PER_ARTICLE)
    .sort(([a], [c]) => a - c)
    .map(([a, score]) => ({ a, b, score }));
}

function heaviest({ terms, weights }: TermVector): readonly (readonly [number, number])[] {
  return Array.from(terms, (term, at) => [term, weights[at] as number] as const)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, TERMS_PER_ARTICLE);
}

/** Pairs of articles that are alike, one a place in each list; in order of `b`, the later article, then of `a`. */
export interface Likenesses {
  readonly count: number;
  /** Places in the list of articles, `a` < `b`. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Cosine, 0 to 1. */
  readonly scores: Float64Array;
  /** The same with names weighing less: who is involved tells the matter, the words tell which event of it. */
  readonly eventScores: Float64Array;
  /** 1 when the pair is among the most alike for one of the two (`NEIGHBOURS` in nearest.ts). */
  readonly near: Uint8Array;
}

/** A likeness as readers see it; the digits behind change a little with every article that is added. */
export function shownLikeness(score: number): number {
  return Math.round(score * 100) / 100;
}

// Reports of one event lie within days of each other; after these, two articles count a third as alike.
const FADING_DAYS = 14;
const NEARNESS = Float64Array.from({ length: 400 }, (_, days) => Math.exp(-days / FADING_DAYS));

/** How much a likeness counts over a gap of so many days, 0 to 1. */
export function nearness(days: number): number {
  const gap = Math.abs(days);
  return gap < NEARNESS.length ? (NEARNESS[gap] as number) : 0;
}

// What is known of a cluster before its members are compared: as many pairs as this, of such likeness. So two single
// articles are judged by what reports of one event usually share, a large cluster by its own members.
const PRIOR_PAIRS = 6;
const PRIOR_LIKENESS = 0.15;

/** How alike a cluster's members are, from the sum of their likenesses and the number of pairs. */
export function cohesion(sum: number, pairs: number): number {
  return (sum + PRIOR_PAIRS * PRIOR_LIKENESS) / (pairs + PRIOR_PAIRS);
}

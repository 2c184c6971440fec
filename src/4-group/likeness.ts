/** Two articles that are alike: `a` < `b`, places in the list of articles. */
export interface Likeness {
  readonly a: number;
  readonly b: number;
  /** Cosine, 0 to 1. */
  readonly score: number;
  /** Place of the pair among those of `a` and among those of `b`, from 0 for the most alike. */
  readonly ranks: readonly [number, number];
}

/** Most alike first; ties by place. */
export function compareLikeness(x: Likeness, y: Likeness): number {
  return y.score - x.score || x.a - y.a || x.b - y.b;
}

// Reports of one event lie within days of each other; after these, two articles count a third as alike.
const FADING_DAYS = 14;

/** How much a likeness counts over a gap of so many days, 0 to 1. */
export function nearness(days: number): number {
  return Math.exp(-Math.abs(days) / FADING_DAYS);
}

// What is known of a cluster before its members are compared: as many pairs as this, of such likeness. So two single
// articles are judged by what reports of one event usually share, a large cluster by its own members.
const PRIOR_PAIRS = 6;
const PRIOR_LIKENESS = 0.15;

/** How alike a cluster's members are, from the sum of their likenesses and the number of pairs. */
export function cohesion(sum: number, pairs: number): number {
  return (sum + PRIOR_PAIRS * PRIOR_LIKENESS) / (pairs + PRIOR_PAIRS);
}

// A story that runs for weeks or months: its events differ, but each is most like others of the same story a few days
// away. Events are chained by those likenesses; a chain counts as a running story only when the news came back to it day
// after day. So two events of one kind stay apart, and so do matters that merely have their actors in common.
import { addCounts, countDays, nearPairs, type DayCounts } from "./day-counts.ts";
import { cohesion, nearness, type Likenesses } from "./likeness.ts";
import { linkClusters } from "./link-clusters.ts";
import { addToPair, emptyPairSums, type PairSums } from "./pair-sums.ts";

// Likeness between two chains over that within the looser one. From 0.05 to 0.1 the results hardly differ.
const RELATIVE_MIN = 0.07;
// Pairs that two chains must be short of, so that a single link over weeks does not join them.
const MISSING_PAIRS = 0.5;
// A running story is in the news on this many days at least, and on one day in three.
const RUNNING_DAYS_MIN = 10;
const DAYS_PER_REPORT_MAX = 3;

interface Chain {
  days: DayCounts;
  /** Sum of likenesses between members, and number of pairs, both counted by nearness in time. */
  within: number;
  pairs: number;
  /** How alike the members are, from these two. */
  own: number;
  /** Clusters of the chain, gathered into running stories as far as it holds any. */
  parts: number[][];
}

/** Joins event clusters into running stories; clusters and result as from `eventClusters`. */
export function runningStories(
  clusters: readonly (readonly number[])[],
  likenesses: Likenesses,
  days: Int32Array,
): readonly (readonly number[])[] {
  const chains = clusters.map((places, number): Chain => {
    const counts = countDays(places.map((place) => days[place] as number));
    const pairs = (nearPairs(counts, counts) - places.length) / 2;
    return { days: counts, within: 0, pairs, parts: [[number]], own: 0 };
  });
  const open = new Set(chains.keys());
  const chain = (number: number) => chains[number] as Chain;
  const edges = edgesOf(clusters, chains, { likenesses, days });
  for (const each of chains) each.own = cohesion(each.within, each.pairs);
  linkClusters(
    edges,
    {
      score: (a, b, sum) => {
        const one = chain(a);
        const other = chain(b);
        const pairs = nearPairs(one.days, other.days) + MISSING_PAIRS;
        return sum / pairs / Math.min(one.own, other.own);
      },
      absorb: (a, b, sum) => {
        absorb(chain(a), chain(b), sum);
        open.delete(b);
      },
    },
    RELATIVE_MIN,
  );
  return [...open]
    .flatMap((number) => chain(number).parts)
    .map((part) => part.flatMap((number) => clusters[number] as readonly number[]))
    .map((places) => places.sort((a, b) => a - b))
    .sort(([a], [b]) => (a as number) - (b as number));
}

function absorb(chain: Chain, other: Chain, sum: number): void {
  chain.within += other.within + sum;
  chain.pairs += other.pairs + nearPairs(chain.days, other.days);
  chain.days = addCounts(chain.days, other.days);
  chain.own = cohesion(chain.within, chain.pairs);
  for (const part of other.parts) chain.parts.push(part);
  other.parts = [];
  if (!isRunning(chain.days)) return;
  const [first, ...rest] = chain.parts.sort((a, b) => b.length - a.length) as [number[]];
  for (const part of rest as number[][]) for (const number of part) first.push(number);
  chain.parts = [first];
}

function isRunning({ days }: DayCounts): boolean {
  if (days.length < RUNNING_DAYS_MIN) return false;
  const span = (days.at(-1) as number) - (days[0] as number) + 1;
  return span <= DAYS_PER_REPORT_MAX * days.length;
}

/** Clusters linked by their members' nearest neighbours; links inside a cluster are counted there. */
function edgesOf(
  clusters: readonly (readonly number[])[],
  chains: readonly Chain[],
  { likenesses, days }: { likenesses: Likenesses; days: Int32Array },
): PairSums {
  const clusterOf = new Int32Array(days.length);
  clusters.forEach((places, number) => places.forEach((place) => (clusterOf[place] = number)));
  const { count, a, b, scores, near } = likenesses;
  const edges = emptyPairSums(clusters.length, count);
  for (let pair = 0; pair < count; pair++) {
    if (near[pair] === 0) continue;
    const [from, to] = [a[pair] as number, b[pair] as number];
    const weight =
      (scores[pair] as number) * nearness((days[to] as number) - (days[from] as number));
    const [one, other] = [clusterOf[from] as number, clusterOf[to] as number];
    if (one === other) (chains[one] as Chain).within += weight;
    else addToPair(edges, one, other, weight);
  }
  return edges;
}

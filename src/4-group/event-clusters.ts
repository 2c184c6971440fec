// Reports of one event: articles as alike to each other as the members of either cluster are among themselves. The
// measure is relative, since two reports of a quake share more words than two of a debate, and two quakes share more than
// two debates.
import { cohesion, nearness, type Likenesses } from "./likeness.ts";
import { linkClusters } from "./link-clusters.ts";
import { addToPair, emptyPairSums, type PairSums } from "./pair-sums.ts";

// Likeness between two clusters over the likeness within them. From 0.66 to 0.84 the results hardly differ.
const RELATIVE_MIN = 0.72;

/** Clusters as lists of places in ascending order, in order of their first place; `days` stand beside the articles. */
export function eventClusters(
  likenesses: Likenesses,
  days: Int32Array,
): readonly (readonly number[])[] {
  const members = Array.from(days, (_, place) => [place]);
  const within = new Float64Array(days.length);
  const size = (cluster: number) => (members[cluster] as number[]).length;
  const own = (cluster: number) =>
    cohesion(within[cluster] as number, (size(cluster) * (size(cluster) - 1)) / 2);
  linkClusters(
    edgesOf(likenesses, days),
    {
      score: (a, b, sum) => sum / (size(a) * size(b)) / Math.sqrt(own(a) * own(b)),
      absorb: (a, b, sum) => {
        within[a] = (within[a] as number) + (within[b] as number) + sum;
        for (const place of members[b] as number[]) (members[a] as number[]).push(place);
        members[b] = [];
      },
    },
    RELATIVE_MIN,
  );
  return members
    .filter(({ length }) => length > 0)
    .map((places) => places.sort((a, b) => a - b))
    .sort(([a], [b]) => (a as number) - (b as number));
}

function edgesOf({ count, a, b, eventScores }: Likenesses, days: Int32Array): PairSums {
  const edges = emptyPairSums(days.length);
  for (let pair = 0; pair < count; pair++) {
    const [one, other] = [a[pair] as number, b[pair] as number];
    const gap = (days[other] as number) - (days[one] as number);
    addToPair(edges, one, other, (eventScores[pair] as number) * nearness(gap));
  }
  return edges;
}

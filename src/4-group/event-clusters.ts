// Reports of one event: articles as alike to each other as the members of either cluster are among themselves. The
// measure is relative, since two reports of a quake share more words than two of a debate, and two quakes share more than
// two debates.
import { cohesion, nearness, type Likeness } from "./likeness.ts";
import { linkClusters, type Graph } from "./link-clusters.ts";

// Likeness between two clusters over the likeness within them. From 0.66 to 0.84 the results hardly differ.
const RELATIVE_MIN = 0.72;

/** Clusters as lists of places in ascending order, in order of their first place; `days` stand beside the articles. */
export function eventClusters(
  likenesses: readonly Likeness[],
  days: readonly number[],
): readonly (readonly number[])[] {
  const members: number[][] = days.map((_, place) => [place]);
  const within = new Float64Array(days.length);
  const size = (cluster: number) => (members[cluster] as number[]).length;
  const own = (cluster: number) =>
    cohesion(within[cluster] as number, (size(cluster) * (size(cluster) - 1)) / 2);
  linkClusters(
    graphOf(likenesses, days),
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

function graphOf(likenesses: readonly Likeness[], days: readonly number[]): Graph {
  const graph = days.map(() => new Map<number, number>());
  for (const { a, b, score } of likenesses) {
    const weight = score * nearness((days[a] as number) - (days[b] as number));
    (graph[a] as Map<number, number>).set(b, weight);
    (graph[b] as Map<number, number>).set(a, weight);
  }
  return graph;
}

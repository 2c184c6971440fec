// A story that runs for weeks or months: its events differ, but each is most like others of the same story a few days
// away. Events are chained by those likenesses; a chain counts as a running story only when the news came back to it day
// after day. So two events of one kind stay apart, and so do matters that merely have their actors in common.
import { withRoom } from "./columns.ts";
import { addCounts, countDays, nearPairs, noDays, type DayCounts } from "./day-counts.ts";
import { mergeEdges, noEdges, type Edges } from "./edges.ts";
import { cohesion, nearness, type Likenesses } from "./likeness.ts";
import type { Articles } from "./event-clusters.ts";
import { linkClusters, linkRoom, type Linkage, type LinkRoom } from "./link-clusters.ts";
import type { LinkLog } from "./link-log.ts";
import { NOWHERE, type Moved } from "./moved.ts";

// Likeness between two chains over that within the looser one. From 0.05 to 0.1 the results hardly differ.
const RELATIVE_MIN = 0.07;
// Pairs that two chains must be short of, so that a single link over weeks does not join them.
const MISSING_PAIRS = 0.5;
// A running story is in the news on this many days at least, and on one day in three.
const RUNNING_DAYS_MIN = 10;
const DAYS_PER_REPORT_MAX = 3;

/** The chains, each told by the number of the cluster that it began with. */
interface Chains {
  readonly days: DayCounts;
  /** Sum of likenesses between members, and number of pairs, both counted by nearness in time. */
  readonly within: Float64Array;
  readonly pairs: Float64Array;
  /** How alike the members are, from these two. */
  readonly own: Float64Array;
  /** Clusters of each chain, gathered into running stories as far as it holds any; none of one that is part of another chain. */
  readonly parts: number[][][];
}

/** The last linking of clusters. */
export interface RunningMemory {
  last: {
    readonly clusters: Clusters;
    /** Of each cluster before anything was joined. */
    readonly within: Float64Array;
    readonly log: LinkLog;
  } | null;
  readonly room: RunningRoom;
}

/** What linkings that are over worked in. */
interface RunningRoom {
  readonly linking: LinkRoom;
  /** Edges before they are merged. */
  edges: Edges;
  days: DayCounts;
}

export function runningMemory(): RunningMemory {
  return { last: null, room: { linking: linkRoom(), edges: noEdges(), days: noDays() } };
}

type Clusters = readonly (readonly number[])[];

/** Joins event clusters into running stories; clusters and result as from `eventClusters`. */
export function runningStories(
  memory: RunningMemory,
  clusters: Clusters,
  { likenesses, ...articles }: Articles & { readonly likenesses: Likenesses },
): Clusters {
  const { days } = articles;
  const { room } = memory;
  const chains = chainsOf(clusters, days, room);
  const { within, pairs, own, parts } = chains;
  const edges = edgesOf(clusters, within, { likenesses, days, room });
  for (let each = 0; each < own.length; each++)
    own[each] = cohesion(within[each] as number, pairs[each] as number);
  const linkage: Linkage = {
    score: (a, b, sum) => {
      const near = nearPairs(chains.days, a, b) + MISSING_PAIRS;
      return sum / near / Math.min(own[a] as number, own[b] as number);
    },
    absorb: (a, b, sum) => absorb(chains, { a, b, sum }),
  };
  const alone = within.slice();
  const before = memory.last && sameClusters(clusters, alone, { ...articles, ...memory.last });
  const last = memory.last && before && { log: memory.last.log, before };
  const log = linkClusters(edges, { linkage, scoreMin: RELATIVE_MIN, last, room: room.linking });
  memory.last = { clusters, within: alone, log };
  return parts
    .flat()
    .map((part) => part.flatMap((number) => clusters[number] as readonly number[]))
    .map((places) => places.sort((a, b) => a - b))
    .sort(([a], [b]) => (a as number) - (b as number));
}

/** Of each cluster the number that it had; NOWHERE for one whose articles were others, or are not as they were. */
function sameClusters(
  clusters: Clusters,
  within: Float64Array,
  { moved, changed, ...last }: Articles & { clusters: Clusters; within: Float64Array },
): Moved {
  const numbers = new Map(last.clusters.map(([first], number) => [first, number]));
  return Int32Array.from(clusters, (places, each) => {
    const number = numbers.get(moved[places[0] as number]) ?? NOWHERE;
    const known = last.clusters[number];
    const isSame =
      known?.length === places.length &&
      within[each] === last.within[number] &&
      places.every((place, at) => moved[place] === known[at] && changed[place] === 0);
    return isSame ? number : NOWHERE;
  });
}

function chainsOf(clusters: Clusters, days: Int32Array, room: RunningRoom): Chains {
  const lists = clusters.map((places) => places.map((place) => days[place] as number));
  const counts = (room.days = countDays(lists, room.days));
  const pairs = Float64Array.from(
    clusters,
    (places, each) => (nearPairs(counts, each, each) - places.length) / 2,
  );
  const column = () => new Float64Array(clusters.length);
  const parts = clusters.map((_, each) => [[each]]);
  return { days: counts, within: column(), pairs, own: column(), parts };
}

function absorb(
  chains: Chains,
  { a, b, sum }: { readonly a: number; readonly b: number; readonly sum: number },
): void {
  const { days, within, pairs, own, parts } = chains;
  within[a] = (within[a] as number) + ((within[b] as number) + sum);
  pairs[a] = (pairs[a] as number) + ((pairs[b] as number) + nearPairs(days, a, b));
  addCounts(days, a, b);
  own[a] = cohesion(within[a] as number, pairs[a] as number);
  const all = parts[a] as number[][];
  for (const part of parts[b] as number[][]) all.push(part);
  parts[b] = [];
  if (!isRunning(days, a)) return;
  const [first, ...rest] = all.sort((one, other) => other.length - one.length) as [number[]];
  for (const part of rest as number[][]) for (const number of part) first.push(number);
  parts[a] = [first];
}

function isRunning({ starts, lengths, days }: DayCounts, chain: number): boolean {
  const count = lengths[chain] as number;
  if (count < RUNNING_DAYS_MIN) return false;
  const first = starts[chain] as number;
  const span = (days[first + count - 1] as number) - (days[first] as number) + 1;
  return span <= DAYS_PER_REPORT_MAX * count;
}

/** Clusters linked by their members' nearest neighbours; links inside a cluster are counted there. */
function edgesOf(
  clusters: readonly (readonly number[])[],
  within: Float64Array,
  { likenesses, days, room }: { likenesses: Likenesses; days: Int32Array; room: RunningRoom },
): Edges {
  const clusterOf = new Int32Array(days.length);
  clusters.forEach((places, number) => places.forEach((place) => (clusterOf[place] = number)));
  const { count: pairs, a, b, scores, near } = likenesses;
  const edges = {
    ...{ nodes: clusters.length, count: 0 },
    ...{ a: withRoom(room.edges.a, pairs), b: withRoom(room.edges.b, pairs) },
    sums: withRoom(room.edges.sums, pairs),
  };
  for (let pair = 0; pair < pairs; pair++) {
    if (near[pair] === 0) continue;
    const from = a[pair] as number;
    const to = b[pair] as number;
    const weight =
      (scores[pair] as number) * nearness((days[to] as number) - (days[from] as number));
    const one = clusterOf[from] as number;
    const other = clusterOf[to] as number;
    if (one === other) within[one] = (within[one] as number) + weight;
    else {
      edges.a[edges.count] = one;
      edges.b[edges.count] = other;
      edges.sums[edges.count++] = weight;
    }
  }
  room.edges = edges;
  return mergeEdges(edges, room.linking.log?.edges);
}

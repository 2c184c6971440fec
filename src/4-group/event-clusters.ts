// Reports of one event: articles as alike to each other as the members of either cluster are among themselves. The
// measure is relative, since two reports of a quake share more words than two of a debate, and two quakes share more than
// two debates.
import type { Edges } from "./edges.ts";
import { cohesion, nearness, type Likenesses } from "./likeness.ts";
import { withRoom } from "./columns.ts";
import { linkClusters, linkRoom, type Linkage, type LinkRoom } from "./link-clusters.ts";
import type { LinkLog } from "./link-log.ts";
import { NOWHERE, type Moved } from "./moved.ts";

// Likeness between two clusters over the likeness within them. From 0.66 to 0.84 the results hardly differ.
const RELATIVE_MIN = 0.72;

/** The last linking of articles; null before there was one. */
export interface EventMemory {
  log: LinkLog | null;
  readonly room: LinkRoom;
}

export function eventMemory(): EventMemory {
  return { log: null, room: linkRoom() };
}

export interface Articles {
  readonly days: Int32Array;
  readonly moved: Moved;
  /** 1 for an article whose vector has changed. */
  readonly changed: Uint8Array;
}

/** Clusters as lists of places in ascending order, in order of their first place; `days` stand beside the articles. */
export function eventClusters(
  memory: EventMemory,
  likenesses: Likenesses,
  { days, moved, changed }: Articles,
): readonly (readonly number[])[] {
  const members = Array.from(days, (_, place) => [place]);
  const within = new Float64Array(days.length);
  // What a sum is multiplied by for either cluster; most sums are asked about while their clusters stay the same.
  const scales = new Float64Array(days.length).fill(scaleOf(1, 0));
  const linkage: Linkage = {
    score: (a, b, sum) => sum * (scales[a] as number) * (scales[b] as number),
    absorb: (a, b, sum) => {
      within[a] = (within[a] as number) + (within[b] as number) + sum;
      for (const place of members[b] as number[]) (members[a] as number[]).push(place);
      members[b] = [];
      scales[a] = scaleOf((members[a] as number[]).length, within[a] as number);
    },
  };
  const before = moved.map((from, place) => (changed[place] === 1 ? NOWHERE : from));
  const last = memory.log && { log: memory.log, before };
  const { room } = memory;
  const edges = edgesOf(likenesses, days, room.log?.edges.sums);
  memory.log = linkClusters(edges, { linkage, scoreMin: RELATIVE_MIN, last, room });
  return members
    .filter(({ length }) => length > 0)
    .map((places) => places.sort((a, b) => a - b))
    .sort(([a], [b]) => (a as number) - (b as number));
}

/** One over the size and the square root of how alike the members are, from the sum of their likenesses. */
function scaleOf(size: number, within: number): number {
  return 1 / (size * Math.sqrt(cohesion(within, (size * (size - 1)) / 2)));
}

/** `spare` are sums that nobody needs any longer. */
function edgesOf(
  { count, a, b, eventScores }: Likenesses,
  days: Int32Array,
  spare: Float64Array = new Float64Array(0),
): Edges {
  const sums = withRoom(spare, count);
  for (let pair = 0; pair < count; pair++) {
    const gap = (days[b[pair] as number] as number) - (days[a[pair] as number] as number);
    sums[pair] = (eventScores[pair] as number) * nearness(gap);
  }
  return { nodes: days.length, count, a, b, sums };
}

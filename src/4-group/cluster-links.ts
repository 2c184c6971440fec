// Clusters and the links between them, while clusters are joined. Each cluster has a list of its links, and each link is one
// place in two columns, whichever clusters it ties: when a cluster becomes part of another one, its links become that one's where
// they lie. So there are never more links than there were edges, and a join looks up nothing outside a few short lists.
import { atLeast, cleared, withRoom } from "./columns.ts";
import type { Edges } from "./edges.ts";

/** Filled and read by the functions below. Clusters are numbered as the nodes that they began with, links from 0. */
export interface ClusterLinks {
  /**
   * The two clusters of each link in one number, by exclusive or: that of the one and this number give the other. GONE for a
   * link that is no more; two clusters never give it, since they are different.
   */
  readonly ends: Int32Array;
  /** What each link weighs. */
  readonly sums: Float64Array;
  /** Links of cluster i stand from `starts[i]`, as many as `lengths[i]`, with room for `rooms[i]`; some of them may be gone. */
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
  readonly rooms: Int32Array;
  list: Int32Array;
  /** Where the room that was given away ends. */
  end: number;
  /** How many clusters each was ever linked to. */
  readonly degrees: Int32Array;
  /**
   * A link of each cluster, the one behind all links at first, which is gone. It may be one that was noted for another join: the
   * cluster is one of its ends as long as it is there, so whether it is the link that is sought is seen at its ends.
   */
  readonly latest: Int32Array;
}

const GONE = 0;

export function noLinks(): ClusterLinks {
  const none = () => new Int32Array(0);
  return {
    ...{ ends: none(), sums: new Float64Array(0), starts: none(), lengths: none(), rooms: none() },
    ...{ list: none(), end: 0, degrees: none(), latest: none() },
  };
}

/** `spare` are links that nobody needs any longer. */
export function clusterLinks(
  { nodes, count, a, b, sums }: Edges,
  spare: ClusterLinks = noLinks(),
): ClusterLinks {
  const degrees = cleared(spare.degrees, nodes);
  for (let edge = 0; edge < count; edge++) {
    degrees[a[edge] as number] = (degrees[a[edge] as number] as number) + 1;
    degrees[b[edge] as number] = (degrees[b[edge] as number] as number) + 1;
  }
  const starts = cleared(spare.starts, nodes);
  for (let node = 1; node < nodes; node++)
    starts[node] = (starts[node - 1] as number) + (degrees[node - 1] as number);
  const ends = cleared(spare.ends, count + 1);
  const list = atLeast(spare.list, 4 * count); // half of it for those that move
  const next = starts.slice();
  for (let edge = 0; edge < count; edge++) {
    const one = a[edge] as number;
    const other = b[edge] as number;
    ends[edge] = one ^ other;
    list[next[one] as number] = edge;
    list[next[other] as number] = edge;
    next[one] = (next[one] as number) + 1;
    next[other] = (next[other] as number) + 1;
  }
  const own = withRoom(spare.sums, count);
  const [lengths, rooms] = [withRoom(spare.lengths, nodes), withRoom(spare.rooms, nodes)];
  own.set(sums.subarray(0, count));
  lengths.set(degrees);
  rooms.set(degrees);
  return {
    ...{ ends, sums: own, starts, degrees, list, end: 2 * count, lengths, rooms },
    latest: withRoom(spare.latest, nodes).fill(count),
  };
}

/** Calls for each cluster that this one is linked to. */
export function eachLinked(
  { ends, starts, lengths, list }: ClusterLinks,
  cluster: number,
  take: (other: number, link: number) => void,
): void {
  const start = starts[cluster] as number;
  const end = start + (lengths[cluster] as number);
  for (let at = start; at < end; at++) {
    const link = list[at] as number;
    const both = ends[link] as number;
    if (both !== GONE) take(both ^ cluster, link);
  }
}

/** The link between two clusters that have one. */
export function linkBetween(
  { ends, starts, lengths, list }: ClusterLinks,
  a: number,
  b: number,
): number {
  const shorter = (lengths[a] as number) < (lengths[b] as number) ? a : b;
  let at = starts[shorter] as number;
  while (ends[list[at] as number] !== (a ^ b)) at++;
  return list[at] as number;
}

/** Gives the links of cluster b to cluster a; calls for each cluster that is linked to a by another weight than before. */
export function takeOver(
  links: ClusterLinks,
  a: number,
  b: number,
  take: (other: number, link: number) => void,
): void {
  const { ends, sums, degrees, latest } = links;
  noteShared(links, a, b);
  eachLinked(links, b, (other, link) => {
    if (other === a) {
      ends[link] = GONE;
      return;
    }
    const known = latest[other] as number;
    if (ends[known] === (a ^ other)) {
      sums[known] = (sums[known] as number) + (sums[link] as number);
      ends[link] = GONE;
      take(other, known);
      return;
    }
    ends[link] = a ^ other;
    append(links, a, link);
    degrees[a] = (degrees[a] as number) + 1;
    degrees[other] = (degrees[other] as number) + 1;
    take(other, link);
  });
}

/**
 * Notes in `latest` where the links of cluster a are to those that b is linked to. The lists of all these are looked through where
 * that is less than the list of a: one that takes in most would else be read through for each cluster that it takes in.
 */
function noteShared(links: ClusterLinks, a: number, b: number): void {
  const { lengths } = links;
  let around = 0;
  eachLinked(links, b, (other) => {
    if (other !== a) around += lengths[other] as number;
  });
  if (around >= (lengths[a] as number)) return noteLinks(links, a);
  eachLinked(links, b, (other) => {
    if (other !== a) noteLink(links, a, other);
  });
}

/** Notes in `latest` where the link between a cluster and another one is, if they have one, by the other's list. */
function noteLink(
  { ends, starts, lengths, list, latest }: ClusterLinks,
  cluster: number,
  other: number,
): void {
  const end = (starts[other] as number) + (lengths[other] as number);
  let at = starts[other] as number;
  while (at < end && ends[list[at] as number] !== (cluster ^ other)) at++;
  if (at < end) latest[other] = list[at] as number;
}

/** Notes in `latest` where all links of a cluster are, and takes those that are gone out of its list. */
function noteLinks({ ends, starts, lengths, list, latest }: ClusterLinks, cluster: number): void {
  const start = starts[cluster] as number;
  const end = start + (lengths[cluster] as number);
  let next = start;
  for (let at = start; at < end; at++) {
    const link = list[at] as number;
    const both = ends[link] as number;
    if (both === GONE) continue;
    latest[both ^ cluster] = link;
    list[next++] = link;
  }
  lengths[cluster] = next - start;
}

function append(links: ClusterLinks, cluster: number, link: number): void {
  if (links.lengths[cluster] === links.rooms[cluster]) giveRoom(links, cluster);
  const { starts, lengths, list } = links;
  const length = lengths[cluster] as number;
  list[(starts[cluster] as number) + length] = link;
  lengths[cluster] = length + 1;
}

/** Moves a cluster's list to where there is room for twice as many, without the links that are gone. */
function giveRoom(links: ClusterLinks, cluster: number): void {
  const room = 2 * (links.rooms[cluster] as number) + 4;
  if (links.end + room > links.list.length) {
    const larger = new Int32Array(2 * (links.end + room));
    larger.set(links.list);
    links.list = larger;
  }
  const { ends, starts, lengths, rooms, list, end } = links;
  const start = starts[cluster] as number;
  let length = 0;
  for (let at = start; at < start + (lengths[cluster] as number); at++) {
    const link = list[at] as number;
    if (ends[link] !== GONE) list[end + length++] = link;
  }
  starts[cluster] = end;
  lengths[cluster] = length;
  rooms[cluster] = room;
  links.end += room;
}

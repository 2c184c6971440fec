// Agglomerative clustering over a sparse graph: the two clusters that are most alike are joined until none are alike
// enough. A score is worked out again only when its pair comes to the top of the heap, and the cluster with more links
// swallows the other, so that the time grows with the edges and not with the pairs, even when one cluster takes in most.
import {
  candidateHeap,
  popCandidate,
  pushCandidate,
  sweep,
  type CandidateHeap,
} from "./candidate-heap.ts";
import { clusterLinks, eachLinked, takeOver, type ClusterLinks } from "./cluster-links.ts";
import type { Edges } from "./edges.ts";

/** How alike clusters are, and what is kept of each; clusters are told by number, first those of the nodes. */
export interface Linkage {
  /** `sum` is that of the edges between both. */
  readonly score: (a: number, b: number, sum: number) => number;
  /** Cluster b has become part of cluster a. */
  readonly absorb: (a: number, b: number, sum: number) => void;
}

// A pair that was not alike enough may be so once its clusters have grown; this many times all are looked at again.
const ROUNDS_MAX = 2;

// Most candidates are of a cluster that becomes part of another one before their turn comes. When so many times as few as are left
// came to the top since they were last swept out, many of those left are such too.
const GONE_SHARE = 8;

/** Joins what is alike; `edges` are used up. */
export function linkClusters(edges: Edges, linkage: Linkage, scoreMin: number): void {
  const { nodes } = edges;
  const state: State = {
    links: clusterLinks(edges),
    linkage,
    scoreMin,
    heap: candidateHeap(),
    versions: new Int32Array(nodes),
    isGone: new Uint8Array(nodes),
  };
  for (let round = 0; round < ROUNDS_MAX; round++) {
    offerAll(round, state);
    if (!drain(state)) return;
  }
}

interface State {
  readonly links: ClusterLinks;
  readonly linkage: Linkage;
  readonly scoreMin: number;
  readonly heap: CandidateHeap;
  /** How often each cluster has grown. */
  readonly versions: Int32Array;
  /** 1 for a cluster that is part of another one. */
  readonly isGone: Uint8Array;
}

function offerAll(round: number, state: State): void {
  const { links, versions, isGone } = state;
  for (let a = 0; a < isGone.length; a++) {
    if (isGone[a] === 1) continue;
    eachLinked(links, a, (b, link) => {
      // What has not grown since the first round is as little alike as it was.
      if (a < b && (round === 0 || versions[a] !== 0 || versions[b] !== 0))
        offer(a, b, link, state);
    });
  }
}

function offer(
  a: number,
  b: number,
  link: number,
  { links, linkage, scoreMin, heap, versions }: State,
): void {
  const score = linkage.score(a, b, links.sums[link] as number);
  if (score < scoreMin) return;
  const version = (versions[a] as number) + (versions[b] as number);
  pushCandidate(heap, { a: Math.min(a, b), b: Math.max(a, b), link, score, version });
}

/** Joins candidates until there are none; says whether there was one. */
function drain(state: State): boolean {
  const { heap, versions, isGone } = state;
  let joined = false;
  let gone = 0;
  for (let next = popCandidate(heap); next; next = popCandidate(heap)) {
    const { a, b, link, version } = next;
    if (isGone[a] === 1 || isGone[b] === 1) {
      if (++gone * GONE_SHARE < heap.size) continue;
      sweep(heap, (one, other) => isGone[one] === 0 && isGone[other] === 0);
      gone = 0;
    } else if (version !== (versions[a] as number) + (versions[b] as number))
      offer(a, b, link, state);
    else {
      join(a, b, link, state);
      joined = true;
    }
  }
  return joined;
}

function join(one: number, other: number, link: number, state: State): void {
  const { links, linkage, versions, isGone } = state;
  const { degrees, sums } = links;
  const [a, b] =
    (degrees[one] as number) >= (degrees[other] as number) ? [one, other] : [other, one];
  linkage.absorb(a, b, sums[link] as number);
  versions[a] = (versions[a] as number) + 1;
  isGone[b] = 1;
  takeOver(links, a, b, (neighbour, own) => offer(a, neighbour, own, state));
}

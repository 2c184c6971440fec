// Agglomerative clustering over a sparse graph: the two clusters that are most alike are joined until none are alike
// enough. A score is worked out again only when its pair comes to the top of the heap, and the cluster with more links
// swallows the other, so that the time grows with the edges and not with the pairs, even when one cluster takes in most.
import { Heap } from "./heap.ts";

/** How alike clusters are, and what is kept of each; clusters are told by number, first those of the nodes. */
export interface Linkage {
  /** `sum` is that of the edges between both. */
  readonly score: (a: number, b: number, sum: number) => number;
  /** Cluster b has become part of cluster a. */
  readonly absorb: (a: number, b: number, sum: number) => void;
}

/** Edges of each node: other node → weight, the same both ways. */
export type Graph = readonly Map<number, number>[];

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** Of both clusters when the score was worked out. */
  readonly version: number;
}

// A pair that was not alike enough may be so once its clusters have grown; this many times all are looked at again.
const ROUNDS_MAX = 2;

/** Joins what is alike, in place: `graph` is used up. */
export function linkClusters(graph: Graph, linkage: Linkage, scoreMin: number): void {
  const versions = new Int32Array(graph.length);
  const links: (Map<number, number> | null)[] = [...graph];
  const heap = new Heap<Candidate>(isBefore);
  const offer = (a: number, b: number, sum: number) => {
    const score = linkage.score(a, b, sum);
    const version = (versions[a] as number) + (versions[b] as number);
    if (score >= scoreMin) heap.push({ a: Math.min(a, b), b: Math.max(a, b), score, version });
  };
  const drain = (): boolean => {
    let joined = false;
    for (let next = heap.pop(); next; next = heap.pop()) {
      const { a, b, version } = next;
      const sum = links[a]?.get(b);
      if (sum === undefined) continue; // one of them is part of another cluster
      if (version !== (versions[a] as number) + (versions[b] as number)) offer(a, b, sum);
      else {
        join(a, b, { links, linkage, versions, offer });
        joined = true;
      }
    }
    return joined;
  };
  for (let round = 0; round < ROUNDS_MAX; round++) {
    links.forEach((own, a) => own?.forEach((sum, b) => b > a && offer(a, b, sum)));
    if (!drain()) return;
  }
}

interface State {
  readonly links: (Map<number, number> | null)[];
  readonly linkage: Linkage;
  readonly versions: Int32Array;
  readonly offer: (a: number, b: number, sum: number) => void;
}

function join(one: number, other: number, { links, linkage, versions, offer }: State): void {
  const size = (cluster: number) => (links[cluster] as Map<number, number>).size;
  const [a, b] = size(one) >= size(other) ? [one, other] : [other, one];
  const [ours, theirs] = [links[a] as Map<number, number>, links[b] as Map<number, number>];
  linkage.absorb(a, b, ours.get(b) as number);
  versions[a] = (versions[a] as number) + 1;
  links[b] = null;
  ours.delete(b);
  theirs.delete(a);
  for (const [neighbour, weight] of theirs) {
    const sum = (ours.get(neighbour) ?? 0) + weight;
    const back = links[neighbour] as Map<number, number>;
    ours.set(neighbour, sum);
    back.delete(b);
    back.set(a, sum);
    offer(a, neighbour, sum);
  }
}

/** Best score first; ties by place, so that the order of the edges does not matter. */
function isBefore(x: Candidate, y: Candidate): boolean {
  return x.score !== y.score ? x.score > y.score : x.a !== y.a ? x.a < y.a : x.b < y.b;
}

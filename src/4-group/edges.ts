import { cleared, withRoom } from "./columns.ts";

/** Pairs of nodes, each pair once, and what ties them; one a place in each list. Nodes are numbered from 0. */
export interface Edges {
  readonly nodes: number;
  readonly count: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly sums: Float64Array;
}

/** The edges of which node i is the lower one stand from `starts[i]` to `starts[i + 1]`, in order of place. */
export interface LowerEdges {
  readonly starts: Int32Array;
  readonly edges: Int32Array;
}

export function noEdges(): Edges {
  const none = () => new Int32Array(0);
  return { nodes: 0, count: 0, a: none(), b: none(), sums: new Float64Array(0) };
}

/** `spare` are lists that nobody needs any longer. */
export function byLower(all: Edges, spare: LowerEdges | null = null): LowerEdges {
  const none = new Int32Array(0);
  const starts = cleared(spare?.starts ?? none, all.nodes + 1);
  for (let edge = 0; edge < all.count; edge++) {
    const node = lowerOf(all, edge);
    starts[node + 1] = (starts[node + 1] as number) + 1;
  }
  for (let node = 1; node <= all.nodes; node++)
    starts[node] = (starts[node] as number) + (starts[node - 1] as number);
  const ends = starts.slice();
  const edges = withRoom(spare?.edges ?? none, all.count);
  for (let edge = 0; edge < all.count; edge++) {
    const node = lowerOf(all, edge);
    edges[ends[node] as number] = edge;
    ends[node] = (ends[node] as number) + 1;
  }
  return { starts, edges };
}

function lowerOf({ a, b }: Edges, edge: number): number {
  return Math.min(a[edge] as number, b[edge] as number);
}

export function higherOf({ a, b }: Edges, edge: number): number {
  return Math.max(a[edge] as number, b[edge] as number);
}

/**
 * Makes one edge of all that tie the same two nodes, whichever of them comes first; their weights add up in order of place. `spare`
 * are edges that nobody needs any longer.
 */
export function mergeEdges(all: Edges, spare: Edges = noEdges()): Edges {
  const { nodes, count } = all;
  const { starts, edges } = byLower(all);
  const merged = {
    ...{ nodes, count: 0, a: withRoom(spare.a, count), b: withRoom(spare.b, count) },
    sums: cleared(spare.sums, count),
  };
  const latest = new Int32Array(nodes).fill(-1); // edge of each higher node
  for (let node = 0; node < nodes; node++) {
    const first = merged.count;
    const end = starts[node + 1] as number;
    for (let at = starts[node] as number; at < end; at++) {
      const edge = edges[at] as number;
      const other = higherOf(all, edge);
      let own = latest[other] as number;
      if (own < first) {
        own = latest[other] = merged.count++;
        merged.a[own] = node;
        merged.b[own] = other;
      }
      merged.sums[own] = (merged.sums[own] as number) + (all.sums[edge] as number);
    }
  }
  return merged;
}

/** Pairs of nodes, each pair once, and what ties them; one a place in each list. Nodes are numbered from 0. */
export interface Edges {
  readonly nodes: number;
  readonly count: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly sums: Float64Array;
}

/** Makes one edge of all that tie the same two nodes, whichever of them comes first; their weights add up in order of place. */
export function mergeEdges({ nodes, count, a, b, sums }: Edges): Edges {
  const byLower = new Int32Array(count);
  const ends = new Int32Array(nodes + 1);
  const lower = (edge: number) => Math.min(a[edge] as number, b[edge] as number);
  for (let edge = 0; edge < count; edge++)
    ends[lower(edge) + 1] = (ends[lower(edge) + 1] as number) + 1;
  for (let node = 1; node <= nodes; node++)
    ends[node] = (ends[node] as number) + (ends[node - 1] as number);
  for (let edge = 0; edge < count; edge++) {
    const node = lower(edge);
    byLower[ends[node] as number] = edge;
    ends[node] = (ends[node] as number) + 1;
  }
  const column = () => new Int32Array(count);
  const merged = { nodes, count: 0, a: column(), b: column(), sums: new Float64Array(count) };
  const latest = new Int32Array(nodes).fill(-1); // edge of each higher node
  for (let at = 0, first = 0; at < count; at++) {
    const edge = byLower[at] as number;
    const low = lower(edge);
    const high = Math.max(a[edge] as number, b[edge] as number);
    if (at === 0 || merged.a[merged.count - 1] !== low) first = merged.count;
    const known = latest[high] as number;
    if (known >= first)
      merged.sums[known] = (merged.sums[known] as number) + (sums[edge] as number);
    else {
      latest[high] = merged.count;
      merged.a[merged.count] = low;
      merged.b[merged.count] = high;
      merged.sums[merged.count++] = sums[edge] as number;
    }
  }
  return merged;
}

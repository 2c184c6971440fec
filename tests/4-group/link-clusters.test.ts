import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeEdges, type Edges } from "../../src/4-group/edges.ts";
import { linkClusters, type Linkage } from "../../src/4-group/link-clusters.ts";

interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

function edgesOf(nodes: number, edges: readonly Edge[]): Edges {
  return {
    ...{ nodes, count: edges.length },
    a: Int32Array.from(edges, ({ a }) => a),
    b: Int32Array.from(edges, ({ b }) => b),
    sums: Float64Array.from(edges, ({ score }) => score),
  };
}

/** Average link by `linkClusters`: the lowest member of each node's cluster. */
function linked(count: number, edges: readonly Edge[], scoreMin: number): readonly number[] {
  const members = Array.from({ length: count }, (_, node) => [node]);
  const size = (cluster: number) => members[cluster]?.length ?? 0;
  const linkage: Linkage = {
    score: (a, b, sum) => sum / (size(a) * size(b)),
    absorb: (a, b) => members[a]?.push(...(members[b]?.splice(0) ?? [])),
  };
  linkClusters(edgesOf(count, edges), { linkage, scoreMin, last: null });
  const result = new Array<number>(count);
  for (const list of members) for (const node of list) result[node] = Math.min(...list);
  return result;
}

/** Average link by comparing all pairs of clusters at every step: slow, and plainly right. */
function plainly(count: number, edges: readonly Edge[], scoreMin: number): readonly number[] {
  const score = new Map(edges.map(({ a, b, score: value }) => [`${a} ${b}`, value]));
  const clusters = Array.from({ length: count }, (_, index) => [index]);
  for (;;) {
    let best = { i: -1, j: -1, score: scoreMin };
    clusters.forEach((left, i) =>
      clusters.forEach((right, j) => {
        if (j <= i) return;
        const pairs = left.flatMap((a) => right.map((b) => [Math.min(a, b), Math.max(a, b)]));
        const sum = pairs.reduce((total, [a, b]) => total + (score.get(`${a} ${b}`) ?? 0), 0);
        const average = sum / pairs.length;
        if (sum > 0 && (average > best.score || (best.i < 0 && average >= best.score)))
          best = { i, j, score: average };
      }),
    );
    if (best.i < 0) break;
    (clusters[best.i] as number[]).push(...(clusters[best.j] as number[]));
    clusters.splice(best.j, 1);
  }
  const result = new Array<number>(count);
  for (const cluster of clusters)
    for (const member of cluster) result[member] = Math.min(...cluster);
  return result;
}

const COUNT = 9;
const graphs = fc
  .uniqueArray(
    fc.record({
      a: fc.nat(COUNT - 2),
      b: fc.nat(COUNT - 1),
      score: fc.double({ min: 0.06, max: 1, noNaN: true }),
    }),
    { selector: ({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`, maxLength: 25 },
  )
  .map((edges) => edges.filter(({ a, b }) => a < b))
  .filter((edges) => new Set(edges.map(({ score }) => score)).size === edges.length); // ties may fall either way

test("clusters are those of average link worked out over all pairs", () => {
  fc.assert(
    fc.property(graphs, fc.double({ min: 0.05, max: 0.6, noNaN: true }), (edges, scoreMin) => {
      expect(linked(COUNT, edges, scoreMin)).toEqual(plainly(COUNT, edges, scoreMin));
    }),
    { numRuns: 300, seed: 20250807 },
  );
});

test("nodes without edges stay alone", () => {
  expect(linked(3, [], 0.2)).toEqual([0, 1, 2]);
});

test("edges between the same two nodes are one edge, whichever node comes first", () => {
  const edges = [
    { a: 2, b: 3, score: 0.5 },
    { a: 0, b: 3, score: 1 },
    { a: 3, b: 2, score: 0.25 },
    { a: 0, b: 2, score: 2 },
    { a: 3, b: 0, score: 4 },
  ];
  const { count, a, b, sums } = mergeEdges(edgesOf(5, edges));
  expect(Array.from({ length: count }, (_, at) => [a[at], b[at], sums[at]])).toEqual([
    [0, 3, 5],
    [0, 2, 2],
    [2, 3, 0.75],
  ]);
});

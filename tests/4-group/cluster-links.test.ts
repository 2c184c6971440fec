import { expect, test } from "vitest";
import { clusterLinks, takeOver } from "../../src/4-group/cluster-links.ts";
import type { Edges } from "../../src/4-group/edges.ts";

/** A node that is linked to all others, which are linked to nothing else. */
function star(leaves: number): Edges {
  const sums = new Float64Array(leaves).fill(1);
  const b = Int32Array.from({ length: leaves }, (_, leaf) => leaf + 1);
  return { nodes: leaves + 1, count: leaves, a: new Int32Array(leaves), b, sums };
}

/** How often lists of links are looked at until one cluster has taken in all others. */
function looks(leaves: number): number {
  let count = 0;
  const links = clusterLinks(star(leaves));
  links.list = new Proxy(links.list, {
    get: (list, at) => {
      count++;
      return Reflect.get(list, at) as unknown;
    },
  });
  for (let leaf = 1; leaf <= leaves; leaf++) takeOver(links, 0, leaf, () => undefined);
  return count;
}

test("a cluster that takes in all others has its links looked at as often as there are others", () => {
  expect(looks(50)).toBeGreaterThan(0);
  expect(looks(800)).toBeLessThan(20 * looks(50));
});

test("links add up whether the longer list or those around the shorter one are looked through", () => {
  // 0 and 1 have 2 in common; 0 has many others, or 2 has.
  for (const busy of [0, 2]) {
    const edges = [[0, 1], [0, 2], [1, 2], [1, 3], ...[4, 5, 6, 7].map((other) => [busy, other])];
    const links = clusterLinks({
      ...{ nodes: 8, count: edges.length },
      a: Int32Array.from(edges, ([a]) => a as number),
      b: Int32Array.from(edges, ([, b]) => b as number),
      sums: Float64Array.from(edges, (_, edge) => 2 ** edge),
    });
    const taken: [number, number | undefined][] = [];
    takeOver(links, 0, 1, (other, link) => taken.push([other, links.sums[link]]));
    expect(taken).toEqual([
      [2, 2 ** 1 + 2 ** 2],
      [3, 2 ** 3],
    ]);
  }
});

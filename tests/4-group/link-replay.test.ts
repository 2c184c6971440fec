import fc from "fast-check";
import { expect, test } from "vitest";
import { candidateAt } from "../../src/4-group/candidate-heap.ts";
import { linkClusters, type Linked, type Linkage } from "../../src/4-group/link-clusters.ts";
import { NOBODY, stepAt, type LinkLog } from "../../src/4-group/link-log.ts";
import { NOWHERE } from "../../src/4-group/moved.ts";

/** Nodes by name, edges by the names of both; a node that is not as it was bears another value. */
interface Graph {
  readonly nodes: ReadonlyMap<number, number>;
  readonly edges: ReadonlyMap<string, number>;
}

const COUNT = 24;
const weight = fc.integer({ min: 1, max: 40 }); // few, so that scores are often equal
const name = fc.nat(COUNT - 1);

const graph = fc
  .tuple(
    fc.array(weight, { minLength: COUNT, maxLength: COUNT }),
    fc.array(fc.tuple(name, name, weight), { minLength: 20, maxLength: 120 }),
  )
  .map(([values, edges]): Graph => ({
    nodes: new Map(values.map((value, node) => [node, value])),
    edges: new Map(edges.filter(([a, b]) => a < b).map(([a, b, sum]) => [`${a} ${b}`, sum])),
  }));

const edit = fc.record({
  kind: fc.constantFrom("weigh", "cut", "value", "remove", "add"),
  a: name,
  b: name,
  sum: weight,
});

function edited(
  { nodes, edges }: Graph,
  { kind, a, b, sum }: typeof edit extends fc.Arbitrary<infer T> ? T : never,
): Graph {
  const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
  const without = [...edges].filter(([each]) => each !== key);
  switch (kind) {
    case "weigh":
      return a === b ? { nodes, edges } : { nodes, edges: new Map([...without, [key, sum]]) };
    case "cut":
      return { nodes, edges: new Map(without) };
    case "remove":
      return { nodes: new Map([...nodes].filter(([node]) => node !== a)), edges };
    default:
      return { nodes: new Map([...nodes, [a, sum]]), edges };
  }
}

interface Run {
  readonly names: readonly number[];
  readonly values: readonly number[];
  readonly log: LinkLog;
  /** What was worked out and what was joined, told by scores and names. */
  readonly scored: number;
  readonly joins: readonly string[];
}

/** Scores that fall and rise as clusters grow, and depend on the order in which sums are made. */
function link(graph: Graph, last: Run | null): Run {
  const names = [...graph.nodes.keys()].sort((a, b) => a - b);
  const values = names.map((each) => graph.nodes.get(each) as number);
  const number = new Map(names.map((each, at) => [each, at]));
  const edges = [...graph.edges].flatMap(([key, sum]) => {
    const [a, b] = key.split(" ").map((each) => number.get(Number(each)));
    return a === undefined || b === undefined ? [] : [{ a, b, sum: sum / 7 }];
  });
  const mass = Float64Array.from(values, (value) => value / 3);
  let scored = 0;
  const linkage: Linkage = {
    score: (a, b, sum) => {
      scored++;
      return sum / Math.sqrt((mass[a] as number) * (mass[b] as number));
    },
    absorb: (a, b, sum) => {
      mass[a] = (mass[a] as number) + ((mass[b] as number) - sum / 9);
      if ((mass[a] as number) < 0.1) mass[a] = 0.1;
    },
  };
  const before = Int32Array.from(names, (each, at) => {
    const from = last ? last.names.indexOf(each) : NOWHERE;
    return from >= 0 && last?.values[from] === values[at] ? from : NOWHERE;
  });
  const linked: Linked | null = last && { log: last.log, before };
  const log = linkClusters(
    {
      ...{ nodes: names.length, count: edges.length },
      a: Int32Array.from(edges, ({ a }) => a),
      b: Int32Array.from(edges, ({ b }) => b),
      sums: Float64Array.from(edges, ({ sum }) => sum),
    },
    { linkage, scoreMin: 0.3, last: linked },
  );
  return { names, values, log, scored, joins: [...stepsOf(log), [...mass].join(" ")] };
}

function stepsOf(log: LinkLog): readonly string[] {
  return Array.from({ length: log.stepCount }, (_, at) => {
    const { candidate, survivor } = stepAt(log, at);
    const { a, b, version } = candidateAt(log.candidates, candidate);
    return `${a} ${b} ${log.candidates.scores[candidate]} ${version} ${survivor === NOBODY ? "again" : survivor}`;
  });
}

test("after each of many edits every step is that of a linking from scratch, with the same numbers", () => {
  let [followed, all, joins] = [0, 0, 0];
  fc.assert(
    fc.property(graph, fc.array(edit, { minLength: 1, maxLength: 12 }), (first, edits) => {
      let site = first;
      let run = link(site, null);
      for (const each of edits) {
        site = edited(site, each);
        run = link(site, run);
        const plain = link(site, null);
        expect(run.joins).toEqual(plain.joins);
        followed += plain.scored - run.scored;
        all += plain.scored;
        joins += run.joins.length;
      }
    }),
    { numRuns: 600, seed: 11 },
  );
  expect(joins).toBeGreaterThan(20_000);
  expect(followed).toBeGreaterThan(all / 5);
});

test("a linking of what was linked before works out no score", () => {
  fc.assert(
    fc.property(graph, (site) => {
      const run = link(site, link(site, null));
      expect(run.scored).toBe(0);
      expect(run.joins).toEqual(link(site, null).joins);
    }),
    { numRuns: 30, seed: 12 },
  );
});

import { byLower, higherOf, type Edges, type LowerEdges } from "./edges.ts";
import { NOWHERE, placesAfter, type Moved } from "./moved.ts";

/**
 * 1 for each node that is not as it was: for those that were nowhere, and for as many more that all edges between what is left are
 * those that there were. `before` is the number that each node had.
 */
export function changedNodes(edges: Edges, last: Edges, before: Moved): Uint8Array {
  const changed = Uint8Array.from(before, (from) => (from === NOWHERE ? 1 : 0));
  const after = placesAfter(before, last.nodes);
  const lists = byLower(edges);
  const lastLists = byLower(last);
  const known = new Int32Array(edges.nodes); // of each higher node one more than the edge that there was, until it is met
  for (let node = 0; node < edges.nodes; node++) {
    if (changed[node] === 1) continue;
    const from = before[node] as number;
    eachOf(lastLists, from, (edge) => {
      const other = after[higherOf(last, edge)] as number;
      if (other !== NOWHERE && changed[other] === 0) known[other] = edge + 1;
    });
    eachOf(lists, node, (edge) => {
      const other = higherOf(edges, edge);
      const same = (known[other] as number) - 1;
      if (same < 0 || last.sums[same] !== edges.sums[edge]) changed[other] = 1;
      known[other] = 0;
    });
    eachOf(lastLists, from, (edge) => {
      const other = after[higherOf(last, edge)] as number;
      if (other === NOWHERE || known[other] === 0) return;
      changed[other] = 1;
      known[other] = 0;
    });
  }
  return changed;
}

function eachOf({ starts, edges }: LowerEdges, node: number, take: (edge: number) => void): void {
  const end = starts[node + 1] as number;
  for (let at = starts[node] as number; at < end; at++) take(edges[at] as number);
}

import { byLower, higherOf, type Edges, type LowerEdges } from "./edges.ts";
import type { LinkLog } from "./link-log.ts";
import { NOWHERE, placesAfter, type Moved } from "./moved.ts";

interface Compared {
  readonly edges: Edges;
  readonly lists: LowerEdges;
  readonly last: Edges;
  readonly lastLists: LowerEdges;
  /** What number each node has that there was. */
  readonly after: Int32Array;
  /** Of each higher node one more than the edge that there was, until it is met. */
  readonly known: Int32Array;
  readonly changed: Uint8Array;
}

/**
 * 1 for each node that is not as it was when `last` was made: for those that were nowhere, and for as many more that all edges
 * between what is left are those that there were. `before` is the number that each node had; `spare` are lists that nobody needs
 * any longer.
 */
export function changedNodes(
  log: LinkLog,
  last: LinkLog,
  before: Moved,
  spare: LowerEdges | null = null,
): Uint8Array {
  const changed = new Uint8Array(before.length);
  const compared: Compared = {
    ...{ edges: log.edges, last: last.edges, changed },
    lists: (log.lists ??= byLower(log.edges, spare)),
    lastLists: last.lists ?? byLower(last.edges),
    after: placesAfter(before, last.edges.nodes),
    known: new Int32Array(before.length),
  };
  for (let node = 0; node < before.length; node++) changed[node] = before[node] === NOWHERE ? 1 : 0;
  for (let node = 0; node < before.length; node++) {
    const from = before[node] as number;
    if (changed[node] === 0 && !isSameInOrder(node, from, compared))
      markOthers(node, from, compared);
  }
  return changed;
}

/** Whether a node's edges to higher ones are those that there were, one after the other, as they are for nearly all. */
function isSameInOrder(node: number, from: number, compared: Compared): boolean {
  const { edges, lists, last, lastLists, after } = compared;
  const start = lists.starts[node] as number;
  const shift = (lastLists.starts[from] as number) - start;
  const end = lists.starts[node + 1] as number;
  if (end + shift !== lastLists.starts[from + 1]) return false;
  for (let at = start; at < end; at++) {
    const edge = lists.edges[at] as number;
    const known = lastLists.edges[at + shift] as number;
    if (edges.sums[edge] !== last.sums[known]) return false;
    if (higherOf(edges, edge) !== after[higherOf(last, known)]) return false;
  }
  return true;
}

/** Marks the higher nodes to which a node has another edge than it had, or has one and had none, or the other way round. */
function markOthers(node: number, from: number, compared: Compared): void {
  const { edges, lists, last, lastLists, after, known, changed } = compared;
  eachOf(lastLists, from, (edge) => {
    const other = after[higherOf(last, edge)] as number;
    if (other !== NOWHERE) known[other] = edge + 1;
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

function eachOf({ starts, edges }: LowerEdges, node: number, take: (edge: number) => void): void {
  const end = starts[node + 1] as number;
  for (let at = starts[node] as number; at < end; at++) take(edges[at] as number);
}

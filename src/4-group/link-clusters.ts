// Agglomerative clustering by average link over a sparse graph: the two clusters that are most alike on average are
// joined until none are alike enough. Pairs without an edge count as 0. Time grows with the edges, not with the pairs.
import type { Likeness } from "./similar-articles.ts";

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** Both clusters as they were when the score was worked out. */
  readonly versions: readonly [number, number];
}

/** Cluster of each article: the lowest place among its members. */
export function linkClusters(
  count: number,
  likenesses: readonly Likeness[],
  scoreMin: number,
): readonly number[] {
  const members = Array.from({ length: count }, (_, index) => [index]);
  const versions = new Int32Array(count);
  const links = Array.from({ length: count }, () => new Map<number, number>());
  const heap: Candidate[] = [];
  const offer = (a: number, b: number) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const sum = (links[low] as Map<number, number>).get(high) as number;
    const score = sum / ((members[low] as number[]).length * (members[high] as number[]).length);
    if (score < scoreMin) return;
    push(heap, {
      a: low,
      b: high,
      score,
      versions: [versions[low] as number, versions[high] as number],
    });
  };
  for (const { a, b, score } of likenesses) {
    (links[a] as Map<number, number>).set(b, score);
    (links[b] as Map<number, number>).set(a, score);
  }
  for (const { a, b } of likenesses) offer(a, b);
  for (let next = pop(heap); next; next = pop(heap)) {
    const { a, b } = next;
    if (versions[a] !== next.versions[0] || versions[b] !== next.versions[1]) continue;
    absorb(a, b, { members, versions, links });
    for (const other of (links[a] as Map<number, number>).keys()) offer(a, other);
  }
  const cluster = new Array<number>(count);
  members.forEach((list) => list.forEach((member) => (cluster[member] = list[0] as number)));
  return cluster;
}

interface State {
  readonly members: number[][];
  readonly versions: Int32Array;
  readonly links: Map<number, number>[];
}

/** Cluster b becomes part of cluster a (a < b, so a cluster keeps its lowest place as its number). */
function absorb(a: number, b: number, { members, versions, links }: State): void {
  const [ours, theirs] = [links[a] as Map<number, number>, links[b] as Map<number, number>];
  for (const [other, sum] of theirs) {
    const back = links[other] as Map<number, number>;
    back.delete(b);
    if (other === a) continue;
    ours.set(other, (ours.get(other) ?? 0) + sum);
    back.set(a, ours.get(other) as number);
  }
  theirs.clear();
  (members[a] as number[]).push(...(members[b] as number[]));
  members[b] = [];
  versions[a] = (versions[a] as number) + 1;
  versions[b] = -1;
}

/** Best score first; ties by place, so that the order of the edges does not matter. */
function isBefore(x: Candidate, y: Candidate): boolean {
  return x.score !== y.score ? x.score > y.score : x.a !== y.a ? x.a < y.a : x.b < y.b;
}

function push(heap: Candidate[], item: Candidate): void {
  heap.push(item);
  let at = heap.length - 1;
  while (at > 0) {
    const up = (at - 1) >> 1;
    if (!isBefore(heap[at] as Candidate, heap[up] as Candidate)) break;
    swap(heap, at, up);
    at = up;
  }
}

function pop(heap: Candidate[]): Candidate | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (heap.length === 0 || last === undefined) return top;
  heap[0] = last;
  let at = 0;
  for (;;) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    let first = at;
    if (left < heap.length && isBefore(heap[left] as Candidate, heap[first] as Candidate))
      first = left;
    if (right < heap.length && isBefore(heap[right] as Candidate, heap[first] as Candidate))
      first = right;
    if (first === at) return top;
    swap(heap, at, first);
    at = first;
  }
}

function swap(heap: Candidate[], a: number, b: number): void {
  [heap[a], heap[b]] = [heap[b] as Candidate, heap[a] as Candidate];
}

// Pairs of clusters that could be joined, as columns and a heap of their numbers: as records there would be several for every
// link, alive long enough to be costly.

/** Filled by `addCandidate`; numbered in the order in which they came. */
export interface CandidateList {
  size: number;
  scores: Float64Array;
  /** Of each candidate its lower and its higher cluster, the link between them (cluster-links.ts) and the version of both. */
  pairs: Int32Array;
}

export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly link: number;
  /** Of both clusters when the score was worked out. */
  readonly version: number;
}

// What stands below a candidate lies side by side: a heap of four has half the levels of one of two, at no more cost a level.
const BELOW = 4;
const ROOM = 1024; // to begin with

/** Candidates by number, the best first; ties by cluster, so that the order of pushing does not matter. */
export interface CandidateHeap {
  readonly list: CandidateList;
  ids: Int32Array;
  /** Beside `ids`, since nearly all that is asked of a candidate is its score. */
  scores: Float64Array;
  size: number;
}

/** `spare` is a list that nobody needs any longer. */
export function candidateList(spare: CandidateList | null = null): CandidateList {
  if (spare) return { ...spare, size: 0 };
  return { size: 0, scores: new Float64Array(ROOM), pairs: new Int32Array(4 * ROOM) };
}

/** Its number. */
export function addCandidate(list: CandidateList, own: Candidate, score: number): number {
  const id = list.size++;
  if (id === list.scores.length) {
    list.scores = enlarged(list.scores, new Float64Array(2 * id));
    list.pairs = enlarged(list.pairs, new Int32Array(8 * id));
  }
  const { pairs } = list;
  list.scores[id] = score;
  pairs[4 * id] = Math.min(own.a, own.b);
  pairs[4 * id + 1] = Math.max(own.a, own.b);
  pairs[4 * id + 2] = own.link;
  pairs[4 * id + 3] = own.version;
  return id;
}

/** To be taken apart at once, so that no record is made. */
export function candidateAt({ pairs }: CandidateList, id: number): Candidate {
  return {
    a: pairs[4 * id] as number,
    b: pairs[4 * id + 1] as number,
    link: pairs[4 * id + 2] as number,
    version: pairs[4 * id + 3] as number,
  };
}

export function isBefore({ scores, pairs }: CandidateList, one: number, other: number): boolean {
  const score = scores[one] as number;
  const theirs = scores[other] as number;
  if (score !== theirs) return score > theirs;
  const first = pairs[4 * one] as number;
  const last = pairs[4 * other] as number;
  return first !== last
    ? first < last
    : (pairs[4 * one + 1] as number) < (pairs[4 * other + 1] as number);
}

/** `spare` is a heap that nobody needs any longer. */
export function candidateHeap(
  list: CandidateList,
  spare: CandidateHeap | null = null,
): CandidateHeap {
  if (spare) return { ...spare, list, size: 0 };
  return { list, ids: new Int32Array(ROOM), scores: new Float64Array(ROOM), size: 0 };
}

export function pushCandidate(heap: CandidateHeap, id: number): void {
  if (heap.size === heap.ids.length) {
    heap.ids = enlarged(heap.ids, new Int32Array(2 * heap.size));
    heap.scores = enlarged(heap.scores, new Float64Array(2 * heap.size));
  }
  let at = heap.size++;
  while (at > 0) {
    const up = ((at - 1) / BELOW) | 0;
    if (!isBefore(heap.list, id, heap.ids[up] as number)) break;
    copy(heap, up, at);
    at = up;
  }
  set(heap, at, id);
}

/** The number of the best of a heap that is not empty. */
export function popCandidate(heap: CandidateHeap): number {
  const top = heap.ids[0] as number;
  heap.size--;
  if (heap.size > 0) sink(heap, heap.ids[heap.size] as number, 0);
  return top;
}

/** Takes out all candidates that are not wanted. */
export function sweep(heap: CandidateHeap, isWanted: (a: number, b: number) => boolean): void {
  const { pairs } = heap.list;
  let kept = 0;
  for (let at = 0; at < heap.size; at++) {
    const id = heap.ids[at] as number;
    if (isWanted(pairs[4 * id] as number, pairs[4 * id + 1] as number)) copy(heap, at, kept++);
  }
  heap.size = kept;
  for (let at = ((kept - 2) / BELOW) | 0; at >= 0; at--) sink(heap, heap.ids[at] as number, at);
}

/** Sets the candidate where it belongs, from `top` down. */
function sink(heap: CandidateHeap, id: number, top: number): void {
  const { list, ids, scores, size } = heap;
  let at = top;
  for (let first = BELOW * at + 1; first < size; first = BELOW * at + 1) {
    const end = Math.min(first + BELOW, size);
    let next = first;
    for (let each = first + 1; each < end; each++) {
      const score = scores[each] as number;
      const best = scores[next] as number;
      if (
        score > best ||
        (score === best && isBefore(list, ids[each] as number, ids[next] as number))
      )
        next = each;
    }
    if (isBefore(list, id, ids[next] as number)) break;
    copy(heap, next, at);
    at = next;
  }
  set(heap, at, id);
}

function copy({ scores, ids }: CandidateHeap, from: number, to: number): void {
  scores[to] = scores[from] as number;
  ids[to] = ids[from] as number;
}

function set({ list, scores, ids }: CandidateHeap, at: number, id: number): void {
  scores[at] = list.scores[id] as number;
  ids[at] = id;
}

function enlarged<T extends Int32Array | Float64Array>(column: T, larger: T): T {
  larger.set(column);
  return larger;
}

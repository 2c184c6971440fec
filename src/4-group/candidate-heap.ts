/** Pairs of clusters that could be joined, the best first; ties by number, so that the order of pushing does not matter. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  /** The link between them (cluster-links.ts). */
  readonly link: number;
  readonly score: number;
  /** Of both clusters when the score was worked out. */
  readonly version: number;
}

// What stands below a candidate lies side by side: a heap of four has half the levels of one of two, at no more cost a level.
const BELOW = 4;
const ROOM = 1024; // to begin with

/** A heap of candidates in columns: as records there would be several for every link, alive long enough to be costly. */
export interface CandidateHeap {
  scores: Float64Array;
  /** Of each candidate a, b, link and version. */
  pairs: Int32Array;
  size: number;
}

export function candidateHeap(): CandidateHeap {
  return { scores: new Float64Array(ROOM), pairs: new Int32Array(4 * ROOM), size: 0 };
}

export function pushCandidate(heap: CandidateHeap, candidate: Candidate): void {
  if (heap.size === heap.scores.length) enlarge(heap);
  let at = heap.size++;
  while (at > 0) {
    const up = ((at - 1) / BELOW) | 0;
    if (!isBefore(candidate, heap, up)) break;
    copy(heap, up, at);
    at = up;
  }
  set(heap, at, candidate);
}

export function popCandidate(heap: CandidateHeap): Candidate | null {
  if (heap.size === 0) return null;
  const top = candidateAt(heap, 0);
  heap.size--;
  if (heap.size > 0) sink(heap, candidateAt(heap, heap.size), 0);
  return top;
}

/** Takes out all candidates that are not wanted. */
export function sweep(heap: CandidateHeap, isWanted: (a: number, b: number) => boolean): void {
  const { pairs } = heap;
  let kept = 0;
  for (let at = 0; at < heap.size; at++)
    if (isWanted(pairs[4 * at] as number, pairs[4 * at + 1] as number)) copy(heap, at, kept++);
  heap.size = kept;
  for (let at = ((kept - 2) / BELOW) | 0; at >= 0; at--) sink(heap, candidateAt(heap, at), at);
}

/** Sets the candidate where it belongs, from `top` down. */
function sink(heap: CandidateHeap, candidate: Candidate, top: number): void {
  const { scores, size } = heap;
  let at = top;
  for (let first = BELOW * at + 1; first < size; first = BELOW * at + 1) {
    const end = Math.min(first + BELOW, size);
    let next = first;
    for (let each = first + 1; each < end; each++) {
      const score = scores[each] as number;
      const best = scores[next] as number;
      if (score > best || (score === best && isBefore(candidateAt(heap, each), heap, next)))
        next = each;
    }
    if (isBefore(candidate, heap, next)) break;
    copy(heap, next, at);
    at = next;
  }
  set(heap, at, candidate);
}

function isBefore({ a, b, score }: Candidate, heap: CandidateHeap, at: number): boolean {
  const other = heap.scores[at] as number;
  if (score !== other) return score > other;
  const first = heap.pairs[4 * at] as number;
  return a !== first ? a < first : b < (heap.pairs[4 * at + 1] as number);
}

function candidateAt({ scores, pairs }: CandidateHeap, at: number): Candidate {
  return {
    a: pairs[4 * at] as number,
    b: pairs[4 * at + 1] as number,
    link: pairs[4 * at + 2] as number,
    score: scores[at] as number,
    version: pairs[4 * at + 3] as number,
  };
}

function copy({ scores, pairs }: CandidateHeap, from: number, to: number): void {
  scores[to] = scores[from] as number;
  pairs[4 * to] = pairs[4 * from] as number;
  pairs[4 * to + 1] = pairs[4 * from + 1] as number;
  pairs[4 * to + 2] = pairs[4 * from + 2] as number;
  pairs[4 * to + 3] = pairs[4 * from + 3] as number;
}

function set({ scores, pairs }: CandidateHeap, at: number, own: Candidate): void {
  scores[at] = own.score;
  pairs[4 * at] = own.a;
  pairs[4 * at + 1] = own.b;
  pairs[4 * at + 2] = own.link;
  pairs[4 * at + 3] = own.version;
}

function enlarge(heap: CandidateHeap): void {
  const scores = new Float64Array(2 * heap.scores.length);
  const pairs = new Int32Array(2 * heap.pairs.length);
  scores.set(heap.scores);
  pairs.set(heap.pairs);
  heap.scores = scores;
  heap.pairs = pairs;
}

/** Pairs of clusters that could be joined, the best first; ties by number, so that the order of pushing does not matter. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** Of both clusters when the score was worked out. */
  readonly version: number;
}

// What stands below a candidate lies side by side: a heap of four has half the levels of one of two, at no more cost a level.
const BELOW = 4;
const ROOM = 1024; // to begin with

/** A heap of candidates in columns: as records there would be several for every link, alive long enough to be costly. */
export class CandidateHeap {
  #scores = new Float64Array(ROOM);
  /** Of each candidate a, b and version. */
  #pairs = new Int32Array(3 * ROOM);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push({ a, b, score, version }: Candidate): void {
    if (this.#size === this.#scores.length) this.#enlarge();
    let at = this.#size++;
    while (at > 0) {
      const up = ((at - 1) / BELOW) | 0;
      if (!this.#isBefore(a, b, score, up)) break;
      this.#copy(up, at);
      at = up;
    }
    this.#set(at, a, b, score, version);
  }

  pop(): Candidate | null {
    if (this.#size === 0) return null;
    const top = {
      a: this.#pairs[0] as number,
      b: this.#pairs[1] as number,
      score: this.#scores[0] as number,
      version: this.#pairs[2] as number,
    };
    this.#size--;
    if (this.#size > 0) this.#sink(this.#size, 0);
    return top;
  }

  /** Takes out all candidates that are not wanted. */
  sweep(isWanted: (a: number, b: number) => boolean): void {
    let kept = 0;
    for (let at = 0; at < this.#size; at++)
      if (isWanted(this.#pairs[3 * at] as number, this.#pairs[3 * at + 1] as number))
        this.#copy(at, kept++);
    this.#size = kept;
    for (let at = ((kept - 2) / BELOW) | 0; at >= 0; at--) this.#sink(at, at);
  }

  /** Sets what stands at `from` into the heap below `top`. */
  #sink(from: number, top: number): void {
    const a = this.#pairs[3 * from] as number;
    const b = this.#pairs[3 * from + 1] as number;
    const version = this.#pairs[3 * from + 2] as number;
    const score = this.#scores[from] as number;
    let at = top;
    for (;;) {
      const first = BELOW * at + 1;
      if (first >= this.#size) break;
      const end = Math.min(first + BELOW, this.#size);
      let next = first;
      for (let each = first + 1; each < end; each++) if (this.#isFirst(each, next)) next = each;
      if (this.#isBefore(a, b, score, next)) break;
      this.#copy(next, at);
      at = next;
    }
    this.#set(at, a, b, score, version);
  }

  #isFirst(one: number, other: number): boolean {
    const score = this.#scores[one] as number;
    const theirs = this.#scores[other] as number;
    if (score !== theirs) return score > theirs;
    return this.#isBefore(
      this.#pairs[3 * one] as number,
      this.#pairs[3 * one + 1] as number,
      score,
      other,
    );
  }

  #isBefore(a: number, b: number, score: number, at: number): boolean {
    const other = this.#scores[at] as number;
    if (score !== other) return score > other;
    const first = this.#pairs[3 * at] as number;
    return a !== first ? a < first : b < (this.#pairs[3 * at + 1] as number);
  }

  #copy(from: number, to: number): void {
    this.#scores[to] = this.#scores[from] as number;
    this.#pairs[3 * to] = this.#pairs[3 * from] as number;
    this.#pairs[3 * to + 1] = this.#pairs[3 * from + 1] as number;
    this.#pairs[3 * to + 2] = this.#pairs[3 * from + 2] as number;
  }

  #set(at: number, a: number, b: number, score: number, version: number): void {
    this.#scores[at] = score;
    this.#pairs[3 * at] = a;
    this.#pairs[3 * at + 1] = b;
    this.#pairs[3 * at + 2] = version;
  }

  #enlarge(): void {
    const scores = new Float64Array(2 * this.#scores.length);
    const pairs = new Int32Array(2 * this.#pairs.length);
    scores.set(this.#scores);
    pairs.set(this.#pairs);
    [this.#scores, this.#pairs] = [scores, pairs];
  }
}

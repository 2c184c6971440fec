/** Pairs of clusters that could be joined, the best first; ties by number, so that the order of pushing does not matter. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** Of both clusters when the score was worked out. */
  readonly version: number;
}

/** A binary heap of candidates in columns: as records there would be several for every link, alive long enough to be costly. */
export class CandidateHeap {
  readonly #a: number[] = [];
  readonly #b: number[] = [];
  readonly #scores: number[] = [];
  readonly #versions: number[] = [];

  push({ a, b, score, version }: Candidate): void {
    let at = this.#scores.length;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.#isBefore(a, b, score, up)) break;
      this.#copy(up, at);
      at = up;
    }
    this.#set(at, a, b, score, version);
  }

  pop(): Candidate | null {
    if (this.#scores.length === 0) return null;
    const top = {
      a: this.#a[0] as number,
      b: this.#b[0] as number,
      score: this.#scores[0] as number,
      version: this.#versions[0] as number,
    };
    const a = this.#a.pop() as number;
    const b = this.#b.pop() as number;
    const score = this.#scores.pop() as number;
    const version = this.#versions.pop() as number;
    if (this.#scores.length > 0) this.#set(this.#sink(a, b, score), a, b, score, version);
    return top;
  }

  /** Opens a place for the item, from the top down to where it belongs. */
  #sink(a: number, b: number, score: number): number {
    const scores = this.#scores;
    let at = 0;
    for (;;) {
      let next = 2 * at + 1;
      if (next >= scores.length) return at;
      const right = next + 1;
      if (
        right < scores.length &&
        this.#isBefore(
          this.#a[right] as number,
          this.#b[right] as number,
          scores[right] as number,
          next,
        )
      )
        next = right;
      if (this.#isBefore(a, b, score, next)) return at;
      this.#copy(next, at);
      at = next;
    }
  }

  #isBefore(a: number, b: number, score: number, at: number): boolean {
    const other = this.#scores[at] as number;
    if (score !== other) return score > other;
    const first = this.#a[at] as number;
    return a !== first ? a < first : b < (this.#b[at] as number);
  }

  #copy(from: number, to: number): void {
    this.#a[to] = this.#a[from] as number;
    this.#b[to] = this.#b[from] as number;
    this.#scores[to] = this.#scores[from] as number;
    this.#versions[to] = this.#versions[from] as number;
  }

  #set(at: number, a: number, b: number, score: number, version: number): void {
    this.#a[at] = a;
    this.#b[at] = b;
    this.#scores[at] = score;
    this.#versions[at] = version;
  }
}

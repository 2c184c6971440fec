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

  push(item: Candidate): void {
    let at = this.#scores.length;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.#isBefore(item, up)) break;
      this.#set(at, this.#get(up));
      at = up;
    }
    this.#set(at, item);
  }

  pop(): Candidate | null {
    if (this.#scores.length === 0) return null;
    const top = this.#get(0);
    const last = this.#get(this.#scores.length - 1);
    for (const column of [this.#a, this.#b, this.#scores, this.#versions]) column.pop();
    if (this.#scores.length > 0) this.#sink(last);
    return top;
  }

  /** The item takes the place of the top, and goes down to where it belongs. */
  #sink(item: Candidate): void {
    const length = this.#scores.length;
    let at = 0;
    for (;;) {
      let next = 2 * at + 1;
      if (next >= length) break;
      if (next + 1 < length && this.#isBefore(this.#get(next + 1), next)) next++;
      if (this.#isBefore(item, next)) break;
      this.#set(at, this.#get(next));
      at = next;
    }
    this.#set(at, item);
  }

  #isBefore({ a, b, score }: Candidate, at: number): boolean {
    const other = this.#scores[at] as number;
    if (score !== other) return score > other;
    const first = this.#a[at] as number;
    return a !== first ? a < first : b < (this.#b[at] as number);
  }

  #get(at: number): Candidate {
    return {
      a: this.#a[at] as number,
      b: this.#b[at] as number,
      score: this.#scores[at] as number,
      version: this.#versions[at] as number,
    };
  }

  #set(at: number, { a, b, score, version }: Candidate): void {
    this.#a[at] = a;
    this.#b[at] = b;
    this.#scores[at] = score;
    this.#versions[at] = version;
  }
}

/** A word with the records that are made of it alone. */
export interface KnownWord {
  readonly word: string;
  readonly alone: readonly [string];
  /** By count. */
  readonly tallies: (readonly [string, number])[];
  /** Where its bytes lie among those of all words, and twice their number, odd when they are of UTF-16. */
  readonly from: number;
  readonly size: number;
  /** Another word with the same hash. */
  readonly next: KnownWord | undefined;
}

export interface KnownWords {
  /** The word that lies in these bytes: `size` is twice their number, odd when they are of UTF-16. */
  readonly wordAt: (bytes: Buffer, at: number, size: number) => KnownWord;
}

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Words by their bytes. Most have been met before, and are found without making a string of them, which would take longer than
 * all the rest of reading. Each is compared with the bytes that it was read from: to ask a string for its letters takes longer.
 */
export function knownWords(): KnownWords {
  const byHash = new Map<number, KnownWord>();
  let kept = new Uint8Array(1 << 16); // the bytes of all words, one after another
  let length = 0;

  function wordAt(bytes: Buffer, at: number, size: number): KnownWord {
    const end = at + (size >>> 1);
    let hash = FNV_BASIS ^ size;
    for (let place = at; place < end; place++)
      hash = Math.imul(hash ^ (bytes[place] as number), FNV_PRIME);
    const first = byHash.get(hash);
    for (let known = first; known; known = known.next)
      if (known.size === size && isKept(known.from, bytes, at, end)) return known;
    const word = bytes.toString((size & 1) === 0 ? "latin1" : "utf16le", at, end);
    const from = keep(bytes, at, end);
    const made: KnownWord = { word, alone: [word], tallies: [], from, size, next: first };
    byHash.set(hash, made);
    return made;
  }

  function isKept(from: number, bytes: Buffer, at: number, end: number): boolean {
    for (let place = at; place < end; place++, from++)
      if (kept[from] !== bytes[place]) return false;
    return true;
  }

  /** Gives the place at which they lie. */
  function keep(bytes: Buffer, at: number, end: number): number {
    const from = length;
    length += end - at;
    if (length > kept.length) {
      const larger = new Uint8Array(2 * length);
      larger.set(kept);
      kept = larger;
    }
    for (let place = at; place < end; place++) kept[from + place - at] = bytes[place] as number;
    return from;
  }

  return { wordAt };
}

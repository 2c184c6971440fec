/** A word with the records that are made of it alone. */
export interface KnownWord {
  readonly word: string;
  readonly alone: readonly [string];
  /** By count. */
  readonly tallies: (readonly [string, number])[];
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
 * all the rest of reading.
 */
export function knownWords(): KnownWords {
  const byHash = new Map<number, KnownWord>();

  function wordAt(bytes: Buffer, at: number, size: number): KnownWord {
    const end = at + (size >>> 1);
    let hash = FNV_BASIS ^ size;
    for (let place = at; place < end; place++)
      hash = Math.imul(hash ^ (bytes[place] as number), FNV_PRIME);
    const first = byHash.get(hash);
    for (let known = first; known; known = known.next)
      if (isWord(known.word, bytes, at, size)) return known;
    const word = bytes.toString((size & 1) === 0 ? "latin1" : "utf16le", at, end);
    const made: KnownWord = { word, alone: [word], tallies: [], next: first };
    byHash.set(hash, made);
    return made;
  }

  return { wordAt };
}

function isWord(word: string, bytes: Buffer, at: number, size: number): boolean {
  const isWide = (size & 1) === 1;
  if (word.length !== size >>> (isWide ? 2 : 1)) return false;
  for (let place = 0; place < word.length; place++) {
    const unit = isWide ? bytes.readUInt16LE(at + 2 * place) : bytes[at + place];
    if (word.charCodeAt(place) !== unit) return false;
  }
  return true;
}

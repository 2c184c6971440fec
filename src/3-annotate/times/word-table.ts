// Words of plain letters, found by a number into which the scan packs their letters on its way: five bits each, so that up to
// six letters are the number, and longer words are told by their last letters first. Half the words of a text are listed, and
// to cut each out of the text, or to compare it letter by letter, would cost more than the scan.
import type { Span } from "../../model/article.ts";
import { isCapital } from "./characters.ts";
import type { Entries, WordEntry } from "./vocabulary.ts";

export interface WordTable {
  /** Packed letters; 0 where no word is. A word lies at its hash, or in the next free place behind it. */
  readonly keys: Int32Array;
  readonly words: readonly (Listed | undefined)[];
  /** So many bits number the places. */
  readonly bits: number;
}

interface Listed {
  readonly word: string;
  readonly capital: WordEntry;
  /** As printed in small letters. */
  readonly small: WordEntry | null;
}

/** At most one place in four is taken, so that most words end at their hash. */
const PLACES_PER_WORD_MIN = 4;
const PACKED_WHOLE = 6;

export function wordTableOf({ capital, small }: Entries): WordTable {
  const bits = Math.ceil(Math.log2(capital.size * PLACES_PER_WORD_MIN));
  const places = 1 << bits;
  const keys = new Int32Array(places);
  const words: (Listed | undefined)[] = Array.from({ length: places }, () => undefined);
  for (const [word, entry] of capital) {
    if (!/^[a-z]+$/.test(word)) continue;
    let key = 0;
    for (let at = 0; at < word.length; at++)
      key = packLetter(key, plainLetter(word.charCodeAt(at)));
    let place = placeOf(key, bits);
    while (keys[place] !== 0) place = (place + 1) % places;
    const own = small.get(word);
    keys[place] = key;
    words[place] = { word, capital: entry, small: own === undefined ? entry : own };
  }
  return { keys, words, bits };
}

/** 1 to 26 for a letter of ASCII, small or capital; 0 for all else. */
export function plainLetter(code: number): number {
  return code < 0x80 ? (PLAIN_LETTERS[code] as number) : 0;
}

const PLAIN_LETTERS = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[a-z]/i.test(String.fromCharCode(code)) ? code & 31 : 0,
);

export function packLetter(packed: number, letter: number): number {
  return (packed << 5) | letter;
}

/** The entry of the word of plain letters at `span`; null when it is not listed as printed there. */
export function entryOfWord(
  { keys, words, bits }: WordTable,
  packed: number,
  { text, start, end }: Span & { readonly text: string },
): WordEntry | null {
  for (let place = placeOf(packed, bits); keys[place] !== 0; place = (place + 1) % keys.length) {
    if (keys[place] !== packed) continue;
    const { word, capital, small } = words[place] as Listed;
    if (word.length !== end - start) continue;
    if (word.length > PACKED_WHOLE && text.slice(start, end).toLowerCase() !== word) continue;
    return isCapital(text.charCodeAt(start)) ? capital : small;
  }
  return null;
}

/** By the golden ratio, which spreads numbers that lie close (D. Knuth, The Art of Computer Programming, 6.4). */
function placeOf(packed: number, bits: number): number {
  return Math.imul(packed, 0x9e3779b1) >>> (32 - bits);
}

// Near-duplicates by MinHash over word 5-grams (A. Broder, "On the resemblance and containment of documents", 1997), with
// one permutation and optimal densification in place of many hash functions (P. Li and others, NIPS 2012; A. Shrivastava,
// ICML 2017). A text is read once, character by character, and nothing but sums is kept of its words.

export interface Fingerprint {
  readonly words: number;
  /** Of all words in order, 53 bits: two texts of one number are the same text. */
  readonly whole: number;
  /** 64 minima of the shingles' hashes, one a bin; null for a text that is too short for a sure judgement. */
  readonly minima: Uint32Array | null;
}

const SHINGLE_WORDS = 5;
export const BINS = 64;
// A text of fewer words has too few shingles; only an equal text counts.
const WORDS_MIN = 30;
const EMPTY = 0xffffffff;

/** Where words have no blanks between them each character counts as one. */
export function fingerprintOf(text: string): Fingerprint {
  const bins = new Uint32Array(BINS).fill(EMPTY);
  const words = hashWords(text);
  let shingle = 0;
  let high = 0;
  let low = FNV_OFFSET;
  for (let at = 0; at < words; at++) {
    const word = hashes[at] as number;
    const sixth = at < SHINGLE_WORDS ? 0 : (hashes[at - SHINGLE_WORDS] as number);
    // A polynomial in the last five words: the next one comes in, the one before all of them goes out.
    shingle = Math.imul(shingle, ROLL) + word - Math.imul(sixth, ROLL_OUT);
    high = Math.imul(high ^ word, 0x9e3779b1) ^ (high >>> 15);
    low = Math.imul(low ^ word, FNV_PRIME) ^ (low >>> 13);
    if (at + 1 < SHINGLE_WORDS) continue;
    const value = mix(shingle);
    const bin = value & (BINS - 1);
    if (value < (bins[bin] as number)) bins[bin] = value;
  }
  const whole = (mix(high ^ words) & 0x1fffff) * 0x100000000 + mix(low);
  return { words, whole, minima: words < WORDS_MIN ? null : densify(bins) };
}

/** Estimated Jaccard coefficient of the shingle sets, 0 to 1. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let bin = 0; bin < BINS; bin++) if (a[bin] === b[bin]) equal++;
  return equal / BINS;
}

export function isSameFingerprint(a: Fingerprint, b: Fingerprint): boolean {
  const [theirs, own] = [a.minima, b.minima];
  return (
    a.words === b.words &&
    a.whole === b.whole &&
    (theirs && own ? theirs.every((value, bin) => value === own[bin]) : theirs === own)
  );
}

/** Murmur's last step: spreads every bit over all. */
export function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
const ROLL = 0x2c1b3c6d; // odd, so that no word is lost from the sum
const ROLL_OUT = Array(SHINGLE_WORDS).fill(ROLL).reduce(Math.imul, 1);

/** An empty bin takes the value of a bin chosen by its own number, the same in every fingerprint. */
function densify(bins: Uint32Array): Uint32Array {
  return bins.map((value, bin) => {
    let [found, attempt] = [value, 0];
    while (found === EMPTY && attempt < BINS * 4) {
      attempt++;
      found = bins[mix(Math.imul(bin + 1, 0x85ebca6b) + attempt) % BINS] as number;
    }
    return found;
  });
}

// Of the text at hand: written down and read back, they cost less than a call for each word.
let hashes = new Int32Array(4096);

/** Writes down a hash of each word, whatever its case; returns how many there are. */
function hashWords(text: string): number {
  if (hashes.length <= text.length) hashes = new Int32Array(2 * text.length);
  let words = 0;
  let hash = FNV_OFFSET;
  let within = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const letter = (LETTERS[unit] as number) || letterOf(unit);
    if (letter !== NO_LETTER) {
      hash = Math.imul(hash ^ letter, FNV_PRIME);
      within = true;
      if (letter < STANDS_ALONE_MIN || !standsAlone(letter)) continue;
    }
    if (within) hashes[words++] = hash;
    hash = FNV_OFFSET;
    within = false;
  }
  if (within) hashes[words++] = hash;
  return words;
}

const NO_LETTER = 1;
// Per code unit: 0 when it was not asked for yet, otherwise its letter in lower case.
const LETTERS = new Uint16Array(0x10000);

function letterOf(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase().charCodeAt(0);
  return (LETTERS[unit] = isWordPart(lower) ? lower : NO_LETTER);
}

function isWordPart(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
}

const STANDS_ALONE_MIN = 0x3040;

/** Kana, Han and Hangul. */
function standsAlone(code: number): boolean {
  return (code >= STANDS_ALONE_MIN && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af);
}

// Words as 32-bit hashes, read straight from the characters: folding needs no more, and reads every text once.

/** A hash for each word, in order. Where words have no blanks between them each character counts as one. */
export function wordHashes(text: string): Int32Array {
  const lower = text.toLowerCase();
  const hashes = new Int32Array(lower.length);
  let [count, hash, within] = [0, FNV_OFFSET, false];
  for (let at = 0; at <= lower.length; at++) {
    const code = at < lower.length ? lower.charCodeAt(at) : SPACE;
    if (isWordPart(code)) {
      hash = Math.imul(hash ^ code, FNV_PRIME);
      within = true;
      if (!standsAlone(code)) continue;
    }
    if (within) hashes[count++] = hash;
    [hash, within] = [FNV_OFFSET, false];
  }
  return hashes.subarray(0, count);
}

const SPACE = 32;
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

function isWordPart(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
}

/** Kana, Han and Hangul. */
function standsAlone(code: number): boolean {
  return (code >= 0x3040 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af);
}

/** Murmur's last step: spreads every bit over all. */
export function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** One number for the whole list, of 53 bits: two lists of one number are the same list. */
export function hashOfAll(hashes: Int32Array): number {
  let [high, low] = [hashes.length, FNV_OFFSET];
  for (const hash of hashes) {
    high = Math.imul(high ^ hash, 0x9e3779b1) ^ (high >>> 15);
    low = Math.imul(low ^ hash, FNV_PRIME) ^ (low >>> 13);
  }
  return (mix(high) & 0x1fffff) * 0x100000000 + mix(low);
}

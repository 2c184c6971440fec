// Near-duplicates by MinHash over word 5-grams (A. Broder, "On the resemblance and containment of documents", 1997), with
// one permutation and optimal densification in place of many hash functions (P. Li and others, NIPS 2012; A. Shrivastava,
// ICML 2017). Signatures are cut into bands; only articles that share a band are compared.
import { compare, groupBy, inOrder } from "../base/order.ts";
import type { Article, ArticleId } from "../model/article.ts";
import type { DuplicateGroup } from "../model/story.ts";
import { hashOfAll, mix, wordHashes } from "./shingles.ts";

const SHINGLE_WORDS = 5;
const BINS = 64;
const BAND_ROWS = 4; // 16 bands of 4: pairs with a resemblance of 0.5 meet with a chance of 0.64, those of 0.7 with 0.99
// Copies that an agency's clients shorten or top with a paragraph of their own stay above it; two reports of one press
// conference that share its quotations stay below.
const RESEMBLANCE_MIN = 0.5;
// A text of fewer words has too few shingles for a sure judgement; only an equal text counts.
const WORDS_MIN = 30;
// In a crowded band an article is compared with this many of those before it, so that a thousand copies stay linear.
const COMPARED_MAX = 8;
const EMPTY = 0xffffffff;

/** Groups of two or more articles with mostly the same text or one address, in order of the shown article. */
export function foldDuplicates(articles: readonly Article[]): readonly DuplicateGroup[] {
  const sorted = [...articles].sort(byDay);
  const parent = sorted.map((_, index) => index);
  const words = sorted.map(({ text }) => wordHashes(text));
  joinEqual(sorted, words, parent);
  joinAlike(words, parent);
  return [...groupBy(sorted.keys(), (index) => rootOf(parent, index)).values()]
    .filter((group) => group.length > 1)
    .map((group) => groupOf(group.map((index) => sorted[index] as Article)))
    .sort((a, b) => compare(a.shown, b.shown));
}

/** Earliest first, then by id. */
export const byDay = inOrder<Pick<Article, "day" | "id">>(
  (a, b) => compare(a.day, b.day),
  (a, b) => compare(a.id, b.id),
);

function groupOf(group: readonly Article[]): DuplicateGroup {
  const newest = group.reduce((best, each) => (each.day > best.day ? each : best));
  return { shown: newest.id, articles: group.map(({ id }): ArticleId => id) };
}

/** Same address, or same words. */
function joinEqual(
  articles: readonly Article[],
  words: readonly Int32Array[],
  parent: number[],
): void {
  const first = new Map<string | number, number>();
  const meet = (key: string | number, index: number) => {
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else join(parent, earlier, index);
  };
  articles.forEach(({ url }, index) => {
    const own = words[index] as Int32Array;
    if (url !== null) meet(url, index);
    if (own.length > 0) meet(hashOfAll(own), index);
  });
}

function joinAlike(words: readonly Int32Array[], parent: number[]): void {
  const bands = new Map<number, number[]>();
  const signatures = words.map(signatureOf);
  signatures.forEach((signature, index) => {
    if (!signature) return;
    for (const key of bandsOf(signature)) {
      const others = bands.get(key);
      if (!others) bands.set(key, [index]);
      else {
        for (const other of others) {
          if (rootOf(parent, other) === rootOf(parent, index)) continue;
          if (resemblance(signatures[other] as Uint32Array, signature) >= RESEMBLANCE_MIN) {
            join(parent, other, index);
          }
        }
        if (others.length < COMPARED_MAX) others.push(index);
      }
    }
  });
}

/** 64 minima of the shingles' hashes, one a bin; null for a text that is too short. */
function signatureOf(words: Int32Array): Uint32Array | null {
  if (words.length < WORDS_MIN) return null;
  const bins = new Uint32Array(BINS).fill(EMPTY);
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    let hash = 0;
    for (let word = 0; word < SHINGLE_WORDS; word++) {
      hash = Math.imul(hash ^ (words[at + word] as number), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    const value = mix(hash);
    const bin = value % BINS;
    if (value < (bins[bin] as number)) bins[bin] = value;
  }
  return densify(bins);
}

/** An empty bin takes the value of a bin chosen by its own number, the same in every signature. */
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

/** Estimated Jaccard coefficient of the shingle sets, 0 to 1. */
function resemblance(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let bin = 0; bin < BINS; bin++) if (a[bin] === b[bin]) equal++;
  return equal / BINS;
}

/** Two bands of one key by chance cost a comparison, nothing else. */
function bandsOf(signature: Uint32Array): readonly number[] {
  const keys: number[] = [];
  for (let at = 0; at < BINS; at += BAND_ROWS) {
    let key = mix(at + 1);
    for (let row = at; row < at + BAND_ROWS; row++)
      key = mix(key ^ (signature[row] as number)) + row;
    keys.push(key);
  }
  return keys;
}

function rootOf(parent: number[], index: number): number {
  let root = index;
  while (parent[root] !== root) {
    parent[root] = parent[parent[root] as number] as number;
    root = parent[root] as number;
  }
  return root;
}

function join(parent: number[], a: number, b: number): void {
  const [first, second] = [rootOf(parent, a), rootOf(parent, b)];
  parent[Math.max(first, second)] = Math.min(first, second);
}

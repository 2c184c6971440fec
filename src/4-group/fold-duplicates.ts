// Copies are found by their fingerprints (fingerprint.ts), which are cut into bands; only articles that share a band are
// compared.
import { compare, groupBy, inOrder } from "../base/order.ts";
import type { Article, ArticleId } from "../model/article.ts";
import type { DuplicateGroup } from "../model/story.ts";
import { BINS, mix, resemblance, type Fingerprint } from "./fingerprint.ts";

const BAND_ROWS = 4; // 16 bands of 4: pairs with a resemblance of 0.5 meet with a chance of 0.64, those of 0.7 with 0.99
// Copies that an agency's clients shorten or top with a paragraph of their own stay above it; two reports of one press
// conference that share its quotations stay below.
const RESEMBLANCE_MIN = 0.5;
// In a crowded band an article is compared with this many of those before it, so that a thousand copies stay linear.
const COMPARED_MAX = 8;

/** What copies of an article have in common with it. */
export interface Printed {
  readonly article: Pick<Article, "id" | "day" | "url">;
  readonly fingerprint: Fingerprint;
}

/** Groups of two or more articles with mostly the same text or one address, in order of the shown article. */
export function foldDuplicates(printed: readonly Printed[]): readonly DuplicateGroup[] {
  const inDays = [...printed].sort((a, b) => byDay(a.article, b.article));
  const sorted = inDays.map(({ article }) => article);
  const fingerprints = inDays.map(({ fingerprint }) => fingerprint);
  const parent = sorted.map((_, index) => index);
  joinEqual(sorted, fingerprints, parent);
  joinAlike(fingerprints, parent);
  return [...groupBy(sorted.keys(), (index) => rootOf(parent, index)).values()]
    .filter((group) => group.length > 1)
    .map((group) => groupOf(group.map((index) => sorted[index] as Printed["article"])))
    .sort((a, b) => compare(a.shown, b.shown));
}

/** Earliest first, then by id. */
export const byDay = inOrder<Pick<Article, "day" | "id">>(
  (a, b) => compare(a.day, b.day),
  (a, b) => compare(a.id, b.id),
);

function groupOf(group: readonly Printed["article"][]): DuplicateGroup {
  const newest = group.reduce((best, each) => (each.day > best.day ? each : best));
  return { shown: newest.id, articles: group.map(({ id }): ArticleId => id) };
}

/** An address, a hash of all words, or one of a band. */
export type CopyKey = string | number;

/** What articles meet by: of two that share none of these, neither bears on the group of the other. */
export function keysOf({ article: { url }, fingerprint }: Printed): readonly CopyKey[] {
  const { words, whole, minima } = fingerprint;
  return [
    ...(url === null ? [] : [url]),
    ...(words > 0 ? [whole] : []),
    ...(minima ? bandsOf(minima) : []),
  ];
}

/** Same address, or same words. */
function joinEqual(
  articles: readonly Printed["article"][],
  fingerprints: readonly Fingerprint[],
  parent: number[],
): void {
  const first = new Map<CopyKey, number>();
  const meet = (key: CopyKey, index: number) => {
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else join(parent, earlier, index);
  };
  articles.forEach(({ url }, index) => {
    const { words, whole } = fingerprints[index] as Fingerprint;
    if (url !== null) meet(url, index);
    if (words > 0) meet(whole, index);
  });
}

function joinAlike(fingerprints: readonly Fingerprint[], parent: number[]): void {
  // Nearly every band stands in one article only, and a list for each would cost more than all the rest.
  const first = new Map<number, number>();
  const bands = new Map<number, number[]>();
  fingerprints.forEach(({ minima }, index) => {
    if (!minima) return;
    for (const key of bandsOf(minima)) {
      const earliest = first.get(key);
      if (earliest === undefined) first.set(key, index);
      else {
        const others = bands.get(key) ?? [earliest];
        bands.set(key, others);
        for (const other of others) {
          if (rootOf(parent, other) === rootOf(parent, index)) continue;
          const theirs = (fingerprints[other] as Fingerprint).minima as Uint32Array;
          if (resemblance(theirs, minima) >= RESEMBLANCE_MIN) join(parent, other, index);
        }
        if (others.length < COMPARED_MAX) others.push(index);
      }
    }
  });
}

/** Whole numbers of 32 bits, which need no record of their own. Two bands of one key by chance cost a comparison, nothing else. */
function bandsOf(minima: Uint32Array): readonly number[] {
  const keys: number[] = [];
  for (let at = 0; at < BINS; at += BAND_ROWS) {
    let key = mix(at + 1);
    for (let row = at; row < at + BAND_ROWS; row++) key = mix(key ^ (minima[row] as number)) + row;
    keys.push(key | 0);
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

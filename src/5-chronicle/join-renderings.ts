import { isLongEnough, type Rendering } from "./rendering.ts";

// Up to this many, looking through all that a speaker said is faster than an index of it.
const UNINDEXED_MAX = 40;

/**
 * Joins renderings of one speaker, the longest first, with the longest that holds all their words in a row. Each group begins with
 * that, and goes on in the order of the list.
 */
export function joinRenderings(renderings: readonly Rendering[]): readonly Rendering[][] {
  const groups: Rendering[][] = [];
  const index = renderings.length > UNINDEXED_MAX ? wordPairIndex(renderings) : null;
  renderings.forEach((rendering, place) => {
    const home = isLongEnough(rendering)
      ? (index?.near(place) ?? groups).find(([fullest]) => fullest?.words.includes(rendering.words))
      : undefined;
    if (home) home.push(rendering);
    else {
      const group = [rendering];
      groups.push(group);
      index?.add(group, place);
    }
  });
  return groups;
}

/** Renderings are told by their place. */
interface WordPairIndex {
  readonly add: (group: Rendering[], place: number) => void;
  /** Groups that may hold the rendering, in the order in which they were added. */
  readonly near: (place: number) => readonly Rendering[][];
}

/**
 * What holds a rendering holds each of its pairs of words. So it is enough to look under the rarest one, and only pairs that
 * are some rendering's rarest need a list.
 */
function wordPairIndex(renderings: readonly Rendering[]): WordPairIndex {
  const pairs = renderings.map(pairsOf);
  const counts = new Map<number, number>();
  for (const own of pairs) for (const pair of own) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const rarest = pairs.map((own) => rarestIn(own, counts));
  const byPair = new Map(rarest.map((pair): [number, Rendering[][]] => [pair, []]));
  return {
    near: (place) => byPair.get(rarest[place] as number) ?? [],
    add(group, place) {
      for (const pair of pairs[place] as readonly number[]) {
        const list = byPair.get(pair);
        if (list && list.at(-1) !== group) list.push(group);
      }
    },
  };
}

/** Of equally rare ones the first; of one word alone there is none, and it is never looked for. */
function rarestIn(pairs: readonly number[], counts: ReadonlyMap<number, number>): number {
  let [rarest, fewest] = [0, Infinity];
  for (const pair of pairs) {
    const count = counts.get(pair) as number;
    if (count < fewest) [rarest, fewest] = [pair, count];
  }
  return rarest;
}

/** A number for each word with the one after it. Two pairs of one number by chance share a list, nothing else. */
function pairsOf({ words }: Rendering): readonly number[] {
  const pairs: number[] = [];
  let before = 0;
  let word = 0;
  for (let at = 1; at < words.length; at++) {
    const letter = words.charCodeAt(at);
    if (letter !== BLANK) word = Math.imul(word ^ letter, FNV_PRIME);
    else {
      if (before !== 0) pairs.push((Math.imul(before, FNV_PRIME) + word) | 0);
      before = word;
      word = 0;
    }
  }
  return pairs;
}

const BLANK = 0x20;
const FNV_PRIME = 0x01000193;

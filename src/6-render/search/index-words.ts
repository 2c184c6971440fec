import { compare } from "../../base/order.ts";
import { wordsOfEntry, type EntryWords, type SearchMemory } from "./entry-words.ts";
import type { SearchEntry } from "./search-entries.ts";

/**
 * Where a word or a value of a filter stands: for each entry twice its distance from the one before, and one more when
 * the word stands in the title. Rising numbers as distances are short, and compress to a fraction.
 */
export type Postings = Uint32Array;

/** In order of word; null for one that stands nearly everywhere and so finds nothing. */
export type WordIndex = readonly (readonly [word: string, postings: Postings | null])[];

const EVERYWHERE = 0.5; // of all entries
const EVERYWHERE_FROM = 200; // entries; in less than that even "the" costs nothing

/** All postings lie in one array, word after word: they are counted first, and then laid down where they belong. */
export function indexWords(entries: readonly SearchEntry[], memory: SearchMemory): WordIndex {
  const found = entries.map((entry) => wordsOfEntry(memory, entry));
  const { words: known } = memory.table;
  const ends = endsOf(found, known.length);
  const all = new Uint32Array(ends.at(-1) ?? 0);
  const next = Uint32Array.from(ends, (_, number) => ends[number - 1] ?? 0);
  const last = new Uint32Array(ends.length); // place that a word was last found at
  for (let place = 0; place < found.length; place++) {
    const words = found[place] as EntryWords;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as number;
      const number = word >>> 1;
      const to = next[number] as number;
      all[to] = (place - (last[number] as number)) * 2 + (word & 1);
      next[number] = to + 1;
      last[number] = place;
    }
  }
  const most = Math.max(entries.length * EVERYWHERE, EVERYWHERE_FROM);
  return known
    .map((word, number) => [word, all.subarray(ends[number - 1] ?? 0, ends[number])] as const)
    .filter(([, { length }]) => length > 0)
    .sort(([a], [b]) => compare(a, b))
    .map(([word, postings]) => [word, postings.length > most ? null : postings]);
}

/** Where the postings of each word end. */
function endsOf(found: readonly EntryWords[], count: number): Uint32Array {
  const ends = new Uint32Array(count);
  const grow = (number: number, by: number): void => {
    ends[number] = (ends[number] as number) + by;
  };
  for (const words of found)
    for (let at = 0; at < words.length; at++) grow((words[at] as number) >>> 1, 1);
  for (let number = 1; number < count; number++) grow(number, ends[number - 1] as number);
  return ends;
}

/** Postings of the entries that have a value. */
export function postingsOf(places: readonly number[]): Postings {
  return Uint32Array.from(places, (place, at) => (place - (places[at - 1] ?? 0)) * 2);
}

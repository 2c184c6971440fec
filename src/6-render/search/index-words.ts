import type { SearchEntry } from "./search-entries.ts";

/**
 * Where a word or a value of a filter stands: for each entry twice its distance from the one before, and one more when
 * the word stands in the title. Rising numbers as distances are short, and compress to a fraction.
 */
export type Postings = readonly number[];

/** Postings by word; 0 for a word that stands nearly everywhere and so finds nothing. */
export type WordIndex = ReadonlyMap<string, Postings | 0>;

const EVERYWHERE = 0.5; // of all entries
const EVERYWHERE_FROM = 200; // entries; in less than that even "the" costs nothing
const LENGTH_MAX = 40; // longer is an address or an accident

/** The words of a text as they are searched. The page's script takes a query apart in the same way. */
export function searchWords(text: string): readonly string[] {
  const isPlain = /^[\s!-~]*$/.test(text);
  const plain = isPlain ? text : text.normalize("NFKD").replace(/\p{M}+/gu, "");
  const words = plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length <= LENGTH_MAX && !/^[a-z]$/.test(word));
}

export function indexWords(entries: readonly SearchEntry[]): WordIndex {
  const found = new Map<string, number[]>();
  const last = new Map<string, number>();
  entries.forEach(({ title, text }, place) => {
    const inTitle = new Set(searchWords(title));
    for (const word of new Set([...inTitle, ...searchWords(text())])) {
      const distance = place - (last.get(word) ?? 0);
      last.set(word, place);
      const postings = found.get(word);
      const posting = distance * 2 + (inTitle.has(word) ? 1 : 0);
      if (postings) postings.push(posting);
      else found.set(word, [posting]);
    }
  });
  const most = Math.max(entries.length * EVERYWHERE, EVERYWHERE_FROM);
  return new Map([...found].map(([word, list]) => [word, list.length > most ? 0 : list]));
}

/** Postings of the entries that have a value. */
export function postingsOf(places: readonly number[]): Postings {
  return places.map((place, at) => (place - (places[at - 1] ?? 0)) * 2);
}

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

// Signs of print, which are no part of a word and which no normal form takes apart into letters.
const PLAIN = /^[\s!-~–—‘’“”•€£]*$/;

/** The words of a text as they are searched. The page's script takes a query apart in the same way. */
export function searchWords(text: string): readonly string[] {
  const words = PLAIN.test(text)
    ? text.toLowerCase().match(/[a-z0-9]+/g) // the same, at a third of the time
    : text
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).filter(isSearched);
}

/** A single letter finds nothing; a figure may. */
function isSearched(word: string): boolean {
  return word.length > 1 ? word.length <= LENGTH_MAX : word < "a" || word > "z";
}

export function indexWords(entries: readonly SearchEntry[]): WordIndex {
  const found = new Map<string, FoundWord>();
  entries.forEach(({ title, text }, place) => {
    for (const word of searchWords(title)) addPosting(found, { word, place, inTitle: 1 });
    for (const word of searchWords(text())) addPosting(found, { word, place, inTitle: 0 });
  });
  const most = Math.max(entries.length * EVERYWHERE, EVERYWHERE_FROM);
  return new Map(
    [...found].map(([word, { postings }]) => [word, postings.length > most ? 0 : postings]),
  );
}

interface FoundWord {
  /** The entry that it was last found in. */
  last: number;
  readonly postings: number[];
}

/** Once an entry: words of the title come first, so that a word that stands in both counts as one of the title. */
function addPosting(
  found: Map<string, FoundWord>,
  { word, place, inTitle }: { word: string; place: number; inTitle: 0 | 1 },
): void {
  const known = found.get(word);
  if (!known) found.set(word, { last: place, postings: [place * 2 + inTitle] });
  else if (known.last !== place) {
    known.postings.push((place - known.last) * 2 + inTitle);
    known.last = place;
  }
}

/** Postings of the entries that have a value. */
export function postingsOf(places: readonly number[]): Postings {
  return places.map((place, at) => (place - (places[at - 1] ?? 0)) * 2);
}

import type { SearchEntry } from "./search-entries.ts";
import { searchWords } from "./search-words.ts";

/**
 * Words by number, and the words of each entry. A process that renders again and again keeps them as long as what the entry is
 * made of lives: four bytes a word that an entry holds.
 */
export interface SearchMemory {
  /** What the texts of entries depend on beside their records. */
  settings: string;
  numbers: Map<string, number>;
  /** For each word of the entry once, twice its number, and one more when it stands in the title. */
  entries: WeakMap<object, Uint32Array>;
  /** For each word the count of entries met when an entry last held it: tells whether this one has it already. */
  seen: number[];
  met: number;
}

export function searchMemory(): SearchMemory {
  return { settings: "", numbers: new Map(), entries: new WeakMap(), seen: [], met: 0 };
}

// Edits leave behind words that stand nowhere any more. In days of them they must not fill the memory.
const NUMBERS_MAX = 2_000_000;

/** Forgets what was found under other settings. */
export function prepareWords(memory: SearchMemory, settings: string): void {
  if (memory.settings === settings && memory.numbers.size < NUMBERS_MAX) return;
  Object.assign(memory, { ...searchMemory(), settings });
}

/** Words of the title come first, so that one that stands in both counts as one of the title. */
export function wordsOfEntry(memory: SearchMemory, { of, title, text }: SearchEntry): Uint32Array {
  const known = of && memory.entries.get(of);
  if (known) return known;
  const entry = ++memory.met;
  const { numbers, seen } = memory;
  const words: number[] = [];
  const add = (word: string, inTitle: 0 | 1): void => {
    let number = numbers.get(word);
    if (number === undefined) numbers.set(word, (number = numbers.size));
    if (seen[number] === entry) return;
    seen[number] = entry;
    words.push(number * 2 + inTitle);
  };
  for (const word of searchWords(title)) add(word, 1);
  for (const word of searchWords(text())) add(word, 0);
  const found = Uint32Array.from(words);
  if (of) memory.entries.set(of, found);
  return found;
}

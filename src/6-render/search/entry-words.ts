import type { SearchEntry } from "./search-entries.ts";
import { eachSearchWord } from "./search-words.ts";
import { wordTable, type WordTable } from "./word-table.ts";

/**
 * Words by number, and the words of each entry. A process that renders again and again keeps them as long as what the entry is
 * made of lives: four bytes a word that an entry holds.
 */
export interface SearchMemory {
  /** What the texts of entries depend on beside their records. */
  settings: string;
  table: WordTable;
  /** Null in a process that renders once. */
  entries: WeakMap<object, EntryWords> | null;
  /** For each word the count of entries met when an entry last held it: tells whether this one has it already. */
  seen: number[];
  met: number;
}

/** For each word of the entry once, twice its number, and one more when it stands in the title. */
export type EntryWords = Uint32Array | readonly number[];

export function searchMemory(isSession = true): SearchMemory {
  const entries = isSession ? new WeakMap<object, EntryWords>() : null;
  return { settings: "", table: wordTable(), entries, seen: [], met: 0 };
}

// Edits leave behind words that stand nowhere any more. In days of them they must not fill the memory.
const NUMBERS_MAX = 2_000_000;

/** Forgets what was found under other settings. */
export function prepareWords(memory: SearchMemory, settings: string): void {
  if (memory.settings === settings && memory.table.words.length < NUMBERS_MAX) return;
  Object.assign(memory, { ...searchMemory(memory.entries !== null), settings });
}

/** Words of the title come first, so that one that stands in both counts as one of the title. */
export function wordsOfEntry(memory: SearchMemory, { of, title, text }: SearchEntry): EntryWords {
  const known = of && memory.entries?.get(of);
  if (known) return known;
  const entry = ++memory.met;
  const { table, seen } = memory;
  const words: number[] = [];
  const add = (number: number, inTitle: 0 | 1): void => {
    if (seen[number] === entry) return;
    seen[number] = entry;
    words.push(number * 2 + inTitle);
  };
  eachSearchWord(table, title, (number) => add(number, 1));
  eachSearchWord(table, text(), (number) => add(number, 0));
  if (!of || !memory.entries) return words;
  const found = new Uint32Array(words);
  memory.entries.set(of, found);
  return found;
}

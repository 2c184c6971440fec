import type { ClassValue, TimeWords } from "../lexicon/time-words.ts";
import { isCapital } from "./characters.ts";

/** A word of the language with its classes. */
export interface WordEntry {
  readonly classes: ReadonlyMap<string, ClassValue>;
  /** A full stop behind it belongs to it. */
  readonly abbreviation: boolean;
  /** Its number among the entries. */
  readonly shape: number;
}

export interface Vocabulary {
  readonly entries: readonly WordEntry[];
  /** The word printed there; `dotted` when stops stand between its letters ("a.m."). */
  lookUp(text: string, start: number, end: number, dotted: boolean): WordEntry | null;
  /** A mark of one sign. */
  mark(code: number): WordEntry | null;
}

/** No word of a language's lists is longer. */
const LENGTH_MAX = 32;
const CURLY = 0x2019;
const STRAIGHT = 0x27;

export function vocabularyOf(words: TimeWords): Vocabulary {
  const entries = entriesOf(words);
  const sieve = sieveOf(entries);
  const marks = new Map<number, WordEntry>();
  for (const [word, entry] of entries.capital)
    if (word.length === 1) marks.set(word.charCodeAt(0), entry);
  const all = [...entries.capital.values(), ...entries.small.values()];
  return {
    entries: all.filter((entry) => entry !== null).sort((a, b) => a.shape - b.shape),
    lookUp(text, start, end, dotted) {
      const length = end - start;
      if (dotted) return lookUpDotted(text.slice(start, end), entries);
      if (length >= LENGTH_MAX) return null;
      const code = text.charCodeAt(start);
      const listed = sieve.rows[sieveIndex(code, text.charCodeAt(end - 1), length)] as number;
      if (listed === 0) return null;
      for (const each of sieve.lists[listed] as readonly Listed[])
        if (standsAt(text, start, each.word)) return isCapital(code) ? each.capital : each.small;
      return null;
    },
    mark: (code) => marks.get(code) ?? null,
  };
}

function lookUpDotted(printed: string, entries: Entries): WordEntry | null {
  if (printed.length >= LENGTH_MAX) return null;
  const word = printed.toLowerCase().replaceAll(".", "");
  const small = isCapital(printed.charCodeAt(0)) ? undefined : entries.small.get(word);
  return small === undefined ? (entries.capital.get(word) ?? null) : small;
}

/** Whether the word, listed in small letters, is printed there: letter by letter, since a slice of each word would cost more. */
function standsAt(text: string, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = text.charCodeAt(start + at);
    const wanted = word.charCodeAt(at);
    if (code !== wanted && smallLetter(code) !== wanted) return false;
  }
  return true;
}

function smallLetter(code: number): number {
  if (code === CURLY) return STRAIGHT;
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

interface Entries {
  /** As printed with a capital. */
  readonly capital: ReadonlyMap<string, WordEntry>;
  /** As printed in small letters, where they differ: "may" is then no month. */
  readonly small: ReadonlyMap<string, WordEntry | null>;
}

function entriesOf({ classes, capitalised, capitalClasses }: TimeWords): Entries {
  const byWord = new Map<string, Map<string, ClassValue>>();
  for (const [name, members] of Object.entries(classes))
    for (const [word, value] of Object.entries(members)) {
      const of = byWord.get(word) ?? new Map<string, ClassValue>();
      byWord.set(word, of.set(name, value));
    }
  const capital = new Map<string, WordEntry>();
  const small = new Map<string, WordEntry | null>();
  let shapes = 0;
  const entryOf = (of: ReadonlyMap<string, ClassValue>): WordEntry => {
    return { classes: of, abbreviation: of.has("abbreviation"), shape: shapes++ };
  };
  for (const [word, of] of byWord) {
    capital.set(word, entryOf(of));
    if (!capitalised.has(word)) continue;
    const rest = new Map([...of].filter(([name]) => !capitalClasses.has(name)));
    small.set(word, rest.size > 0 ? entryOf(rest) : null);
  }
  return { capital, small };
}

// A sieve: most words of a text share initial, last letter and length with no word of the lists. Small and capital letters
// of one letter have the same lowest five bits.

interface Listed {
  readonly word: string;
  readonly capital: WordEntry;
  /** As printed in small letters. */
  readonly small: WordEntry | null;
}

interface Sieve {
  /** By initial, last letter and length the place in `lists`; 0 when there is no such word. */
  readonly rows: Uint16Array;
  readonly lists: readonly (readonly Listed[])[];
}

function sieveOf({ capital, small }: Entries): Sieve {
  const rows = new Uint16Array(32 * 32 * LENGTH_MAX);
  const lists: Listed[][] = [[]];
  for (const [word, entry] of capital) {
    if (word.length >= LENGTH_MAX) continue;
    const ownSmall = small.get(word);
    const listed = { word, capital: entry, small: ownSmall === undefined ? entry : ownSmall };
    for (const index of sieveIndexes(word)) {
      if (rows[index] === 0) rows[index] = lists.push([]) - 1;
      lists[rows[index] as number]?.push(listed);
    }
  }
  return { rows, lists };
}

/** An apostrophe at the head is printed in two ways. */
function sieveIndexes(word: string): readonly number[] {
  const [initial, last] = [word.charCodeAt(0), word.charCodeAt(word.length - 1)];
  const index = sieveIndex(initial, last, word.length);
  if (initial !== STRAIGHT) return [index];
  return [index, sieveIndex(CURLY, word.length === 1 ? CURLY : last, word.length)];
}

function sieveIndex(initial: number, last: number, length: number): number {
  return ((initial & 31) << 10) | ((last & 31) << 5) | length;
}

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

export function vocabularyOf(words: TimeWords): Vocabulary {
  const entries = entriesOf(words);
  const sieve = sieveOf(entries.capital.keys());
  const marks = new Map<number, WordEntry>();
  for (const [word, entry] of entries.capital)
    if (word.length === 1) marks.set(word.charCodeAt(0), entry);
  const all = [...entries.capital.values(), ...entries.small.values()];
  return {
    entries: all.filter((entry) => entry !== null).sort((a, b) => a.shape - b.shape),
    lookUp(text, start, end, dotted) {
      const length = end - start;
      const code = text.charCodeAt(start);
      if (length >= LENGTH_MAX) return null;
      const index = sieveIndex(code, text.charCodeAt(end - 1), length);
      if (!dotted && sieve[index] === 0) return null;
      const word = wordOf(text.slice(start, end), dotted);
      const small = isCapital(code) ? undefined : entries.small.get(word);
      return small === undefined ? (entries.capital.get(word) ?? null) : small;
    },
    mark: (code) => marks.get(code) ?? null,
  };
}

function wordOf(printed: string, dotted: boolean): string {
  const word = printed.toLowerCase();
  if (dotted) return word.replaceAll(".", "");
  return word.charCodeAt(0) === CURLY || word.charCodeAt(1) === CURLY
    ? word.replace("’", "'")
    : word;
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

// A sieve: most words of a text share initial, last letter and length with no entry, and need no slice. Small and capital
// letters of one letter have the same lowest five bits.

function sieveOf(words: Iterable<string>): Uint8Array {
  const sieve = new Uint8Array(32 * 32 * LENGTH_MAX);
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1);
    for (const initial of [word.charCodeAt(0), word[0] === "'" ? CURLY : word.charCodeAt(0)])
      if (word.length < LENGTH_MAX) sieve[sieveIndex(initial, last, word.length)] = 1;
  }
  return sieve;
}

function sieveIndex(initial: number, last: number, length: number): number {
  return ((initial & 31) << 10) | ((last & 31) << 5) | length;
}

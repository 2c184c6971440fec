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
  const sieve = sieveOf(entries.keys());
  const marks = new Map(
    [...entries]
      .filter(([word]) => word.length === 1)
      .map(([word, entry]) => [word.charCodeAt(0), entry]),
  );
  return {
    entries: [...entries.values()],
    lookUp(text, start, end, dotted) {
      const length = end - start;
      const code = text.charCodeAt(start);
      if (length >= LENGTH_MAX) return null;
      const index = sieveIndex(code, text.charCodeAt(end - 1), length);
      if (!dotted && sieve[index] === 0) return null;
      const word = wordOf(text.slice(start, end), dotted);
      const entry = entries.get(word);
      return entry && (isCapital(code) || !words.capitalised.has(word)) ? entry : null;
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

function entriesOf(words: TimeWords): Map<string, WordEntry> {
  const classes = new Map<string, Map<string, ClassValue>>();
  for (const [name, members] of Object.entries(words.classes))
    for (const [word, value] of Object.entries(members)) {
      const entry = classes.get(word) ?? new Map<string, ClassValue>();
      classes.set(word, entry.set(name, value));
    }
  return new Map(
    [...classes].map(([word, of], shape) => [
      word,
      { classes: of, abbreviation: of.has("abbreviation"), shape },
    ]),
  );
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

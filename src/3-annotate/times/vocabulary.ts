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
const CODES = 128;

export function vocabularyOf(words: TimeWords): Vocabulary {
  const entries = entriesOf(words);
  const lengths = lengthsByInitial(entries.keys());
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
      // Most words of a text have an initial and a length that no entry has: they need no slice.
      if (!dotted && code < CODES && lengths[code * LENGTH_MAX + length] === 0) return null;
      const word = wordOf(text.slice(start, end), dotted);
      const entry = entries.get(word);
      return entry && (isCapital(code) || !words.capitalised.has(word)) ? entry : null;
    },
    mark: (code) => marks.get(code) ?? null,
  };
}

function wordOf(printed: string, dotted: boolean): string {
  const word = printed.toLowerCase().replace("’", "'");
  return dotted ? word.replaceAll(".", "") : word;
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

/** For each ASCII initial, in both cases, the lengths that its words have. */
function lengthsByInitial(words: Iterable<string>): Uint8Array {
  const lengths = new Uint8Array(CODES * LENGTH_MAX);
  for (const word of words) {
    const initial = word[0] ?? "";
    for (const code of [initial.charCodeAt(0), initial.toUpperCase().charCodeAt(0)])
      if (code < CODES && word.length < LENGTH_MAX) lengths[code * LENGTH_MAX + word.length] = 1;
  }
  return lengths;
}

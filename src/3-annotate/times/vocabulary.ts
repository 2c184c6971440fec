import type { ClassValue, TimeWords } from "../lexicon/time-words.ts";
import { classNumbers } from "./class-numbers.ts";
import { isCapital } from "./characters.ts";

/** A word of the language with its classes. */
export interface WordEntry {
  readonly classes: ReadonlyMap<string, ClassValue>;
  /** The same by the numbers of the classes: rules ask some thousand times in an article. */
  readonly values: readonly (ClassValue | undefined)[];
  /** A full stop behind it belongs to it. */
  readonly abbreviation: boolean;
  /** Its number among the entries. */
  readonly shape: number;
}

export interface Vocabulary {
  readonly entries: readonly WordEntry[];
  /** The word printed there; `dotted` when stops stand between its letters ("a.m."). */
  lookUp(text: string, start: number, end: number, dotted: boolean): WordEntry | null;
  /** The number of a class or compound. */
  numberOf(name: string): number;
  /** A mark of one sign. */
  mark(code: number): WordEntry | null;
}

/** No word of a language's lists is longer. */
const LENGTH_MAX = 32;

export function vocabularyOf(words: TimeWords): Vocabulary {
  const listed = entriesOf(words);
  const marks = new Map<number, WordEntry>();
  for (const [word, entry] of listed.capital)
    if (word.length === 1) marks.set(word.charCodeAt(0), entry);
  const all = [...listed.capital.values(), ...listed.small.values()];
  const entries = all.filter((entry) => entry !== null).sort((a, b) => a.shape - b.shape);
  return {
    entries,
    lookUp(text, start, end, dotted) {
      if (end - start >= LENGTH_MAX) return null;
      const word = text.slice(start, end).toLowerCase();
      const plain = dotted ? word.replaceAll(".", "") : word.replaceAll("\u2019", "'");
      const capital = isCapital(text.charCodeAt(start));
      const small = capital ? undefined : listed.small.get(plain);
      return small === undefined ? (listed.capital.get(plain) ?? null) : small;
    },
    numberOf: listed.numberOf,
    mark: (code) => marks.get(code) ?? null,
  };
}

/** The words of a language with their entries. */
interface Entries {
  /** As printed with a capital. */
  readonly capital: ReadonlyMap<string, WordEntry>;
  /** As printed in small letters, where they differ: "may" is then no month. */
  readonly small: ReadonlyMap<string, WordEntry | null>;
  numberOf(name: string): number;
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
  const numberOf = classNumbers(Object.keys(classes));
  const entryOf = (of: ReadonlyMap<string, ClassValue>): WordEntry => {
    const values: (ClassValue | undefined)[] = [];
    for (const name of Object.keys(classes)) values[numberOf(name)] = of.get(name);
    return { classes: of, values, abbreviation: of.has("abbreviation"), shape: shapes++ };
  };
  for (const [word, of] of byWord) {
    capital.set(word, entryOf(of));
    if (!capitalised.has(word)) continue;
    const rest = new Map([...of].filter(([name]) => !capitalClasses.has(name)));
    small.set(word, rest.size > 0 ? entryOf(rest) : null);
  }
  return { capital, small, numberOf };
}

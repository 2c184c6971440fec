import type { ClassValue, TimeWords } from "../lexicon/time-words.ts";

/** A word of the language with its classes. */
export interface WordEntry {
  readonly classes: ReadonlyMap<string, ClassValue>;
  /** A full stop behind it belongs to it. */
  readonly abbreviation: boolean;
}

export interface Vocabulary {
  readonly entries: readonly WordEntry[];
  lookUp(text: string, start: number, end: number): WordEntry | null;
}

const LONGEST = 32;
const CODES = 128;

export function vocabularyOf(words: TimeWords): Vocabulary {
  const entries = entriesOf(words);
  const lengths = lengthsByInitial(entries.keys());
  const lookUp = (text: string, start: number, end: number): WordEntry | null => {
    const length = end - start;
    const code = text.charCodeAt(start);
    // Most words of a text have an initial and a length that no entry has: they need no slice.
    if (length >= LONGEST || (code < CODES && lengths[code * LONGEST + length] === 0)) return null;
    const printed = text.slice(start, end);
    const word = printed.toLowerCase().replaceAll("’", "'");
    const entry = entries.get(
      word.length > 2 && word.includes(".") ? word.replaceAll(".", "") : word,
    );
    if (!entry) return null;
    return printed === word && words.capitalised.has(word) ? null : entry;
  };
  return { entries: [...entries.values()], lookUp };
}

function entriesOf(words: TimeWords): Map<string, WordEntry> {
  const classes = new Map<string, Map<string, ClassValue>>();
  for (const [name, members] of Object.entries(words.classes))
    for (const [word, value] of Object.entries(members)) {
      const entry = classes.get(word) ?? new Map<string, ClassValue>();
      classes.set(word, entry.set(name, value));
    }
  return new Map(
    [...classes].map(([word, of]) => [word, { classes: of, abbreviation: of.has("abbreviation") }]),
  );
}

/** For each ASCII initial, in both cases, the lengths that its words have; "a.m." is as long with its stops as a longer word. */
function lengthsByInitial(words: Iterable<string>): Uint8Array {
  const lengths = new Uint8Array(CODES * LONGEST);
  for (const word of words) {
    const initials = [word[0], word[0]?.toUpperCase(), word[0] === "'" ? "’" : undefined];
    for (const initial of initials) {
      const code = initial?.charCodeAt(0) ?? CODES;
      if (code >= CODES) continue;
      for (const length of [word.length, word.length * 2, word.length * 2 - 1])
        if (length < LONGEST) lengths[code * LONGEST + length] = 1;
    }
  }
  return lengths;
}

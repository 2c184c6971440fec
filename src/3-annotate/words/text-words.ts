// The words of a text in arrays beside each other, as there are many. What follows speaks of stretches of words by their numbers
// and copies none of them.
import type { KnownWord } from "../events/known-word.ts";
import type { PrintedWord } from "./printed-words.ts";

export interface TextWords {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What the lexicon of happenings says of each. */
  readonly known: readonly KnownWord[];
  /** Those of plain letters behind which a sign follows that joins nothing: every finder cuts them alike. Null for others. */
  readonly lone: readonly (PrintedWord | null)[];
}

export const NO_WORDS: TextWords = { starts: [], ends: [], known: [], lone: [] };

/** Numbers of words, names or times that follow one another, end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Number of the first word that begins at an offset or behind it. */
export function firstWordFrom({ starts }: TextWords, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same, where `number` is known to be that word or one before it. */
export function wordFrom({ starts }: TextWords, number: number, offset: number): number {
  let at = number;
  while (at < starts.length && (starts[at] as number) < offset) at++;
  return at;
}

/** The lone word of that number, if it begins at the offset. */
export function loneAt(words: TextWords, number: number, offset: number): PrintedWord | null {
  const { starts, lone } = words;
  return number < starts.length && starts[number] === offset ? (lone[number] ?? null) : null;
}

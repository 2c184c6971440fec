// The words of a text with what the lexicon says of each. Kept in arrays beside each other, as there are many; what follows
// speaks of stretches of words by their numbers and copies none of them.
import { wordEnd, wordStart } from "../../base/words.ts";
import type { EventWords } from "../lexicon/event-words.ts";
import { learnWord, vocabularyOf, type KnownWord } from "./known-word.ts";

export interface Words {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly known: readonly KnownWord[];
}

/** Numbers of words, names or times that follow one another, end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The words of a text, in order. */
export function readWords(text: string, lexicon: EventWords | null): Words {
  const vocabulary = vocabularyOf(lexicon);
  const starts: number[] = [];
  const ends: number[] = [];
  const known: KnownWord[] = [];
  const length = text.length;
  let at = wordStart(text, 0, length);
  while (at < length) {
    const end = wordEnd(text, at, length);
    const printed = text.slice(at, end);
    starts.push(at);
    ends.push(end);
    known.push(vocabulary.words.get(printed) ?? learnWord(printed, vocabulary));
    at = wordStart(text, end, length);
  }
  return { starts, ends, known };
}

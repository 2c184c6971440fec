// The small words that the rules know one by one. A lexicon says which words of its language do this work.
import type { SmallWord } from "../lexicon/quotation-words.ts";

export const TO = 1;
export const THAT = 2;
export const OF = 3;
export const BY = 4;
export const AS = 5;
export const AND = 6;
export const ACCORDING = 7;
export const ON = 8;

export const SMALL_WORDS: Readonly<Record<SmallWord, number>> = {
  to: TO,
  that: THAT,
  of: OF,
  by: BY,
  as: AS,
  and: AND,
  according: ACCORDING,
  on: ON,
};

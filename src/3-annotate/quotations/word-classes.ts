// What a token can be, as bits: a word may be several things ("since" is a preposition and opens clauses).
import type { QuotationWords, SmallWord, VerbForms } from "../lexicon/quotation-words.ts";
import { SMALL_WORDS } from "./small-words.ts";

export const QUOTE = 1 << 0;
/** Between sentences. */
export const STOP = 1 << 1;
export const COMMA = 1 << 2;
export const COLON = 1 << 3;
export const SEMICOLON = 1 << 4;
export const DASH = 1 << 5;
export const BRACKET = 1 << 6;
export const CAPITAL = 1 << 7;
export const NUMBER = 1 << 8;
/** Finite form of a verb of speech. */
export const SPEECH = 1 << 9;
/** Finite form of a verb that takes quoted words. */
export const JUDGING = 1 << 10;
/** Participle of either: "saying", "calling". */
export const PARTICIPLE = 1 << 11;
export const ALSO_NOUN = 1 << 12;
export const BASE_FORM = 1 << 13;
export const PHRASAL = 1 << 14;
export const PARTICLE = 1 << 15;
export const AUXILIARY = 1 << 16;
/** Finite form of any other verb. */
export const VERB = 1 << 17;
export const ADVERB = 1 << 18;
export const PRONOUN = 1 << 19;
export const DETERMINER = 1 << 20;
export const PREPOSITION = 1 << 21;
export const CONJUNCTION = 1 << 22;
export const SUBORDINATOR = 1 << 23;
export const RELATIVE = 1 << 24;
export const TIME = 1 << 25;
export const CUE_NOUN = 1 << 26;
/** A small word in "-ing" that is no verb of speech. */
export const ING = 1 << 27;
/** A small word in "-ed" that is in no list. */
export const ED = 1 << 28;
export const POSSESSIVE = 1 << 29;
/** A title, a nickname or a few words in quotation marks: part of the phrase it stands in. */
export const SMALL_QUOTE = 1 << 30;

/** May go on with the clause that quoted words stand in: `“a tie” between the two`. */
export const TAIL_OPENER = 1 << 31;

export const CUE = SPEECH | JUDGING | PARTICIPLE | PHRASAL;

const compiled = new WeakMap<QuotationWords, WordClasses>();

/** What one word is: bits of this file, and its number among the small words (0 for none). */
export interface WordClass {
  readonly bits: number;
  readonly small: number;
}

export const NO_CLASS: WordClass = { bits: 0, small: 0 };

export interface WordClasses {
  /** Words of the lexicon, in small letters. */
  readonly listed: ReadonlyMap<string, WordClass>;
  /** Words of texts as they were printed; grows as texts are read. */
  readonly printed: Map<string, WordClass>;
}

/** Made once for each lexicon. */
export function wordClasses(words: QuotationWords): WordClasses {
  const known = compiled.get(words);
  if (known) return known;
  const listed = new Map<string, WordClass>();
  const add = (word: string, bits: number, small: number) => {
    const found = listed.get(word);
    listed.set(word, { bits: (found?.bits ?? 0) | bits, small: small || (found?.small ?? 0) });
  };
  for (const [set, bits] of classTable(words)) for (const word of set) add(word, bits, 0);
  for (const [role, word] of Object.entries(words.smallWords))
    add(word, 0, SMALL_WORDS[role as SmallWord]);
  const classes = { listed, printed: new Map<string, WordClass>() };
  compiled.set(words, classes);
  return classes;
}

type Row = readonly [words: ReadonlySet<string>, bits: number];

function classTable(words: QuotationWords): readonly Row[] {
  return [
    ...verbTable(words.judging, JUDGING),
    ...verbTable(words.speech, SPEECH),
    [words.alsoNouns, ALSO_NOUN],
    [words.phrasalVerbs, PHRASAL],
    [words.particles, PARTICLE],
    [words.auxiliaries, AUXILIARY],
    [words.otherVerbs, VERB],
    [words.adverbs, ADVERB],
    [words.pronouns, PRONOUN],
    [words.determiners, DETERMINER],
    [words.prepositions, PREPOSITION],
    [words.conjunctions, CONJUNCTION],
    [words.subordinators, SUBORDINATOR],
    [words.relatives, RELATIVE],
    [words.timeWords, TIME],
    [words.cueNouns, CUE_NOUN],
    [words.tailOpeners, TAIL_OPENER],
  ];
}

function verbTable({ base, third, past, participle }: VerbForms, bits: number): readonly Row[] {
  return [
    [base, bits | BASE_FORM],
    [third, bits],
    [past, bits],
    [participle, bits | PARTICIPLE],
  ];
}

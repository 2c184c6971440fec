// What a token can be, as bits: a word may be several things ("since" is a preposition and opens clauses).
import type { QuotationWords, VerbForms } from "../lexicon/quotation-words.ts";

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

export const CUE = SPEECH | JUDGING | PARTICIPLE | PHRASAL;

const compiled = new WeakMap<QuotationWords, ReadonlyMap<string, number>>();

/** Made once for each lexicon. */
export function wordClasses(words: QuotationWords): ReadonlyMap<string, number> {
  const known = compiled.get(words);
  if (known) return known;
  const classes = new Map<string, number>();
  const add = (set: ReadonlySet<string>, bits: number) => {
    for (const word of set) classes.set(word, (classes.get(word) ?? 0) | bits);
  };
  const addVerbs = ({ base, third, past, participle }: VerbForms, bits: number) => {
    add(base, bits | BASE_FORM);
    add(third, bits);
    add(past, bits);
    add(participle, PARTICIPLE | bits);
  };
  addVerbs(words.judging, JUDGING);
  addVerbs(words.speech, SPEECH);
  add(words.alsoNouns, ALSO_NOUN);
  add(words.phrasalVerbs, PHRASAL);
  add(words.particles, PARTICLE);
  add(words.auxiliaries, AUXILIARY);
  add(words.otherVerbs, VERB);
  add(words.adverbs, ADVERB);
  add(words.pronouns, PRONOUN);
  add(words.determiners, DETERMINER);
  add(words.prepositions, PREPOSITION);
  add(words.conjunctions, CONJUNCTION);
  add(words.subordinators, SUBORDINATOR);
  add(words.relatives, RELATIVE);
  add(words.timeWords, TIME);
  add(words.cueNouns, CUE_NOUN);
  compiled.set(words, classes);
  return classes;
}

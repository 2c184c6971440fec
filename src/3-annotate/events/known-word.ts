// What the lexicon says of a word as printed.
import type { EventChange } from "../../model/annotation.ts";
import { formOf, hasCapital } from "../../base/words.ts";
import { keptStem, type Stem } from "../terms/stem.ts";
import type { ClauseLink, EventWords } from "../lexicon/event-words.ts";

/** Bits of `KnownWord.traits`. */
export const REPORTING = 1;
export const PLANNED = 2;
export const POSSIBLE = 4;
export const NEGATION = 8;
export const PRONOUN = 16;
export const LOCATIVE = 32;
/** Tells what took place by its form. */
export const PAST = 64;
export const PAST_AUXILIARY = 128;
/** Tells something that takes place: a known kind of happening, a past form, a future, or a word of saying. */
export const TRIGGER = 256;
/** Said of a deadline: there is more time, or there is none left. */
export const EXTENDED = 512;
export const PASSED = 1024;
export const DEADLINE = 2048;
/** "Be", and the sign of an infinitive: both together tell what is due. */
export const BE = 4096;
export const INFINITIVE = 8192;
/** Before one of the next and a time, says that a day was changed. */
export const MOVES_DAY = 16384;
export const DAY_SIGN = 32768;
/** Says by itself that what its verb tells is to come, whatever the verb. */
export const FUTURE = 65536;

export interface KnownWord {
  readonly traits: number;
  readonly concept: string | null;
  readonly link: ClauseLink | null;
  readonly change: EventChange;
  /** What the word says together with a particle right after it. */
  readonly phrases: ReadonlyMap<string, EventChange> | null;
  readonly form: string;
  /** Null for words that carry no content. */
  readonly stem: Stem | null;
}

const LETTERS_MIN = 3; // of a word that carries content

/** `stems` are those of the language, by their text. */
export function learnWord(
  printed: string,
  lexicon: EventWords | null,
  stems: Map<string, Stem>,
): KnownWord {
  const form = formOf(printed);
  const stem = stemOf(form, lexicon);
  const concept = lexicon?.concepts.get(form) ?? null;
  const traits = lexicon ? traitsOf(form, hasCapital(printed, form), lexicon) : 0;
  const isTrigger = concept !== null || (traits & (REPORTING | PAST | FUTURE)) !== 0;
  return {
    traits: isTrigger ? traits | TRIGGER : traits,
    concept,
    link: lexicon?.links.get(form) ?? null,
    change: lexicon?.changes.get(form) ?? null,
    phrases: lexicon?.changePhrases.get(form) ?? null,
    form,
    stem: stem === null ? null : keptStem(stem, stems),
  };
}

/** Without words of the language each of three letters or more carries content. */
function stemOf(form: string, lexicon: EventWords | null): string | null {
  if (form.length < LETTERS_MIN) return null;
  if (!lexicon) return form;
  return lexicon.stopWords.has(form) ? null : lexicon.stem(form);
}

function traitsOf(form: string, capital: boolean, lexicon: EventWords): number {
  const isPast = lexicon.pastForms.has(form) || (!capital && endsLikePast(form, lexicon));
  return (
    (lexicon.reporting.has(form) ? REPORTING : 0) |
    (lexicon.planned.has(form) ? PLANNED : 0) |
    (lexicon.possible.has(form) ? POSSIBLE : 0) |
    (lexicon.negations.has(form) || form.endsWith("n't") ? NEGATION : 0) |
    (lexicon.pronouns.has(form) ? PRONOUN : 0) |
    (lexicon.locatives.has(form) ? LOCATIVE : 0) |
    (isPast ? PAST : 0) |
    (lexicon.deadline.extended.has(form) ? EXTENDED : 0) |
    (lexicon.deadline.passed.has(form) ? PASSED : 0) |
    (lexicon.concepts.get(form) === lexicon.deadline.concept ? DEADLINE : 0) |
    (lexicon.pastAuxiliaries.has(form) ? PAST_AUXILIARY : 0) |
    (lexicon.due.be.has(form) ? BE : 0) |
    (lexicon.due.infinitive === form ? INFINITIVE : 0) |
    (lexicon.dayMoves.verbs.has(form) ? MOVES_DAY : 0) |
    (lexicon.dayMoves.signs.has(form) ? DAY_SIGN : 0) |
    (lexicon.future.has(form) ? FUTURE : 0)
  );
}

/** With a capital it may be a name ("Reed", "United"). */
function endsLikePast(form: string, { pastEnding, stopWords }: EventWords): boolean {
  return form.length > pastEnding.length + 2 && form.endsWith(pastEnding) && !stopWords.has(form);
}

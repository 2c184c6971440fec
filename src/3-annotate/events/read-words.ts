// What the lexicon says of each word of a text, asked once a form: the rules for happenings ask a dozen questions of every word.
import type { EventChange } from "../../model/annotation.ts";
import { wordsOf, type Word } from "../../base/words.ts";
import type { ClauseLink, EventWords } from "../lexicon/event-words.ts";

/** Bits of `KnownForm.traits`. */
export const REPORTING = 1;
export const PLANNED = 2;
export const POSSIBLE = 4;
export const NEGATION = 8;
export const PRONOUN = 16;
export const LOCATIVE = 32;
export const PAST_FORM = 64;
/** Ends like a past form; with a capital it may be a name ("Reed", "United"). */
export const PAST_ENDING = 128;
export const PAST_AUXILIARY = 256;

export interface KnownForm {
  readonly traits: number;
  readonly concept: string | null;
  readonly link: ClauseLink | null;
  readonly change: EventChange;
  /** Null for words that carry no content. */
  readonly stem: string | null;
}

export interface ReadWord extends Word {
  readonly known: KnownForm;
}

const LETTERS_MIN = 3; // of a word that carries content
// Texts bring new forms for ever (numbers, names); a memo is started afresh before it grows large.
const REMEMBERED_MAX = 50_000;

const MEMOS = new WeakMap<EventWords, Map<string, KnownForm>>();

/** The words of a text, in order. Without words of the language each of three letters or more carries content. */
export function readWords(text: string, lexicon: EventWords | null): readonly ReadWord[] {
  const memo = lexicon ? memoOf(lexicon) : new Map<string, KnownForm>();
  return wordsOf(text).map(({ start, end, form, capital }) => {
    let known = memo.get(form);
    if (!known) memo.set(form, (known = lexicon ? look(form, lexicon) : plain(form)));
    return { start, end, form, capital, known };
  });
}

function memoOf(lexicon: EventWords): Map<string, KnownForm> {
  const memo = MEMOS.get(lexicon);
  if (memo && memo.size < REMEMBERED_MAX) return memo;
  const fresh = new Map<string, KnownForm>();
  MEMOS.set(lexicon, fresh);
  return fresh;
}

function plain(form: string): KnownForm {
  const stem = form.length < LETTERS_MIN ? null : form;
  return { traits: 0, concept: null, link: null, change: null, stem };
}

function look(form: string, lexicon: EventWords): KnownForm {
  const carriesContent = form.length >= LETTERS_MIN && !lexicon.stopWords.has(form);
  return {
    traits: traitsOf(form, lexicon),
    concept: lexicon.concepts.get(form) ?? null,
    link: lexicon.links.get(form) ?? null,
    change: lexicon.changes.get(form) ?? null,
    stem: carriesContent ? lexicon.stem(form) : null,
  };
}

function traitsOf(form: string, lexicon: EventWords): number {
  const endsLikePast =
    form.length > lexicon.pastEnding.length + 2 &&
    form.endsWith(lexicon.pastEnding) &&
    !lexicon.stopWords.has(form);
  return (
    (lexicon.reporting.has(form) ? REPORTING : 0) |
    (lexicon.planned.has(form) ? PLANNED : 0) |
    (lexicon.possible.has(form) ? POSSIBLE : 0) |
    (lexicon.negations.has(form) || form.endsWith("n't") ? NEGATION : 0) |
    (lexicon.pronouns.has(form) ? PRONOUN : 0) |
    (lexicon.locatives.has(form) ? LOCATIVE : 0) |
    (lexicon.pastForms.has(form) ? PAST_FORM : 0) |
    (endsLikePast ? PAST_ENDING : 0) |
    (lexicon.pastAuxiliaries.has(form) ? PAST_AUXILIARY : 0)
  );
}

/** A word that tells what took place by its form. */
export function isPast({ known, capital }: ReadWord): boolean {
  return (known.traits & PAST_FORM) !== 0 || (!capital && (known.traits & PAST_ENDING) !== 0);
}

/** Tells something that takes place: a known kind of happening, a past form, or a word of saying. */
export function isTrigger(word: ReadWord): boolean {
  return word.known.concept !== null || (word.known.traits & REPORTING) !== 0 || isPast(word);
}

import { boundedMemo } from "../../base/bounded-memo.ts";
import type { NameWords } from "../lexicon/name-words.ts";
import { atomKindOf, type AtomKind } from "./atom-kind.ts";
import { wordScores, type FormEvidence } from "./form-scores.ts";
import { knownPhrases, type KnownPhrase } from "./known-phrases.ts";
import { headOf, type HeadKind } from "./name-heads.ts";

/** How a word is printed, and what follows from that alone. */
export interface PrintedWord {
  readonly text: string;
  /** Lower case, typographic apostrophes made plain. */
  readonly key: string;
  readonly allCapitals: boolean;
  /** A capital and small letters from a to z, as most words are: no acronym, initial, number or accent. */
  readonly plain: boolean;
  /** "J.", "J.K." */
  readonly initial: boolean;
}

/** What a word is as the only word of its phrase. */
export interface WordReading {
  readonly kind: AtomKind;
  readonly evidence: FormEvidence;
}

/** A printed word with all that the lists say of it. */
export interface WordForm extends PrintedWord {
  readonly known: KnownPhrase | null;
  /** Most words that a known phrase has which begins with this one; 1 when none does. */
  readonly phraseWordsMax: number;
  readonly within: WordReading;
  /** Where a sentence begins, and the capital says nothing. */
  readonly opening: WordReading;
  /** What it makes of a name that ends with it. */
  readonly head: HeadKind | null;
  /** It takes "of" or "for" what it is concerned with: "ministry". */
  readonly startsOrganisation: boolean;
}

const tables = new WeakMap<NameWords, (text: string) => WordForm>();

/**
 * The words of a language by how they are printed. Articles repeat a few thousand capitalised words, so that nearly all of
 * them cost one look into this table instead of one into each list.
 */
export function wordForms(words: NameWords): (text: string) => WordForm {
  let table = tables.get(words);
  if (!table) tables.set(words, (table = boundedMemo((text) => formOf(text, words))));
  return table;
}

function formOf(text: string, words: NameWords): WordForm {
  const printed = printedWord(text);
  const { byKey, longest } = knownPhrases(words);
  const known = byKey.get(printed.key) ?? null;
  const reading = (first: boolean): WordReading => {
    const kind = atomKindOf(printed, known, { words, first });
    return { kind, evidence: wordScores(printed, { kind, known, first }, words) };
  };
  const { key, allCapitals, plain, initial } = printed;
  return {
    text,
    key,
    allCapitals,
    plain,
    initial,
    known,
    phraseWordsMax: longest.get(printed.key) ?? 1,
    within: reading(false),
    opening: reading(true),
    head: headOf(printed.key, words),
    startsOrganisation: words.organisationStarts.has(printed.key),
  };
}

function printedWord(text: string): PrintedWord {
  const plain = isPlain(text);
  return {
    text,
    key: plainKey(text),
    allCapitals: isAllCapitals(text),
    plain,
    initial: !plain && isInitial(text),
  };
}

/** Lower case, with plain apostrophes. */
export const plainKey = boundedMemo((printed) => printed.toLowerCase().replaceAll("’", "'"));

function isPlain(printed: string): boolean {
  for (let at = 1; at < printed.length; at++) {
    const code = printed.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return printed.length > 1 && printed.charCodeAt(0) < 97;
}

function isAllCapitals(printed: string): boolean {
  for (let at = 1; at < printed.length; at++) {
    const code = printed.charCodeAt(at);
    if (code >= 97 && (code <= 122 || printed[at] !== printed[at]?.toUpperCase())) return false;
  }
  return true;
}

const INITIALS = /^(?:[A-Z]\.){1,3}$/;

function isInitial(text: string): boolean {
  if (text.length > 6) return false;
  if (text.length === 1) return text !== "I" && text !== "A";
  return INITIALS.test(text) && text !== "U.S." && text !== "U.K." && text !== "U.N.";
}

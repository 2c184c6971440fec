// Questions about a token. A number outside the paragraph counts as the gap between sentences.
import type { Tokens } from "./read-tokens.ts";
import * as is from "./word-classes.ts";
import * as small from "./small-words.ts";

/** Token numbers, end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Nothing longer is searched: a source is rarely longer, and work stays in proportion to length. */
export const PHRASE_MAX = 60;

/** What no phrase goes across. */
export const BREAKS = is.STOP | is.QUOTE | is.COLON | is.SEMICOLON;

/** What no head of a phrase is. */
export const NO_HEAD =
  BREAKS |
  is.COMMA |
  is.DASH |
  is.PREPOSITION |
  is.CONJUNCTION |
  is.SUBORDINATOR |
  is.AUXILIARY |
  is.ADVERB |
  is.VERB;

export function has({ classes }: Tokens, at: number, bits: number): boolean {
  const own = at >= 0 && at < classes.length ? (classes[at] as number) : is.STOP;
  return (own & bits) !== 0;
}

/** A word in no list, or a sign that says nothing. */
export function isPlain({ classes }: Tokens, at: number): boolean {
  return at >= 0 && at < classes.length && classes[at] === 0;
}

export function isWord({ smallWords }: Tokens, at: number, word: number): boolean {
  return at >= 0 && at < smallWords.length && smallWords[at] === word;
}

/** May a noun phrase begin here? */
export function opensPhrase(tokens: Tokens, at: number): boolean {
  if (has(tokens, at, is.CAPITAL | is.DETERMINER | is.PRONOUN | is.NUMBER)) {
    if (!has(tokens, at, is.CAPITAL)) return !has(tokens, at, is.SUBORDINATOR);
    return !has(tokens, at, is.CONJUNCTION | is.PREPOSITION | is.SUBORDINATOR | is.ADVERB);
  }
  if (has(tokens, at, NO_HEAD | is.RELATIVE | is.PARTICLE | is.TIME)) return false;
  return !has(tokens, at, is.CUE) || has(tokens, at, is.ALSO_NOUN);
}

/** "critics", in no list. */
function isPlural(tokens: Tokens, at: number): boolean {
  if (!isPlain(tokens, at) && tokens.classes[at] !== is.CAPITAL) return false;
  return tokens.text[(tokens.ends[at] as number) - 1] === "s";
}

/** A verb that quotes: its form and its neighbours say that it is not the noun of the same spelling. */
export function isCue(tokens: Tokens, at: number): boolean {
  const bits = tokens.classes[at] ?? 0;
  if ((bits & is.PHRASAL) !== 0 && has(tokens, at + 1, is.PARTICLE)) return true;
  if ((bits & (is.SPEECH | is.JUDGING)) === 0) return false;
  if ((bits & is.CAPITAL) !== 0 && (bits & is.ALSO_NOUN) !== 0) return false;
  const before = at - 1;
  const determined =
    has(tokens, before, is.DETERMINER | is.POSSESSIVE) && !has(tokens, before, is.PRONOUN);
  if ((bits & is.PARTICIPLE) !== 0) return !determined;
  if ((bits & is.ALSO_NOUN) === 0) return !determined;
  if (determined) return false;
  if (has(tokens, before, is.PRONOUN | is.AUXILIARY | is.RELATIVE | is.ADVERB)) return true;
  if ((bits & is.BASE_FORM) !== 0)
    return isWord(tokens, before, small.TO) || isPlural(tokens, before);
  return has(tokens, before, is.CAPITAL | is.BRACKET | is.COMMA) || isPlain(tokens, before);
}

export function joinsNouns(tokens: Tokens, at: number): boolean {
  const [before, after] = [tokens.classes[at - 1] ?? 0, tokens.classes[at + 1] ?? 0];
  return (before & is.CAPITAL) !== 0 ? (after & is.CAPITAL) !== 0 : before === 0 && after === 0;
}

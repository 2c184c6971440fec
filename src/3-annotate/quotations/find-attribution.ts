// Who a quotation is attributed to, by the words on either side of it in its sentence.
import * as small from "./small-words.ts";
import { has, isCue, isWord, type Range } from "./phrase-tests.ts";
import type { Tokens } from "./read-tokens.ts";
import * as is from "./word-classes.ts";

export interface Attribution {
  readonly rule: string;
  readonly cue: Range;
  readonly source: Range | null;
  /** The words lead straight into the quotation, or follow it at once. */
  readonly direct: boolean;
  /** Token number at which the quoted clause ends that goes on behind the closing mark: `“…” if they lose, said Smith`. */
  readonly tailEnd: number | null;
}

export function isAccordingTo(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at, small.ACCORDING) && isWord(tokens, at + 1, small.TO);
}

export function isFiniteCue(tokens: Tokens, at: number): boolean {
  return isCue(tokens, at) && !has(tokens, at, is.PARTICIPLE | is.CAPITAL);
}

/** A finite verb that whole sentences are quoted with, or a phrasal one. */
export function isSpeechCue(tokens: Tokens, at: number): boolean {
  return isFiniteCue(tokens, at) && has(tokens, at, is.SPEECH | is.PHRASAL);
}

/** "has also said": auxiliaries and adverbs belong to the cue. */
export function cueBegin(tokens: Tokens, verb: number): number {
  let from = verb;
  while (
    from > 0 &&
    (has(tokens, from - 1, is.AUXILIARY | is.ADVERB) || isWord(tokens, from - 1, small.TO)) &&
    !has(tokens, from - 1, is.PRONOUN)
  )
    from--;
  return from;
}

export function cueEnd(tokens: Tokens, verb: number): number {
  return has(tokens, verb, is.PHRASAL) && has(tokens, verb + 1, is.PARTICLE) ? verb + 2 : verb + 1;
}

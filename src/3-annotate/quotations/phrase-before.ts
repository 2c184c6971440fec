// The phrase that names the source, before its verb: found by what cannot stand in one.
import { clauseSubject } from "./clause-subject.ts";
import type { Tokens } from "./read-tokens.ts";
import {
  BREAKS,
  has,
  isCue,
  isPlain,
  isWord,
  joinsNouns,
  NO_HEAD,
  opensPhrase,
  PHRASE_MAX,
  type Range,
} from "./phrase-tests.ts";
import * as is from "./word-classes.ts";
import * as small from "./small-words.ts";

/** The subject of the verb at `verb`, looking back no further than `floor`. */
export function subjectBefore(tokens: Tokens, verb: number, floor: number): Range | null {
  const last = lastBefore(tokens, verb, floor);
  if (last < floor) return null;
  if (has(tokens, last, is.COMMA)) return withAppositions(tokens, last, floor);
  if (has(tokens, last, is.RELATIVE)) return { from: last, to: last + 1 };
  if (has(tokens, last, is.PRONOUN)) return { from: last, to: last + 1 };
  if (
    has(
      tokens,
      last,
      BREAKS | is.CONJUNCTION | is.SUBORDINATOR | is.PREPOSITION | is.DASH | is.VERB,
    )
  )
    return clauseSubject(tokens, verb, floor);
  return phraseEndingAt(tokens, last, floor);
}

/** Skips "has also", "on Monday" and the like, back from a verb. */
function lastBefore(tokens: Tokens, verb: number, floor: number): number {
  let last = verb - 1;
  while (last >= floor) {
    if (has(tokens, last, is.PRONOUN)) break;
    if (has(tokens, last, is.AUXILIARY | is.ADVERB) || isWord(tokens, last, small.TO)) last--;
    else if (has(tokens, last, is.TIME) && last > floor) {
      last--;
      if (has(tokens, last, is.PREPOSITION)) last--;
    } else break;
  }
  return last;
}

/** The phrase whose last token is `last`. */
export function phraseEndingAt(tokens: Tokens, last: number, floor: number): Range | null {
  let from = last;
  while (from > floor && last - from < PHRASE_MAX && !endsPhraseLeft(tokens, from - 1)) from--;
  while (from < last && has(tokens, from, is.CONJUNCTION | is.ADVERB | is.PARTICLE)) from++;
  if (has(tokens, from, is.PREPOSITION)) from = shortPhraseStart(tokens, last, from);
  if (from === last && has(tokens, from, is.SMALL_QUOTE)) return null;
  return from <= last ? { from, to: last + 1 } : null;
}

function endsPhraseLeft(tokens: Tokens, at: number): boolean {
  if (has(tokens, at, BREAKS | is.COMMA | is.DASH | is.SUBORDINATOR | is.AUXILIARY | is.VERB))
    return !has(tokens, at, is.CAPITAL) || has(tokens, at, is.SUBORDINATOR);
  if (has(tokens, at, is.CONJUNCTION))
    return !isWord(tokens, at, small.AND) || !joinsNouns(tokens, at);
  if (has(tokens, at, is.ED)) return has(tokens, at + 1, is.CAPITAL | is.DETERMINER | is.PRONOUN);
  return isCue(tokens, at);
}

/** "In Iowa the senator said": of what follows a preposition, only the last phrase. */
function shortPhraseStart(tokens: Tokens, last: number, floor: number): number {
  let from = last;
  while (from > floor) {
    const before = from - 1;
    if (has(tokens, from, is.DETERMINER) && !has(tokens, from, is.NUMBER)) break;
    if (has(tokens, before, NO_HEAD) && !isWord(tokens, before, small.OF)) break;
    from--;
  }
  return from;
}

/** "Ann Lee, the former mayor, told": the comma before the verb closes an apposition. */
function withAppositions(tokens: Tokens, comma: number, floor: number): Range | null {
  let end = comma;
  for (;;) {
    let start = end;
    while (start > floor && !has(tokens, start - 1, BREAKS | is.COMMA | is.DASH)) start--;
    const isLast = end === comma;
    const atFloor = start <= floor || !has(tokens, start - 1, is.COMMA);
    const isHead = !isLast && opensPhrase(tokens, start) && !looksApposed(tokens, start);
    if (isHead || atFloor || comma - start > PHRASE_MAX) {
      const head = phraseEndingAt(tokens, end - 1, start);
      if (!head) return null;
      const apposed = end < comma && !has(tokens, end + 1, is.PARTICIPLE | is.ING | is.PREPOSITION);
      return apposed || isLast ? { from: head.from, to: isLast ? head.to : comma + 1 } : head;
    }
    end = start - 1;
  }
}

function looksApposed(tokens: Tokens, at: number): boolean {
  return has(tokens, at, is.NUMBER | is.RELATIVE) || isPlain(tokens, at);
}

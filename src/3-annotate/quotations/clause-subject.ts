// The subject of a clause whose verb stands at a distance: "Smith took the stage and said", "Lee laughed, adding".
import type { Tokens } from "./read-tokens.ts";
import { BREAKS, has, isCue, joinsNouns, PHRASE_MAX, type Range } from "./phrase-tests.ts";
import * as is from "./word-classes.ts";

/** The phrase that opens the clause in which the verb stands: "Smith took the stage and said". */
export function clauseSubject(tokens: Tokens, verb: number, floor: number): Range | null {
  let from = verb;
  let hasVerb = false;
  while (from > floor && verb - from < PHRASE_MAX && !has(tokens, from - 1, BREAKS)) {
    if (hasVerb && opensClause(tokens, from)) break;
    from--;
    hasVerb ||= has(tokens, from, is.VERB | is.ED | is.AUXILIARY) || isCue(tokens, from);
  }
  from = skipOpening(tokens, afterDateline(tokens, from, verb), verb);
  if (from >= verb) return null;
  return phraseFrom(tokens, from, verb);
}

/** "…, and Smith echoed": a conjunction and a new subject. */
function opensClause(tokens: Tokens, at: number): boolean {
  return (
    has(tokens, at - 1, is.CONJUNCTION) &&
    has(tokens, at - 2, is.COMMA | is.SMALL_QUOTE) &&
    has(tokens, at, is.CAPITAL | is.PRONOUN | is.DETERMINER)
  );
}

const DATELINE_MAX = 8;

/** "PARIS, July 2 (Agency) —" */
function afterDateline(tokens: Tokens, from: number, limit: number): number {
  if (!has(tokens, from, is.CAPITAL)) return from;
  for (let at = from + 1; at < limit && at - from <= DATELINE_MAX; at++) {
    if (has(tokens, at, is.DASH)) return at + 1;
    if (!has(tokens, at, is.CAPITAL | is.NUMBER | is.COMMA | is.BRACKET)) return from;
  }
  return from;
}

/** Skips "In a statement," and "After the vote," */
function skipOpening(tokens: Tokens, from: number, verb: number): number {
  let at = from;
  for (;;) {
    while (
      at < verb &&
      has(tokens, at, is.CONJUNCTION | is.COMMA | is.ADVERB | is.DASH | is.SMALL_QUOTE)
    )
      at++;
    const adverbial = adverbialEnd(tokens, at, verb);
    if (adverbial !== null) {
      at = adverbial + 1;
      continue;
    }
    const opens = has(
      tokens,
      at,
      is.PREPOSITION | is.SUBORDINATOR | is.ING | is.PARTICIPLE | is.ED,
    );
    if (!opens || at >= verb) return at;
    let comma = at;
    while (comma < verb && !has(tokens, comma, is.COMMA)) comma++;
    if (comma >= verb - 1) {
      at++;
      while (at < verb && !has(tokens, at, is.CAPITAL | is.PRONOUN)) at++;
      return at;
    }
    at = comma + 1;
  }
}

/** "Eight years ago,": a few words up to a comma, the last of them an adverb. */
function adverbialEnd(tokens: Tokens, from: number, limit: number): number | null {
  for (let at = from + 1; at < limit && at - from <= ADVERBIAL_MAX; at++) {
    if (!has(tokens, at, is.COMMA)) continue;
    return has(tokens, at - 1, is.ADVERB) && !has(tokens, at - 1, is.CAPITAL) ? at : null;
  }
  return null;
}

const ADVERBIAL_MAX = 5;

/** A subject that begins at `from`: up to its verb, with appositions between commas. */
function phraseFrom(tokens: Tokens, from: number, limit: number): Range | null {
  if (has(tokens, from, is.PRONOUN) && !has(tokens, from, is.DETERMINER))
    return { from, to: from + 1 };
  let to = from + 1;
  while (to < limit) {
    if (has(tokens, to, BREAKS | is.AUXILIARY | is.DASH | is.SUBORDINATOR | is.RELATIVE)) break;
    if (has(tokens, to, is.VERB | is.ADVERB | is.ED) && !has(tokens, to, is.CAPITAL)) break;
    if (has(tokens, to, is.CONJUNCTION) && !joinsNouns(tokens, to)) break;
    if (isCue(tokens, to)) break;
    if (has(tokens, to, is.COMMA)) {
      const closing = closingComma(tokens, to, limit);
      if (closing === -1) break;
      to = closing + 1;
      break;
    }
    to++;
  }
  return { from, to };
}

/** The comma that closes an apposition or a relative clause opened by the one at `comma`; -1 when it opens none. */
function closingComma(tokens: Tokens, comma: number, limit: number): number {
  const isName = has(tokens, comma + 1, is.CAPITAL);
  if (!isName && !has(tokens, comma + 1, is.DETERMINER | is.RELATIVE | is.NUMBER)) return -1;
  for (let at = comma + 1; at < limit; at++) {
    if (has(tokens, at, BREAKS)) return -1;
    if (has(tokens, at, is.COMMA)) return at;
    if (isName && !has(tokens, at, is.CAPITAL)) return -1;
  }
  return -1;
}

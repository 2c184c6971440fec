// Noun phrases around a verb, found by what cannot stand in one. All ranges are token numbers, end exclusive.
import type { Tokens } from "./read-tokens.ts";
import * as is from "./word-classes.ts";

export interface Range {
  readonly from: number;
  readonly to: number;
}

const BREAKS = is.STOP | is.QUOTE | is.COLON | is.SEMICOLON;
const NO_HEAD =
  BREAKS |
  is.COMMA |
  is.DASH |
  is.PREPOSITION |
  is.CONJUNCTION |
  is.SUBORDINATOR |
  is.AUXILIARY |
  is.ADVERB |
  is.VERB;

/** Whatever ends with these is no longer searched: a source is rarely longer. */
export const PHRASE_MAX = 60;

export function has({ classes }: Tokens, at: number, bits: number): boolean {
  return ((classes[at] ?? is.STOP) & bits) !== 0;
}

export function wordAt({ text, starts, ends }: Tokens, at: number): string {
  return text.slice(starts[at], ends[at]).toLowerCase();
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
  if ((bits & is.BASE_FORM) !== 0) return wordAt(tokens, before) === "to";
  return has(tokens, before, is.CAPITAL | is.BRACKET | is.COMMA) || tokens.classes[before] === 0;
}

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
    if (has(tokens, last, is.AUXILIARY | is.ADVERB) || wordAt(tokens, last) === "to") last--;
    else if (has(tokens, last, is.TIME) && last > floor) {
      last--;
      if (has(tokens, last, is.PREPOSITION)) last--;
    } else break;
  }
  return last;
}

function phraseEndingAt(tokens: Tokens, last: number, floor: number): Range | null {
  let from = last;
  while (from > floor && last - from < PHRASE_MAX && !endsPhraseLeft(tokens, from - 1)) from--;
  while (from < last && has(tokens, from, is.CONJUNCTION | is.ADVERB | is.PARTICLE)) from++;
  if (has(tokens, from, is.PREPOSITION)) from = shortPhraseStart(tokens, last, from);
  return from <= last ? { from, to: last + 1 } : null;
}

function endsPhraseLeft(tokens: Tokens, at: number): boolean {
  if (has(tokens, at, BREAKS | is.COMMA | is.DASH | is.SUBORDINATOR | is.AUXILIARY | is.VERB))
    return !has(tokens, at, is.CAPITAL) || has(tokens, at, is.SUBORDINATOR);
  if (has(tokens, at, is.CONJUNCTION))
    return wordAt(tokens, at) !== "and" || !joinsNouns(tokens, at);
  if (has(tokens, at, is.ED)) return has(tokens, at + 1, is.CAPITAL | is.DETERMINER | is.PRONOUN);
  return isCue(tokens, at);
}

export function joinsNouns(tokens: Tokens, at: number): boolean {
  const [before, after] = [tokens.classes[at - 1] ?? 0, tokens.classes[at + 1] ?? 0];
  return (before & is.CAPITAL) !== 0 ? (after & is.CAPITAL) !== 0 : before === 0 && after === 0;
}

/** "In Iowa the senator said": of what follows a preposition, only the last phrase. */
function shortPhraseStart(tokens: Tokens, last: number, floor: number): number {
  let from = last;
  while (from > floor) {
    const before = from - 1;
    if (has(tokens, from, is.DETERMINER) && !has(tokens, from, is.NUMBER)) break;
    if (has(tokens, before, NO_HEAD) && wordAt(tokens, before) !== "of") break;
    from--;
  }
  return from;
}

/** "Jeb Bush, the former governor, told": the comma before the verb closes an apposition. */
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
  return has(tokens, at, is.NUMBER | is.RELATIVE) || (tokens.classes[at] ?? 0) === 0;
}

/** The phrase that opens the clause in which the verb stands: "Trump took the stage and said". */
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

/** "…, and Trump echoed": a conjunction and a new subject. */
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

/** A source that follows its verb: "said Smith, who chairs the panel". */
export function phraseAfter(tokens: Tokens, from: number): Range {
  if (has(tokens, from, is.PRONOUN) && !has(tokens, from, is.DETERMINER))
    return { from, to: from + 1 };
  let isName = has(tokens, from, is.CAPITAL);
  let appositions = 0;
  let to = from + 1;
  for (; to - from < PHRASE_MAX; to++) {
    if (has(tokens, to, BREAKS | is.DASH)) break;
    if (has(tokens, to, is.COMMA)) {
      if (!opensApposition(tokens, to + 1, appositions)) break;
      appositions++;
      isName = false;
    } else if (endsPhraseRight(tokens, to, isName)) break;
    else if ((tokens.classes[to] ?? 0) === 0) isName = false;
  }
  // The comma that closes an apposition belongs to the phrase.
  return { from, to: appositions > 0 && has(tokens, to, is.COMMA) ? to + 1 : to };
}

function opensApposition(tokens: Tokens, at: number, before: number): boolean {
  if (has(tokens, at, is.RELATIVE)) return !speaksToo(tokens, at + 1);
  if (has(tokens, at, is.TIME | is.NUMBER | is.PRONOUN) && !has(tokens, at, is.DETERMINER))
    return false;
  if (has(tokens, at, is.DETERMINER)) return before === 0;
  if (has(tokens, at, is.CAPITAL | is.BRACKET)) return !has(tokens, at, is.SUBORDINATOR);
  if (has(tokens, at, is.ING | is.PARTICIPLE) && (tokens.classes[at + 1] ?? is.STOP) === 0)
    return before === 0 && opensRole(tokens, at);
  return before === 0 && (tokens.classes[at] ?? is.STOP) === 0;
}

/** "managing director", "acting mayor": the participle stands before a bare noun that ends the phrase or takes "of". */
function opensRole(tokens: Tokens, at: number): boolean {
  return has(tokens, at + 2, is.PREPOSITION | is.COMMA | is.STOP | is.CONJUNCTION);
}

/** "who also said that …" leads on to other words of the same source. */
function speaksToo(tokens: Tokens, at: number): boolean {
  const verb = has(tokens, at, is.ADVERB | is.AUXILIARY) ? at + 1 : at;
  return (
    has(tokens, verb, is.SPEECH) ||
    (has(tokens, verb, is.PHRASAL) && has(tokens, verb + 1, is.PARTICLE | is.PREPOSITION))
  );
}

function endsPhraseRight(tokens: Tokens, at: number, isName: boolean): boolean {
  if (has(tokens, at, is.RELATIVE)) return speaksToo(tokens, at + 1);
  if (has(tokens, at, is.PREPOSITION)) {
    if (has(tokens, at + 1, is.TIME)) return true;
    if (wordAt(tokens, at) === "of") return false;
    return isName || has(tokens, at, is.SUBORDINATOR);
  }
  if (has(tokens, at, is.TIME) && !has(tokens, at - 1, is.PREPOSITION | is.DETERMINER))
    return isName;
  if (has(tokens, at, is.SUBORDINATOR | is.ING | is.PARTICIPLE | is.ADVERB)) return isName;
  return (
    has(tokens, at, is.CONJUNCTION) && isName && !has(tokens, at + 1, is.CAPITAL | is.DETERMINER)
  );
}

// Attribution before the quotation:
//
//   Smith said: “…”      Smith, the mayor, wrote that “…”      saying “…”      was described by Smith as “…”      Smith: “…”
import { clauseSubject } from "./clause-subject.ts";
import { phraseAfter } from "./phrase-after.ts";
import { phraseEndingAt, subjectBefore } from "./phrase-before.ts";
import * as small from "./small-words.ts";
import {
  has,
  isCue,
  isWord,
  joinsNouns,
  opensPhrase,
  PHRASE_MAX,
  type Range,
} from "./phrase-tests.ts";
import { cueBegin, cueEnd, isAccordingTo, type Attribution } from "./find-attribution.ts";
import type { Tokens } from "./read-tokens.ts";
import * as is from "./word-classes.ts";

/** For the token at `end`: a quotation, or the end of a paragraph that leads in to one. */
export function attributionBefore(tokens: Tokens, end: number): Attribution | null {
  const floor = sentenceStart(tokens, end);
  let last = end - 1;
  const hasColon = has(tokens, last, is.COLON);
  const leadsIn = last >= floor && (hasColon || has(tokens, last, is.COMMA));
  if (leadsIn) last--;
  for (let at = last; at >= floor; at--) {
    if (isCue(tokens, at) && !isAside(tokens, at))
      return cueBefore(tokens, at, { floor, end, leadsIn });
  }
  if (isAccordingTo(tokens, floor)) {
    const source = phraseAfter(tokens, floor + 2);
    if (source.to >= end) return null;
    return {
      rule: "according-to",
      cue: { from: floor, to: floor + 2 },
      source,
      direct: leadsIn,
      tailEnd: null,
    };
  }
  return (
    nounBefore(tokens, { floor, end, leadsIn: hasColon }) ??
    (hasColon ? colonBefore(tokens, last, floor) : null)
  );
}

function sentenceStart(tokens: Tokens, end: number): number {
  let floor = end;
  while (floor > 0 && end - floor < PHRASE_MAX && !has(tokens, floor - 1, is.STOP)) floor--;
  return floor;
}

/** "when asked about it" */
function isAside(tokens: Tokens, at: number): boolean {
  return (
    has(tokens, at - 1, is.SUBORDINATOR) &&
    !has(tokens, at - 1, is.ADVERB) && // "once said"
    !has(tokens, at, is.PARTICIPLE) &&
    !has(tokens, at - 1, is.RELATIVE) &&
    !has(tokens, at - 2, is.AUXILIARY)
  );
}

interface Setting {
  readonly floor: number;
  readonly end: number;
  readonly leadsIn: boolean;
}

function cueBefore(tokens: Tokens, verb: number, { floor, end, leadsIn }: Setting): Attribution {
  const cue = { from: cueBegin(tokens, verb), to: cueEnd(tokens, verb) };
  const adjacent = isBridge(tokens, cue.to, end);
  const direct = leadsIn || adjacent;
  if (isWord(tokens, cue.to, small.BY) && !has(tokens, verb, is.PARTICIPLE))
    return { rule: "passive", cue, source: phraseAfter(tokens, cue.to + 1), direct, tailEnd: null };
  const source = sourceOf(tokens, verb, cue.from, floor);
  const tailEnd = leadsIn ? null : clauseTail(tokens, end + 1);
  return { rule: "cue-verb", cue, source, direct, tailEnd };
}

function sourceOf(tokens: Tokens, verb: number, from: number, floor: number): Range | null {
  const nearest = afterQuote(tokens, from, floor);
  const apart =
    isWord(tokens, verb - 1, small.TO) ||
    (has(tokens, verb, is.PARTICIPLE) &&
      has(tokens, from - 1, is.COMMA | is.QUOTE | is.SMALL_QUOTE));
  const found = apart ? clauseSubject(tokens, from, nearest) : subjectBefore(tokens, from, nearest);
  return found ?? clauseSubject(tokens, nearest - 1, floor);
}

function afterQuote(tokens: Tokens, verb: number, floor: number): number {
  for (let at = verb - 1; at >= floor; at--) if (has(tokens, at, is.QUOTE)) return at + 1;
  return floor;
}

/** `says “the wind is with us” despite the defeat`, `spoke of “a hurry” to leave`: what is said goes on in the reporter's words. */
function clauseTail(tokens: Tokens, from: number): number | null {
  if (!has(tokens, from, is.TAIL_OPENER) || has(tokens, from + 1, is.TIME)) return null;
  let to = from + 1;
  while (!has(tokens, to, TAIL_ENDS) || (has(tokens, to, is.CONJUNCTION) && joinsNouns(tokens, to)))
    to++;
  return to;
}

const TAIL_ENDS =
  is.STOP |
  is.QUOTE |
  is.SMALL_QUOTE |
  is.COMMA |
  is.DASH |
  is.SEMICOLON |
  is.COLON |
  is.CONJUNCTION |
  is.SUBORDINATOR;

const BRIDGES: ReadonlySet<number> = new Set([small.THAT, small.AS, small.ON]);

/** Nothing but "that", "as", adverbs and days between verb and quotation. */
function isBridge(tokens: Tokens, from: number, end: number): boolean {
  for (let at = from; at < end; at++)
    if (!has(tokens, at, is.ADVERB | is.TIME) && !BRIDGES.has(tokens.smallWords[at] ?? 0))
      return false;
  return true;
}

/** "Smith’s slogan is “…”", "his answer: “…”" */
function nounBefore(tokens: Tokens, { floor, end, leadsIn }: Setting): Attribution | null {
  const verb = leadsIn ? end - 2 : end - 1;
  const noun = has(tokens, verb, is.AUXILIARY) ? verb - 1 : verb;
  if (noun < floor || !has(tokens, noun, is.CUE_NOUN) || (!leadsIn && noun === verb)) return null;
  let owner = noun - 1;
  while (owner >= floor && noun - owner <= OWNER_MAX && !has(tokens, owner, is.POSSESSIVE)) owner--;
  if (owner < floor || !has(tokens, owner, is.POSSESSIVE)) return null;
  const source = phraseEndingAt(tokens, owner, floor);
  return {
    rule: "cue-noun",
    cue: { from: owner + 1, to: end },
    source,
    direct: true,
    tailEnd: null,
  };
}

/** "Smith’s latest campaign slogan" */
const OWNER_MAX = 4;

/** "The senator: “…”", "… does not surprise the pollster Ann Lee: “…”" */
function colonBefore(tokens: Tokens, last: number, floor: number): Attribution | null {
  let from = last;
  while (from > floor && !has(tokens, from - 1, BEFORE_COLON)) from--;
  if (
    from > floor &&
    has(tokens, from - 1, is.AUXILIARY) &&
    !has(tokens, from, is.CAPITAL | is.DETERMINER)
  )
    from++;
  if (last < from || !opensPhrase(tokens, from)) return null;
  return {
    rule: "colon",
    cue: { from: last + 1, to: last + 2 },
    source: { from, to: last + 1 },
    direct: true,
    tailEnd: null,
  };
}

const BEFORE_COLON =
  is.VERB | is.AUXILIARY | is.PREPOSITION | is.COMMA | is.CONJUNCTION | is.QUOTE | is.DASH;

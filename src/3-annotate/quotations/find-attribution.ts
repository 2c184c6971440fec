// Who a quotation is attributed to, by the words on either side of it in its sentence.
import type { Tokens } from "./read-tokens.ts";
import {
  clauseSubject,
  has,
  isCue,
  opensPhrase,
  phraseAfter,
  PHRASE_MAX,
  subjectBefore,
  wordAt,
  type Range,
} from "./find-phrases.ts";
import * as is from "./word-classes.ts";

export interface Attribution {
  readonly rule: string;
  readonly cue: Range;
  readonly source: Range | null;
  /** The words lead straight into the quotation, or follow it at once. */
  readonly direct: boolean;
}

/** Attribution behind the quotation: `…,” said Smith`, `…,” she said`, `…,” according to the mayor`, `…” — Smith`. */
export function attributionAfter(tokens: Tokens, quote: number): Attribution | null {
  let at = quote + 1;
  if (has(tokens, at, is.STOP) && at < tokens.classes.length) {
    if (endsWithPoint(tokens, quote)) return dashAfter(tokens, quote, at + 1);
    at++;
  }
  if (has(tokens, at, is.DASH)) {
    const dashed = dashAfter(tokens, quote, at);
    if (dashed) return dashed;
  }
  if (has(tokens, at, is.COMMA | is.DASH)) at++;
  if (at >= tokens.classes.length) return null;
  if (wordAt(tokens, at) === "according" && wordAt(tokens, at + 1) === "to")
    return {
      rule: "according-to",
      cue: { from: at, to: at + 2 },
      source: phraseAfter(tokens, at + 2),
      direct: true,
    };
  if (has(tokens, at, is.ADVERB) && isCue(tokens, at + 1)) at++;
  if (isFiniteCue(tokens, at)) return verbFirst(tokens, at);
  if (wordAt(tokens, at) === "as") at++;
  return opensPhrase(tokens, at) ? subjectFirst(tokens, at) : null;
}

function isFiniteCue(tokens: Tokens, at: number): boolean {
  return isCue(tokens, at) && !has(tokens, at, is.PARTICIPLE | is.CAPITAL);
}

function endsWithPoint({ text, ends }: Tokens, quote: number): boolean {
  const end = ends[quote] as number;
  return text[end - 2] === "." && text[end - 3] !== ".";
}

function verbFirst(tokens: Tokens, verb: number): Attribution | null {
  const end = cueEnd(tokens, verb);
  if (!opensPhrase(tokens, end)) return null;
  return {
    rule: "cue-verb",
    cue: { from: verb, to: end },
    source: phraseAfter(tokens, end),
    direct: true,
  };
}

function subjectFirst(tokens: Tokens, from: number): Attribution | null {
  const limit = Math.min(tokens.classes.length, from + PHRASE_MAX);
  let commas = 0;
  let verbs = 0;
  for (let at = from; at < limit; at++) {
    if (has(tokens, at, is.STOP | is.QUOTE | is.COLON | is.SEMICOLON)) return null;
    if (has(tokens, at, is.COMMA)) commas++;
    if (at > from && isFiniteCue(tokens, at)) {
      const begin = cueBegin(tokens, at);
      if (begin > from && speaks(tokens, begin - 1, commas, verbs))
        return {
          rule: "cue-verb",
          cue: { from: begin, to: cueEnd(tokens, at) },
          source: sourceUpTo(tokens, from, begin),
          direct: true,
        };
    }
    if (has(tokens, at, is.VERB) && !has(tokens, at, is.CAPITAL)) verbs++;
  }
  return null;
}

/** Is the verb behind `last` the one that belongs to the phrase before it? */
function speaks(tokens: Tokens, last: number, commas: number, verbs: number): boolean {
  if (has(tokens, last, is.RELATIVE | is.CONJUNCTION | is.SUBORDINATOR)) return false;
  if (has(tokens, last, is.COMMA)) return true;
  return verbs === 0 && commas % 2 === 0;
}

function sourceUpTo(tokens: Tokens, from: number, to: number): Range {
  let end = to;
  while (end > from + 1 && has(tokens, end - 1, is.TIME) && !has(tokens, from, is.TIME)) {
    end--;
    if (end > from + 1 && has(tokens, end - 1, is.PREPOSITION)) end--;
  }
  return { from, to: end };
}

function dashAfter(tokens: Tokens, quote: number, at: number): Attribution | null {
  if (!has(tokens, at, is.DASH) || !has(tokens, at + 1, is.CAPITAL)) return null;
  const end = tokens.classes.length;
  for (let each = at + 1; each < end; each++)
    if (has(tokens, each, is.VERB | is.AUXILIARY | is.QUOTE | is.STOP) || isCue(tokens, each))
      return null;
  if (end - at > PHRASE_MAX || !endsSentence(tokens, quote)) return null;
  return {
    rule: "dash",
    cue: { from: at, to: at + 1 },
    source: { from: at + 1, to: end },
    direct: true,
  };
}

function endsSentence({ text, ends }: Tokens, quote: number): boolean {
  return /[.!?…]/.test(text[(ends[quote] as number) - 2] ?? "");
}

/** Attribution before the token at `end` (a quotation, or the end of an opening paragraph). */
export function attributionBefore(tokens: Tokens, end: number): Attribution | null {
  const floor = sentenceStart(tokens, end);
  let last = end - 1;
  const hasColon = has(tokens, last, is.COLON);
  const leadsIn = last >= floor && (hasColon || has(tokens, last, is.COMMA));
  if (leadsIn) last--;
  for (let at = last; at >= floor; at--) {
    if (isCue(tokens, at)) return cueBefore(tokens, at, { floor, end, leadsIn });
  }
  if (wordAt(tokens, floor) === "according" && wordAt(tokens, floor + 1) === "to")
    return {
      rule: "according-to",
      cue: { from: floor, to: floor + 2 },
      source: phraseAfter(tokens, floor + 2),
      direct: leadsIn,
    };
  return hasColon ? colonBefore(tokens, last, floor) : null;
}

function sentenceStart(tokens: Tokens, end: number): number {
  let floor = end;
  while (floor > 0 && end - floor < PHRASE_MAX && !has(tokens, floor - 1, is.STOP)) floor--;
  return floor;
}

interface Before {
  readonly floor: number;
  readonly end: number;
  readonly leadsIn: boolean;
}

function cueBefore(
  tokens: Tokens,
  verb: number,
  { floor, end, leadsIn }: Before,
): Attribution | null {
  const from = cueBegin(tokens, verb);
  const to = cueEnd(tokens, verb);
  const direct = leadsIn || onlyBridge(tokens, to, end);
  if (isPassive(tokens, verb) && wordAt(tokens, to) === "by")
    return { rule: "passive", cue: { from, to }, source: phraseAfter(tokens, to + 1), direct };
  const isParticiple = has(tokens, verb, is.PARTICIPLE);
  const floorOfSubject = afterQuote(tokens, from, floor);
  const source =
    isParticiple && has(tokens, from - 1, is.COMMA)
      ? clauseSubject(tokens, from, floorOfSubject)
      : subjectBefore(tokens, from, floorOfSubject);
  return { rule: "cue-verb", cue: { from, to }, source, direct };
}

function afterQuote(tokens: Tokens, verb: number, floor: number): number {
  for (let at = verb - 1; at >= floor; at--) if (has(tokens, at, is.QUOTE)) return at + 1;
  return floor;
}

function isPassive(tokens: Tokens, verb: number): boolean {
  return (
    /^(?:was|were|been|is|are|being|be)$/.test(wordAt(tokens, verb - 1)) ||
    has(tokens, verb - 1, is.COMMA)
  );
}

/** Nothing but "that", "as", adverbs and days between verb and quotation. */
function onlyBridge(tokens: Tokens, from: number, end: number): boolean {
  for (let at = from; at < end; at++)
    if (
      !has(tokens, at, is.ADVERB | is.TIME | is.COMMA | is.COLON) &&
      !/^(?:that|as|on)$/.test(wordAt(tokens, at))
    )
      return false;
  return true;
}

/** "has also said": auxiliaries and adverbs belong to the cue. */
function cueBegin(tokens: Tokens, verb: number): number {
  let from = verb;
  while (
    from > 0 &&
    (has(tokens, from - 1, is.AUXILIARY | is.ADVERB) || wordAt(tokens, from - 1) === "to") &&
    !has(tokens, from - 1, is.PRONOUN)
  )
    from--;
  return from;
}

function cueEnd(tokens: Tokens, verb: number): number {
  return has(tokens, verb, is.PHRASAL) && has(tokens, verb + 1, is.PARTICLE) ? verb + 2 : verb + 1;
}

/** "The senator: “…”", "… does not surprise the pollster Ann Lee: “…”" */
function colonBefore(tokens: Tokens, last: number, floor: number): Attribution | null {
  let from = last;
  while (
    from > floor &&
    !has(
      tokens,
      from - 1,
      is.VERB | is.AUXILIARY | is.PREPOSITION | is.COMMA | is.CONJUNCTION | is.QUOTE,
    )
  )
    from--;
  if (last < floor || !opensPhrase(tokens, from)) return null;
  return {
    rule: "colon",
    cue: { from: last + 1, to: last + 2 },
    source: { from, to: last + 1 },
    direct: true,
  };
}

// Attribution behind the quotation:
//
//   “…,” said Smith      “…,” she said      “…,” according to the mayor      “…” — Smith      “…” as he spoke, Smith said
import { opensRole, phraseAfter } from "./phrase-after.ts";
import { has, isCue, isWord, opensPhrase, PHRASE_MAX, type Range } from "./phrase-tests.ts";
import * as small from "./small-words.ts";
import {
  cueBegin,
  cueEnd,
  isAccordingTo,
  isFiniteCue,
  isSpeechCue,
  type Attribution,
} from "./find-attribution.ts";
import type { Content } from "./judge-content.ts";
import type { Tokens } from "./read-tokens.ts";
import * as is from "./word-classes.ts";

export interface QuoteInSentence {
  /** Token number. */
  readonly at: number;
  readonly content: Content;
  /** Nothing of its sentence stands before it. */
  readonly opens: boolean;
}

export function attributionAfter(tokens: Tokens, quote: QuoteInSentence): Attribution | null {
  const { content, opens } = quote;
  let at = quote.at + 1;
  if (at >= tokens.classes.length) return null;
  if (has(tokens, at, is.STOP)) {
    if (content.endsInStop) return dashAfter(tokens, at + 1);
    at++;
  }
  const dashed = content.endsInPoint ? dashAfter(tokens, at) : null;
  if (dashed) return dashed;
  const pointed = content.endsInComma || content.endsInPoint || has(tokens, at, is.COMMA);
  if (has(tokens, at, is.COMMA) || (opens && has(tokens, at, is.DASH))) at++;
  if (isAccordingTo(tokens, at))
    return {
      rule: "according-to",
      cue: { from: at, to: at + 2 },
      source: phraseAfter(tokens, at + 2),
      direct: true,
      tailEnd: null,
    };
  if (!opens && !pointed) return null;
  return (
    verbFirst(tokens, at) ??
    subjectFirst(tokens, at, content.endsInComma) ??
    (opens ? atSentenceEnd(tokens, at) : null) ??
    (opens && content.endsInComma ? byPosition(tokens, at) : null)
  );
}

/** `said Smith` */
function verbFirst(tokens: Tokens, from: number): Attribution | null {
  const verb = has(tokens, from, is.ADVERB) && isCue(tokens, from + 1) ? from + 1 : from;
  if (!isSpeechCue(tokens, verb)) return null;
  const end = cueEnd(tokens, verb);
  if (!opensPhrase(tokens, end)) return null;
  return {
    rule: "cue-verb",
    cue: { from, to: end },
    source: phraseAfter(tokens, end),
    direct: true,
    tailEnd: null,
  };
}

/** `Smith, who chairs the panel, said` */
function subjectFirst(tokens: Tokens, begin: number, surely: boolean): Attribution | null {
  const from = isWord(tokens, begin, small.AS) ? begin + 1 : begin;
  if (!opensPhrase(tokens, from)) return null;
  const limit = Math.min(tokens.classes.length, from + PHRASE_MAX);
  let commas = 0;
  let verbs = 0;
  for (let at = from + 1; at < limit; at++) {
    if (has(tokens, at, is.STOP | is.QUOTE | is.COLON | is.SEMICOLON)) return null;
    if (has(tokens, at, is.COMMA)) commas++;
    if (isSpeechCue(tokens, at) || isLastWord(tokens, at)) {
      const first = cueBegin(tokens, at);
      const to = cueEnd(tokens, at);
      if (
        first > from &&
        !isWord(tokens, to, small.BY) &&
        speaks(tokens, first - 1, { commas: surely ? 0 : commas, verbs })
      )
        return {
          rule: "cue-verb",
          cue: { from: first, to },
          source: subjectUpTo(tokens, from, first),
          direct: true,
          tailEnd: null,
        };
    }
    if (has(tokens, at, is.VERB) && !has(tokens, at, is.CAPITAL)) verbs++;
  }
  return null;
}

/** A form that is also a noun can only be the verb when nothing follows: `…,” the ministers state.` */
function isLastWord(tokens: Tokens, at: number): boolean {
  return (
    has(tokens, at, is.SPEECH) &&
    !has(tokens, at, is.PARTICIPLE | is.CAPITAL) &&
    !has(tokens, at - 1, is.DETERMINER | is.PREPOSITION | is.POSSESSIVE) &&
    has(tokens, at + 1, is.STOP)
  );
}

/** Does the verb behind `last` belong to the phrase that began the search? */
function speaks(
  tokens: Tokens,
  last: number,
  { commas, verbs }: { readonly commas: number; readonly verbs: number },
): boolean {
  if (has(tokens, last, is.RELATIVE | is.CONJUNCTION | is.SUBORDINATOR)) return false;
  if (has(tokens, last, is.COMMA)) return true;
  return verbs === 0 && commas % 2 === 0;
}

/** Leaves out days ("Smith on Monday said") and asides ("Smith, after a pause, said"). */
function subjectUpTo(tokens: Tokens, from: number, end: number): Range {
  let to = end;
  while (to > from + 1 && has(tokens, to - 1, is.TIME)) {
    to--;
    if (to > from + 1 && has(tokens, to - 1, is.PREPOSITION)) to--;
  }
  for (let at = from + 1; at < to - 1; at++) {
    const aside = has(tokens, at + 1, is.PREPOSITION | is.SUBORDINATOR | is.ING | is.PARTICIPLE);
    if (!has(tokens, at, is.COMMA) || !aside) continue;
    if (!isWord(tokens, at + 1, small.OF) && !opensRole(tokens, at + 1)) return { from, to: at };
  }
  return { from, to };
}

/** `“…” if they lose, said Smith`: the words go on behind the mark, and the cue ends the sentence. */
function atSentenceEnd(tokens: Tokens, from: number): Attribution | null {
  const limit = Math.min(tokens.classes.length, from + PHRASE_MAX);
  for (let at = from; at < limit; at++) {
    if (has(tokens, at, is.STOP | is.QUOTE)) return null;
    if (!has(tokens, at, is.COMMA)) continue;
    if (isAccordingTo(tokens, at + 1)) return null;
    const found = verbFirst(tokens, at + 1) ?? shortSubjectFirst(tokens, at + 1);
    if (found) return { ...found, tailEnd: at };
  }
  return null;
}

const SHORT_SUBJECT_MAX = 4;

function shortSubjectFirst(tokens: Tokens, from: number): Attribution | null {
  for (let at = from + 1; at <= from + SHORT_SUBJECT_MAX; at++) {
    if (has(tokens, at, is.COMMA | is.STOP | is.QUOTE)) return null;
    if (isFiniteCue(tokens, at)) return subjectFirst(tokens, from, false);
  }
  return null;
}

/** `“…,” Lee started.` After a comma within the marks, whatever verb a name or pronoun has is the cue. */
function byPosition(tokens: Tokens, from: number): Attribution | null {
  let verb = from;
  while (has(tokens, verb, is.CAPITAL | is.PRONOUN) && verb - from < SHORT_SUBJECT_MAX) verb++;
  if (verb === from || !has(tokens, verb, is.VERB | is.ED)) return null;
  return {
    rule: "position",
    cue: { from: verb, to: verb + 1 },
    source: { from, to: verb },
    direct: true,
    tailEnd: null,
  };
}

/** `“…” — Ann Lee` and nothing else in the paragraph, but for what she was doing: "— Ann Lee, speaking in Port Ellery". */
export function dashAfter(tokens: Tokens, at: number): Attribution | null {
  if (!has(tokens, at, is.DASH) || !has(tokens, at + 1, is.CAPITAL)) return null;
  const end = asideFrom(tokens, at + 2);
  if (end - at > PHRASE_MAX) return null;
  for (let each = at + 1; each < end; each++)
    if (has(tokens, each, is.VERB | is.AUXILIARY | is.QUOTE | is.STOP) || isCue(tokens, each))
      return null;
  return {
    rule: "dash",
    cue: { from: at, to: at + 1 },
    source: { from: at + 1, to: end },
    direct: true,
    tailEnd: null,
  };
}

function asideFrom(tokens: Tokens, from: number): number {
  const limit = Math.min(tokens.classes.length, from + PHRASE_MAX);
  for (let at = from; at < limit; at++)
    if (has(tokens, at, is.COMMA) && has(tokens, at + 1, is.ING | is.PARTICIPLE)) return at;
  return tokens.classes.length;
}

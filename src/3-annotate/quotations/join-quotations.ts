// Pairs of marks become quotations: each is given its attribution, joined to the quotation it goes on, or passed over as a
// title, a nickname or words at a distance.
import type { QuotationKind } from "../../model/annotation.ts";
import type { Span } from "../../model/article.ts";
import { attributionAfter, type QuoteInSentence } from "./attribution-after.ts";
import { attributionBefore } from "./attribution-before.ts";
import type { Attribution } from "./find-attribution.ts";
import { clauseSubject, has, isCue, wordAt, type Range } from "./find-phrases.ts";
import { judgeContent, type WordClasses } from "./judge-content.ts";
import type { Quoted } from "./pair-marks.ts";
import type { ParagraphReader } from "./read-paragraphs.ts";
import type { Tokens } from "./read-tokens.ts";
import * as is from "./word-classes.ts";

/** A quotation before its speaker is known. */
export interface Draft {
  readonly content: Span[];
  readonly kind: QuotationKind;
  readonly rule: string;
  readonly cue: Span | null;
  readonly source: Span | null;
  /** Has no words of attribution and follows another quotation closely. */
  readonly continues: boolean;
  /** Stands in single marks. */
  readonly single: boolean;
  /** Paragraph and token number of the last pair of marks. */
  paragraph: number;
  place: number;
}

interface Found {
  readonly quote: Quoted;
  readonly tokens: Tokens;
  readonly inSentence: QuoteInSentence;
}

export interface JoinSetting {
  readonly text: string;
  readonly read: ParagraphReader;
  readonly classes: WordClasses;
}

export function joinQuotations(
  quoted: readonly Quoted[],
  { text, read, classes }: JoinSetting,
): readonly Draft[] {
  const drafts: Draft[] = [];
  let number = 0;
  let goingOn: Draft | null = null;
  quoted.forEach((quote, index) => {
    number = quote.paragraph === quoted[index - 1]?.paragraph ? number + 1 : 0;
    const { tokens, places } = read(quote.paragraph);
    const at = places[number] as number;
    const opens = at === 0 || has(tokens, at - 1, is.STOP) || isGlued(text, quote.start);
    const found = {
      quote,
      tokens,
      inSentence: { at, content: judgeContent(text, quote, classes), opens },
    };
    const draft: Draft | null =
      goingOn && number === 0 ? goOn(goingOn, found) : draftOf(found, drafts, read);
    if (draft && draft !== drafts.at(-1)) drafts.push(draft);
    goingOn = draft && quote.closing === "goes-on" ? draft : null;
  });
  return drafts;
}

/** `They came.“We went in.”`: the blank was lost. */
function isGlued(text: string, start: number): boolean {
  return /[.!?]/.test(text[start - 1] ?? "");
}

/** The paragraph before left its quotation open. One with a cue of its own is another quotation. */
function goOn(draft: Draft, found: Found): Draft {
  const after = attributionAfter(found.tokens, found.inSentence);
  if (!after) return extend(draft, found);
  if (draft.cue) return newDraft(found, after, found.tokens);
  Object.assign(draft, attributed(after, found.tokens));
  return extend(draft, found);
}

function draftOf(found: Found, drafts: readonly Draft[], read: ParagraphReader): Draft | null {
  const { quote, tokens, inSentence } = found;
  const last = drafts.at(-1);
  const after = attributionAfter(tokens, inSentence);
  const before = inSentence.opens ? null : attributionBefore(tokens, inSentence.at);
  if (before && last?.cue && !after && last.paragraph === quote.paragraph) {
    const listed = isListed(tokens, last.place, inSentence.at);
    if (last.cue.start === tokens.starts[before.cue.from] && (listed || before.direct))
      return listed ? lengthen(last, found) : extend(last, found);
  }
  if (last?.source && quote.start < last.source.end) return null; // a title within the phrase that names the source
  const chosen = choose(before, after, inSentence);
  if (chosen) return accepts(tokens, chosen, inSentence) ? newDraft(found, chosen, tokens) : null;
  return standsAlone(found) ? continued(found, last, read) : null;
}

/** A comma within the marks points to the words behind them. */
function choose(
  before: Attribution | null,
  after: Attribution | null,
  { content }: QuoteInSentence,
): Attribution | null {
  if (after && content.endsInComma) return after;
  return before?.direct ? before : (after ?? before);
}

const NEAR_CUE_MAX = 6;
const FEW_WORDS = 3;

/** Words that somebody said, and not the title of a work or a nickname. */
function accepts(
  tokens: Tokens,
  { cue, direct, rule }: Attribution,
  quote: QuoteInSentence,
): boolean {
  const { content, at } = quote;
  if (cue.from > at || rule === "colon") return content.words > 0;
  const gap = at - cue.to;
  if (content.isTitle) {
    const isSpeech = has(tokens, cue.to - 1, is.SPEECH | is.PARTICLE);
    const adjacent = gap === 0 || (gap === 1 && has(tokens, at - 1, is.COMMA));
    return isSpeech && (adjacent || has(tokens, at - 1, is.COLON));
  }
  if (direct || content.words > FEW_WORDS) return true;
  if (has(tokens, cue.to - 1, is.JUDGING) || content.words === 1)
    return gap <= NEAR_CUE_MAX && !crosses(tokens, cue.to, at);
  return !(isModifier(tokens, at) && changesClause(tokens, cue.to, at));
}

/** "…, but officials signed a “dissent channel” memo": another subject has taken over. */
function changesClause(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (has(tokens, at, is.CONJUNCTION) && has(tokens, at - 1, is.COMMA)) return true;
  return false;
}

function crosses(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (has(tokens, at, is.COMMA | is.QUOTE)) return true;
  return false;
}

/** `a “dissent channel” memo` */
function isModifier(tokens: Tokens, at: number): boolean {
  return has(tokens, at - 1, is.DETERMINER) && tokens.classes[at + 1] === 0;
}

function standsAlone({ tokens, inSentence: { at, content, opens } }: Found): boolean {
  if (!opens || content.words < 2) return false;
  if (at + 1 >= tokens.classes.length || has(tokens, at + 1, is.STOP)) return true;
  if (content.endsInComma && has(tokens, at + 1, is.RELATIVE)) return true;
  return content.endsInPoint && tokens.starts[at + 1] === tokens.ends[at];
}

/** A quotation that is a sentence, or several, by itself. */
function continued(found: Found, last: Draft | undefined, read: ParagraphReader): Draft {
  const { quote, tokens, inSentence } = found;
  const introduction =
    inSentence.at === 0
      ? introductionBefore(quote.paragraph, read)
      : sentenceBefore(tokens, inSentence.at - 1);
  if (introduction?.colon) return newDraft(found, introduction.attribution, introduction.tokens);
  if (last && follows(found, last, read)) return extend(last, found);
  if (introduction) return newDraft(found, introduction.attribution, introduction.tokens);
  const near = last !== undefined && quote.paragraph - last.paragraph <= 1;
  return { ...newDraft(found, null, tokens), continues: near };
}

/** Between the two lies nothing but the cue of the first. */
function follows(
  { quote, tokens, inSentence }: Found,
  last: Draft,
  read: ParagraphReader,
): boolean {
  if (quote.paragraph - last.paragraph > 1 || last.kind !== "direct") return false;
  if (quote.single !== last.single) return false;
  if (quote.paragraph === last.paragraph) return onlyCueBetween(tokens, last, inSentence.at - 1);
  if (inSentence.at > 0) return false;
  const before = read(last.paragraph).tokens;
  return onlyCueBetween(before, last, before.classes.length);
}

/** Whoever speaks again in between ("…, adding that they would leave") says something else there. */
function onlyCueBetween(tokens: Tokens, last: Draft, end: number): boolean {
  const cueEnd = last.cue?.end ?? -1;
  for (let at = last.place + 1; at < end; at++) {
    if ((tokens.starts[at] as number) < cueEnd) continue;
    if (has(tokens, at, is.SPEECH) && isCue(tokens, at) && opensReport(tokens, at + 1))
      return false;
  }
  return true;
}

/** "that they would leave", "he would leave" */
function opensReport(tokens: Tokens, at: number): boolean {
  return (
    wordAt(tokens, at) === "that" ||
    (has(tokens, at, is.PRONOUN) && !has(tokens, at, is.DETERMINER))
  );
}

interface Introduction {
  readonly attribution: Attribution;
  readonly tokens: Tokens;
  readonly colon: boolean;
}

/** The paragraph before leads in to this one: `Smith went on:`, `The ministry issued a statement.` */
function introductionBefore(paragraph: number, read: ParagraphReader): Introduction | null {
  if (paragraph === 0) return null;
  const { tokens } = read(paragraph - 1);
  const end = tokens.classes.length;
  if (end === 0) return null;
  if (has(tokens, end - 1, is.COLON)) {
    const attribution = attributionBefore(tokens, end);
    return attribution && { attribution, tokens, colon: true };
  }
  const attribution = announced(tokens, end);
  return attribution && { attribution, tokens, colon: false };
}

/** `The guide called after the storm. “We are safe.”` */
function sentenceBefore(tokens: Tokens, stop: number): Introduction | null {
  const attribution =
    stop > 0 && !has(tokens, stop - 1, is.QUOTE) ? attributionBefore(tokens, stop) : null;
  return (
    attribution && {
      attribution: { ...attribution, rule: "sentence-before" },
      tokens,
      colon: false,
    }
  );
}

/** A sentence about something said or written, and no quotation in it. */
function announced(tokens: Tokens, end: number): Attribution | null {
  let floor = end;
  let noun = -1;
  while (floor > 0 && !has(tokens, floor - 1, is.STOP)) {
    floor--;
    if (has(tokens, floor, is.QUOTE)) return null;
    if (has(tokens, floor, is.CUE_NOUN)) noun = floor;
  }
  if (noun === -1) return null;
  const source = clauseSubject(tokens, end, floor);
  return source && { rule: "announced", cue: { from: noun, to: noun + 1 }, source, direct: true };
}

/** `“No,” and “Never again.”` */
function isListed(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (!has(tokens, at, is.CONJUNCTION | is.COMMA)) return false;
  return to > from + 1;
}

function lengthen(draft: Draft, { quote, inSentence }: Found): Draft {
  const last = draft.content.pop() as Span;
  draft.content.push({ start: last.start, end: quote.end });
  draft.place = inSentence.at;
  return draft;
}

function extend(draft: Draft, { quote, inSentence }: Found): Draft {
  draft.content.push({ start: quote.start, end: quote.end });
  draft.paragraph = quote.paragraph;
  draft.place = inSentence.at;
  return draft;
}

function newDraft(
  { quote, inSentence }: Found,
  attribution: Attribution | null,
  tokens: Tokens,
): Draft {
  const tailEnd = attribution?.tailEnd;
  const end = tailEnd === undefined ? quote.end : (tokens.ends[tailEnd - 1] as number);
  return {
    content: [{ start: quote.start, end }],
    ...attributed(attribution, tokens),
    continues: false,
    single: quote.single,
    paragraph: quote.paragraph,
    place: inSentence.at,
  };
}

function attributed(
  attribution: Attribution | null,
  tokens: Tokens,
): Pick<Draft, "kind" | "rule" | "cue" | "source"> {
  return {
    kind: attribution && !attribution.direct ? "mixed" : "direct",
    rule: attribution?.rule ?? "no-cue",
    cue: attribution && spanOf(tokens, attribution.cue),
    source: attribution?.source ? spanOf(tokens, attribution.source) : null,
  };
}

function spanOf({ starts, ends }: Tokens, { from, to }: Range): Span {
  return { start: starts[from] as number, end: ends[to - 1] as number };
}

// Pairs of marks become quotations: each is given its attribution, joined to the quotation it goes on, or passed over.
import { accepts } from "./accept-quotation.ts";
import { attributionAfter, dashAfter, type QuoteInSentence } from "./attribution-after.ts";
import { attributionBefore } from "./attribution-before.ts";
import { attributed, extend, lengthen, newDraft, type Draft, type Found } from "./draft.ts";
import type { Attribution } from "./find-attribution.ts";
import { introductionBefore, sentenceBefore } from "./find-introduction.ts";
import { judgeContent } from "./judge-content.ts";
import type { Quoted } from "./pair-marks.ts";
import type { ParagraphReader } from "./read-paragraphs.ts";
import type { Tokens } from "./read-tokens.ts";
import * as small from "./small-words.ts";
import { has, isCue, isWord } from "./phrase-tests.ts";
import * as is from "./word-classes.ts";
import type { WordClasses } from "./word-classes.ts";

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
    const tokens = read(quote.paragraph);
    const at = tokens.places[number] as number;
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
  if (last && isAdjacent(found, last)) return extend(last, found);
  const chosen = choose(before, after, inSentence);
  if (chosen) return accepts(tokens, chosen, inSentence) ? newDraft(found, chosen, tokens) : null;
  return standsAlone(found) ? continued(found, last, read) : null;
}

/** `“We will go home” “and sleep.”` */
function isAdjacent({ quote, inSentence }: Found, last: Draft): boolean {
  const isNext = quote.paragraph === last.paragraph && inSentence.at === last.place + 1;
  return isNext && !inSentence.opens && last.kind === "direct";
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

function standsAlone({ tokens, inSentence: { at, content, opens } }: Found): boolean {
  if (!opens || content.words === 0 || content.endsInColon) return false;
  if (at + 1 >= tokens.classes.length || has(tokens, at + 1, is.STOP)) return true;
  if (content.endsInComma && !content.isTitle && has(tokens, at + 1, is.RELATIVE)) return true;
  return content.endsInPoint && tokens.starts[at + 1] === tokens.ends[at];
}

/** A quotation that is a sentence, or several, by itself. */
function continued(found: Found, last: Draft | undefined, read: ParagraphReader): Draft | null {
  const { quote, tokens, inSentence } = found;
  const signed = signatureBelow(found, read);
  if (signed) return signed;
  const introduction =
    inSentence.at === 0
      ? introductionBefore(quote, read)
      : sentenceBefore(tokens, inSentence.at - 1);
  if (introduction?.colon) return newDraft(found, introduction.attribution, introduction.tokens);
  if (last && follows(found, last, read)) return extend(last, found);
  if (introduction && inSentence.content.words > 1)
    return newDraft(found, introduction.attribution, introduction.tokens);
  if (inSentence.content.words === 1) return null;
  if (quote.style === "single") return null; // headings stand in single marks too
  const near = last !== undefined && quote.paragraph - last.paragraph <= 1;
  return { ...newDraft(found, null, tokens), continues: near };
}

/** A paragraph that is one quotation, and below it one that opens with a dash and a name: "— Ann Lee". */
function signatureBelow(found: Found, read: ParagraphReader): Draft | null {
  if (found.tokens.classes.length > 1) return null;
  const below = read(found.quote.paragraph + 1);
  const attribution = dashAfter(below, 0);
  return attribution && newDraft(found, attribution, below);
}

/** Between the two lies nothing but the cue of the first. */
function follows(
  { quote, tokens, inSentence }: Found,
  last: Draft,
  read: ParagraphReader,
): boolean {
  if (quote.paragraph - last.paragraph > 1 || last.kind === "mixed") return false;
  if (quote.style !== last.style || quote.style === "post") return false;
  if (quote.paragraph === last.paragraph) return onlyCueBetween(tokens, last, inSentence.at - 1);
  if (inSentence.at > 0) return false;
  const before = read(last.paragraph);
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
    isWord(tokens, at, small.THAT) ||
    (has(tokens, at, is.PRONOUN) && !has(tokens, at, is.DETERMINER))
  );
}

/** `“No,” and “Never again.”` */
function isListed(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (!has(tokens, at, is.CONJUNCTION | is.COMMA)) return false;
  return to > from + 1;
}

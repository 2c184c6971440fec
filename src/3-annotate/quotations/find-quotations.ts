import type { NameMention, Quotation, Sentence, TimeExpression } from "../../model/annotation.ts";
import type { Span } from "../../model/article.ts";
import type { Body } from "../body.ts";
import type { QuotationWords } from "../lexicon/quotation-words.ts";
import { attributionAfter, attributionBefore, type Attribution } from "./find-attribution.ts";
import type { Range } from "./find-phrases.ts";
import { pairMarks, type Quoted } from "./pair-marks.ts";
import { readTokens, type Tokens } from "./read-tokens.ts";
import * as is from "./word-classes.ts";
import { wordClasses } from "./word-classes.ts";

export interface FoundBeforeQuotations {
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
  readonly names: readonly NameMention[];
}

export function findQuotations(
  body: Body,
  { sentences, names }: FoundBeforeQuotations,
  words: QuotationWords,
): readonly Quotation[] {
  const quoted = pairMarks(body.text, body.paragraphs);
  if (quoted.length === 0) return [];
  const paragraphs = tokensByParagraph(body, quoted, sentences, wordClasses(words));
  return joinQuotations(body, quoted, paragraphs).map((draft) => finish(draft, names));
}

interface ParagraphTokens {
  readonly tokens: Tokens;
  /** Token number of each quotation. */
  readonly places: readonly number[];
}

type TokenReader = (paragraph: number) => ParagraphTokens;

function tokensByParagraph(
  body: Body,
  quoted: readonly Quoted[],
  sentences: readonly Sentence[],
  classes: ReadonlyMap<string, number>,
): TokenReader {
  const known = new Map<number, ParagraphTokens>();
  const quotedIn = groupByParagraph(quoted);
  const sentencesIn = groupByParagraph(sentences);
  return (number) => {
    const before = known.get(number);
    if (before) return before;
    const paragraph = body.paragraphs[number];
    const tokens = paragraph
      ? readTokens(body.text, paragraph, {
          quoted: quotedIn.get(number) ?? [],
          sentences: sentencesIn.get(number) ?? [],
          classes,
        })
      : { text: body.text, starts: [], ends: [], classes: [] };
    const places = tokens.classes.flatMap((bits, at) => ((bits & is.QUOTE) !== 0 ? [at] : []));
    const made = { tokens, places };
    known.set(number, made);
    return made;
  };
}

function groupByParagraph<T extends { readonly paragraph: number }>(
  items: readonly T[],
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(item.paragraph);
    if (group) group.push(item);
    else groups.set(item.paragraph, [item]);
  }
  return groups;
}

interface Draft {
  readonly content: Span[];
  readonly attribution: Attribution | null;
  readonly cue: Span | null;
  readonly source: Span | null;
  readonly rule: string;
  readonly kind: "direct" | "mixed";
  paragraph: number;
}

function joinQuotations(body: Body, quoted: readonly Quoted[], read: TokenReader): Draft[] {
  const drafts: Draft[] = [];
  let paragraph = -1;
  let index = 0;
  let goesOn: Draft | null = null;
  for (const quote of quoted) {
    index = quote.paragraph === paragraph ? index + 1 : 0;
    paragraph = quote.paragraph;
    if (goesOn && index === 0) {
      goesOn.content.push(spanOf(quote));
      goesOn.paragraph = paragraph;
      goesOn = quote.closing === "goes-on" ? goesOn : null;
      continue;
    }
    const draft: Draft | null = place(body, quote, index, read, drafts);
    goesOn = draft && quote.closing === "goes-on" ? draft : null;
  }
  return drafts;
}

/** Adds the quotation to the list, or to the one it goes on; null when it is none. */
function place(
  body: Body,
  quote: Quoted,
  index: number,
  read: TokenReader,
  drafts: Draft[],
): Draft | null {
  const { tokens, places } = read(quote.paragraph);
  const at = places[index] as number;
  const opens = at === 0 || ((tokens.classes[at - 1] as number) & is.STOP) !== 0;
  const after = attributionAfter(tokens, at);
  const before = opens ? null : attributionBefore(tokens, at);
  const last = drafts.at(-1);
  const near = last !== undefined && quote.paragraph - last.paragraph <= 1;

  if (
    before &&
    last &&
    last.paragraph === quote.paragraph &&
    sameCue(before, last) &&
    before.direct
  ) {
    last.content.push(spanOf(quote));
    return last;
  }
  const chosen = before?.direct ? before : (after ?? before);
  if (chosen) {
    if (!chosen.direct && !isSpoken(body.text, quote)) return null;
    return add(drafts, draftOf(quote, chosen, tokens));
  }
  if (!opens) return null;
  if (at === 0) {
    const introduced = introduction(quote.paragraph, read);
    if (introduced) return add(drafts, draftOf(quote, introduced.attribution, introduced.tokens));
  }
  if (near && last) {
    last.content.push(spanOf(quote));
    last.paragraph = quote.paragraph;
    return last;
  }
  if (!isSpoken(body.text, quote)) return null;
  return add(drafts, draftOf(quote, null, tokens));
}

function add(drafts: Draft[], draft: Draft): Draft {
  drafts.push(draft);
  return draft;
}

/** The paragraph before ends with a colon: `Smith went on:` */
function introduction(
  paragraph: number,
  read: TokenReader,
): { readonly attribution: Attribution; readonly tokens: Tokens } | null {
  if (paragraph === 0) return null;
  const { tokens } = read(paragraph - 1);
  const end = tokens.classes.length;
  if (end === 0 || ((tokens.classes[end - 1] as number) & is.COLON) === 0) return null;
  const attribution = attributionBefore(tokens, end);
  return attribution && { attribution, tokens };
}

function sameCue(attribution: Attribution, last: Draft): boolean {
  return last.attribution?.cue.from === attribution.cue.from && last.content.length > 0;
}

function draftOf(quote: Quoted, attribution: Attribution | null, tokens: Tokens): Draft {
  return {
    content: [spanOf(quote)],
    attribution,
    cue: attribution && spanOfRange(tokens, attribution.cue),
    source: attribution?.source ? spanOfRange(tokens, attribution.source) : null,
    rule: attribution?.rule ?? "no-cue",
    kind: attribution?.direct === false ? "mixed" : "direct",
    paragraph: quote.paragraph,
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function spanOfRange({ starts, ends }: Tokens, { from, to }: Range): Span {
  return { start: starts[from] as number, end: ends[to - 1] as number };
}

/** Words that somebody said, and not the title of a work or a nickname. */
function isSpoken(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, Math.min(end, start + 200)).match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  if (words.length < 2) return false;
  return !words.every((word) => word.length <= 3 || /^\p{Lu}/u.test(word));
}

function finish(
  { content, cue, source, rule, kind }: Draft,
  names: readonly NameMention[],
): Quotation {
  const speaker = source
    ? names.findIndex((name) => name.start < source.end && name.end > source.start)
    : -1;
  return {
    start: (content[0] as Span).start,
    end: (content.at(-1) as Span).end,
    rule,
    kind,
    content,
    cue,
    source,
    speaker: speaker === -1 ? null : speaker,
    speakerRule: speaker === -1 ? null : rule,
  };
}

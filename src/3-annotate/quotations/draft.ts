// A quotation while it is being put together. Drafts grow: later pairs of marks may belong to an earlier one.
import type { QuotationKind } from "../../model/annotation.ts";
import type { Span } from "../../model/article.ts";
import type { QuoteInSentence } from "./attribution-after.ts";
import type { Attribution } from "./find-attribution.ts";
import type { Quoted, Style } from "./pair-marks.ts";
import type { Tokens } from "./read-tokens.ts";
import type { Range } from "./phrase-tests.ts";

/** A quotation before its speaker is known. */
export interface Draft {
  readonly content: Span[];
  readonly kind: QuotationKind;
  readonly rule: string;
  readonly cue: Span | null;
  readonly source: Span | null;
  /** Has no words of attribution and follows another quotation closely. */
  readonly continues: boolean;
  readonly style: Style;
  /** Paragraph and token number of the last pair of marks. */
  paragraph: number;
  place: number;
}

/** A pair of marks in its place. */
export interface Found {
  readonly quote: Quoted;
  readonly tokens: Tokens;
  readonly inSentence: QuoteInSentence;
}

export function newDraft(
  { quote, inSentence }: Found,
  attribution: Attribution | null,
  tokens: Tokens,
): Draft {
  const tailEnd = attribution?.tailEnd ?? null;
  const end = tailEnd === null ? quote.end : (tokens.ends[tailEnd - 1] as number);
  const { style, paragraph } = quote;
  const { kind, rule, cue, source } = attributed(attribution, tokens);
  return {
    content: [{ start: quote.start, end }],
    kind: style === "block" || style === "post" ? style : kind,
    rule,
    cue,
    source,
    continues: false,
    style,
    paragraph,
    place: inSentence.at,
  };
}

export function attributed(
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

export function extend(draft: Draft, { quote, inSentence }: Found): Draft {
  draft.content.push({ start: quote.start, end: quote.end });
  draft.paragraph = quote.paragraph;
  draft.place = inSentence.at;
  return draft;
}

export function lengthen(draft: Draft, { quote, inSentence }: Found): Draft {
  const last = draft.content.pop() as Span;
  draft.content.push({ start: last.start, end: quote.end });
  draft.place = inSentence.at;
  return draft;
}

// A sentence that leads in to a quotation which stands by itself.
import { attributionBefore } from "./attribution-before.ts";
import { clauseSubject } from "./clause-subject.ts";
import type { Attribution } from "./find-attribution.ts";
import type { Quoted } from "./pair-marks.ts";
import type { ParagraphReader } from "./read-paragraphs.ts";
import type { Tokens } from "./read-tokens.ts";
import { has } from "./phrase-tests.ts";
import * as is from "./word-classes.ts";

export interface Introduction {
  readonly attribution: Attribution;
  readonly tokens: Tokens;
  readonly colon: boolean;
}

/** The paragraph before leads in to this one: `Smith went on:`, `The ministry issued a statement.` */
export function introductionBefore(
  { paragraph, style }: Quoted,
  read: ParagraphReader,
): Introduction | null {
  if (paragraph === 0) return null;
  const tokens = read(paragraph - 1);
  const end = tokens.classes.length;
  if (end === 0) return null;
  if (has(tokens, end - 1, is.COLON)) {
    const attribution = attributionBefore(tokens, end);
    return attribution && { attribution, tokens, colon: true };
  }
  const attribution =
    announced(tokens, end) ?? (style === "block" ? attributionBefore(tokens, end) : null);
  return attribution && { attribution, tokens, colon: false };
}

/** `The guide called after the storm. “We are safe.”` */
export function sentenceBefore(tokens: Tokens, stop: number): Introduction | null {
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
  return (
    source && {
      rule: "announced",
      cue: { from: noun, to: noun + 1 },
      source,
      direct: true,
      tailEnd: null,
    }
  );
}

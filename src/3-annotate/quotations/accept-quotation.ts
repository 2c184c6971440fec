// Whether the words between the marks are somebody's words, and not the title of a work, a nickname or a doubtful term.
import type { QuoteInSentence } from "./attribution-after.ts";
import type { Attribution } from "./find-attribution.ts";
import type { Tokens } from "./read-tokens.ts";
import { has, isPlain } from "./phrase-tests.ts";
import * as is from "./word-classes.ts";

const NEAR_CUE_MAX = 6;
const FEW_WORDS = 3;

/** Words that somebody said, and not the title of a work or a nickname. */
export function accepts(
  tokens: Tokens,
  { cue, direct, rule }: Attribution,
  quote: QuoteInSentence,
): boolean {
  const { content, at } = quote;
  if (cue.from > at || rule === "colon" || rule === "cue-noun") return content.words > 0;
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
  const modifies = isPlain(tokens, at + 1) || has(tokens, at + 1, is.CUE_NOUN | is.ALSO_NOUN);
  return has(tokens, at - 1, is.DETERMINER) && modifies;
}

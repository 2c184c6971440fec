// The class of a word as printed.
import { ownText } from "../../base/own-text.ts";
import { isApostrophe } from "./mark-signs.ts";
import * as is from "./word-classes.ts";
import type { WordClass, WordClasses } from "./word-classes.ts";

const DOT = 0x2e;
const DIGIT_NINE = 0x39;
const LETTER_S = 0x73;
// Texts bring new words for ever (numbers, names); what is kept is dropped before it grows large.
const REMEMBERED_MAX = 30_000;

/** Kept, for words that this finder cuts otherwise than the others do. */
export function keptClassOf(printed: string, classes: WordClasses): WordClass {
  const { printed: kept } = classes;
  const known = kept.get(printed);
  if (known) return known;
  const made = classOf(printed, classes);
  if (kept.size >= REMEMBERED_MAX) kept.clear();
  kept.set(ownText(printed), made);
  return made;
}

export function classOf(printed: string, { listed }: WordClasses): WordClass {
  const first = printed.charCodeAt(0);
  const lower = printed.toLowerCase();
  const ended = printed.charCodeAt(printed.length - 1) === DOT;
  const known = listed.get(lower) ?? (ended ? listed.get(lower.slice(0, -1)) : undefined);
  let bits = known?.bits ?? 0;
  if (first <= DIGIT_NINE) bits |= is.NUMBER;
  else if (lower.charCodeAt(0) !== first) bits |= is.CAPITAL;
  if (endsInApostropheS(printed)) bits |= is.POSSESSIVE;
  return { bits: bits === 0 ? endingBits(lower) : bits, small: known?.small ?? 0 };
}

function endsInApostropheS(printed: string): boolean {
  const { length } = printed;
  if (length < 3 || printed.charCodeAt(length - 1) !== LETTER_S) return false;
  return isApostrophe(printed.charCodeAt(length - 2));
}

/** What a word in no list looks like. */
function endingBits(lower: string): number {
  if (lower.length <= 4) return 0;
  if (lower.endsWith("ing")) return is.ING;
  if (lower.endsWith("ed")) return is.ED;
  return lower.endsWith("ly") ? is.ADVERB : 0;
}

// The words of a paragraph as the rules see them: each quotation one token, each bracket one token, a token between
// sentences. Kept in arrays beside each other, as there are many.
import type { Sentence } from "../../model/annotation.ts";
import type { Paragraph } from "../../model/article.ts";
import { isWordCode } from "./mark-signs.ts";
import { isSmall } from "./judge-content.ts";
import type { Quoted } from "./pair-marks.ts";
import { tokenEnd } from "./token-end.ts";
import * as is from "./word-classes.ts";
import type { WordClasses } from "./word-classes.ts";

export interface Tokens {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Bits of word-classes.ts. */
  readonly classes: readonly number[];
  /** Numbers of small-words.ts. */
  readonly smallWords: readonly number[];
  /** Token numbers of the pairs of quotation marks. */
  readonly places: readonly number[];
}

export interface TokenSetting {
  /** Of the paragraph, as the sentences are. */
  readonly quoted: readonly Quoted[];
  readonly sentences: readonly Sentence[];
  readonly classes: WordClasses;
}

export function readTokens(
  text: string,
  paragraph: Paragraph,
  { quoted, sentences, classes }: TokenSetting,
): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const bits: number[] = [];
  const smallWords: number[] = [];
  const places: number[] = [];
  const push = (start: number, end: number, own: number, small: number) => {
    starts.push(start);
    ends.push(end);
    bits.push(own);
    smallWords.push(small);
  };
  let at = paragraph.start;
  let last = at;
  let quote = 0;
  let sentence = 0;
  let sentenceEnd = paragraph.end;
  while (at < paragraph.end) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0xa0) {
      at++;
      continue;
    }
    while (sentence < sentences.length && (sentences[sentence] as Sentence).start <= at) {
      const { start, end } = sentences[sentence++] as Sentence;
      sentenceEnd = end;
      if (start >= last && last > paragraph.start) push(last, last, is.STOP, 0); // none within a quotation
    }
    const next = quoted[quote];
    if (next && next.start === at) {
      places.push(starts.length);
      push(at, next.end, isSmall(text, next, classes) ? is.SMALL_QUOTE : is.QUOTE, 0);
      quote++;
      at = next.end;
    } else {
      const end = tokenEnd(text, at, { limit: next ? next.start : paragraph.end, sentenceEnd });
      if (isWordCode(code)) pushWord(text, at, end, classes, push);
      else if (says(code, end - at)) push(at, end, signBits(code, end - at), 0);
      at = end;
    }
    last = at;
  }
  return { text, starts, ends, classes: bits, smallWords, places };
}

type Push = (start: number, end: number, bits: number, small: number) => void;

const DOT = 0x2e;
const HYPHEN = 0x2d;

function pushWord(
  text: string,
  start: number,
  end: number,
  classes: WordClasses,
  push: Push,
): void {
  const first = text.charCodeAt(start);
  const word = text.slice(start, end);
  const isSmallLetter = first >= 0x61 && first <= 0x7a;
  const lower = isSmallLetter ? word : word.toLowerCase();
  const ended = text.charCodeAt(end - 1) === DOT;
  const known = classes.get(lower) ?? (ended ? classes.get(lower.slice(0, -1)) : undefined);
  let bits = known?.bits ?? 0;
  if (!isSmallLetter) {
    if (first <= 0x39) bits |= is.NUMBER;
    else if (lower.charCodeAt(0) !== first) bits |= is.CAPITAL;
  }
  if (isPossessive(text, start, end)) bits |= is.POSSESSIVE;
  push(start, end, bits === 0 ? endingBits(lower) : bits, known?.small ?? 0);
}

const LETTER_S = 0x73;

function isPossessive(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return (
    (last === LETTER_S && end - start > 2 && isApostrophe(text.charCodeAt(end - 2))) ||
    (last === LETTER_S && isApostrophe(text.charCodeAt(end)))
  );
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** What a word in no list looks like. */
function endingBits(lower: string): number {
  if (lower.length <= 4) return 0;
  if (lower.endsWith("ing")) return is.ING;
  if (lower.endsWith("ed")) return is.ED;
  return lower.endsWith("ly") ? is.ADVERB : 0;
}

const SIGNS: ReadonlyMap<number, number> = new Map([
  [0x2c, is.COMMA],
  [0x3a, is.COLON],
  [0x3b, is.SEMICOLON],
  [0x28, is.SEMICOLON], // a bracket that holds a quotation is no token of its own
  [0x23, is.NUMBER], // #
  [0x24, is.NUMBER], // $
  [0x25, is.NUMBER], // %
  [0x40, is.NUMBER], // @
]);

function signBits(code: number, length: number): number {
  if (code === HYPHEN || (code >= 0x2012 && code <= 0x2015)) return is.DASH;
  return length > 1 ? is.BRACKET : (SIGNS.get(code) ?? 0);
}

/** Points end a sentence or a word, which is known already; other signs say nothing. */
function says(code: number, length: number): boolean {
  return signBits(code, length) !== 0;
}

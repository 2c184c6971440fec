// The words of a paragraph as the rules see them: each quotation one token, each bracket one token, a token between
// sentences. Kept in arrays beside each other, as there are many.
import type { Sentence } from "../../model/annotation.ts";
import type { Paragraph } from "../../model/article.ts";
import { isWordCode } from "./find-marks.ts";
import { isSmall } from "./judge-content.ts";
import type { Quoted } from "./pair-marks.ts";
import * as is from "./word-classes.ts";

export interface Tokens {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Bits of word-classes.ts. */
  readonly classes: readonly number[];
}

export interface TokenSetting {
  readonly quoted: readonly Quoted[];
  /** Sentences of the paragraph. */
  readonly sentences: readonly Sentence[];
  readonly classes: ReadonlyMap<string, number>;
}

const BRACKET_MAX = 80;

export function readTokens(
  text: string,
  paragraph: Paragraph,
  { quoted, sentences, classes }: TokenSetting,
): Tokens {
  const tokens = { text, starts: [] as number[], ends: [] as number[], classes: [] as number[] };
  const push = (start: number, end: number, bits: number) => {
    tokens.starts.push(start);
    tokens.ends.push(end);
    tokens.classes.push(bits);
  };
  let at = paragraph.start;
  let quote = 0;
  let sentence = 0;
  let last = at;
  while (at < paragraph.end) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0xa0) {
      at++;
      continue;
    }
    while (sentence < sentences.length && (sentences[sentence] as Sentence).start < last)
      sentence++;
    if (sentence < sentences.length && (sentences[sentence] as Sentence).start <= at) {
      if (last > paragraph.start) push(last, last, is.STOP);
      sentence++;
    }
    const next = quoted[quote];
    if (next && next.start === at) {
      push(next.start, next.end, isSmall(text, next, classes) ? is.SMALL_QUOTE : is.QUOTE);
      quote++;
      at = next.end;
    } else {
      const limit = next ? next.start : paragraph.end;
      const end = tokenEnd(text, at, limit, sentences[sentence - 1]?.end ?? limit);
      const bits = isWordCode(code) ? wordBits(text, at, end, classes) : signBits(text, at, end);
      if (bits !== -1) push(at, end, bits);
      at = end;
    }
    last = at;
  }
  return tokens;
}

const DOT = 0x2e;
const ABBREVIATION_MAX = 5;
/** "vice-president", "O'Hara", "D.C", "AT&T" */
const JOINING: ReadonlySet<number> = new Set([0x2d, 0x27, 0x2019, DOT, 0x26, 0x2011]);

function tokenEnd(text: string, start: number, limit: number, sentenceEnd: number): number {
  const first = text.charCodeAt(start);
  if (first === 0x28 || first === 0x5b) return bracketEnd(text, start, limit);
  if (!isWordCode(first)) {
    let end = start + 1;
    if (isDash(first)) while (end < limit && isDash(text.charCodeAt(end))) end++;
    return end;
  }
  let end = start + 1;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (isWordCode(code)) end++;
    else if (end + 1 < limit && joins(text, code, end)) end += 2;
    else break;
  }
  // The point of "Mr.", "U.S." and "J." belongs to the word, that of the sentence does not.
  if (
    end < limit &&
    text.charCodeAt(end) === DOT &&
    end - start <= ABBREVIATION_MAX &&
    end + 1 < sentenceEnd
  )
    return text[end + 1] === "-" ? tokenEnd(text, end + 2, limit, sentenceEnd) : end + 1;
  return end;
}

function joins(text: string, code: number, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (code === 0x2c) return isDigit(next) && isDigit(text.charCodeAt(at - 1)); // 400,000
  return JOINING.has(code) && isWordCode(next);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2012 && code <= 0x2015);
}

function bracketEnd(text: string, start: number, limit: number): number {
  const close = text.charCodeAt(start) === 0x28 ? 0x29 : 0x5d;
  const latest = Math.min(limit, start + BRACKET_MAX);
  for (let at = start + 1; at < latest; at++) if (text.charCodeAt(at) === close) return at + 1;
  return start + 1;
}

function wordBits(
  text: string,
  start: number,
  end: number,
  classes: ReadonlyMap<string, number>,
): number {
  const first = text.charCodeAt(start);
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  const isCapital = lower.charCodeAt(0) !== first;
  let bits =
    classes.get(lower) ?? (word.endsWith(".") ? classes.get(lower.slice(0, -1)) : undefined) ?? 0;
  if (isCapital) bits |= is.CAPITAL;
  if (first <= 0x39) bits |= is.NUMBER;
  if (/['’]s?$/.test(word)) bits |= is.POSSESSIVE;
  if (bits === 0 && lower.length > 4) {
    if (lower.endsWith("ing")) bits |= is.ING;
    else if (lower.endsWith("ed")) bits |= is.ED;
    else if (lower.endsWith("ly")) bits |= is.ADVERB;
  }
  return bits;
}

/** -1 for a sign that says nothing. */
function signBits(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  if (code === 0x2c) return is.COMMA;
  if (code === 0x3a) return is.COLON;
  if (code === 0x3b) return is.SEMICOLON;
  if (isDash(code)) return is.DASH;
  if (end - start > 1) return is.BRACKET;
  if (code === 0x2e || code === 0x21 || code === 0x3f) return -1;
  return code === 0x24 || code === 0x40 || code === 0x23 || code === 0x25 ? is.NUMBER : -1;
}

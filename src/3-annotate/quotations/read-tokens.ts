// The words of a paragraph as the rules see them: each quotation one token, each bracket one token, a token between
// sentences. Kept in arrays beside each other, as there are many.
import type { Sentence } from "../../model/annotation.ts";
import type { Paragraph, Span } from "../../model/article.ts";
import { firstWordFrom, loneAt, wordFrom, type TextWords } from "../words/text-words.ts";
import { keptClassOf } from "./class-of-word.ts";
import { isApostrophe, isWordCode } from "./mark-signs.ts";
import { isSmall } from "./judge-content.ts";
import type { Quoted } from "./pair-marks.ts";
import { mayBeAbbreviated, tokenEnd } from "./token-end.ts";
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
  /** Of the text, as the sentences are. */
  readonly quoted: readonly Quoted[];
  readonly sentences: readonly Sentence[];
  readonly words: TextWords;
  readonly classes: WordClasses;
}

export function readTokens(
  text: string,
  paragraph: Paragraph,
  { quoted, sentences, words, classes }: TokenSetting,
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
  let quote = firstFrom(quoted, at);
  let sentence = firstFrom(sentences, at);
  let sentenceEnd = paragraph.end;
  let word = firstWordFrom(words, at);
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
    word = wordFrom(words, word, at);
    const lone = loneAt(words, word, at);
    const next = quoted[quote];
    if (next && next.start === at) {
      places.push(starts.length);
      push(at, next.end, isSmall(text, next, classes) ? is.SMALL_QUOTE : is.QUOTE, 0);
      quote++;
      at = next.end;
    } else if (lone && !mayBeAbbreviated(text, at, words.ends[word] as number)) {
      push(at, words.ends[word] as number, lone.quoting.bits, lone.quoting.small);
      at = words.ends[word] as number;
    } else {
      const limit = next ? Math.min(next.start, paragraph.end) : paragraph.end;
      const end = tokenEnd(text, at, { limit, sentenceEnd });
      if (isWordCode(code)) {
        const { bits: own, small } = keptClassOf(text.slice(at, end), classes);
        push(at, end, ownsNext(text, end) ? own | is.POSSESSIVE : own, small);
      } else if (says(code, end - at)) push(at, end, signBits(code, end - at), 0);
      at = end;
    }
    last = at;
  }
  return { text, starts, ends, classes: bits, smallWords, places };
}

/** Number of the first finding that begins at an offset or behind it. */
function firstFrom(findings: readonly Span[], offset: number): number {
  let [low, high] = [0, findings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const HYPHEN = 0x2d;
const LETTER_S = 0x73;

/** "the workers' rights": the apostrophe stands behind the word. */
function ownsNext(text: string, end: number): boolean {
  return text.charCodeAt(end - 1) === LETTER_S && isApostrophe(text.charCodeAt(end));
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

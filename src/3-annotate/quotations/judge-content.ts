// What the words between quotation marks look like by themselves.
import type { Span } from "../../model/article.ts";
import * as is from "./word-classes.ts";

export type WordClasses = ReadonlyMap<string, number>;

export interface Content {
  readonly words: number;
  /** Every word that is not a small grammatical one has a capital, as in the title of a work, a slogan or a name. */
  readonly isTitle: boolean;
  /** Ends in a full stop: no cue follows. */
  readonly endsInStop: boolean;
  /** Ends like a sentence. */
  readonly endsInPoint: boolean;
  /** Ends like the part of a sentence that its cue follows. */
  readonly endsInComma: boolean;
}

const SAMPLE_MAX = 240;
const SMALL_WORDS_MAX = 3;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const CAPITAL_OR_DIGIT = /^[\p{Lu}\p{N}]/u;
const TITLE_SMALL = is.PREPOSITION | is.CONJUNCTION | is.DETERMINER;

export function judgeContent(text: string, { start, end }: Span, classes: WordClasses): Content {
  const words = text.slice(start, Math.min(end, start + SAMPLE_MAX)).match(WORD) ?? [];
  const last = lastSign(text, start, end);
  return {
    words: words.length,
    isTitle: isTitle(words, classes),
    endsInStop: last === ".",
    endsInPoint: /[.!?…—–]/.test(last),
    endsInComma: last === ",",
  };
}

/** A few words that may stand inside a phrase: a title, a nickname, a single word. */
export function isSmall(text: string, span: Span, classes: WordClasses): boolean {
  if (span.end - span.start > SAMPLE_MAX) return false;
  const { isTitle, words, endsInPoint } = judgeContent(text, span, classes);
  return isTitle || (words <= SMALL_WORDS_MAX && !endsInPoint);
}

function isTitle(words: readonly string[], classes: WordClasses): boolean {
  const [first] = words;
  if (first === undefined || !CAPITAL_OR_DIGIT.test(first)) return false;
  return words.every(
    (word) => CAPITAL_OR_DIGIT.test(word) || ((classes.get(word) ?? 0) & TITLE_SMALL) !== 0,
  );
}

/** The last character within the marks. */
function lastSign(text: string, start: number, end: number): string {
  let at = end - 1;
  while (at > start && /["'“”’»«‘\s]/u.test(text[at] as string)) at--;
  return text[at] as string;
}

// What the words between quotation marks look like by themselves.
import { isWordCode } from "./mark-signs.ts";
import type { Span } from "../../model/article.ts";
import * as is from "./word-classes.ts";
import type { WordClasses } from "./word-classes.ts";

export interface Content {
  /** Counted up to a few. */
  readonly words: number;
  /** Every word that is not a small grammatical one has a capital, as in the title of a work, a slogan or a name. */
  readonly isTitle: boolean;
  /** Ends in a full stop: no cue follows. */
  readonly endsInStop: boolean;
  /** Ends like a sentence. */
  readonly endsInPoint: boolean;
  /** Ends like the part of a sentence that its cue follows. */
  readonly endsInComma: boolean;
  /** Ends like a heading that leads to something. */
  readonly endsInColon: boolean;
}

const TITLE_LENGTH_MAX = 200;
/** Three words may be a nickname or a name; longer ones are only looked through for a title. */
const FEW_WORDS = 3;
const TITLE_SMALL = is.PREPOSITION | is.CONJUNCTION | is.DETERMINER;

export function judgeContent(text: string, span: Span, classes: WordClasses): Content {
  const last = lastSign(text, span);
  const { words, isTitle } = judgeWords(text, span, classes);
  return {
    words,
    isTitle,
    endsInStop: last === ".",
    endsInPoint: POINTS.has(last),
    endsInComma: last === ",",
    endsInColon: last === ":",
  };
}

/** A few words that may stand inside a phrase: a title, a nickname, a single word. */
export function isSmall(text: string, span: Span, classes: WordClasses): boolean {
  const { isTitle, words } = judgeWords(text, span, classes);
  return isTitle || (words <= FEW_WORDS && !POINTS.has(lastSign(text, span)));
}

function judgeWords(
  text: string,
  { start, end }: Span,
  classes: WordClasses,
): { readonly words: number; readonly isTitle: boolean } {
  let words = 0;
  let isTitle = end - start <= TITLE_LENGTH_MAX;
  let at = start;
  while (at < end && (isTitle || words <= FEW_WORDS)) {
    if (!isWordCode(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const from = at;
    while (at < end && continuesWord(text.charCodeAt(at))) at++;
    isTitle &&= isTitleWord(text, from, at, words === 0 ? null : classes);
    words++;
  }
  return { words, isTitle: isTitle && words > 0 };
}

function continuesWord(code: number): boolean {
  return isWordCode(code) || code === 0x2d || code === 0x27 || code === 0x2019;
}

/** Has a capital or a digit; or is a grammatical word and not the first (`classes` is null for that one). */
function isTitleWord(text: string, from: number, to: number, classes: WordClasses | null): boolean {
  const first = text.charCodeAt(from);
  if (first < 0x61) return true; // digits and A to Z
  if (first > 0x7a && text[from] !== text[from]?.toLowerCase()) return true;
  return (
    classes !== null && ((classes.listed.get(text.slice(from, to))?.bits ?? 0) & TITLE_SMALL) !== 0
  );
}

const POINTS: ReadonlySet<string> = new Set("?!.…—–");
const OUTER: ReadonlySet<string> = new Set("\"'“”’»«‘`\u00a0 ");

/** The last character within the marks. */
function lastSign(text: string, { start, end }: Span): string {
  let at = end - 1;
  while (at > start && OUTER.has(text[at] as string)) at--;
  return text[at] as string;
}

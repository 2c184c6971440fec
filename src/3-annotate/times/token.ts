import type { Span } from "../../model/article.ts";
import { isDigit, isLetter } from "./characters.ts";
import type { Vocabulary, WordEntry } from "./vocabulary.ts";

export type TokenKind =
  "word" | "number" | "ordinal" | "clock" | "decade" | "shortYear" | "other" | "mark";

export interface Token extends Span {
  readonly kind: TokenKind;
  /** The number, the hour and minutes as hhmm, or the first year of the decade; NaN for words. */
  readonly value: number;
  /** How many digits a number was printed with; 0 when it is grouped ("2,014") or broken ("3.5"). */
  readonly digits: number;
  /** Its first letter is a capital. */
  readonly capital: boolean;
  /** Nothing stands between this token and the one before it. */
  readonly glued: boolean;
  readonly entry: WordEntry | null;
}

/** A text read up to `end`. */
export interface Source {
  readonly text: string;
  readonly end: number;
  readonly vocabulary: Vocabulary;
}

export function token(
  kind: TokenKind,
  start: number,
  end: number,
  { value = NaN, digits = 0, glued = false }: { value?: number; digits?: number; glued?: boolean },
): Token {
  return { kind, start, end, value, digits, capital: false, glued, entry: null };
}

/** "A380", "737s", "5G": no number to reckon with, and hardly ever a word ("Q3"). */
export function mixedAt(source: Source, start: number, glued: boolean): Token {
  const { text, end: limit, vocabulary } = source;
  let end = start;
  while (end < limit && (isDigit(text.charCodeAt(end)) || isLetter(text.charCodeAt(end)))) end++;
  const entry = vocabulary.lookUp(text, start, end, false);
  return { ...token("other", start, end, { glued }), entry };
}

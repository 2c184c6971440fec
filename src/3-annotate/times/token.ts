import type { Span } from "../../model/article.ts";
import type { ClassValue } from "../lexicon/time-words.ts";
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
  /** Tokens of one shape fit the same slots, but for the size of numbers: the number of their entry, or of their kind. */
  readonly shape: number;
}

/** By number: the shapes of tokens without an entry, and of what stands behind the last token. */
export const BARE_SHAPES = [
  "word",
  "number",
  "ordinal",
  "clock",
  "decade",
  "shortYear",
  "other",
  "mark",
  "end",
] as const satisfies readonly (TokenKind | "end")[];

export const END_SHAPE = BARE_SHAPES.indexOf("end");

export const WORD_SHAPE = BARE_SHAPES.indexOf("word");
export const MARK_SHAPE = BARE_SHAPES.indexOf("mark");
const KIND_SHAPES = Object.fromEntries(BARE_SHAPES.map((kind, number) => [kind, number]));

export function shapeOfEntry(entry: WordEntry): number {
  return BARE_SHAPES.length + entry.shape;
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
  const shape = KIND_SHAPES[kind] as number;
  return { kind, start, end, value, digits, capital: false, glued, entry: null, shape };
}

/** What the word stands for in a class; undefined when it is not in it. */
export function classOf(token: Token | undefined, number: number): ClassValue | undefined {
  return token?.entry?.values[number];
}

interface Listed extends Span {
  readonly glued: boolean;
  readonly capital?: boolean;
  readonly entry: WordEntry | null;
}

/** A word or a mark, which may be in the lists of the language. */
export function listed(
  kind: "word" | "mark",
  { start, end, glued, capital = false, entry }: Listed,
): Token {
  const bare = kind === "word" ? WORD_SHAPE : MARK_SHAPE;
  const shape = entry ? shapeOfEntry(entry) : bare;
  return { kind, start, end, value: NaN, digits: 0, capital, glued, entry, shape };
}

/** "A380", "737s", "5G": no number to reckon with, and hardly ever a word ("Q3"). */
export function mixedAt(source: Source, start: number, glued: boolean): Token {
  const { text, end: limit, vocabulary } = source;
  let end = start;
  while (end < limit && (isDigit(text.charCodeAt(end)) || isLetter(text.charCodeAt(end)))) end++;
  const entry = vocabulary.lookUp(text, start, end, false);
  const other = token("other", start, end, { glued });
  return entry ? { ...other, entry, shape: shapeOfEntry(entry) } : other;
}

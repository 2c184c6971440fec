// One scan from left to right: words, numbers, marks. A word is looked up once.
import type { Span } from "../../model/article.ts";
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

const [ZERO, NINE, UPPER_A, UPPER_Z, LOWER_A, LOWER_Z] = [48, 57, 65, 90, 97, 122];

export function tokensOf(text: string, span: Span, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = [];
  let at = span.start;
  let last = -1;
  while (at < span.end) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10 || code === 0xa0 || code === 9) {
      at++;
      continue;
    }
    const token = isDigit(code)
      ? numberAt(text, at, span.end, at === last, vocabulary)
      : isLetter(code)
        ? wordAt(text, at, span.end, at === last, vocabulary)
        : markAt(text, at, span.end, at === last, vocabulary);
    tokens.push(token);
    at = last = token.end;
  }
  return tokens;
}

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

const isCapital = (code: number): boolean =>
  (code >= UPPER_A && code <= UPPER_Z) || (code >= 0xc0 && code <= 0xde);

/** Letters of other scripts count too, so that no word is cut at an accent. */
function isLetter(code: number): boolean {
  return (
    (code >= LOWER_A && code <= LOWER_Z) ||
    (code >= UPPER_A && code <= UPPER_Z) ||
    (code >= 0xc0 && code < 0x2000) ||
    code > 0x206f
  );
}

function wordAt(
  text: string,
  start: number,
  limit: number,
  glued: boolean,
  vocabulary: Vocabulary,
): Token {
  let end = start + 1;
  while (end < limit && isLetter(text.charCodeAt(end))) end++;
  if (end < limit && isDigit(text.charCodeAt(end))) return mixedAt(text, start, end, limit, glued);
  if (end === start + 1 && text[end] === ".") end = behindDottedLetters(text, start, limit);
  const apostrophe = end < limit && isApostrophe(text.charCodeAt(end));
  if (apostrophe && text.charCodeAt(start) === 111 && end === start + 1) {
    // "o'clock"
    end++;
    while (end < limit && isLetter(text.charCodeAt(end))) end++;
  }
  const entry = vocabulary.lookUp(text, start, end);
  if (entry?.abbreviation && text[end] === ".") end++;
  const capital = isCapital(text.charCodeAt(start));
  return { kind: "word", start, end, value: NaN, digits: 0, capital, glued, entry };
}

/** "a.m.", "U.S."; the end of the first letter when no such thing stands here. */
function behindDottedLetters(text: string, start: number, limit: number): number {
  let end = start + 1;
  while (end + 1 < limit && text[end] === "." && isLetter(text.charCodeAt(end + 1))) {
    if (end + 2 < limit && isLetter(text.charCodeAt(end + 2))) break;
    end += 2;
  }
  return end > start + 1 && text[end] === "." ? end + 1 : end;
}

/** "A380", "737s", "5G": no number to reckon with. */
function mixedAt(text: string, start: number, from: number, limit: number, glued: boolean): Token {
  let end = from;
  while (end < limit && (isDigit(text.charCodeAt(end)) || isLetter(text.charCodeAt(end)))) end++;
  return { kind: "other", start, end, value: NaN, digits: 0, capital: false, glued, entry: null };
}

function numberAt(
  text: string,
  start: number,
  limit: number,
  glued: boolean,
  vocabulary: Vocabulary,
): Token {
  let end = start + 1;
  while (end < limit && isDigit(text.charCodeAt(end))) end++;
  const digits = end - start;
  const sign = text[end];
  const more = end + 1 < limit && isDigit(text.charCodeAt(end + 1));
  if (digits <= 2 && sign === ":" && more) return clockAt(text, start, end, limit, glued);
  if (more && (sign === "," || sign === ".")) return brokenAt(text, start, end, limit, glued);
  const value = digits > 9 ? NaN : Number(text.slice(start, end));
  if (end < limit && isLetter(text.charCodeAt(end)))
    return suffixedAt(text, start, end, limit, glued, vocabulary);
  return { kind: "number", start, end, value, digits, capital: false, glued, entry: null };
}

function clockAt(text: string, start: number, colon: number, limit: number, glued: boolean): Token {
  let end = colon + 1;
  while (end < limit && isDigit(text.charCodeAt(end))) end++;
  const [hour, minute] = [Number(text.slice(start, colon)), Number(text.slice(colon + 1, end))];
  const known = end - colon === 3 && hour <= 24 && minute < 60;
  if (known && text[end] === ":" && isDigit(text.charCodeAt(end + 1))) {
    end++;
    while (end < limit && isDigit(text.charCodeAt(end))) end++;
  }
  const value = known ? hour * 100 + minute : NaN;
  return {
    kind: known ? "clock" : "other",
    start,
    end,
    value,
    digits: 0,
    capital: false,
    glued,
    entry: null,
  };
}

/** "2,014", "3.5", "1.5.2025". */
function brokenAt(text: string, start: number, from: number, limit: number, glued: boolean): Token {
  let end = from;
  while (
    end + 1 < limit &&
    (text[end] === "," || text[end] === ".") &&
    isDigit(text.charCodeAt(end + 1))
  ) {
    end++;
    while (end < limit && isDigit(text.charCodeAt(end))) end++;
  }
  const value = end - start > 20 ? NaN : Number(text.slice(start, end).replaceAll(",", ""));
  return { kind: "number", start, end, value, digits: 0, capital: false, glued, entry: null };
}

/** "2nd", "1990s", "5pm", "737s". */
function suffixedAt(
  text: string,
  start: number,
  from: number,
  limit: number,
  glued: boolean,
  vocabulary: Vocabulary,
): Token {
  let end = from;
  while (end < limit && isLetter(text.charCodeAt(end))) end++;
  const digits = from - start;
  const entry = vocabulary.lookUp(text, from, end);
  const value = Number(text.slice(start, from));
  const decade = entry?.classes.get("decadeEnding") !== undefined && value % 10 === 0;
  if (decade && (digits === 4 || digits === 2))
    return { kind: "decade", start, end, value, digits, capital: false, glued, entry: null };
  if (entry?.classes.get("ordinalEnding") !== undefined && digits <= 3)
    return { kind: "ordinal", start, end, value, digits, capital: false, glued, entry: null };
  if (entry?.classes.get("halfDay") !== undefined || entry?.classes.get("clockEnding"))
    return { kind: "number", start, end: from, value, digits, capital: false, glued, entry: null };
  return mixedAt(text, start, from, limit, glued);
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2018;

/** Marks of one sign; an apostrophe takes the letters or the two figures that follow it: "'s", "'82", "'90s". */
function markAt(
  text: string,
  start: number,
  limit: number,
  glued: boolean,
  vocabulary: Vocabulary,
): Token {
  let end = start + 1;
  const mark = { kind: "mark", start, value: NaN, digits: 0, capital: false, glued } as const;
  if (!isApostrophe(text.charCodeAt(start))) {
    const dash = text[start] === "-";
    while (dash && end < limit && text[end] === "-") end++;
    return { ...mark, end, entry: vocabulary.lookUp(text, start, Math.min(end, start + 1)) };
  }
  while (end < limit && isDigit(text.charCodeAt(end))) end++;
  const digits = end - start - 1;
  if (digits === 2) {
    const value = Number(text.slice(start + 1, end));
    const decade = text[end] === "s" && value % 10 === 0;
    return decade
      ? { ...mark, kind: "decade", end: end + 1, value, digits, entry: null }
      : { ...mark, kind: "shortYear", end, value, digits, entry: null };
  }
  if (!glued || digits > 0) return { ...mark, end: start + 1, entry: null };
  while (end < limit && isLetter(text.charCodeAt(end))) end++;
  return { ...mark, end, entry: vocabulary.lookUp(text, start, end) };
}

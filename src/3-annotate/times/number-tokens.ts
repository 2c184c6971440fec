// What begins with a digit: numbers, clocks, decades, ordinals, and what is none of these.
import { isDigit, isLetter } from "./characters.ts";
import { token, mixedAt, type Token, type Source } from "./token.ts";

/** Longer runs of digits are no numbers of days or years. */
const DIGITS_MAX = 9;

export function numberAt(source: Source, start: number, glued: boolean): Token {
  const { text, end: limit } = source;
  const end = behindDigits(text, start, limit);
  const digits = end - start;
  const sign = text[end];
  const more = end + 1 < limit && isDigit(text.charCodeAt(end + 1));
  if (digits <= 2 && sign === ":" && more) return clockAt(source, start, end, glued);
  if (more && (sign === "," || sign === ".")) return brokenAt(source, start, glued);
  if (end < limit && isLetter(text.charCodeAt(end))) return suffixedAt(source, start, end, glued);
  const value = digits > DIGITS_MAX ? NaN : Number(text.slice(start, end));
  return token("number", start, end, { value, digits, glued });
}

function behindDigits(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && isDigit(text.charCodeAt(end))) end++;
  return end;
}

function clockAt(
  { text, end: limit }: Source,
  start: number,
  colon: number,
  glued: boolean,
): Token {
  let end = behindDigits(text, colon + 1, limit);
  const [hour, minute] = [Number(text.slice(start, colon)), Number(text.slice(colon + 1, end))];
  if (end - colon !== 3 || hour > 24 || minute > 59) return token("other", start, end, { glued });
  if (end + 1 < limit && text[end] === ":" && isDigit(text.charCodeAt(end + 1)))
    end = behindDigits(text, end + 1, limit);
  return token("clock", start, end, { value: hour * 100 + minute, glued });
}

/** "2,014", "3.5", "1.5.2025". */
function brokenAt({ text, end: limit }: Source, start: number, glued: boolean): Token {
  let end = behindDigits(text, start, limit);
  while (end + 1 < limit && isBreak(text[end]) && isDigit(text.charCodeAt(end + 1)))
    end = behindDigits(text, end + 1, limit);
  const short = end - start <= 2 * DIGITS_MAX;
  const value = short ? Number(text.slice(start, end).replaceAll(",", "")) : NaN;
  return token("number", start, end, { value, glued });
}

const isBreak = (sign: string | undefined): boolean => sign === "." || sign === ",";

/** "2nd", "1990s", "5pm", "737s". */
function suffixedAt(source: Source, start: number, from: number, glued: boolean): Token {
  const { text, end: limit, vocabulary } = source;
  let end = from;
  while (end < limit && isLetter(text.charCodeAt(end))) end++;
  const digits = from - start;
  const value = digits > DIGITS_MAX ? NaN : Number(text.slice(start, from));
  const classes = vocabulary.lookUp(text, from, end, false)?.classes;
  if (classes?.has("decadeEnding") && value % 10 === 0 && (digits === 4 || digits === 2))
    return token("decade", start, end, { value, digits, glued });
  if (classes?.has("ordinalEnding") && digits <= 3)
    return token("ordinal", start, end, { value, digits, glued });
  if (classes?.has("halfDay") || classes?.has("clockEnding"))
    return token("number", start, from, { value, digits, glued });
  return mixedAt(source, start, glued);
}

// One token with all that is known of it: a word, a number, a mark. A word is looked up once.
import { isApostrophe, isCapital, isDigit, isLetter } from "./characters.ts";
import { numberAt } from "./number-tokens.ts";
import { token, mixedAt, listed, type Token, type Source } from "./token.ts";

/** The token that begins at `start`, where no blank stands. */
export function readToken(source: Source, start: number, glued: boolean): Token {
  const code = source.text.charCodeAt(start);
  if (isLetter(code)) return wordAt(source, start, glued);
  if (isDigit(code)) return numberAt(source, start, glued);
  return isApostrophe(code) ? apostropheAt(source, start, glued) : markAt(source, start, glued);
}

function wordAt(source: Source, start: number, glued: boolean): Token {
  const { text, end: limit, vocabulary } = source;
  let end = behindLetters(text, start + 1, limit);
  if (end < limit && isDigit(text.charCodeAt(end))) return mixedAt(source, start, glued);
  const single = end === start + 1 && end < limit;
  const dotted = single && text[end] === ".";
  if (dotted) end = behindDottedLetters(text, start, limit);
  else if (single && isApostrophe(text.charCodeAt(end))) end = behindLetters(text, end + 1, limit); // "o'clock"
  const entry = vocabulary.lookUp(text, start, end, dotted);
  if (single && !dotted && !entry) end = start + 1;
  if (entry?.abbreviation && end < limit && text[end] === ".") end++;
  const capital = isCapital(text.charCodeAt(start));
  return listed("word", { start, end, glued, capital, entry });
}

function behindLetters(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** "a.m.", "U.S."; the end of the first letter when no such thing stands here. */
function behindDottedLetters(text: string, start: number, limit: number): number {
  let end = start + 1;
  while (end + 1 < limit && text[end] === "." && isLetter(text.charCodeAt(end + 1))) {
    if (end + 2 < limit && isLetter(text.charCodeAt(end + 2))) break;
    end += 2;
  }
  return end > start + 1 && end < limit && text[end] === "." ? end + 1 : end;
}

/** Marks of one sign, but that dashes typed one after the other are one. */
function markAt({ text, end: limit, vocabulary }: Source, start: number, glued: boolean): Token {
  let end = start + 1;
  if (text[start] === "-") while (end < limit && text[end] === "-") end++;
  const entry = vocabulary.mark(text.charCodeAt(start));
  return listed("mark", { start, end, glued, entry });
}

/** An apostrophe takes the letters or the two figures that follow it: "'s", "'82", "'90s". */
function apostropheAt(source: Source, start: number, glued: boolean): Token {
  const { text, end: limit, vocabulary } = source;
  let end = start + 1;
  while (end < limit && isDigit(text.charCodeAt(end))) end++;
  if (end - start === 3) return shortYearAt(text, start, limit, glued);
  if (end > start + 1 || !glued) return token("mark", start, start + 1, { glued });
  end = behindLetters(text, end, limit);
  const entry = vocabulary.lookUp(text, start, end, false);
  return listed("mark", { start, end, glued, entry });
}

function shortYearAt(text: string, start: number, limit: number, glued: boolean): Token {
  const value = Number(text.slice(start + 1, start + 3));
  const end = start + 3;
  if (end < limit && text[end] === "s" && value % 10 === 0)
    return token("decade", start, end + 1, { value, digits: 2, glued });
  return token("shortYear", start, end, { value, digits: 2, glued });
}

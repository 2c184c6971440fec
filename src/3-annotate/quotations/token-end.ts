// Where a token ends that begins at a given place.
import { isDigit, isWordCode } from "./mark-signs.ts";

export interface TokenLimits {
  /** Nothing goes further. */
  readonly limit: number;
  readonly sentenceEnd: number;
}

const DOT = 0x2e;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const ABBREVIATION_MAX = 5;
const BRACKET_MAX = 80;

export function tokenEnd(text: string, start: number, limits: TokenLimits): number {
  const first = text.charCodeAt(start);
  if (first === 0x28 || first === 0x5b) return bracketEnd(text, start, limits.limit);
  if (isWordCode(first)) return wordEnd(text, start, limits);
  let end = start + 1;
  if (isDash(first)) while (end < limits.limit && isDash(text.charCodeAt(end))) end++;
  return end;
}

function wordEnd(text: string, start: number, { limit, sentenceEnd }: TokenLimits): number {
  let end = start + 1;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (isWordCode(code)) end++;
    else if (end + 1 < limit && joins(text, code, end)) end += 2;
    else if (code === DOT && isAbbreviated(text, start, end, sentenceEnd)) {
      // "Mr.", "D.C.-based"
      if (text.charCodeAt(++end) !== HYPHEN) break;
    } else break;
  }
  return end;
}

/** Whether a word is so short that a point behind it may belong to it. */
export function mayBeAbbreviated(text: string, start: number, end: number): boolean {
  return end - start <= ABBREVIATION_MAX && text.charCodeAt(end) === DOT;
}

/** The point of a short word belongs to it, unless the sentence ends there. */
function isAbbreviated(text: string, start: number, dot: number, sentenceEnd: number): boolean {
  return (
    dot - start <= ABBREVIATION_MAX && dot + 1 < sentenceEnd && text.charCodeAt(dot + 1) !== DOT
  );
}

/** "vice-president", "O'Hara", "D.C", "AT&T", "400,000" */
function joins(text: string, code: number, at: number): boolean {
  switch (code) {
    case COMMA:
      return isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at - 1));
    case DOT:
    case HYPHEN:
    case 0x26: // &
    case 0x27: // '
    case 0x2011:
    case 0x2019:
      return isWordCode(text.charCodeAt(at + 1));
    default:
      return false;
  }
}

function isDash(code: number): boolean {
  return code === HYPHEN || (code >= 0x2012 && code <= 0x2015);
}

function bracketEnd(text: string, start: number, limit: number): number {
  const close = text.charCodeAt(start) === 0x28 ? 0x29 : 0x5d;
  const latest = Math.min(limit, start + BRACKET_MAX);
  for (let at = start + 1; at < latest; at++) if (text.charCodeAt(at) === close) return at + 1;
  return start + 1;
}

// The quotation marks of a paragraph, each with what its surroundings allow it to be. Wire texts write '' for both marks of
// a pair, some write `` and ''. An apostrophe is told from a mark by the letters around it.
import type { Span } from "../../model/article.ts";
import {
  APOSTROPHE,
  BACKTICK,
  isBoundary,
  isDigit,
  isPoint,
  isSpace,
  isWordCode,
  RIGHT_SINGLE,
  signOf,
  STRAIGHT_DOUBLE,
  type Family,
  type Side,
} from "./mark-signs.ts";

export interface Mark extends Span {
  readonly family: Family;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** A single mark after a letter and before a blank, as in "the workers' rights". */
  readonly maybePossessive: boolean;
  /** Punctuation stands before it. */
  readonly afterPoint: boolean;
}

const SPACE = 0x20;
const LETTER_S = 0x73;

export function findMarks(text: string, limits: Span): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = limits.start; at < limits.end; at++) {
    const code = text.charCodeAt(at);
    const sign = signOf(code);
    if (sign === undefined || isWithinWord(text, code, at)) continue;
    const width = widthOf(text, code, at, limits);
    const family = width === 2 ? "double" : sign.family;
    const mark = markAt(text, { start: at, end: at + width, limits }, family, sign.side);
    if (mark !== null && !isUnit(text, code, mark)) marks.push(mark);
    at += width - 1;
  }
  return marks;
}

/** Nearly every apostrophe: "don't", "Smith’s". */
function isWithinWord(text: string, code: number, at: number): boolean {
  if (code !== APOSTROPHE && code !== RIGHT_SINGLE) return false;
  return isWordCode(text.charCodeAt(at + 1)) && isWordCode(text.charCodeAt(at - 1));
}

/** Three apostrophes are a nested mark and a doubled one: the doubled one is the outer. */
function widthOf(text: string, code: number, at: number, { start, end }: Span): 1 | 2 {
  if (code !== APOSTROPHE && code !== BACKTICK) return 1;
  if (at + 1 >= end || text.charCodeAt(at + 1) !== code) return 1;
  const thrice = at + 2 < end && text.charCodeAt(at + 2) === code;
  return thrice && at > start && !isBoundary(text.charCodeAt(at - 1)) ? 1 : 2;
}

interface Place extends Span {
  readonly limits: Span;
}

function markAt(
  text: string,
  { start, end, limits }: Place,
  family: Family,
  side: Side,
): Mark | null {
  const before = start > limits.start ? text.charCodeAt(start - 1) : SPACE;
  const after = end < limits.end ? text.charCodeAt(end) : SPACE;
  const afterPoint = isPoint(before);
  const isGlued = family !== "single" && afterPoint && isWordCode(after);
  const canOpen = mayOpen(side, before, after) || (isGlued && side === "either");
  const canClose = isGlued || mayClose(text, { start, family, side }, before, after);
  if (!canOpen && !canClose) return null;
  if (family === "single" && canOpen && !canClose && !opensSingle(text, end, side)) return null;
  const maybePossessive = family === "single" && before === LETTER_S && isSpace(after);
  return { start, end, family, canOpen, canClose, maybePossessive, afterPoint };
}

function mayOpen(side: Side, before: number, after: number): boolean {
  if (isSpace(after)) return side === "opening" && isSpace(before);
  return side === "opening" || isBoundary(before);
}

interface Closing {
  readonly start: number;
  readonly family: Family;
  readonly side: Side;
}

function mayClose(
  text: string,
  { start, family, side }: Closing,
  before: number,
  after: number,
): boolean {
  if (!isSpace(before)) return !isWordCode(after) || (family === "double" && side === "closing");
  // `… mean? " he asked`, `'… to quality,' " she said`
  if (family !== "double" || !isSpace(after)) return false;
  const previous = text.charCodeAt(start - 2);
  return isPoint(previous) || previous === APOSTROPHE || previous === RIGHT_SINGLE;
}

/** 6'2" is a height. */
function isUnit(text: string, code: number, { start, canOpen }: Mark): boolean {
  if (code !== STRAIGHT_DOUBLE || canOpen || !isDigit(text.charCodeAt(start - 1))) return false;
  const previous = text.charCodeAt(start - 2);
  return isDigit(previous) || previous === APOSTROPHE;
}

const ELISION = /^(?:em|til|tis|twas|cause|bout|round|n)\b/i;

/** "'90s" and "'em" begin with an apostrophe; ’ opens nothing. */
function opensSingle(text: string, next: number, side: Side): boolean {
  if (side === "opening") return true;
  if (side === "closing" || isDigit(text.charCodeAt(next))) return false;
  return !ELISION.test(text.slice(next, next + 6));
}

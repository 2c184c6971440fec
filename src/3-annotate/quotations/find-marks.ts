// The quotation marks of a paragraph, each with what its surroundings allow it to be. Wire texts write '' for both marks of
// a pair, some write `` and ''. An apostrophe is told from a mark by the letters around it.
import type { Span } from "../../model/article.ts";

/** Marks close those of their own family only. */
export type Family = "double" | "single" | "angle";

export interface Mark extends Span {
  readonly family: Family;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** A single mark after a letter and before a blank, as in "the workers' rights". */
  readonly maybePossessive: boolean;
  /** Punctuation stands before it. */
  readonly afterPoint: boolean;
}

const OPENING = 1;
const CLOSING = 2;

interface Sign {
  readonly family: Family;
  readonly side: number;
}

const SIGNS: ReadonlyMap<number, Sign> = new Map(
  (
    [
      ['"', "double", 0],
      ["“", "double", OPENING],
      ["”", "double", CLOSING],
      ["„", "double", OPENING],
      ["‟", "double", OPENING],
      ["«", "angle", OPENING],
      ["»", "angle", CLOSING],
      ["'", "single", 0],
      ["‘", "single", OPENING],
      ["’", "single", CLOSING],
      ["‚", "single", OPENING],
      ["`", "single", OPENING],
    ] as const
  ).map(([sign, family, side]) => [sign.charCodeAt(0), { family, side }]),
);

const APOSTROPHE = 0x27;
const SPACE = 0x20;
const LETTER_S = 0x73;
const BACKTICK = 0x60;

export function findMarks(text: string, { start, end }: Span): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x22 && code !== APOSTROPHE && code !== BACKTICK && code < 0xab) continue;
    if (code > 0xbb && (code < 0x2018 || code > 0x201f)) continue;
    const sign = SIGNS.get(code);
    if (!sign) continue;
    const width = widthOf(text, code, at, { start, end });
    const doubled = width === 2;
    const mark = markAt(text, { start: at, end: at + width }, { start, end }, sign, doubled);
    if (mark) marks.push(mark);
    at += width - 1;
  }
  return marks;
}

/** Three apostrophes are a nested mark and a doubled one: the doubled one is the outer. */
function widthOf(text: string, code: number, at: number, { start, end }: Span): 1 | 2 {
  const twice = at + 1 < end && text.charCodeAt(at + 1) === code;
  if (!twice || (code !== APOSTROPHE && code !== BACKTICK)) return 1;
  const thrice = at + 2 < end && text.charCodeAt(at + 2) === code;
  return thrice && at > start && !isBoundary(text.charCodeAt(at - 1)) ? 1 : 2;
}

function markAt(
  text: string,
  place: Span,
  limits: Span,
  sign: Sign,
  doubled: boolean,
): Mark | null {
  const family = doubled ? "double" : sign.family;
  const before = place.start > limits.start ? text.charCodeAt(place.start - 1) : SPACE;
  const after = place.end < limits.end ? text.charCodeAt(place.end) : SPACE;
  const afterPoint = isPoint(before);
  const glued = family !== "single" && afterPoint && isWordCode(after); // `… voters!”After that`
  const spaced = isSpace(before) && isSpace(after) && isPointed(text, place.start - 2);
  const canOpen =
    (isSpace(after)
      ? sign.side === OPENING && isSpace(before)
      : isBoundary(before) || sign.side === OPENING) ||
    (glued && sign.side === 0);
  const canClose =
    (!isSpace(before) && !isWordCode(after)) ||
    glued ||
    (family === "double" && (spaced || (sign.side === CLOSING && !isSpace(before))));
  if (!canOpen && !canClose) return null;
  if (family === "single" && canOpen && !canClose && !opensSingle(text, place.end, sign.side))
    return null;
  if (isUnit(text, place, canOpen || doubled || sign.side !== 0)) return null;
  return {
    ...place,
    family,
    canOpen,
    canClose,
    maybePossessive: family === "single" && before === LETTER_S && isSpace(after),
    afterPoint,
  };
}

/** 6'2" is a height. */
function isUnit(text: string, { start }: Span, excluded: boolean): boolean {
  if (excluded || text[start] !== '"' || !isDigitCode(text.charCodeAt(start - 1))) return false;
  return isDigitCode(text.charCodeAt(start - 2)) || text[start - 2] === "'";
}

function isPoint(code: number): boolean {
  return code === 0x2c || code === 0x2e || code === 0x21 || code === 0x3f;
}

/** `… mean? " he asked`, `'… to quality,' " she said` */
function isPointed(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isPoint(code) || code === APOSTROPHE || code === 0x2019;
}

/** "'90s" and "'em" begin with an apostrophe; ’ opens nothing. */
function opensSingle(text: string, next: number, side: number): boolean {
  if (side === OPENING) return true;
  if (side === CLOSING || isDigitCode(text.charCodeAt(next))) return false;
  return !/^(?:em|til|tis|twas|cause|bout|round|n)\b/i.test(text.slice(next, next + 6));
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0xa0 || code === 0x202f;
}

/** What may stand before an opening mark. */
function isBoundary(code: number): boolean {
  return (
    isSpace(code) ||
    code === 0x28 || // (
    code === 0x5b || // [
    code === 0x2d || // -
    code === 0x2f || // /
    code === 0x22 ||
    code === 0x3e || // >
    (code >= 0x2012 && code <= 0x2015) ||
    code === 0x2018 ||
    code === 0x201c ||
    code === 0x27 ||
    code === 0x60 ||
    code === 0xab ||
    code === 0x3a // :
  );
}

function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isWordCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    isDigitCode(code) ||
    (code >= 0xc0 && code < 0x2000)
  );
}

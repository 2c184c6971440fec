import { lineStarts } from "../../base/lines.ts";
import { isDateLine } from "./date-line.ts";

/** A stretch of a source file that is one clipping, by its lines (from 0, end exclusive). */
export interface ClippingRange {
  readonly firstLine: number;
  readonly endLine: number;
}

export interface SplitText {
  /** Offsets at which the lines of the whole text begin. */
  readonly starts: readonly number[];
  readonly lines: readonly string[];
  readonly ranges: readonly ClippingRange[];
}

/** Cuts a file into clippings: each date line begins one. What stands before the first date line belongs to it. */
export function splitClippings(text: string, from: number): SplitText {
  const starts = lineStarts(text);
  const lines = text.split("\n");
  const first = starts.findIndex((start) => start >= from);
  const heads = lines.flatMap((line, place) => (place >= first && isDateLine(line) ? [place] : []));
  const cuts = heads.filter((place, index) => index > 0 || hasBody(lines, first, place));
  const bounds = [first, ...cuts.filter((place) => place > first), lines.length];
  const ranges = bounds
    .slice(0, -1)
    .map((firstLine, index) => ({ firstLine, endLine: bounds[index + 1] as number }));
  return { starts, lines, ranges };
}

// What a page prints above its date line is short; a clipping whose own date line is missing has sentences.
const FURNITURE_LINE_MAX = 120;

function hasBody(lines: readonly string[], from: number, to: number): boolean {
  return lines.slice(from, to).some((line) => line.trim().length > FURNITURE_LINE_MAX);
}

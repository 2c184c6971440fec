// ` date 2025-08-07 Headline`: the first line of a clipping, as it should be and as it comes.
import { parseDay, type Day } from "../../base/day.ts";

export interface DateLine {
  /** What stands for the day, as printed. */
  readonly written: string;
  /** Offsets of `written` in the line. */
  readonly start: number;
  readonly end: number;
  /** "YYYY-MM-DD"; null when the calendar has no such day or none is named. */
  readonly day: Day | null;
  /** "YYYY-MM" when no day of the month is named. */
  readonly month: string | null;
  readonly state: "whole" | "damaged" | "month-only" | "no-such-day" | "unreadable";
  /** Offset in the line at which the rest begins. */
  readonly rest: number;
}

// Blanks of all kinds, and characters without width that an editor leaves at the head of a file.
const OPENING = /^[\s\u200b\u2060\ufeff]{0,40}/;
const WHOLE =
  /^date[ \t\u00a0]{1,20}(\d{4}-\d{2}-\d{2})(?![\d-])(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?\s?(?:Z|[+-]\d{2}:?\d{2})?(?!\d))?(?=\s|$)/;
const MONTH_ONLY = /^date\s{1,20}(\d{4}-(?:0[1-9]|1[0-2]))(?![\d/-])/;
const DAMAGED =
  /^[*#>"'[(]{0,3}(?:publication\s|published\s|pub\s)?date\s{0,20}[:=]?\s{0,20}["'[(]?(\d{4})\s?[-/.–]\s?(\d{1,2})\s?[-/.–]\s?(\d{1,2})(?!\d)["'\])]?\s{0,20}(?:[-–—|:,;]\s)?/i;
const UNREADABLE = /^date\s{0,20}[:=]?\s{0,20}([\p{Nd}/.–-]{6,30})(?!\S)/iu;

/** Reads a line as the date line of a clipping; null when it is none. */
export function parseDateLine(line: string): DateLine | null {
  const from = OPENING.exec(line)?.[0].length ?? 0;
  const text = line.slice(from, from + 200);
  if (!/date/i.test(text.slice(0, 20))) return null;
  return (
    readWhole(text, from) ??
    readMonth(text, from) ??
    readDamaged(text, from) ??
    readRest(text, from)
  );
}

/** Whether a line in the midst of a file begins another clipping: here the form must be whole. */
export function isDateLine(line: string): boolean {
  const from = OPENING.exec(line)?.[0].length ?? 0;
  return line.startsWith("date", from) && WHOLE.test(line.slice(from, from + 80));
}

function readWhole(text: string, from: number): DateLine | null {
  const match = WHOLE.exec(text);
  if (!match) return null;
  const day = parseDay(match[1] as string);
  return lineOf(match, from, { day, state: day ? "whole" : "no-such-day" });
}

function readMonth(text: string, from: number): DateLine | null {
  const match = MONTH_ONLY.exec(text);
  if (!match) return null;
  return { ...lineOf(match, from, { day: null, state: "month-only" }), month: match[1] as string };
}

function readDamaged(text: string, from: number): DateLine | null {
  const match = DAMAGED.exec(text);
  if (!match) return null;
  const [whole, year, month, date] = match as unknown as [string, string, string, string];
  const day = parseDay(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
  const start = from + whole.indexOf(year);
  const end = start + whole.slice(whole.indexOf(year)).search(/[\s"'\])|:,;]*(?:[-–—]\s)?$/);
  const written = text.slice(start - from, end - from);
  const state = day ? "damaged" : "no-such-day";
  return { written, start, end, day, month: null, state, rest: from + whole.length };
}

function readRest(text: string, from: number): DateLine | null {
  const match = UNREADABLE.exec(text);
  return match && lineOf(match, from, { day: null, state: "unreadable" });
}

function lineOf(
  match: RegExpExecArray,
  from: number,
  { day, state }: Pick<DateLine, "day" | "state">,
): DateLine {
  const written = match[1] as string;
  const start = from + match[0].indexOf(written);
  return {
    written,
    start,
    end: start + written.length,
    day,
    month: null,
    state,
    rest: from + match[0].length,
  };
}

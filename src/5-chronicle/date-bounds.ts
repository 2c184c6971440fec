import { dayNumber, parseDay, type Day } from "../base/day.ts";
import { edtfBounds } from "../base/edtf.ts";

/** A date as EDTF with the first and the last day that it covers, also as numbers (`dayNumber`). */
export interface DateBounds {
  readonly edtf: string;
  readonly first: Day;
  readonly last: Day;
  readonly firstNumber: number;
  readonly lastNumber: number;
}

export type DateReader = (edtf: string) => DateBounds | null;

// Wider dates ("the 1990s") place nothing in a chronicle.
export const DAYS_MAX = 370;

/**
 * Reads EDTF, each text once: null for a text that is no date, and for dates too wide to place something in time. A time of
 * day is cut off. All reports of a date share one record of it.
 */
export function dateReader(): DateReader {
  const known = new Map<string, DateBounds | null>();
  return (edtf) => {
    const before = known.get(edtf);
    if (before !== undefined) return before;
    const bounds = boundsOf(edtf);
    known.set(edtf, bounds);
    return bounds;
  };
}

/** One day. */
export function boundsOfDay(day: Day): DateBounds {
  return bounded(day, day, day);
}

function boundsOf(edtf: string): DateBounds | null {
  const day = parseDay(edtf.slice(0, 10));
  if (day && edtf[10] === "T" && !edtf.includes("/")) return boundsOfDay(day);
  const bounds = edtfBounds(edtf);
  if (!bounds) return null;
  const date = bounded(edtf, bounds.first, bounds.last);
  return date.lastNumber - date.firstNumber > DAYS_MAX ? null : date;
}

function bounded(edtf: string, first: Day, last: Day): DateBounds {
  return { edtf, first, last, firstNumber: dayNumber(first), lastNumber: dayNumber(last) };
}

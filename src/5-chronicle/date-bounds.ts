import { daysBetween, parseDay, type Day } from "../base/day.ts";
import { edtfBounds } from "../base/edtf.ts";

/** A date as EDTF with the first and the last day that it covers. */
export interface DateBounds {
  readonly edtf: string;
  readonly first: Day;
  readonly last: Day;
}

// Wider dates ("the 1990s") place nothing in a chronicle.
const DAYS_MAX = 370;

/** Null for a text that is no date, and for dates too wide to place something in time. A time of day is cut off. */
export function boundsOf(edtf: string | null): DateBounds | null {
  if (edtf === null) return null;
  const day = parseDay(edtf.slice(0, 10));
  if (day && edtf[10] === "T" && !edtf.includes("/")) return { edtf: day, first: day, last: day };
  const bounds = edtfBounds(edtf);
  if (!bounds || daysBetween(bounds.first, bounds.last) > DAYS_MAX) return null;
  return { edtf, first: bounds.first, last: bounds.last };
}

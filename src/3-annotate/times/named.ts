// What the text named last, at each grain: "that day" asks for a day, "that year" for a year.
import { mondayOfIsoWeek, parseDay, type Day } from "../../base/day.ts";

export interface Named {
  readonly day: Day | null;
  /** Monday of the week. */
  readonly week: Day | null;
  /** "2025-08" */
  readonly month: string | null;
  /** Negative before the common era. */
  readonly year: number | null;
  /** Number of the sentence in which the day was named. */
  readonly sentence: number;
}

export const NOTHING_NAMED: Named = {
  day: null,
  week: null,
  month: null,
  year: null,
  sentence: -1,
};

export function nameNext(named: Named, value: string, sentence: number): Named {
  const year = yearIn(value);
  if (year === null) return named;
  const day = parseDay(value.slice(0, 10));
  const week = /^\d{4}-W\d\d/.test(value) ? mondayOfIsoWeek(value.slice(0, 8)) : null;
  const month = /^\d{4}-\d\d/.test(value) ? value.slice(0, 7) : null;
  if (day) return { day, week: null, month, year, sentence };
  if (week) return { ...named, week, year };
  // A day of another month or year is no longer the day that is spoken of
  const stays = named.day !== null && named.day.startsWith(month ?? value.slice(0, 4));
  return {
    ...named,
    day: stays ? named.day : null,
    month: month ?? (stays ? named.month : null),
    year,
  };
}

function yearIn(value: string): number | null {
  const match = /^(BC)?(\d{4})(?:-|T|$)/.exec(value);
  return match ? Number(match[2]) * (match[1] ? -1 : 1) : null;
}

import {
  addDays,
  dateOf,
  dayOf,
  daysInMonth,
  monthOf,
  weekdayOf,
  type Day,
} from "../../base/day.ts";
import type { Feast, Parts } from "./meaning.ts";

/** The parts with month and date of the feast in that year; null outside the calendar. */
export function partsOfFeast(feast: Feast, year: number, parts: Parts): Parts | null {
  const day = feastDay(feast, year);
  return day && { ...parts, feast: null, month: monthOf(day), date: dateOf(day) };
}

export function feastDay(feast: Feast, year: number): Day | null {
  if (feast.kind === "weekday") return nthWeekday(feast, year);
  const sunday = easterSunday(year);
  return sunday && addDays(sunday, feast.by);
}

/** By the western church; the method is the one that an anonymous correspondent gave in Nature, 20 April 1876. */
function easterSunday(year: number): Day | null {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const leaps = 2 * (century % 4) + 2 * Math.floor(ofCentury / 4);
  const toSunday = (32 + leaps - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return dayOf(year, Math.floor(days / 31), (days % 31) + 1);
}

function nthWeekday(
  { nth, weekday, month }: Extract<Feast, { kind: "weekday" }>,
  year: number,
): Day | null {
  const start = dayOf(year, month, nth < 0 ? daysInMonth(year, month) - 6 : 1);
  return start && addDays(start, ((weekday - weekdayOf(start) + 7) % 7) + Math.max(0, nth - 1) * 7);
}

import { addDays, dateOf, dayOf, monthOf, yearOf, type Day } from "../../base/day.ts";
import type { Unit } from "./meaning.ts";

const DAYS: Readonly<Partial<Record<Unit, number>>> = {
  day: 1,
  week: 7,
  weekend: 7,
  fortnight: 14,
};
const MONTHS: Readonly<Partial<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12000,
};
const DAYS_MAX = 366 * 9999;

/** So many units on; null when that lies outside the years 1 to 9999. Units shorter than a day stay on the day. */
export function shift(day: Day, unit: Unit, by: number): Day | null {
  const days = DAYS[unit];
  if (days !== undefined) return Math.abs(by * days) > DAYS_MAX ? null : addDays(day, by * days);
  const months = MONTHS[unit];
  return months === undefined ? day : addMonths(day, by * months);
}

/** The same date so many months on; the last of the month when that has fewer days. */
function addMonths(day: Day, months: number): Day | null {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + Math.round(months);
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  if (year < 1 || year > 9999) return null;
  const wanted = dateOf(day);
  for (let date = wanted; date > wanted - 4; date--) {
    const found = dayOf(year, month, date);
    if (found) return found;
  }
  return null;
}

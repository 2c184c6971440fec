declare const dayBrand: unique symbol;

/** A calendar day, "YYYY-MM-DD" in the proleptic Gregorian calendar, year 0001 to 9999. It has no time zone. */
export type Day = string & { readonly [dayBrand]: true };

const DAY_FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;
const DAYS_TO_1970 = 719_468; // from 1 March of the year 0

/** With `dayOf` and `dayFromNumber` the giver of the `Day` brand; null when the text is not a day of the calendar. */
export function parseDay(text: string): Day | null {
  const match = DAY_FORM.exec(text);
  if (!match) return null;
  return isDay(Number(match[1]), Number(match[2]), Number(match[3])) ? (text as Day) : null;
}

function isDay(year: number, month: number, date: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(date)) return false;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return false;
  return date >= 1 && date <= daysInMonth(year, month);
}

/** The day of these numbers (month 1 to 12), null when the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (!isDay(year, month, date)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day;
}

/** Month is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** 1 to 31. */
export function dateOf(day: Day): number {
  return Number(day.slice(8, 10));
}

/** Days since 1970-01-01, negative before it. */
export function dayNumber(day: Day): number {
  // Years are counted from March, so that the day of a leap year comes last (H. Hinnant, "chrono-compatible low-level date
  // algorithms"); a Date would take ten times as long.
  const month = monthOf(day);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dateOf(day) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + dayOfYear - DAYS_TO_1970;
}

/** The inverse of `dayNumber`; years outside 1 to 9999 are clamped to the first and last day. */
export function dayFromNumber(number: number): Day {
  const date = new Date(number * MS_PER_DAY);
  const year = date.getUTCFullYear();
  if (Number.isNaN(year) || year > 9999) return "9999-12-31" as Day;
  if (year < 1) return "0001-01-01" as Day;
  return `${pad(year, 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}` as Day;
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** Whole days from `from` to `to`, negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday: Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Monday of the ISO week that holds the day. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** ISO week, for example "2025-W33". */
export function isoWeekOf(day: Day): string {
  const thursday = addDays(mondayOf(day), 3);
  const first = dayOf(yearOf(thursday), 1, 1) as Day;
  return `${pad(yearOf(thursday), 4)}-W${pad(Math.floor(daysBetween(first, thursday) / 7) + 1, 2)}`;
}

/** Monday of an ISO week "YYYY-Www"; null when the year has no such week. */
export function mondayOfIsoWeek(week: string): Day | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(week);
  const january4 = match && dayOf(Number(match[1]), 1, 4);
  if (!match || !january4) return null;
  const monday = addDays(mondayOf(january4), (Number(match[2]) - 1) * 7);
  return isoWeekOf(monday) === week ? monday : null;
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, "0");
}

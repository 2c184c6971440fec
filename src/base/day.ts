declare const dayBrand: unique symbol;

/** A calendar day, "YYYY-MM-DD" in the proleptic Gregorian calendar, year 0001 to 9999. It has no time zone. */
export type Day = string & { readonly [dayBrand]: true };

const DAYS_TO_1970 = 719_468; // from 1 March of the year 0
const DAYS_PER_CYCLE = 146_097; // the calendar repeats itself after 400 years
const LAST_DAY_NUMBER = 2_932_896; // 9999-12-31
const FIRST_DAY_NUMBER = -719_162; // 0001-01-01

/** With `dayOf` and `dayFromNumber` the giver of the `Day` brand; null when the text is not a day of the calendar. */
export function parseDay(text: string): Day | null {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return null;
  return isDay(digitsIn(text, 0, 4), digitsIn(text, 5, 7), digitsIn(text, 8, 10))
    ? (text as Day)
    : null;
}

/** Read sign by sign, without a slice: days are taken apart many times an article. NaN when another sign stands among them. */
function digitsIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

function isDay(year: number, month: number, date: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(date)) return false;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return false;
  return date >= 1 && date <= daysInMonth(year, month);
}

/** The day of these numbers (month 1 to 12), null when the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (!isDay(year, month, date)) return null;
  return writtenDay(year, month, date);
}

function writtenDay(year: number, month: number, date: number): Day {
  return `${pad(year, 4)}-${TWO_DIGITS[month] ?? ""}-${TWO_DIGITS[date] ?? ""}` as Day;
}

/** Of months and days of a month, by number. */
const TWO_DIGITS: readonly string[] = Array.from({ length: 32 }, (_, number) => pad(number, 2));

/** Month is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function yearOf(day: Day): number {
  return digitsIn(day, 0, 4);
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return digitsIn(day, 5, 7);
}

/** 1 to 31. */
export function dateOf(day: Day): number {
  return digitsIn(day, 8, 10);
}

/** Days since 1970-01-01, negative before it. */
export function dayNumber(day: Day): number {
  return countDays(yearOf(day), monthOf(day), dateOf(day));
}

/** The same of the day of these numbers (month 1 to 12); null when the calendar has no such day. */
export function dayNumberOf(year: number, month: number, date: number): number | null {
  return isDay(year, month, date) ? countDays(year, month, date) : null;
}

function countDays(ofYear: number, month: number, date: number): number {
  // Years are counted from March, so that the day of a leap year comes last (H. Hinnant, "chrono-compatible low-level date
  // algorithms"); a Date would take ten times as long.
  const year = ofYear - (month <= 2 ? 1 : 0);
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + date - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + dayOfYear - DAYS_TO_1970;
}

/** The inverse of `dayNumber`, by the same method; years outside 1 to 9999 are clamped to the first and last day. */
export function dayFromNumber(number: number): Day {
  if (Number.isNaN(number) || number >= LAST_DAY_NUMBER) return "9999-12-31" as Day;
  if (number <= FIRST_DAY_NUMBER) return "0001-01-01" as Day;
  const days = Math.floor(number) + DAYS_TO_1970;
  const cycle = Math.floor(days / DAYS_PER_CYCLE);
  const dayOfCycle = days - cycle * DAYS_PER_CYCLE;
  const leapDays =
    Math.floor(dayOfCycle / 1460) -
    Math.floor(dayOfCycle / 36_524) +
    Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return writtenDay(cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, date);
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
  const digits = String(number);
  return digits.length < width ? digits.padStart(width, "0") : digits;
}

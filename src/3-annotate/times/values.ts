// Places in the calendar as TIMEX3 writes them.
import { isoWeekOf, monthOf, type Day } from "../../base/day.ts";
import type { Parts, Unit } from "./meaning.ts";

const two = (number: number): string => String(number).padStart(2, "0");

/** "2014", "BC0044" */
export function yearValue(year: number): string {
  return year < 0 ? `BC${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0");
}

export function monthValue(year: number, month: number): string {
  return `${yearValue(year)}-${two(month)}`;
}

/** The value of parts whose year is known. */
export function valueIn(year: number, parts: Parts): string {
  if (parts.fiscal && parts.month === null) return `FY${yearValue(year)}${innerValue(parts)}`;
  return `${yearValue(year)}${innerValue(parts)}`;
}

function innerValue({ month, date, season, quarter, half, part, clock, zone }: Parts): string {
  if (season !== null) return `-${season}`;
  if (quarter !== null) return `-Q${quarter}`;
  if (half !== null) return `-H${half}`;
  if (month === null) return "";
  if (date === null) return `-${two(month)}`;
  return `-${two(month)}-${two(date)}${timeOfDay({ part, clock, zone })}`;
}

/** "TMO", "T11:30", "T18:00Z", or nothing. */
export function timeOfDay({ part, clock, zone }: Pick<Parts, "part" | "clock" | "zone">): string {
  if (clock !== null) return `T${two(Math.floor(clock / 100))}:${two(clock % 100)}${zone ?? ""}`;
  return part === null ? "" : `T${part}`;
}

/** The unit that holds the day. */
export function unitValue(unit: Unit, day: Day): string {
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
    case "day":
      return day;
    case "week":
    case "fortnight":
      return isoWeekOf(day);
    case "weekend":
      return `${isoWeekOf(day)}-WE`;
    case "month":
      return day.slice(0, 7);
    case "quarter":
      return `${day.slice(0, 4)}-Q${Math.ceil(monthOf(day) / 3)}`;
    case "year":
      return day.slice(0, 4);
    case "decade":
      return day.slice(0, 3);
    case "century":
      return day.slice(0, 2);
    case "millennium":
      return day.slice(0, 1);
  }
}

/** "19" for the twentieth century, "BC04" for the fifth before the common era. */
export function centuryValue(century: number): string {
  const digits = String(Math.abs(century) - 1).padStart(2, "0");
  return century < 0 ? `BC${digits}` : digits;
}

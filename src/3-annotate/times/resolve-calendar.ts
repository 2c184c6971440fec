// Places in the calendar, with the year, the week or the day filled in where the text leaves it out.
import {
  addDays,
  dayOf,
  isoWeekOf,
  parseDay,
  weekdayOf,
  yearOf,
  type Day,
} from "../../base/day.ts";
import { chooseYear } from "./choose-year.ts";
import { partsOfFeast } from "./feast-day.ts";
import type { Feast, Parts } from "./meaning.ts";
import { dated, fromDay, fromText, type Resolved, type Setting } from "./setting.ts";
import { centuryValue, timeOfDay, valueIn } from "./values.ts";

export function resolveCalendar(parts: Parts, setting: Setting): Resolved | null {
  if (parts.century !== null) return dated(centuryValue(parts.century));
  if (parts.decade !== null) return dated(String(parts.decade).slice(0, 3));
  if (parts.feast !== null) return resolveFeast(parts.feast, parts, setting);
  if (parts.year !== null) return withYear(parts.year, parts);
  if (
    parts.month !== null ||
    parts.season !== null ||
    parts.quarter !== null ||
    parts.half !== null
  )
    return withChosenYear(parts, setting);
  if (parts.date !== null) return dateOfNamedMonth(parts, setting);
  return parts.weekday === null ? timeOfNamedDay(parts, setting) : resolveWeekday(parts, setting);
}

function withYear(year: number, parts: Parts): Resolved | null {
  return isDate(year, parts) ? dated(valueIn(year, parts)) : null;
}

/** Where the text leaves out the year, that of publication tells about when in a year the feast is. */
function resolveFeast(feast: Feast, parts: Parts, setting: Setting): Resolved | null {
  const about = partsOfFeast(feast, parts.year ?? yearOf(setting.day), parts);
  if (!about || parts.year !== null) return about && resolveCalendar(about, setting);
  const { year, fromNamed } = chooseYear(about, setting);
  const exact = partsOfFeast(feast, year, parts);
  if (!exact) return null;
  const value = valueIn(year, exact);
  return fromNamed === null
    ? fromDay(value, setting, ["year"])
    : fromText(value, fromNamed, ["year"]);
}

function withChosenYear(parts: Parts, setting: Setting): Resolved | null {
  const { year, fromNamed } = chooseYear(parts, setting);
  if (!isDate(year, parts)) return null;
  const value = valueIn(year, parts);
  return fromNamed === null
    ? fromDay(value, setting, ["year"])
    : fromText(value, fromNamed, ["year"]);
}

/** Days before the common era are taken as written: the calendar of `Day` does not reach them. */
function isDate(year: number, { month, date }: Parts): boolean {
  return year < 1 || month === null || date === null || dayOf(year, month, date) !== null;
}

/** "on the 20th" */
function dateOfNamedMonth(parts: Parts, setting: Setting): Resolved | null {
  const month = setting.named.month ?? setting.day.slice(0, 7);
  const day = parseDay(`${month}-${String(parts.date).padStart(2, "0")}`);
  if (!day) return null;
  return setting.named.month === null
    ? fromDay(day, setting, ["month", "year"])
    : fromText(day, month, ["month", "year"]);
}

/** In a report a day named long before is no longer the one that a time of day belongs to. */
const SENTENCES_MAX = 1;

function timeOfNamedDay(parts: Parts, setting: Setting): Resolved {
  const { nearbyDay, named, day, history, sentence } = setting;
  const time = timeOfDay(parts);
  const near = history || sentence - named.sentence <= SENTENCES_MAX;
  const base = nearbyDay ?? (near ? named.day : null);
  if (base) return fromText(`${base}${time}`, base, ["day"]);
  return history ? dated(`XXXX-XX-XX${time}`) : fromDay(`${day}${time}`, setting, ["day"]);
}

/** The day itself, when the weekday is that of the day of publication. */
function resolveWeekday(parts: Parts, setting: Setting): Resolved {
  const { day, named, history } = setting;
  const base = history && named.day ? named.day : day;
  const days = daysToWeekday(base, parts.weekday ?? 1);
  // "Monday's debate" on a Sunday is that of the next day, whatever the tense
  // and "before dawn Monday" is news from where that day has begun, since the page bears the day that it was written on.
  const tomorrow = (setting.genitive || setting.firstHours) && days === 1;
  const ahead = setting.tense === "future" || days === 0 || tomorrow;
  const value = `${addDays(base, ahead ? days : days - 7)}${timeOfDay(parts)}`;
  return base === day ? fromDay(value, setting, ["week"]) : fromText(value, base, ["week"]);
}

/** The first day of that weekday from `day` on. */
export function weekdayFrom(day: Day, weekday: number): Day {
  return addDays(day, daysToWeekday(day, weekday));
}

function daysToWeekday(day: Day, weekday: number): number {
  return (weekday - weekdayOf(day) + 7) % 7;
}

/** "that morning", "the next evening", "the same spring". */
export function resolveSameTime(parts: Parts, by: number, setting: Setting): Resolved | null {
  const found = resolveCalendar(parts, setting);
  const day = parseDay(found?.value.slice(0, 10) ?? "");
  return by === 0 || !day || !found
    ? found
    : { ...found, value: `${addDays(day, by)}${timeOfDay(parts)}` };
}

export function resolveWeekOf(parts: Parts, setting: Setting): Resolved | null {
  const found = resolveCalendar(parts, setting);
  const day = parseDay(found?.value.slice(0, 10) ?? "");
  return found && day ? { ...found, type: "DATE", value: isoWeekOf(day) } : null;
}

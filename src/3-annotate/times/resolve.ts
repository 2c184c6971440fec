// From what an expression says to when it was: the anchor fills in what the words leave out.
import {
  addDays,
  dayOf,
  isoWeekOf,
  mondayOf,
  monthOf,
  parseDay,
  weekdayOf,
  yearOf,
  type Day,
} from "../../base/day.ts";
import type { AnchorKind, TimexType } from "../../model/annotation.ts";
import { chooseYear } from "./choose-year.ts";
import { durationValue } from "./duration-value.ts";
import type { Base, Meaning, Parts, Unit } from "./meaning.ts";
import type { Named } from "./named.ts";
import type { Tense } from "./tense.ts";
import { addMonths, monthValue, timeOfDay, unitValue, valueIn } from "./values.ts";

/** What stands around an expression. */
export interface Setting {
  readonly day: Day;
  readonly dayKind: AnchorKind;
  /** The text tells of other years than its own: what it leaves out is in the text, not in the day of its publication. */
  readonly history: boolean;
  readonly named: Named;
  readonly tense: Tense;
  /** A day named nearby in the same sentence, for a time of day without one. */
  readonly nearbyDay: Day | null;
}

export interface Resolved {
  readonly type: TimexType;
  readonly value: string;
  readonly anchor: AnchorKind;
  readonly anchorValue: string | null;
  readonly implied: readonly string[];
  /** The day a deadline falls on, when it is not what `value` says. */
  readonly end: Day | null;
}

export function resolve(meaning: Meaning, setting: Setting): Resolved | null {
  switch (meaning.kind) {
    case "calendar":
      return resolveCalendar(meaning.parts, setting);
    case "step":
      return resolveStep(meaning, setting);
    case "offset":
      return resolveOffset(meaning, setting);
    case "same":
      return resolveSame(meaning, setting);
    case "week-of":
      return resolveWeekOf(meaning.parts, setting);
    case "duration":
      return resolveDuration(meaning, setting);
    case "set":
      return absolute("SET", meaning.value);
    case "reference":
      return absolute("DATE", meaning.value);
    case "nothing":
      return null;
  }
}

/** True when the expression is a time of a day that it does not name. */
export function lacksDay(meaning: Meaning): boolean {
  if (meaning.kind === "same") return meaning.parts.part !== null && meaning.by === 0;
  return meaning.kind === "calendar" && isTimeOnly(meaning.parts);
}

function isTimeOnly({ year, month, weekday, part, clock }: Parts): boolean {
  return (part !== null || clock !== null) && year === null && month === null && weekday === null;
}

function absolute(type: TimexType, value: string): Resolved {
  return { type, value, anchor: "none", anchorValue: null, implied: [], end: null };
}

const typeOf = (value: string): TimexType =>
  value.includes("T") && !value.endsWith("REF") ? "TIME" : "DATE";

function fromAnchor(value: string, setting: Setting, implied: readonly string[] = []): Resolved {
  return {
    type: typeOf(value),
    value,
    anchor: setting.dayKind,
    anchorValue: setting.day,
    implied,
    end: null,
  };
}

function fromText(value: string, anchorValue: string, implied: readonly string[] = []): Resolved {
  return { type: typeOf(value), value, anchor: "expression", anchorValue, implied, end: null };
}

// In the calendar

function resolveCalendar(parts: Parts, setting: Setting): Resolved | null {
  if (parts.century !== null) return absolute("DATE", centuryValue(parts.century));
  if (parts.decade !== null) return absolute("DATE", String(parts.decade).slice(0, 3));
  if (parts.year !== null) return withYear(parts.year, parts);
  if (isTimeOnly(parts)) return timeOfNamedDay(parts, setting);
  if (parts.month === null && parts.weekday !== null) return resolveWeekday(parts, setting);
  const { year, fromNamed } = chooseYear(parts, setting);
  const value = valueIn(year, parts);
  if (parts.date !== null && !dayOf(year, parts.month ?? 0, parts.date)) return null;
  return fromNamed !== null
    ? fromText(value, fromNamed, ["year"])
    : fromAnchor(value, setting, ["year"]);
}

function centuryValue(century: number): string {
  const digits = String(Math.abs(century) - 1).padStart(2, "0");
  return century < 0 ? `BC${digits}` : digits;
}

function withYear(year: number, parts: Parts): Resolved | null {
  const { month, date } = parts;
  if (year > 0 && month !== null && date !== null && !dayOf(year, month, date)) return null;
  const value = valueIn(year, parts);
  return absolute(typeOf(value), value);
}

function timeOfNamedDay(parts: Parts, setting: Setting): Resolved {
  const { nearbyDay, named, day } = setting;
  const time = timeOfDay(parts);
  const base = nearbyDay ?? named.day;
  return base
    ? fromText(`${base}${time}`, base, ["day"])
    : fromAnchor(`${day}${time}`, setting, ["day"]);
}

/** The day itself, when the weekday is that of the day of publication. */
function resolveWeekday(parts: Parts, setting: Setting): Resolved {
  const weekday = parts.weekday ?? 1;
  const base = setting.history && setting.named.day ? setting.named.day : setting.day;
  const forward = setting.tense === "future";
  const day = forward
    ? weekdayFrom(base, weekday)
    : addDays(weekdayFrom(base, weekday), base === weekdayFrom(base, weekday) ? 0 : -7);
  const value = `${day}${timeOfDay(parts)}`;
  return base === setting.day
    ? fromAnchor(value, setting, ["week"])
    : fromText(value, base, ["week"]);
}

/** The first day of that weekday from `day` on. */
function weekdayFrom(day: Day, weekday: number): Day {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

// Steps

function baseOf(
  base: Base,
  grain: Unit,
  { named, day, history, dayKind }: Setting,
): { day: Day; kind: AnchorKind } {
  const publication = { day, kind: dayKind };
  if (base === "publication" && !history) return publication;
  const found = namedDay(named, grain);
  return found ? { day: found, kind: "expression" } : publication;
}

/** A day that stands for what was named last, at the grain asked for or a finer one. */
function namedDay({ day, week, month, year }: Named, grain: Unit): Day | null {
  const fine = grain === "day" || grain === "hour" || grain === "minute" || grain === "second";
  if (fine || day) return day;
  if (grain === "week" || grain === "weekend" || grain === "fortnight") return week;
  if (month) return parseDay(`${month}-01`);
  return grain === "month" || grain === "quarter" || year === null || year < 1
    ? null
    : dayOf(year, 1, 1);
}

function resolveStep(
  meaning: Extract<Meaning, { kind: "step" }>,
  setting: Setting,
): Resolved | null {
  const { unit, by, parts } = meaning;
  const grain: Unit = unit ?? (parts.weekday !== null || parts.part !== null ? "day" : "year");
  const { day, kind } = baseOf(meaning.base, grain, setting);
  const value = stepValue(unit, by, parts, day, setting.tense);
  return value === null
    ? null
    : { type: typeOf(value), value, anchor: kind, anchorValue: day, implied: [], end: null };
}

function stepValue(
  unit: Unit | null,
  by: number,
  parts: Parts,
  day: Day,
  tense: Tense,
): string | null {
  if (parts.weekday !== null) return `${stepWeekday(parts.weekday, by, day)}${timeOfDay(parts)}`;
  if (unit === "year") return valueIn(yearOf(day) + by, parts);
  if (unit !== null)
    return `${unitValue(unit, shift(day, unit, unit === "weekend" && by === 0 ? weekendBy(day, tense) : by))}${timeOfDay(parts)}`;
  if (parts.month !== null) return monthValue(stepMonth(parts.month, by, day), parts.month);
  if (parts.season !== null) return `${stepSeason(parts.season, by, day)}-${parts.season}`;
  return `${addDays(day, by)}${timeOfDay(parts)}`;
}

/** At the beginning of a week, what happened at the weekend did so in the week before. */
function weekendBy(day: Day, tense: Tense): number {
  return weekdayOf(day) <= 3 && tense !== "future" ? -1 : 0;
}

/** "last Friday" is the latest one, "next Friday" that of the next week, "this Friday" that of the week. */
function stepWeekday(weekday: number, by: number, day: Day): Day {
  if (by < 0) return addDays(weekdayFrom(day, weekday), -7);
  return addDays(mondayOf(day), weekday - 1 + (by > 0 ? 7 : 0));
}

function stepMonth(month: number, by: number, day: Day): number {
  const current = monthOf(day);
  if (by < 0) return month < current ? yearOf(day) : yearOf(day) - 1;
  return by > 0 && month <= current ? yearOf(day) + 1 : yearOf(day);
}

const LAST_MONTHS: Readonly<Record<string, number>> = { WI: 2, SP: 5, SU: 8, FA: 11 };

function stepSeason(season: string, by: number, day: Day): number {
  const over = (LAST_MONTHS[season] ?? 12) < monthOf(day);
  if (by < 0) return over ? yearOf(day) : yearOf(day) - 1;
  return by > 0 && over ? yearOf(day) + 1 : yearOf(day);
}

function shift(day: Day, unit: Unit, by: number): Day {
  const days: Partial<Record<Unit, number>> = { day: 1, week: 7, weekend: 7, fortnight: 14 };
  const months: Partial<Record<Unit, number>> = {
    month: 1,
    quarter: 3,
    year: 12,
    decade: 120,
    century: 1200,
    millennium: 12000,
  };
  if (days[unit] !== undefined) return addDays(day, by * days[unit]);
  return months[unit] === undefined ? day : addMonths(day, by * months[unit]);
}

// So long ago

function resolveOffset(meaning: Extract<Meaning, { kind: "offset" }>, setting: Setting): Resolved {
  const { unit, count, sign } = meaning;
  const short = unit === "second" || unit === "minute" || unit === "hour";
  if (count === "X" || short) return absolute("DATE", sign < 0 ? "PAST_REF" : "FUTURE_REF");
  const { day, kind } = baseOf(meaning.base, unit, setting);
  const whole = Math.floor(count);
  const target =
    whole === count
      ? shift(day, unit, sign * count)
      : addMonths(shift(day, unit, sign * whole), unit === "year" ? sign * 6 : 0);
  const value = unitValue(whole === count || unit !== "year" ? unit : "month", target);
  return { type: "DATE", value, anchor: kind, anchorValue: day, implied: [], end: null };
}

function resolveDuration(
  meaning: Extract<Meaning, { kind: "duration" }>,
  setting: Setting,
): Resolved {
  const { unit, count, until } = meaning;
  const plain = absolute("DURATION", durationValue(unit, count));
  if (!until || count === "X" || unit === "second" || unit === "minute" || unit === "hour")
    return plain;
  const base = setting.named.day ?? setting.day;
  const anchor = setting.named.day ? "expression" : setting.dayKind;
  return { ...plain, anchor, anchorValue: base, end: shift(base, unit, Math.floor(count)) };
}

// The same again

function resolveSame(
  meaning: Extract<Meaning, { kind: "same" }>,
  setting: Setting,
): Resolved | null {
  const { unit, by, parts } = meaning;
  if (unit === null && parts.part !== null) {
    const found = timeOfNamedDay(parts, setting);
    const day = parseDay(found.value.slice(0, 10));
    return by === 0 || !day ? found : { ...found, value: `${addDays(day, by)}${timeOfDay(parts)}` };
  }
  if (parts.season !== null || parts.month !== null) return resolveCalendar(parts, setting);
  if (parts.weekday !== null) return resolveWeekday(parts, setting);
  const grain = unit ?? "weekend";
  const { day, kind } = baseOf("expression", grain, setting);
  const value = unitValue(grain, day);
  return { type: typeOf(value), value, anchor: kind, anchorValue: day, implied: [], end: null };
}

function resolveWeekOf(parts: Parts, setting: Setting): Resolved | null {
  const found = resolveCalendar(parts, setting);
  const day = found && parseDay(found.value.slice(0, 10));
  return day ? { ...found, value: isoWeekOf(day) } : null;
}

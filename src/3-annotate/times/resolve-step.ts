// "last week", "two years ago", "that month": so many units from an anchor, or the unit that holds it.
import {
  addDays,
  dayOf,
  mondayOf,
  monthOf,
  parseDay,
  weekdayOf,
  yearOf,
  type Day,
} from "../../base/day.ts";
import type { AnchorKind } from "../../model/annotation.ts";
import type { Base, Meaning, Parts, Unit } from "./meaning.ts";
import type { Named } from "./named.ts";
import { weekdayFrom } from "./resolve-calendar.ts";
import { absolute, dated, fromText, type Resolved, type Setting } from "./setting.ts";
import { shift } from "./shift.ts";
import type { Tense } from "./tense.ts";
import { monthValue, timeOfDay, unitValue, valueIn, yearValue } from "./values.ts";

type Step = Extract<Meaning, { kind: "step" }>;
type Offset = Extract<Meaning, { kind: "offset" }>;

interface Anchor {
  readonly day: Day;
  readonly kind: AnchorKind;
}

/** Null in a history whose days are not known. */
function anchorOf(
  base: Base,
  grain: Unit,
  { named, day, history, dayKind }: Setting,
): Anchor | null {
  const own = { day, kind: dayKind };
  if (base === "publication" && !history) return own;
  const found = namedDay(named, grain);
  if (found) return { day: found, kind: "expression" };
  return history ? null : own;
}

/** A day that stands for what was named last, at the grain asked for or a finer one. */
function namedDay({ day, week, month, year }: Named, grain: Unit): Day | null {
  if (isFine(grain) || day) return day;
  if (grain === "week" || grain === "weekend" || grain === "fortnight") return week;
  if (month) return parseDay(`${month}-01`);
  if (grain === "month" || grain === "quarter" || year === null || year < 1) return null;
  return dayOf(year, 1, 1);
}

const isShort = (unit: Unit): boolean => unit === "second" || unit === "minute" || unit === "hour";
const isFine = (unit: Unit): boolean => unit === "day" || isShort(unit);

function anchored(value: string, { day, kind }: Anchor): Resolved {
  return { ...dated(value), anchor: kind, anchorValue: day };
}

/** The day is not known, only that it is one. */
function unknown(unit: Unit, parts: Parts | null): Resolved {
  if (unit === "week") return absolute("DATE", "XXXX-WXX");
  if (unit === "month") return absolute("DATE", "XXXX-XX");
  return isFine(unit)
    ? dated(`XXXX-XX-XX${parts ? timeOfDay(parts) : ""}`)
    : absolute("DATE", "XXXX");
}

/** Before the common era years are counted alone. */
function beforeCommonEra(unit: Unit, by: number, { named, history }: Setting): Resolved | null {
  const { year } = named;
  if (!history || year === null || year > 0 || (unit !== "year" && unit !== "decade")) return null;
  const value = yearValue(year + by * (unit === "decade" ? 10 : 1));
  return fromText(unit === "decade" ? value.slice(0, -1) : value, yearValue(year));
}

export function resolveStep(meaning: Step, setting: Setting): Resolved {
  const { unit, by, parts } = meaning;
  const grain: Unit = unit ?? (parts.weekday !== null || parts.part !== null ? "day" : "year");
  // "today" in a history is the age that it was written in
  if (
    setting.history &&
    unit === "day" &&
    by === 0 &&
    meaning.base === "publication" &&
    timeOfDay(parts) === ""
  )
    return absolute("DATE", "PRESENT_REF");
  const early = parts.season === null ? beforeCommonEra(grain, by, setting) : null;
  if (early) return early;
  const anchor = anchorOf(meaning.base, grain, setting);
  if (!anchor) return unknown(grain, parts);
  const value = stepValue(meaning, anchor.day, setting.tense);
  return value === null ? unknown(grain, parts) : anchored(value, anchor);
}

function stepValue({ unit, by, parts }: Step, day: Day, tense: Tense): string | null {
  if (parts.weekday !== null)
    return `${stepWeekday(parts.weekday, by, day, tense)}${timeOfDay(parts)}`;
  if (unit === "year") return valueIn(yearOf(day) + by, parts);
  if (unit !== null) {
    const target = shift(day, unit, unit === "weekend" && by === 0 ? weekendBy(day, tense) : by);
    return target && `${unitValue(unit, target)}${timeOfDay(parts)}`;
  }
  if (parts.month !== null) return monthValue(stepMonth(parts.month, by, day), parts.month);
  if (parts.season !== null) return `${stepSeason(parts.season, by, day)}-${parts.season}`;
  return `${addDays(day, by)}${timeOfDay(parts)}`;
}

/** At the beginning of a week, what happened at the weekend did so in the week before. */
function weekendBy(day: Day, tense: Tense): number {
  return weekdayOf(day) <= 3 && tense !== "future" ? -1 : 0;
}

/** "last Friday" is the latest one, "next Friday" that of the next week, "this Friday" that of the week, if not over. */
function stepWeekday(weekday: number, by: number, day: Day, tense: Tense): Day {
  if (by < 0) return addDays(weekdayFrom(day, weekday), -7);
  const own = addDays(mondayOf(day), weekday - 1);
  if (by === 0 && tense === "future" && own < day) return addDays(own, 7);
  return by > 0 ? addDays(own, 7) : own;
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

export function resolveOffset({ unit, count, sign, base }: Offset, setting: Setting): Resolved {
  const vague = absolute("DATE", sign < 0 ? "PAST_REF" : "FUTURE_REF");
  if (count === "X" || isShort(unit)) return vague;
  const early = beforeCommonEra(unit, sign * Math.round(count), setting);
  if (early) return early;
  const anchor = anchorOf(base, unit, setting);
  if (!anchor) return unknown(unit, null);
  const [grain, steps] = wholeSteps(unit, count);
  const target = shift(anchor.day, grain, sign * steps);
  return target ? anchored(unitValue(grain, target), anchor) : vague;
}

/** Half a year is six months, half a century fifty years; half of anything shorter says less than the day it would give. */
function wholeSteps(unit: Unit, count: number): readonly [Unit, number] {
  if (Number.isInteger(count)) return [unit, count];
  if (unit === "year") return ["month", count * 12];
  if (unit === "decade") return ["year", count * 10];
  return unit === "century" ? ["year", count * 100] : [unit, Math.floor(count)];
}

/** "that week", "the month" */
export function resolveSameUnit(unit: Unit, setting: Setting): Resolved {
  const early = beforeCommonEra(unit, 0, setting);
  if (early) return early;
  const anchor = anchorOf("expression", unit, setting);
  return anchor ? anchored(unitValue(unit, anchor.day), anchor) : unknown(unit, null);
}

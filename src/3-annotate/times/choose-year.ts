// Which year a month, a day of a month, a quarter or a season without one belongs to.
import { dayNumber, dayNumberOf, monthOf, yearOf, type Day } from "../../base/day.ts";
import type { Parts } from "./meaning.ts";
import type { Named } from "./named.ts";
import type { Tense } from "./tense.ts";
import { yearValue } from "./values.ts";

export interface YearSetting {
  readonly day: Day;
  readonly history: boolean;
  readonly named: Named;
  readonly tense: Tense;
  /** Number of the sentence. */
  readonly sentence: number;
}

/** `fromNamed`: the expression that gave the year; null when it was reckoned from the day of publication. */
export interface ChosenYear {
  readonly year: number;
  readonly fromNamed: string | null;
}

/** Past tense may still speak of a date soon to come ("said the vote on 3 May"), future tense of one just gone. */
const SOON_DAYS = 62;
const LONG_DAYS = 270;

export function chooseYear(parts: Parts, setting: YearSetting): ChosenYear {
  const { named, history } = setting;
  if (history && named.told)
    return { year: narratedYear(parts, named.told), fromNamed: yearValue(named.told.year) };
  return { year: yearOfRange(parts, setting) ?? nearestYear(parts, setting), fromNamed: null };
}

/** "Nov. 5-7": a day of the month that its sentence named before is in the same year. */
function yearOfRange({ month, date }: Parts, { named, sentence }: YearSetting): number | null {
  if (date === null || named.day === null || named.sentence !== sentence) return null;
  return monthOf(named.day) === month ? yearOf(named.day) : null;
}

/** A story moves on: to go back costs more than to go forward, to change the year as much as so many months. */
const BACK_COST = 1.5;
const YEAR_COST = 6;

/** The year that places the month nearest to the one last named. */
function narratedYear(parts: Parts, { year, month: last }: NonNullable<Named["told"]>): number {
  const month = parts.month ?? middleMonthOf(parts);
  if (month === null || last === null || year < 1) return year;
  const costOf = (candidate: number): number => {
    const months = (candidate - year) * 12 + month - last;
    return (months < 0 ? -months * BACK_COST : months) + (candidate === year ? 0 : YEAR_COST);
  };
  return [year, year + 1, year - 1].reduce((best, each) =>
    costOf(each) < costOf(best) ? each : best,
  );
}

function nearestYear(parts: Parts, { day, tense }: YearSetting): number {
  const year = yearOf(day);
  const month = parts.month ?? middleMonthOf(parts);
  if (month === null) return year;
  const distances = [year - 1, year, year + 1].map((each) => ({
    year: each,
    days: distanceIn(each, month, parts.date, day),
  }));
  const back = distances.findLast(({ days }) => days <= 0) ?? { year, days: 0 };
  const ahead = distances.find(({ days }) => days >= 0) ?? { year, days: 0 };
  if (tense === "past")
    return -back.days > LONG_DAYS && ahead.days < SOON_DAYS ? ahead.year : back.year;
  if (tense === "future")
    return ahead.days > LONG_DAYS && -back.days < SOON_DAYS ? back.year : ahead.year;
  return -back.days <= ahead.days ? back.year : ahead.year;
}

/** Days from `day` to the date; 0 when it lies within the month and no date is given. */
function distanceIn(year: number, month: number, date: number | null, day: Day): number {
  if (date === null && year === yearOf(day) && month === monthOf(day)) return 0;
  const target = dayNumberOf(year, month, date ?? 15) ?? dayNumberOf(year, month, 28);
  return target === null ? 0 : target - dayNumber(day);
}

const SEASON_MONTHS: Readonly<Record<string, number>> = { WI: 1, SP: 4, SU: 7, FA: 10 };

function middleMonthOf({ season, quarter, half }: Parts): number | null {
  if (season !== null) return SEASON_MONTHS[season] ?? null;
  if (quarter !== null) return quarter * 3 - 1;
  return half === null ? null : half * 6 - 3;
}

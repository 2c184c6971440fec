// Which year a month, a day of a month, a quarter or a season without one belongs to.
import { dayOf, daysBetween, monthOf, yearOf, type Day } from "../../base/day.ts";
import type { Parts } from "./meaning.ts";
import type { Named } from "./named.ts";
import type { Tense } from "./tense.ts";

export interface YearSetting {
  readonly day: Day;
  readonly history: boolean;
  readonly named: Named;
  readonly tense: Tense;
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
  if (history && named.year !== null) return { year: named.year, fromNamed: String(named.year) };
  return { year: nearestYear(parts, setting), fromNamed: null };
}

function nearestYear(parts: Parts, { day, tense }: YearSetting): number {
  const year = yearOf(day);
  const month = parts.month ?? firstMonthOf(parts);
  if (month === null) return year;
  const distance = distanceIn(year, month, parts.date, day);
  const back =
    distance <= 0 ? [year, -distance] : [year - 1, -distanceIn(year - 1, month, parts.date, day)];
  const ahead =
    distance >= 0 ? [year, distance] : [year + 1, distanceIn(year + 1, month, parts.date, day)];
  const [backYear = year, backDays = 0] = back;
  const [aheadYear = year, aheadDays = 0] = ahead;
  if (tense === "past") return backDays > LONG_DAYS && aheadDays < SOON_DAYS ? aheadYear : backYear;
  if (tense === "future")
    return aheadDays > LONG_DAYS && backDays < SOON_DAYS ? backYear : aheadYear;
  return backDays <= aheadDays ? backYear : aheadYear;
}

/** Days from `day` to the date; 0 when it lies within the month and no date is given. */
function distanceIn(year: number, month: number, date: number | null, day: Day): number {
  if (date === null && year === yearOf(day) && month === monthOf(day)) return 0;
  const target = dayOf(year, month, date ?? 15) ?? dayOf(year, month, 28);
  return target ? daysBetween(day, target) : 0;
}

const SEASON_MONTHS: Readonly<Record<string, number>> = { WI: 1, SP: 4, SU: 7, FA: 10 };

function firstMonthOf({ season, quarter, half }: Parts): number | null {
  if (season !== null) return SEASON_MONTHS[season] ?? null;
  if (quarter !== null) return quarter * 3 - 1;
  return half === null ? null : half * 6 - 3;
}

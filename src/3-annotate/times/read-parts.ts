import type { Parts } from "./meaning.ts";
import { givenOr, has, numberIn, sharedIn, textIn, type Reading } from "./reading.ts";
import { CLASS } from "./class-numbers.ts";

/** The places in the calendar that the expression names. */
export function partsOf(reading: Reading): Parts {
  const ordinal = numberIn(reading, CLASS.ordinalNumber);
  const before = sharedIn(reading, CLASS.bc) === null ? 1 : -1;
  const year = yearOf(reading);
  const [holidayMonth, holidayDate] = holidayOf(reading);
  const century = has(reading, CLASS.centuryWord) ? ordinal : null;
  const month = sharedIn(reading, CLASS.month) ?? holidayMonth ?? givenOr(reading, "month", 0);
  return {
    year: year === null ? null : year * before,
    fiscal: has(reading, CLASS.fiscal),
    month: Number(month) || null,
    date: numberIn(reading, CLASS.dom) ?? holidayDate ?? (givenOr(reading, "dom", 0) || null),
    weekday: numberIn(reading, CLASS.weekday),
    feast: null,
    season: textIn(reading, CLASS.season),
    quarter: quarterOf(reading, ordinal),
    half: has(reading, CLASS.half) ? (ordinal ?? numberIn(reading, CLASS.latter)) : null,
    decade: decadeOf(reading),
    century: century === null ? null : century * before,
    part: textIn(reading, CLASS.part) ?? (givenOr(reading, "part", "") || null),
    clock: clockOf(reading),
    zone: textIn(reading, CLASS.zone),
  };
}

const YEARS = [CLASS.year, CLASS.anyYear, CLASS.shortYear] as const;

function yearOf(reading: Reading): number | null {
  for (const number of YEARS) {
    const value = sharedIn(reading, number);
    if (typeof value === "number") return value;
  }
  return null;
}

/** Month and day, written "12-25" in the lists. */
function holidayOf(reading: Reading): readonly (number | undefined)[] {
  const holiday = textIn(reading, CLASS.holiday);
  return holiday === null ? [] : holiday.split("-").map(Number);
}

function quarterOf(reading: Reading, ordinal: number | null): number | null {
  const named = numberIn(reading, CLASS.quarterLetter) ?? numberIn(reading, CLASS.finalWord);
  return named ?? (has(reading, CLASS.quarterWord) ? ordinal : null);
}

/** "the nineties" are those of the last century. */
function decadeOf(reading: Reading): number | null {
  const name = numberIn(reading, CLASS.decadeName);
  return numberIn(reading, CLASS.decade) ?? (name === null ? null : 1900 + name);
}

function clockOf(reading: Reading): number | null {
  const hour = numberIn(reading, CLASS.hour);
  const clock =
    numberIn(reading, CLASS.clock) ??
    numberIn(reading, CLASS.dottedClock) ??
    (hour === null ? null : hour * 100) ??
    numberIn(reading, CLASS.noon);
  const half = sharedIn(reading, CLASS.halfDay) ?? halfOfPart(clock, textIn(reading, CLASS.part));
  if (clock === null || typeof half !== "number") return clock;
  return (clock % 1200) + half * 100;
}

/** "three o'clock in the afternoon" is in the second half of the day, and so is ten at night. */
function halfOfPart(clock: number | null, part: string | null): number | null {
  if (clock === null || clock >= 1200 || part === null) return null;
  return part === "AF" || part === "EV" || (part === "NI" && clock >= 600) ? 12 : 0;
}

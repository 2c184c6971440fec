import type { Parts } from "./meaning.ts";
import { givenOr, has, numberIn, sharedIn, textIn, type Reading } from "./reading.ts";

/** The places in the calendar that the expression names. */
export function partsOf(reading: Reading): Parts {
  const ordinal = numberIn(reading, "ordinalNumber");
  const before = sharedIn(reading, "bc") === null ? 1 : -1;
  const year = yearOf(reading);
  const [holidayMonth, holidayDate] = holidayOf(reading);
  const century = has(reading, "centuryWord") ? ordinal : null;
  const month = sharedIn(reading, "month") ?? holidayMonth ?? givenOr(reading, "month", 0);
  return {
    year: year === null ? null : year * before,
    fiscal: has(reading, "fiscal"),
    month: Number(month) || null,
    date: numberIn(reading, "dom") ?? holidayDate ?? (givenOr(reading, "dom", 0) || null),
    weekday: numberIn(reading, "weekday"),
    feast: null,
    season: textIn(reading, "season"),
    quarter: quarterOf(reading, ordinal),
    half: has(reading, "half") ? (ordinal ?? numberIn(reading, "latter")) : null,
    decade: decadeOf(reading),
    century: century === null ? null : century * before,
    part: textIn(reading, "part") ?? (givenOr(reading, "part", "") || null),
    clock: clockOf(reading),
    zone: textIn(reading, "zone"),
  };
}

function yearOf(reading: Reading): number | null {
  for (const name of ["year", "anyYear", "shortYear"]) {
    const value = sharedIn(reading, name);
    if (typeof value === "number") return value;
  }
  return null;
}

/** Month and day, written "12-25" in the lists. */
function holidayOf(reading: Reading): readonly (number | undefined)[] {
  const holiday = textIn(reading, "holiday");
  return holiday === null ? [] : holiday.split("-").map(Number);
}

function quarterOf(reading: Reading, ordinal: number | null): number | null {
  const named = numberIn(reading, "quarterLetter") ?? numberIn(reading, "finalWord");
  return named ?? (has(reading, "quarterWord") ? ordinal : null);
}

/** "the nineties" are those of the last century. */
function decadeOf(reading: Reading): number | null {
  const name = numberIn(reading, "decadeName");
  return numberIn(reading, "decade") ?? (name === null ? null : 1900 + name);
}

function clockOf(reading: Reading): number | null {
  const hour = numberIn(reading, "hour");
  const clock =
    numberIn(reading, "clock") ??
    numberIn(reading, "dottedClock") ??
    (hour === null ? null : hour * 100) ??
    numberIn(reading, "noon");
  const half = sharedIn(reading, "halfDay") ?? halfOfPart(clock, textIn(reading, "part"));
  if (clock === null || typeof half !== "number") return clock;
  return (clock % 1200) + half * 100;
}

/** "three o'clock in the afternoon" is in the second half of the day, and so is ten at night. */
function halfOfPart(clock: number | null, part: string | null): number | null {
  if (clock === null || clock >= 1200 || part === null) return null;
  return part === "AF" || part === "EV" || (part === "NI" && clock >= 600) ? 12 : 0;
}

// From what the slots of a pattern took to what the expression says. A meaning that does not hold here is null.
import * as calendar from "./calendar-meanings.ts";
import { NO_PARTS, type Meaning } from "./meaning.ts";
import { partsOf } from "./read-parts.ts";
import { before, behind, isAny, opening, type Reading } from "./reading.ts";
import * as unit from "./unit-meanings.ts";
import { CLASS } from "./class-numbers.ts";

type Read = (reading: Reading) => Meaning | null;

/** By the names that the patterns of a language give. */
export const MEANINGS: Readonly<Record<string, Read>> = {
  calendar: calendar.calendarOf,
  "bare-month": calendar.bareMonth,
  "bare-weekday": calendar.bareWeekday,
  "bare-year": calendar.bareYear,
  "bare-season": calendar.bareSeason,
  "ordinal-day": calendar.ordinalDay,
  "date-alone": calendar.dateAlone,
  "event-day": calendar.eventDay,
  "iso-date": calendar.isoDate,
  "slash-date": calendar.slashDate,
  "short-range": calendar.shortRange,
  "four-digits": calendar.fourDigits,
  "holiday-eve": calendar.holidayEve,
  feast: calendar.easterFeast,
  "feast-weekday": calendar.easterWeekday,
  "nth-weekday": calendar.nthWeekday,
  "week-of": (reading) => ({ kind: "week-of", parts: partsOf(reading) }),
  shift: unit.dayShift,
  today: (reading) => (isInName(reading) ? null : unit.dayShift(reading)),
  step: unit.readStep,
  "step-inner": unit.stepInner,
  "weekday-week": unit.weekdayOfWeek,
  offset: unit.readOffset,
  "offset-half": unit.offsetAndHalf,
  "offset-if-last": unit.offsetIfLast,
  "offset-outside": unit.offsetOutside,
  duration: unit.readDuration,
  "duration-half": unit.durationAndHalf,
  within: unit.within,
  "rate-or-duration": unit.rateOrDuration,
  fraction: unit.fraction,
  set: unit.readSet,
  frequency: (reading) => (isInName(reading) ? null : unit.readSet(reading)),
  same: unit.readSame,
  "the-unit": unit.theUnit,
  "at-night": () => ({ kind: "same", unit: "day", by: 0, parts: { ...NO_PARTS, part: "NI" } }),
  reference: referenceOf,
  "reference-alone": (reading) => (isBeforeUnit(reading) ? null : referenceOf(reading)),
  soon,
  nothing: () => ({ kind: "nothing" }),
};

function referenceOf({ pattern }: Reading): Meaning {
  return { kind: "reference", value: String(pattern.with?.["value"]) };
}

/** "in the past two years" is no "past". */
function isBeforeUnit(reading: Reading): boolean {
  const next = behind(reading);
  if (next?.kind === "number") return true;
  return isAny(
    next,
    CLASS.unit,
    CLASS.units,
    CLASS.number,
    CLASS.tens,
    CLASS.some,
    CLASS.plenty,
    CLASS.half,
    CLASS.weekend,
  );
}

/** Not "as soon as", "soon after". */
function soon(reading: Reading): Meaning | null {
  const bound = isAny(before(reading), CLASS.as) || isAny(behind(reading), CLASS.laterAfter);
  return bound ? null : { kind: "reference", value: "FUTURE_REF" };
}

/** "USA Today", "the Evening Daily": with a capital, behind a capital. */
function isInName(reading: Reading): boolean {
  const [previous, token] = [before(reading), opening(reading)];
  return Boolean(token?.capital && previous?.capital && previous.entry === null);
}

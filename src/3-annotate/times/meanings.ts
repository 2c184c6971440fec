// From what the slots of a pattern took to what the expression says. A meaning that does not hold here is null.
import type { ClassValue } from "../lexicon/time-words.ts";
import { isYearHere } from "./bare-year.ts";
import { durationValue } from "./duration-value.ts";
import { NO_PARTS, type Base, type Count, type Meaning, type Parts, type Unit } from "./meaning.ts";
import type { Capture, Pattern } from "./patterns.ts";
import { classOf } from "./slots.ts";
import type { Token } from "./tokens.ts";

/** One expression of a pattern that fitted. */
export interface Reading {
  readonly pattern: Pattern;
  /** All captures of the pattern. */
  readonly captures: readonly Capture[];
  /** Which of its expressions is read. */
  readonly group: number;
  readonly tokens: readonly Token[];
}

type Read = (reading: Reading) => Meaning | null;

export const MEANINGS: Readonly<Record<string, Read>> = {
  calendar: (reading) => calendar(partsOf(reading)),
  "bare-month": bareMonth,
  "bare-weekday": bareWeekday,
  "bare-year": bareYear,
  "date-alone": dateAlone,
  "event-day": eventDay,
  soon,
  fraction: (reading) =>
    has(reading, "quarterWord") || valueIn(reading, "units") === "quarter"
      ? { kind: "nothing" }
      : null,
  "the-unit": (reading) =>
    classOf(behind(reading), "relative") === undefined ? readSame(reading) : null,
  "reference-alone": (reading) => (isBeforeUnit(reading) ? null : referenceOf(reading)),
  "bare-season": bareSeason,
  "ordinal-day": (reading) => {
    const date = numberIn(reading, "ordinalNumber");
    return date !== null && date <= 31
      ? calendar({ ...partsOf(reading), quarter: null, date })
      : null;
  },
  "iso-date": isoDate,
  "slash-date": slashDate,
  "short-range": shortRange,
  "four-digits": (reading) =>
    calendar({ ...partsOf(reading), clock: numberIn(reading, "fourDigits") }),
  "holiday-eve": holidayEve,
  "weekday-week": (reading) => step(null, stepOf(reading), "publication", partsOf(reading)),
  today: (reading) => (isInName(reading) ? null : (MEANINGS["shift"]?.(reading) ?? null)),
  frequency: (reading) => (isInName(reading) ? null : readSet(reading)),
  shift: (reading) =>
    step(
      "day",
      givenOr(reading, "by", numberIn(reading, "shift") ?? 0),
      "publication",
      partsOf(reading),
    ),
  step: readStep,
  "step-inner": stepInner,
  "week-of": (reading) => ({ kind: "week-of", parts: partsOf(reading) }),
  offset: readOffset,
  "offset-half": (reading) => offsetOf(reading, addHalf(countOf(reading))),
  "offset-if-last": (reading) => (isLast(reading) ? readOffset(reading) : duration(reading, false)),
  duration: (reading) => duration(reading, false),
  "duration-half": (reading) => durationOf(unitOf(reading), addHalf(countOf(reading)), false),
  within: (reading) => duration(reading, classOf(behind(reading), "of") === undefined),
  "rate-or-duration": rateOrDuration,
  set: readSet,
  same: readSame,
  "at-night": () => ({ kind: "same", unit: "day", by: 0, parts: { ...NO_PARTS, part: "NI" } }),
  reference: referenceOf,
  nothing: () => ({ kind: "nothing" }),
};

// What the slots took

function valueIn({ captures, group }: Reading, name: string): ClassValue | null {
  const own = captures.find((each) => each.name === name && each.group === group);
  return own?.value ?? null;
}

/** A value of this expression; of a later one in the same pattern when this one leaves it out. */
function sharedIn(reading: Reading, name: string): ClassValue | null {
  const own = valueIn(reading, name);
  if (own !== null) return own;
  return (
    reading.captures.find((each) => each.name === name && each.group !== reading.group)?.value ??
    null
  );
}

function numberIn(reading: Reading, name: string): number | null {
  const value = valueIn(reading, name);
  return typeof value === "number" ? value : null;
}

function textIn(reading: Reading, name: string): string | null {
  const value = valueIn(reading, name);
  return value === null ? null : String(value);
}

function has(reading: Reading, name: string): boolean {
  return valueIn(reading, name) !== null;
}

function givenOr<T extends ClassValue>({ pattern }: Reading, name: string, otherwise: T): T {
  return (pattern.with?.[name] as T | undefined) ?? otherwise;
}

function partsOf(reading: Reading): Parts {
  const ordinal = numberIn(reading, "ordinalNumber");
  const holiday = textIn(reading, "holiday")?.split("-").map(Number);
  const century = has(reading, "centuryWord") ? ordinal : null;
  const before = sharedIn(reading, "bc") === null ? 1 : -1;
  const year = yearOf(reading);
  return {
    year: year === null ? null : year * before,
    fiscal: has(reading, "fiscal"),
    month:
      ((sharedIn(reading, "month") as number | null) ??
        holiday?.[0] ??
        (givenOr(reading, "month", 0) as number)) ||
      null,
    date:
      numberIn(reading, "dom") ?? holiday?.[1] ?? ((givenOr(reading, "dom", 0) as number) || null),
    weekday: numberIn(reading, "weekday"),
    season: textIn(reading, "season"),
    quarter:
      numberIn(reading, "quarterLetter") ??
      numberIn(reading, "finalWord") ??
      (has(reading, "quarterWord") ? ordinal : null),
    half: has(reading, "half") ? (ordinal ?? numberIn(reading, "latter")) : null,
    decade:
      numberIn(reading, "decade") ??
      (has(reading, "decadeName") ? 1900 + (numberIn(reading, "decadeName") ?? 0) : null),
    century: century === null ? null : century * before,
    part: textIn(reading, "part") ?? ((givenOr(reading, "part", "") as string) || null),
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

function clockOf(reading: Reading): number | null {
  const hour = numberIn(reading, "hour");
  const clock =
    numberIn(reading, "clock") ?? (hour === null ? null : hour * 100) ?? numberIn(reading, "noon");
  const half = sharedIn(reading, "halfDay") ?? halfOfPart(clock, textIn(reading, "part"));
  if (clock === null || typeof half !== "number") return clock;
  return (clock % 1200) + half * 100;
}

/** "three o'clock in the afternoon" is in the second half of the day, and so is ten at night. */
function halfOfPart(clock: number | null, part: string | null): number | null {
  if (clock === null || clock >= 1200 || part === null) return null;
  return part === "AF" || part === "EV" || (part === "NI" && clock >= 600) ? 12 : 0;
}

function calendar(parts: Parts): Meaning | null {
  if (parts.clock !== null && parts.clock >= 2400) return null;
  return { kind: "calendar", parts };
}

/** The token behind the pattern. */
function behind({ captures, tokens }: Reading): Token | undefined {
  return tokens[captures.at(-1)?.next ?? 0];
}

function referenceOf({ pattern }: Reading): Meaning {
  return { kind: "reference", value: String(pattern.with?.["value"]) };
}

/** "USA Today", "the Evening Daily": with a capital, behind a capital. */
function isInName({ captures, tokens }: Reading): boolean {
  const at = captures[0]?.at ?? 0;
  const [previous, token] = [tokens[at - 1], tokens[at]];
  return Boolean(token?.capital && previous?.capital && previous.entry === null);
}

/** "in the past two years" is no "past". */
function isBeforeUnit(reading: Reading): boolean {
  const next = behind(reading);
  if (next?.kind === "number") return true;
  return ["unit", "units", "number", "tens", "some", "plenty", "half", "weekend"].some(
    (name) => classOf(next, name) !== undefined,
  );
}

// Single meanings

/** "May" and "March" alone at the head of a sentence are more often other words. */
function bareMonth(reading: Reading): Meaning | null {
  const [first] = reading.captures;
  const previous = first && reading.tokens[first.at - 1];
  const entry = first && reading.tokens[first.at]?.entry;
  const doubtful = entry?.classes.has("doubtfulMonth") ?? false;
  const shown =
    classOf(previous, "yearPreposition") ??
    classOf(previous, "and") ??
    classOf(previous, "or") ??
    classOf(previous, "dash");
  return doubtful && shown === undefined ? null : calendar(partsOf(reading));
}

function bareWeekday(reading: Reading): Meaning | null {
  const [first] = reading.captures;
  const token = first && reading.tokens[first.at];
  return classOf(token, "doubtfulWeekday") === undefined ? calendar(partsOf(reading)) : null;
}

/** "on the 20th," */
function dateAlone(reading: Reading): Meaning | null {
  const last = reading.captures.at(-1);
  const token = last && reading.tokens[last.at];
  const next = behind(reading);
  const noun = classOf(next, "of") !== undefined || classOf(next, "month") !== undefined;
  const alone = next === undefined || next.kind === "mark" || (next.entry !== null && !noun);
  return token?.kind === "ordinal" && alone ? calendar(partsOf(reading)) : null;
}

/** "the September 11 attacks": the name of an event, whose year the reader knows. */
function eventDay(reading: Reading): Meaning | null {
  const parts = partsOf({ ...reading, pattern: { ...reading.pattern, with: {} } });
  const known =
    parts.month === givenOr(reading, "month", 0) && parts.date === givenOr(reading, "date", 0);
  return known ? { kind: "nothing" } : null;
}

/** Not "as soon as", "soon after". */
function soon(reading: Reading): Meaning | null {
  const first = reading.captures[0]?.at ?? 0;
  const bound = classOf(reading.tokens[first - 1], "as") ?? classOf(behind(reading), "laterAfter");
  return bound === undefined ? { kind: "reference", value: "FUTURE_REF" } : null;
}

function bareYear(reading: Reading): Meaning | null {
  const [first] = reading.captures;
  return first && isYearHere(reading.tokens, first.at) ? calendar(partsOf(reading)) : null;
}

/** "fall" and "spring" are seasons behind "the" or a preposition only. */
function bareSeason(reading: Reading): Meaning | null {
  const season = reading.captures.find(({ name }) => name === "season");
  if (!season) return null;
  const doubtful = classOf(reading.tokens[season.at], "doubtfulSeason") !== undefined;
  const first = reading.captures[0]?.at ?? 0;
  const shown =
    has(reading, "the") || classOf(reading.tokens[first - 1], "seasonPreposition") !== undefined;
  const event = classOf(behind(reading), "of") !== undefined; // "the fall of the city"
  return doubtful && (!shown || event) ? null : calendar(partsOf(reading));
}

function isoDate(reading: Reading): Meaning | null {
  const [month, date] = reading.captures
    .filter(({ name }) => name === "number2")
    .map(({ value }) => Number(value));
  if (!month || !date || month > 12 || date > 31) return null;
  return calendar({ ...partsOf(reading), month, date });
}

/** Month first, as American papers have it, unless that is no month. */
function slashDate(reading: Reading): Meaning | null {
  const numbers = reading.captures.filter(({ name }) =>
    ["number2", "twoDigits", "year"].includes(name),
  );
  const [first = 0, second = 0, last = 0] = numbers.map(({ value }) => Number(value));
  const [month, date] = first <= 12 ? [first, second] : [second, first];
  const year = last >= 1000 ? last : last + (last < 50 ? 2000 : 1900);
  return month < 1 || month > 12 || date < 1 || date > 31
    ? null
    : calendar({ ...NO_PARTS, year, month, date });
}

/** "2014-16" */
function shortRange(reading: Reading): Meaning | null {
  const year = Number(reading.captures.find(({ name }) => name === "year")?.value);
  const end = Number(reading.captures.find(({ name }) => name === "twoDigits")?.value);
  if (end <= year % 100) return null;
  return calendar({ ...NO_PARTS, year: reading.group === 0 ? year : year - (year % 100) + end });
}

function holidayEve(reading: Reading): Meaning | null {
  const parts = partsOf(reading);
  return parts.date === null || parts.date < 2
    ? null
    : calendar({ ...parts, date: parts.date - 1 });
}

function step(unit: Unit | null, by: number, base: Base, parts: Parts): Meaning {
  return { kind: "step", unit, by, base, parts };
}

function stepOf(reading: Reading): number {
  for (const [name, by] of [
    ["last", -1],
    ["past", -1],
    ["previous", -1],
    ["preceding", -1],
    ["next", 1],
    ["following", 1],
  ] as const)
    if (has(reading, name)) return by;
  return numberIn(reading, "direction") ?? 0;
}

function readStep(reading: Reading): Meaning {
  const by = givenOr(reading, "by", stepOf(reading));
  const fromText =
    has(reading, "previous") || has(reading, "preceding") || has(reading, "following");
  const base = givenOr<string>(reading, "base", fromText ? "expression" : "publication") as Base;
  const unit = has(reading, "weekend")
    ? "weekend"
    : has(reading, "quarterWord")
      ? "quarter"
      : (textIn(reading, "unit") as Unit | null);
  return step(unit, by, base, { ...partsOf(reading), quarter: null });
}

function stepInner(reading: Reading): Meaning {
  const base = givenOr<string>(reading, "base", "publication") as Base;
  return step("year", stepOf(reading), base, partsOf(reading));
}

function unitOf(reading: Reading): Unit {
  return (textIn(reading, "unit") ?? textIn(reading, "units") ?? "day") as Unit;
}

function countOf(reading: Reading): Count {
  const count = valueIn(reading, "count");
  if (count === "X") return "X";
  if (typeof count === "number") return count;
  return has(reading, "units") ? "X" : 1;
}

function addHalf(count: Count): Count {
  return count === "X" ? count : count + 0.5;
}

function readOffset(reading: Reading): Meaning {
  return offsetOf(reading, countOf(reading));
}

function offsetOf(reading: Reading, count: Count): Meaning {
  const base = givenOr<string>(reading, "base", "publication") as Base;
  return { kind: "offset", unit: unitOf(reading), count, sign: givenOr(reading, "sign", 1), base };
}

/** Nothing that "before" could govern follows. */
function isLast(reading: Reading): boolean {
  const next = behind(reading);
  return next === undefined || next.kind === "mark";
}

function duration(reading: Reading, until: boolean): Meaning | null {
  return isLoneArticle(reading) ? null : durationOf(unitOf(reading), countOf(reading), until);
}

/** "a week" may be a rate, "a second" an ordinal: another rule reads them. */
function isLoneArticle({ captures, tokens }: Reading): boolean {
  const count = captures.find(({ name }) => name === "count");
  const alone = count !== undefined && captures[0] === count && count.next === count.at + 1;
  return alone && classOf(tokens[count.at], "a") !== undefined;
}

function durationOf(unit: Unit, count: Count, until: boolean): Meaning {
  return { kind: "duration", unit, count, until };
}

/** "for a week" lasts; "five a week" recurs. */
function rateOrDuration(reading: Reading): Meaning | null {
  // "a second try"
  if (unitOf(reading) === "second") return null;
  const [first] = reading.captures;
  const previous = first && reading.tokens[first.at - 1];
  const lasts =
    !previous || classOf(previous, "durationPreposition") !== undefined || previous.kind === "mark";
  return lasts
    ? durationOf(unitOf(reading), 1, false)
    : { kind: "set", value: durationValue(unitOf(reading), 1) };
}

function readSet(reading: Reading): Meaning {
  const frequency = textIn(reading, "frequency");
  if (frequency !== null)
    return { kind: "set", value: frequency.startsWith("T") ? `XXXX-XX-XX${frequency}` : frequency };
  const weekday = numberIn(reading, "weekday") ?? numberIn(reading, "weekdays");
  if (weekday !== null) return { kind: "set", value: `XXXX-WXX-${weekday}` };
  const part = textIn(reading, "part");
  if (part !== null) return { kind: "set", value: `XXXX-XX-XXT${part}` };
  const month = numberIn(reading, "month");
  if (month !== null) return { kind: "set", value: `XXXX-${String(month).padStart(2, "0")}` };
  const season = textIn(reading, "season");
  if (season !== null) return { kind: "set", value: `XXXX-${season}` };
  if (has(reading, "weekend")) return { kind: "set", value: "XXXX-WXX-WE" };
  const times = has(reading, "times") || has(reading, "once");
  return { kind: "set", value: durationValue(unitOf(reading), times ? 1 : countOf(reading)) };
}

function readSame(reading: Reading): Meaning {
  const parts = { ...partsOf(reading), quarter: null };
  const named = ["dayWord", "weekWord", "monthWord", "yearWord", "quarterWord"].find((name) =>
    has(reading, name),
  );
  const unit = named
    ? (named.replace("Word", "") as Unit)
    : (textIn(reading, "unit") as Unit | null);
  return { kind: "same", unit, by: givenOr(reading, "by", 0), parts };
}

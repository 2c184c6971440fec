// Meanings of expressions that count or name units of time: steps, distances, durations, sets.
import { durationValue } from "./duration-value.ts";
import type { Base, Count, Meaning, Parts, Unit } from "./meaning.ts";
import { partsOf } from "./read-parts.ts";
import {
  before,
  behind,
  givenOr,
  has,
  isAny,
  numberIn,
  textIn,
  valueIn,
  type Reading,
} from "./reading.ts";
import { tokenAt, classAt } from "./tokens.ts";
import { CLASS } from "./class-numbers.ts";

function step(unit: Unit | null, by: number, base: Base, parts: Parts): Meaning {
  return { kind: "step", unit, by, base, parts };
}

const DIRECTIONS: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  preceding: -1,
  next: 1,
  coming: 1,
  following: 1,
};

function stepOf(reading: Reading): number {
  for (const { name, group } of reading.captures)
    if (group === reading.group && DIRECTIONS[name] !== undefined) return DIRECTIONS[name];
  return numberIn(reading, CLASS.direction) ?? 0;
}

export function readStep(reading: Reading): Meaning {
  const by = givenOr(reading, "by", stepOf(reading));
  const fromText =
    has(reading, CLASS.previous) || has(reading, CLASS.preceding) || has(reading, CLASS.following);
  const base = givenOr<string>(reading, "base", fromText ? "expression" : "publication") as Base;
  const unit = has(reading, CLASS.weekend)
    ? "weekend"
    : has(reading, CLASS.quarterWord)
      ? "quarter"
      : (textIn(reading, CLASS.unit) as Unit | null);
  return step(unit, by, base, { ...partsOf(reading), quarter: null });
}

export function stepInner(reading: Reading): Meaning {
  const base = givenOr<string>(reading, "base", "publication") as Base;
  return step("year", stepOf(reading), base, partsOf(reading));
}

/** "Monday last week" */
export function weekdayOfWeek(reading: Reading): Meaning {
  return step(null, stepOf(reading), "publication", partsOf(reading));
}

/** "yesterday", "tonight" */
export function dayShift(reading: Reading): Meaning {
  const by = givenOr(reading, "by", numberIn(reading, CLASS.shift) ?? 0);
  return step("day", by, "publication", partsOf(reading));
}

function unitOf(reading: Reading): Unit {
  return (textIn(reading, CLASS.unit) ?? textIn(reading, CLASS.units) ?? "day") as Unit;
}

function countOf(reading: Reading): Count {
  const count = valueIn(reading, CLASS.count);
  if (count === "X") return "X";
  if (typeof count === "number") return count;
  return has(reading, CLASS.units) ? "X" : 1;
}

function addHalf(count: Count): Count {
  return count === "X" ? count : count + 0.5;
}

export function readOffset(reading: Reading): Meaning {
  return offset(reading, countOf(reading));
}

export function offsetAndHalf(reading: Reading): Meaning {
  return offset(reading, addHalf(countOf(reading)));
}

function offset(reading: Reading, count: Count): Meaning {
  const base = givenOr<string>(reading, "base", "publication") as Base;
  return { kind: "offset", unit: unitOf(reading), count, sign: givenOr(reading, "sign", 1), base };
}

/** "two days before," counts back; "two days before the vote" is a duration. */
export function offsetIfLast(reading: Reading): Meaning | null {
  const next = behind(reading);
  const last = next === undefined || next.kind === "mark";
  return last ? readOffset(reading) : readDuration(reading);
}

/** "the day after", but not "later in the day after a fall": what follows "after" is then told of the same day. */
export function offsetOutside(reading: Reading): Meaning | null {
  return isAny(before(reading), CLASS.in) ? null : readOffset(reading);
}

export function readDuration(reading: Reading): Meaning | null {
  return isLoneArticle(reading) ? null : duration(unitOf(reading), countOf(reading), false);
}

export function durationAndHalf(reading: Reading): Meaning {
  return duration(unitOf(reading), addHalf(countOf(reading)), false);
}

/** "within two days" ends on a day; "within two days of the vote" on one that we do not know. */
export function within(reading: Reading): Meaning {
  return duration(unitOf(reading), countOf(reading), !isAny(behind(reading), CLASS.of));
}

/** "a week" may be a rate, "a second" an ordinal: another rule reads them. */
function isLoneArticle({ captures, tokens }: Reading): boolean {
  const count = captures.find(({ number }) => number === CLASS.count);
  const alone = count !== undefined && captures[0] === count && count.next === count.at + 1;
  return alone && classAt(tokens, count.at, CLASS.a) !== undefined;
}

function duration(unit: Unit, count: Count, until: boolean): Meaning {
  return { kind: "duration", unit, count, until };
}

/** How many tokens before a rate its number stands: "15 a year", "15 planes a year". */
const RATE_REACH = 2;

/** "for a week" lasts; "five a week" recurs; "a second try" is no time. */
export function rateOrDuration(reading: Reading): Meaning | null {
  const unit = unitOf(reading);
  if (unit === "second") return null;
  return isRate(reading)
    ? { kind: "set", value: durationValue(unit, 1) }
    : duration(unit, 1, false);
}

function isRate(reading: Reading): boolean {
  if (isAny(before(reading), CLASS.durationPreposition)) return false;
  const first = reading.captures[0]?.at ?? 0;
  for (let at = first - RATE_REACH; at < first; at++) {
    const token = tokenAt(reading.tokens, at);
    if (token?.kind === "number" || isAny(token, CLASS.number, CLASS.tens, CLASS.hundred))
      return true;
  }
  return false;
}

/** "three quarters of the votes" */
export function fraction(reading: Reading): Meaning | null {
  const quarters = has(reading, CLASS.quarterWord) || valueIn(reading, CLASS.units) === "quarter";
  return quarters ? { kind: "nothing" } : null;
}

export function readSet(reading: Reading): Meaning {
  return { kind: "set", value: setValue(reading) };
}

function setValue(reading: Reading): string {
  const frequency = textIn(reading, CLASS.frequency);
  if (frequency !== null) return frequency.startsWith("T") ? `XXXX-XX-XX${frequency}` : frequency;
  const { weekday, part, month, season } = partsOf(reading);
  const day = weekday ?? numberIn(reading, CLASS.weekdays);
  if (day !== null) return `XXXX-WXX-${day}`;
  if (part !== null) return `XXXX-XX-XXT${part}`;
  if (month !== null) return `XXXX-${String(month).padStart(2, "0")}`;
  if (season !== null) return `XXXX-${season}`;
  if (has(reading, CLASS.weekend)) return "XXXX-WXX-WE";
  const every = givenOr(reading, "every", 0);
  if (every > 0) return durationValue(unitOf(reading), every);
  const times = has(reading, CLASS.times) || has(reading, CLASS.once);
  return durationValue(unitOf(reading), times ? 1 : countOf(reading));
}

const NAMED_UNITS: readonly (readonly [word: number, unit: Unit])[] = [
  [CLASS.dayWord, "day"],
  [CLASS.weekWord, "week"],
  [CLASS.monthWord, "month"],
  [CLASS.yearWord, "year"],
  [CLASS.quarterWord, "quarter"],
];

export function readSame(reading: Reading): Meaning {
  const parts = { ...partsOf(reading), quarter: null };
  const named = NAMED_UNITS.find(([word]) => has(reading, word));
  const unit = named ? named[1] : (textIn(reading, CLASS.unit) as Unit | null);
  return { kind: "same", unit, by: givenOr(reading, "by", 0), parts };
}

/** "the day when he fell" is a day of its own; "late in the day after a fall" is not. */
export function theUnit(reading: Reading): Meaning | null {
  const next = behind(reading);
  const within = isAny(before(reading), CLASS.in) && isAny(next, CLASS.laterAfter);
  return isAny(next, CLASS.relative) && !within ? null : readSame(reading);
}

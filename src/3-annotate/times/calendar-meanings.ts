// Meanings of expressions that name a place in the calendar.
import { isYearHere } from "./bare-year.ts";
import { NO_PARTS, type Meaning, type Parts } from "./meaning.ts";
import { partsOf } from "./read-parts.ts";
import { before, behind, givenOr, has, isAny, numberIn, opening, type Reading } from "./reading.ts";
import { tokenAt } from "./tokens.ts";
import { CLASS } from "./class-numbers.ts";

export function calendarOf(reading: Reading): Meaning | null {
  return calendar(partsOf(reading));
}

/** The same with some parts read in another way. */
export function calendarWith(reading: Reading, parts: Partial<Parts>): Meaning | null {
  return calendar({ ...partsOf(reading), ...parts });
}

function calendar(parts: Parts): Meaning | null {
  return parts.clock !== null && parts.clock >= 2400 ? null : { kind: "calendar", parts };
}

/** "May" and "March" alone at the head of a sentence are more often other words. */
export function bareMonth(reading: Reading): Meaning | null {
  const doubtful = isAny(opening(reading), CLASS.doubtfulMonth);
  const shown = isAny(before(reading), CLASS.yearPreposition, CLASS.and, CLASS.or, CLASS.dash);
  return doubtful && !shown ? null : calendarOf(reading);
}

export function bareWeekday(reading: Reading): Meaning | null {
  return isAny(opening(reading), CLASS.doubtfulWeekday) ? null : calendarOf(reading);
}

export function bareYear(reading: Reading): Meaning | null {
  const [first] = reading.captures;
  return first && isYearHere(reading.tokens, first.at) ? calendarOf(reading) : null;
}

/** "fall" and "spring" are seasons behind "the" or a preposition only. */
export function bareSeason(reading: Reading): Meaning | null {
  const season = reading.captures.find(({ name }) => name === "season");
  if (!season) return null;
  const doubtful = isAny(tokenAt(reading.tokens, season.at), CLASS.doubtfulSeason);
  const shown = has(reading, CLASS.the) || isAny(before(reading), CLASS.seasonPreposition);
  const event = isAny(behind(reading), CLASS.of); // "the fall of the city"
  return doubtful && (!shown || event) ? null : calendarOf(reading);
}

/** "the fourth of July" */
export function ordinalDay(reading: Reading): Meaning | null {
  const date = numberIn(reading, CLASS.ordinalNumber);
  return date !== null && date <= 31 ? calendarWith(reading, { date }) : null;
}

/** "on the 20th," */
export function dateAlone(reading: Reading): Meaning | null {
  const last = reading.captures.at(-1);
  const next = behind(reading);
  const noun = isAny(next, CLASS.of, CLASS.month) || (next?.kind === "word" && next.entry === null);
  const ordinal = last !== undefined && tokenAt(reading.tokens, last.at)?.kind === "ordinal";
  return ordinal && !noun ? calendarOf(reading) : null;
}

/** "the September 11 attacks": the name of an event, whose year the reader knows. */
export function eventDay(reading: Reading): Meaning | null {
  const [month, date] = [numberIn(reading, CLASS.month), numberIn(reading, CLASS.dom)];
  const known = month === givenOr(reading, "month", 0) && date === givenOr(reading, "date", 0);
  return known ? { kind: "nothing" } : null;
}

export function isoDate(reading: Reading): Meaning | null {
  const [month, date] = reading.captures
    .filter(({ name }) => name === "number2")
    .map(({ value }) => Number(value));
  if (!month || !date || month > 12 || date > 31) return null;
  return calendarWith(reading, { month, date });
}

/** Month first, as American papers have it, unless that is no month. */
export function slashDate(reading: Reading): Meaning | null {
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
export function shortRange(reading: Reading): Meaning | null {
  const year = Number(reading.captures.find(({ name }) => name === "year")?.value);
  const end = Number(reading.captures.find(({ name }) => name === "twoDigits")?.value);
  if (end <= year % 100) return null;
  return calendar({ ...NO_PARTS, year: reading.group === 0 ? year : year - (year % 100) + end });
}

export function holidayEve(reading: Reading): Meaning | null {
  const { date } = partsOf(reading);
  return date === null || date < 2 ? null : calendarWith(reading, { date: date - 1 });
}

/** "Good Friday", "Pentecost": `feast` is a number of days after Easter Sunday; `of` its weekday. */
export function easterFeast(reading: Reading): Meaning | null {
  const weekday = numberIn(reading, CLASS.weekday);
  const by = numberIn(reading, CLASS.easterDay) ?? givenOr(reading, "feast", 0);
  if (weekday !== null && weekday !== givenOr(reading, "of", weekday)) return null;
  const next = behind(reading);
  if (next?.capital && next.entry === null) return null; // "the Easter Rising"
  return calendarWith(reading, { feast: { kind: "easter", by }, weekday: null });
}

/** "Easter Monday" is the day after Easter Sunday, "Easter Saturday" the one before. */
export function easterWeekday(reading: Reading): Meaning | null {
  const weekday = numberIn(reading, CLASS.weekday) ?? 7;
  const by = weekday === 7 ? 0 : weekday === 1 ? 1 : weekday - 7;
  return calendarWith(reading, { feast: { kind: "easter", by }, weekday: null });
}

/** "Labor Day" */
export function nthWeekday(reading: Reading): Meaning | null {
  const [nth, weekday, month] = ["nth", "weekday", "month"].map((name) =>
    givenOr(reading, name, 1),
  ) as [number, number, number];
  return calendarWith(reading, { feast: { kind: "weekday", nth, weekday, month }, weekday: null });
}

/** "1930 GMT" */
export function fourDigits(reading: Reading): Meaning | null {
  return calendarWith(reading, { clock: numberIn(reading, CLASS.fourDigits) });
}

// Times as EDTF (ISO 8601-2) writes them, and the first and last day they may mean. Calendar work alone: it knows no words.
//
//   2025-08-06   2025-08   2014   199X   19XX   a day, month, year, decade, century; "-0043" is 44 BC
//   2025-08-11/2025-08-17                      from one to the other
//   2025-08~   2014?                           roughly, perhaps
//   2024-21 … 2024-24, 2024-33 … 2024-36       spring, summer, autumn, winter; the four quarters
//   2025-W33                                   an ISO week, which EDTF itself writes as a range
import { boundedMemo } from "./bounded-memo.ts";
import { addDays, dayOf, daysInMonth, mondayOfIsoWeek, parseDay, type Day } from "./day.ts";

export interface Bounds {
  readonly first: Day;
  readonly last: Day;
}

const SEASONS: Readonly<Record<string, string>> = { SP: "21", SU: "22", FA: "23", WI: "24" };

/** EDTF of a TIMEX3 value; null for values that name no time: durations, sets, PRESENT_REF. */
export const edtfOfTimex = boundedMemo(readTimex);

function readTimex(value: string): string | null {
  const before = value.startsWith("BC");
  const body = before ? value.slice(2) : value.startsWith("FY") ? value.slice(2) : value;
  const edtf = edtfOfBody(body);
  return edtf !== null && before ? beforeCommonEra(edtf) : edtf;
}

function edtfOfBody(body: string): string | null {
  const day = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(body);
  if (day) return parseDay(day[0]);
  if (/^\d{4}(-\d\d)?$/.test(body)) return body;
  if (/^\d{4}-\d\d-XX$/.test(body)) return body.slice(0, 7);
  if (/^\d{4}-XX(-XX)?$/.test(body)) return body.slice(0, 4);
  if (/^\d{2,3}$/.test(body)) return body.padEnd(4, "X");
  const inner = /^(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12]|W\d\d|W\d\d-WE)$/.exec(body);
  return inner ? edtfOfInner(Number(inner[1]), inner[2] as string) : null;
}

function edtfOfInner(year: number, part: string): string | null {
  const name = String(year).padStart(4, "0");
  if (SEASONS[part]) return `${name}-${SEASONS[part]}`;
  if (part.startsWith("W")) return edtfOfWeek(`${name}-${part.slice(0, 3)}`, part.endsWith("WE"));
  const length = part.startsWith("Q") ? 3 : 6;
  const last = Number(part[1]) * length;
  return `${name}-${two(last - length + 1)}/${name}-${two(last)}`;
}

function edtfOfWeek(week: string, weekend: boolean): string | null {
  const monday = mondayOfIsoWeek(week);
  return monday && `${addDays(monday, weekend ? 5 : 0)}/${addDays(monday, 6)}`;
}

/** ISO 8601 has a year 0: 44 BC is -0043. A century before the common era cannot be written so, and is left out. */
function beforeCommonEra(edtf: string): string | null {
  const year = Number(edtf.slice(0, 4));
  if (Number.isNaN(year) || edtf.includes("/")) return null;
  return year === 1
    ? `0000${edtf.slice(4)}`
    : `-${String(year - 1).padStart(4, "0")}${edtf.slice(4)}`;
}

/** The first and the last day that an EDTF text may mean; null for what is no EDTF of ours or lies before the year 1. */
export function edtfBounds(edtf: string): Bounds | null {
  const [start = "", end, more] = edtf.split("/");
  if (more !== undefined) return null;
  const first = boundsOfPoint(start);
  const last = end === undefined ? first : boundsOfPoint(end);
  return first && last && first.first <= last.last ? { first: first.first, last: last.last } : null;
}

function boundsOfPoint(point: string): Bounds | null {
  const monday = mondayOfIsoWeek(point);
  if (monday) return { first: monday, last: addDays(monday, 6) };
  const match = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d))?(?:-(\d\d))?[?~%]?$/.exec(point);
  if (!match) return null;
  const [, year = "", month, date] = match;
  if (year.includes("X")) return month === undefined ? boundsOfYears(year) : null;
  if (month === undefined) return boundsOfMonths(Number(year), 1, 12);
  if (date !== undefined) return boundsOfDay(dayOf(Number(year), Number(month), Number(date)));
  return Number(month) > 12
    ? boundsOfPart(Number(year), month)
    : boundsOfMonths(Number(year), Number(month), Number(month));
}

function boundsOfDay(day: Day | null): Bounds | null {
  return day && { first: day, last: day };
}

function boundsOfYears(pattern: string): Bounds | null {
  const first = dayOf(Math.max(1, Number(pattern.replaceAll("X", "0"))), 1, 1);
  const last = dayOf(Number(pattern.replaceAll("X", "9")), 12, 31);
  return first && last && { first, last };
}

function boundsOfMonths(year: number, from: number, to: number): Bounds | null {
  const first = dayOf(year, from, 1);
  const last = first && dayOf(year, to, daysInMonth(year, to));
  return first && last && { first, last };
}

/** Quarters, and seasons of the northern half of the earth, in whole months; winter begins in December of its year. */
function boundsOfPart(year: number, code: string): Bounds | null {
  const months: Readonly<Record<string, readonly [number, number]>> = {
    "21": [3, 5],
    "22": [6, 8],
    "23": [9, 11],
  };
  const span = months[code];
  if (span) return boundsOfMonths(year, span[0], span[1]);
  const [first, last] = [dayOf(year, 12, 1), dayOf(year + 1, 2, daysInMonth(year + 1, 2))];
  if (code === "24") return first && last && { first, last };
  const quarter = Number(code) - 32;
  return quarter >= 1 && quarter <= 4 ? boundsOfMonths(year, quarter * 3 - 2, quarter * 3) : null;
}

const two = (number: number): string => String(number).padStart(2, "0");

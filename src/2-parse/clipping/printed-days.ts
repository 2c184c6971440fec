import { dayOf, type Day } from "../../base/day.ts";
import type { Span } from "../../model/article.ts";
import { MONTHS, TIME_WORDS, WEEKDAYS } from "./words.ts";

export interface PrintedDay extends Span {
  readonly day: Day;
}

// Each form with its groups in the order in which `dayFrom` takes them. Bounded everywhere, so that none can backtrack.
// Months are spelt out in the cases that pages print: "any word of three to ten letters", or all letters whatever their
// case, take many times as long to compile.
const MONTH = [...MONTHS.keys()]
  .filter((name) => name.length >= 3)
  .flatMap((name) => [
    name,
    `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
    name.toUpperCase(),
  ])
  .join("|");
const MONTH_FIRST = new RegExp(
  String.raw`(?<!\p{L})(${MONTH})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)`,
  "gu",
);
const DAY_FIRST = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?\s{1,3}(?:of\s|de\s)?(${MONTH})\.?,?\s{1,3}(?:de\s)?(\d{4})(?!\d)`,
  "gu",
);
const YEAR_FIRST = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g;
const DOTTED = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g;
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g;

/** Days printed in full, in order of place. "3/4/2025" is left out: nobody knows which month it means. */
export function findPrintedDays(text: string): readonly PrintedDay[] {
  if (!/\d{4}/.test(text)) return [];
  const found: PrintedDay[] = [];
  const add = (match: RegExpExecArray, day: Day | null): void => {
    if (day) found.push({ start: match.index, end: match.index + match[0].length, day });
  };
  for (const match of text.matchAll(MONTH_FIRST))
    add(match, dayFrom(match[3], monthNumber(match[1]), match[2]));
  for (const match of text.matchAll(DAY_FIRST))
    add(match, dayFrom(match[3], monthNumber(match[2]), match[1]));
  for (const match of text.matchAll(YEAR_FIRST)) add(match, dayFrom(match[1], match[3], match[4]));
  for (const match of text.matchAll(DOTTED)) add(match, dayFrom(match[3], match[2], match[1]));
  for (const match of text.matchAll(SLASHED)) add(match, slashedDay(match));
  return found.sort((a, b) => a.start - b.start);
}

function slashedDay([, first, second, year]: RegExpExecArray): Day | null {
  if (Number(first) > 12) return dayFrom(year, second, first);
  if (Number(second) > 12 || first === second) return dayFrom(year, first, second);
  return null;
}

function dayFrom(
  year: string | undefined,
  month: string | number | undefined,
  date: string | undefined,
): Day | null {
  return dayOf(Number(year), Number(month), Number(date));
}

function monthNumber(name: string | undefined): number {
  return MONTHS.get((name ?? "").toLowerCase()) ?? 0;
}

const LENGTH_MAX = 140; // no line of dates and times is longer
const TOKEN = /\p{L}+|\d+/gu;
const CLOCK = /\d{1,2}[:.h]\d{2}(?!\d)/;

/** Whether a text holds dates and times of publication and nothing else. */
export function isTimeLine(text: string): boolean {
  if (text.length > LENGTH_MAX || text.length < 2 || !/\d|yesterday|today|just now/i.test(text))
    return false;
  let signs = CLOCK.test(text) ? 1 : 0;
  for (const token of text.toLowerCase().match(TOKEN) ?? []) {
    if (/^\d/.test(token)) {
      if (token.length > 4) return false;
    } else if (MONTHS.has(token) || WEEKDAYS.has(token)) signs++;
    else if (token === "ago" || token === "yesterday" || token === "today") signs++;
    else if (!TIME_WORDS.has(token)) return false;
  }
  if (signs === 0 && findPrintedDays(text).length > 0) signs++;
  return signs > 0;
}

const TIME_START =
  /(?=\b(?:published|updated|posted|last updated)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|\d)/gi;

/** Cuts a time of publication off the end of a line, also one that is glued on; null when there is none. */
export function splitTrailingTime(text: string): { rest: string; time: string } | null {
  if (text.length > LENGTH_MAX || !/\d/.test(text)) return null;
  for (const { index } of text.matchAll(TIME_START)) {
    const time = text.slice(index);
    if (index === 0 || !isTimeLine(time)) continue;
    const rest = text.slice(0, index).replace(/[\s|,;:•·/(\[–—-]{1,8}$/, "");
    return rest === "" ? null : { rest, time };
  }
  return null;
}

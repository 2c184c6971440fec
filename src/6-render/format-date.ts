import { dateOf, monthOf, weekdayOf, yearOf, type Day } from "../base/day.ts";
import { boundedMemo } from "../base/bounded-memo.ts";
import { parseEdtf, type DateParts } from "./edtf.ts";
import type { Words } from "./words/words.ts";

/** A date for readers and, where HTML has a form for it, for machines. */
export interface DateView {
  readonly text: string;
  /** For the attribute of `<time>`; empty when HTML has no such form. */
  readonly datetime: string;
}

/** "6 August 2025" */
export function formatDay({ dateForms, calendar }: Words, day: Day): string {
  const month = calendar().months[monthOf(day) - 1] as string;
  return dateForms.day(dateForms.dayNumber(dateOf(day)), month, yearOf(day));
}

/** "Wednesday, 6 August 2025" */
export function formatLongDay(words: Words, day: Day): string {
  const weekday = words.calendar().weekdays[weekdayOf(day) - 1] as string;
  return words.dateForms.longDay(weekday, formatDay(words, day));
}

/** "6 Aug" */
export function formatShortDay({ dateForms, calendar }: Words, day: Day): string {
  const month = calendar().shortMonths[monthOf(day) - 1] as string;
  return dateForms.shortDay(dateForms.dayNumber(dateOf(day)), month);
}

/** Takes "2025-08". */
export function formatMonth({ dateForms, calendar }: Words, month: string): string {
  const name = calendar().months[Number(month.slice(5, 7)) - 1] ?? "";
  return dateForms.month(name, Number(month.slice(0, 4)));
}

/** On a line of months: "Aug", and the year where one begins. */
export function formatShortMonth({ calendar }: Words, day: Day): string {
  const month = monthOf(day);
  return month === 1 ? String(yearOf(day)) : (calendar().shortMonths[month - 1] as string);
}

/** "2014", "Feb 22" */
export function formatShortDate({ calendar }: Words, edtf: string): string {
  const month = calendar().shortMonths[Number(/^\d{4}-(\d{2})/.exec(edtf)?.[1] ?? 0) - 1];
  const year = edtf.slice(0, 4);
  return month === undefined ? year : `${month} ${year.slice(2)}`;
}

export function dayView(words: Words, day: Day): DateView {
  return { text: formatDay(words, day), datetime: day };
}

/** In words, with the precision of the source: "Week of 4 August 2025", "February 2022", "2014". */
export function dateView(words: Words, edtf: string): DateView {
  return { text: formatDate(words, edtf), datetime: isHtmlDate(edtf) ? edtf : "" };
}

/** From the first day to the last, saying once what both share: "6–7 August 2025". */
export function formatDays(words: Words, start: Day, end: Day): string {
  const { dateForms, calendar } = words;
  const last = formatDay(words, end);
  if (start === end) return last;
  if (yearOf(start) !== yearOf(end)) return dateForms.range(formatDay(words, start), last);
  const number = dateForms.dayNumber(dateOf(start));
  if (monthOf(start) === monthOf(end)) return `${number}–${last}`;
  return dateForms.range(
    dateForms.shortDay(number, calendar().months[monthOf(start) - 1] as string),
    last,
  );
}

/** What the `datetime` attribute may hold, of the forms that a date here can have. */
export const isHtmlDate = boundedMemo((value): boolean =>
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?)?)?|-W\d{2})?$/.test(value)
    ? parseEdtf(value) !== null && !/^\d{4}-[23]\d$/.test(value)
    : false,
);

function formatDate(words: Words, edtf: string): string {
  const parts = parseEdtf(edtf);
  if (!parts) return edtf;
  const text = formatParts(words, parts, edtf);
  if (parts.isApproximate) return words.dateForms.about(text);
  return parts.isUncertain ? words.dateForms.perhaps(text) : text;
}

function formatParts(words: Words, { precision, start, end }: DateParts, edtf: string): string {
  const { dateForms, seasons } = words;
  if (!end) return dateForms.since(formatDate(words, edtf.split("/")[0] as string));
  if (!start) return dateForms.until(formatDate(words, edtf.split("/")[1] as string));
  switch (precision) {
    case "day":
      return edtf[10] === "T"
        ? dateForms.timeOfDay(formatDay(words, start), edtf.slice(11, 16))
        : formatDay(words, start);
    case "week":
      return dateForms.week(formatDay(words, start));
    case "month":
      return formatMonth(words, start);
    case "season":
      return dateForms.season(seasons[monthOf(start) / 3 - 1] as string, yearOf(start));
    case "quarter":
      return dateForms.quarter((monthOf(start) + 2) / 3, yearOf(start));
    case "year":
      return String(yearOf(start));
    case "decade":
      return dateForms.decade(yearOf(start));
    case "century":
      return dateForms.century(yearOf(start));
    case "range":
      return formatRange(words, edtf, { start, end });
  }
}

function formatRange(words: Words, edtf: string, { start, end }: { start: Day; end: Day }): string {
  const [first = "", last = ""] = edtf.split("/").map((each) => each.replace(/[~?%]$/, ""));
  if (first.length === 10 && last.length === 10) return formatDays(words, start, end);
  return words.dateForms.range(formatDate(words, first), formatDate(words, last));
}

import { dateOf, monthOf, weekdayOf, yearOf, type Day } from "../base/day.ts";
import { parseEdtf, type DateParts } from "./edtf.ts";
import { ENGLISH, phrases } from "./words.ts";

/** A date for readers and, where HTML has a form for it, for machines. */
export interface DateView {
  readonly text: string;
  /** For the attribute of `<time>`; empty when HTML has no such form. */
  readonly datetime: string;
}

/** "6 August 2025" */
export function formatDay(day: Day): string {
  return `${dateOf(day)} ${monthName(day)} ${yearOf(day)}`;
}

/** "Wednesday, 6 August 2025" */
export function formatLongDay(day: Day): string {
  return `${ENGLISH.weekdays[weekdayOf(day) - 1]}, ${formatDay(day)}`;
}

/** "6 Aug" */
export function formatShortDay(day: Day): string {
  return `${dateOf(day)} ${monthName(day).slice(0, 3)}`;
}

/** Takes "2025-08". */
export function formatMonth(month: string): string {
  return `${ENGLISH.months[Number(month.slice(5, 7)) - 1] ?? ""} ${Number(month.slice(0, 4))}`;
}

export function dayView(day: Day): DateView {
  return { text: formatDay(day), datetime: day };
}

/** In words, with the precision of the source: "Week of 4 August 2025", "February 2022", "2014". */
export function dateView(edtf: string): DateView {
  return { text: formatDate(edtf), datetime: isHtmlDate(edtf) ? edtf : "" };
}

/** From the first day to the last, saying once what both share: "6–7 August 2025". */
export function formatDays(start: Day, end: Day): string {
  if (start === end) return formatDay(start);
  if (yearOf(start) !== yearOf(end)) return phrases.range(formatDay(start), formatDay(end));
  if (monthOf(start) !== monthOf(end)) {
    return phrases.range(`${dateOf(start)} ${monthName(start)}`, formatDay(end));
  }
  return `${dateOf(start)}–${formatDay(end)}`;
}

/** What the `datetime` attribute may hold, of the forms that a date here can have. */
export function isHtmlDate(value: string): boolean {
  return /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?)?)?|-W\d{2})?$/.test(value)
    ? parseEdtf(value) !== null && !/^\d{4}-[23]\d$/.test(value)
    : false;
}

function formatDate(edtf: string): string {
  const parts = parseEdtf(edtf);
  if (!parts) return edtf;
  const text = formatParts(parts, edtf);
  if (parts.isApproximate) return phrases.about(lowerFirst(text));
  return parts.isUncertain ? phrases.perhaps(lowerFirst(text)) : text;
}

function formatParts({ precision, start, end }: DateParts, edtf: string): string {
  if (!end) return phrases.since(formatDate(edtf.split("/")[0] as string));
  if (!start) return phrases.until(formatDate(edtf.split("/")[1] as string));
  switch (precision) {
    case "day":
      return edtf[10] === "T"
        ? phrases.timeOfDay(formatDay(start), edtf.slice(11, 16))
        : formatDay(start);
    case "week":
      return phrases.weekOf(formatDay(start));
    case "month":
      return formatMonth(start);
    case "season":
      return phrases.season(ENGLISH.seasons[monthOf(start) / 3 - 1] as string, yearOf(start));
    case "quarter":
      return phrases.quarter((monthOf(start) + 2) / 3, yearOf(start));
    case "year":
      return String(yearOf(start));
    case "decade":
      return phrases.decade(yearOf(start));
    case "century":
      return phrases.century(yearOf(start));
    case "range":
      return formatRange(edtf, start, end);
  }
}

function formatRange(edtf: string, start: Day, end: Day): string {
  const [first = "", last = ""] = edtf.split("/").map((each) => each.replace(/[~?%]$/, ""));
  if (first.length === 10 && last.length === 10) return formatDays(start, end);
  return phrases.range(formatDate(first), formatDate(last));
}

function monthName(day: Day): string {
  return ENGLISH.months[monthOf(day) - 1] as string;
}

/** Within a sentence only our own words lose their capital, never the name of a month. */
function lowerFirst(text: string): string {
  return /^(?:Week|The|Since|Until|Spring|Summer|Autumn|Winter|First|Second|Third|Fourth)\b/.test(
    text,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

import { addDays, dayOf, daysInMonth, mondayOfIsoWeek, parseDay, type Day } from "../base/day.ts";

export type Precision =
  "day" | "month" | "season" | "quarter" | "year" | "decade" | "century" | "week" | "range";

/** An EDTF date taken apart; an open end of a range is null. */
export interface DateParts {
  readonly precision: Precision;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

/** Null when the text is none of the forms that an event's date can have. */
export function parseEdtf(text: string): DateParts | null {
  const [first = "", last, ...more] = text.split("/");
  if (last === undefined) return parseSingle(text);
  if (more.length > 0) return null;
  const start = isOpen(first) ? null : parseSingle(first);
  const end = isOpen(last) ? null : parseSingle(last);
  if ((!start && !isOpen(first)) || (!end && !isOpen(last)) || (!start && !end)) return null;
  return {
    precision: start && end && isWeek(start, end) ? "week" : "range",
    start: start?.start ?? null,
    end: end?.end ?? null,
    isApproximate: (start?.isApproximate ?? false) || (end?.isApproximate ?? false),
    isUncertain: (start?.isUncertain ?? false) || (end?.isUncertain ?? false),
  };
}

function isOpen(text: string): boolean {
  return text === "" || text === "..";
}

function isWeek(start: DateParts, end: DateParts): boolean {
  return (
    start.precision === "day" &&
    end.precision === "day" &&
    addDays(start.start as Day, 6) === end.start
  );
}

function parseSingle(text: string): DateParts | null {
  const qualifier = /[~?%]$/.exec(text)?.[0] ?? "";
  const plain = text.slice(0, text.length - qualifier.length);
  const span = spanOf(plain);
  return (
    span && {
      ...span,
      isApproximate: qualifier === "~" || qualifier === "%",
      isUncertain: qualifier === "?" || qualifier === "%",
    }
  );
}

type SpanParts = Pick<DateParts, "precision" | "start" | "end">;

function spanOf(text: string): SpanParts | null {
  const day = parseDay(text.slice(0, 10));
  if (day) return { precision: "day", start: day, end: day };
  const monday = mondayOfIsoWeek(text);
  if (monday) return { precision: "week", start: monday, end: addDays(monday, 6) };
  const [, yearText = "", part] = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?$/.exec(text) ?? [];
  if (yearText === "") return null;
  const first = Math.max(1, Number(yearText.replaceAll("X", "0")));
  const last = Number(yearText.replaceAll("X", "9"));
  if (part !== undefined && first !== last) return null;
  if (part !== undefined) return partOfYear(first, Number(part));
  const precision = first === last ? "year" : yearText.endsWith("XX") ? "century" : "decade";
  return { precision, start: dayOf(first, 1, 1), end: dayOf(last, 12, 31) };
}

/** 01 to 12 are months, 21 to 24 seasons from spring on, 33 to 36 quarters. */
function partOfYear(year: number, part: number): SpanParts | null {
  if (part >= 1 && part <= 12) return { precision: "month", ...months(year, part, 1) };
  if (part >= 21 && part <= 24) {
    return { precision: "season", ...months(year, [3, 6, 9, 12][part - 21] as number, 3) };
  }
  if (part < 33 || part > 36) return null;
  return { precision: "quarter", ...months(year, (part - 33) * 3 + 1, 3) };
}

function months(year: number, first: number, length: number) {
  const lastMonth = first + length - 1;
  const [endYear, endMonth] = lastMonth > 12 ? [year + 1, lastMonth - 12] : [year, lastMonth];
  return {
    start: dayOf(year, first, 1),
    end: dayOf(endYear, endMonth, daysInMonth(endYear, endMonth)),
  };
}

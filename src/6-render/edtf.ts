import { boundedMemo } from "../base/bounded-memo.ts";
import { addDays, type Day } from "../base/day.ts";
import { edtfBounds } from "../base/edtf.ts";

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
export const parseEdtf = boundedMemo(parseDate); // a site has few dates, and names each on many pages

function parseDate(text: string): DateParts | null {
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
  const plain = withoutTime(text.slice(0, text.length - qualifier.length));
  const bounds = edtfBounds(plain);
  return (
    bounds && {
      precision: precisionOf(plain),
      start: bounds.first,
      end: bounds.last,
      isApproximate: qualifier === "~" || qualifier === "%",
      isUncertain: qualifier === "?" || qualifier === "%",
    }
  );
}

function withoutTime(text: string): string {
  return text[10] === "T" ? text.slice(0, 10) : text;
}

/** Of a text that has bounds. */
function precisionOf(text: string): Precision {
  if (text.endsWith("XX")) return "century";
  if (text.endsWith("X")) return "decade";
  if (text.includes("W")) return "week";
  if (text.length === 10) return "day";
  if (text.length === 4) return "year";
  const part = Number(text.slice(5));
  return part <= 12 ? "month" : part <= 24 ? "season" : "quarter";
}

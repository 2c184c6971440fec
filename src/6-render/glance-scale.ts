import { addDays, dayNumber, daysBetween, type Day } from "../base/day.ts";
import type { Event } from "../model/chronicle.ts";
import { parseEdtf, type Precision } from "./edtf.ts";

export const WIDTH = 760;
export const MARGIN = 14;
/** For what lies far before or after the reports. */
export const SIDE_WIDTH = 132;

const FAR_DAYS_MIN = 21; // three weeks around the reports fit the scale, whatever the reports' own span
const FAR_SHARE = 0.5; // of that span, for longer ones

/** Where an event stands from left to right. */
export interface Placed {
  readonly event: Event;
  readonly start: number;
  readonly end: number;
  readonly precision: Precision;
  /** Stands at one of the ends, where only the order counts. */
  readonly isFar: boolean;
}

/** Days to places: an even scale around the reports, and on either side, in order, what lies far off. */
export interface Scale {
  readonly first: Day;
  readonly last: Day;
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
  readonly dayWidth: number;
  readonly left: number;
  readonly right: number;
  readonly placed: readonly Placed[];
}

interface Dated {
  readonly event: Event;
  readonly start: Day;
  readonly end: Day;
  readonly precision: Precision;
}

/** Null when there is no report. */
export function glanceScale(
  events: readonly Event[],
  reported: readonly { readonly day: Day }[],
): Scale | null {
  const firstReport = reported[0]?.day;
  const lastReport = reported[reported.length - 1]?.day;
  if (firstReport === undefined || lastReport === undefined) return null;
  const far = Math.max(FAR_DAYS_MIN, daysBetween(firstReport, lastReport) * FAR_SHARE);
  const dated = events.flatMap(datedOf);
  const earlier = dated.filter(({ start }) => daysBetween(start, firstReport) > far);
  const later = dated.filter(
    (each) => !earlier.includes(each) && daysBetween(lastReport, each.end) > far,
  );
  const near = dated.filter((each) => !earlier.includes(each) && !later.includes(each));
  const first = addDays(least([firstReport, ...near.map(({ start }) => start)]), -1);
  const last = addDays(greatest([lastReport, ...near.map(({ end }) => end)]), 1);
  const left = earlier.length > 0 ? SIDE_WIDTH : MARGIN;
  const right = WIDTH - (later.length > 0 ? SIDE_WIDTH : MARGIN);
  const dayWidth = (right - left) / (daysBetween(first, last) + 1);
  const scale = { first, last, left, right, dayWidth };
  return {
    ...scale,
    hasEarlier: earlier.length > 0,
    hasLater: later.length > 0,
    placed: [
      ...inOrderFrom(0, earlier),
      ...near.map(({ event, start, end, precision }) => ({
        event,
        start: dayStart(scale, start),
        end: dayStart(scale, end) + dayWidth,
        precision,
        isFar: false,
      })),
      ...inOrderFrom(WIDTH - SIDE_WIDTH, later),
    ],
  };
}

/** The left edge of a day, which is `dayWidth` wide. */
export function dayStart(
  { first, left, dayWidth }: Pick<Scale, "first" | "left" | "dayWidth">,
  day: Day,
): number {
  return left + (dayNumber(day) - dayNumber(first)) * dayWidth;
}

function datedOf(event: Event): readonly Dated[] {
  const parts = parseEdtf(event.date);
  const start = parts?.start ?? parts?.end;
  const end = parts?.end ?? parts?.start;
  return parts && start && end ? [{ event, start, end, precision: parts.precision }] : [];
}

function inOrderFrom(left: number, dated: readonly Dated[]): readonly Placed[] {
  const width = (SIDE_WIDTH - 2 * MARGIN) / dated.length;
  return dated.map(({ event, precision }, index) => {
    const start = left + MARGIN + width * index;
    return { event, start, end: start + width, precision, isFar: true };
  });
}

function least(days: readonly Day[]): Day {
  return days.reduce((a, b) => (a < b ? a : b));
}

function greatest(days: readonly Day[]): Day {
  return days.reduce((a, b) => (a > b ? a : b));
}

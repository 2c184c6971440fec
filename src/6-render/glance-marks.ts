import { addDays, daysBetween, type Day } from "../base/day.ts";
import { groupBy } from "../base/order.ts";
import type { ArticleId } from "../model/article.ts";
import { outletName } from "./article-row.ts";
import type { Precision } from "./edtf.ts";
import { dateView, formatDay, formatDays, formatShortDate } from "./format-date.ts";
import type { GlanceInput } from "./glance.ts";
import type { DayCount } from "./index-coverage.ts";
import { dayStart, type Placed, type Scale } from "./glance-scale.ts";

const TARGET = 24; // smallest side of what can be clicked, in pixels at full width
const ROW_HEIGHT = 26;
const GAP = 3; // between two marks in one row
const STACK_MAX = 5; // reports of one day drawn one by one
const BAR_HEIGHT_MAX = 78;
const CAPTION_WIDTH_MIN = 34; // room for "Feb 22"

type Shape = "dot" | "bar" | "bracket";

export interface EventMark {
  readonly href: string;
  readonly label: string;
  readonly shape: Shape;
  readonly isOpen: boolean;
  readonly x: number;
  readonly width: number;
  readonly middle: number;
  readonly y: number;
  /** A date for marks that the axis gives none; empty where there is no room. */
  readonly caption: string;
}

export interface ReportMark {
  readonly href: string;
  readonly label: string;
  /** One report as a sheet, or many as a bar. */
  readonly shape: "sheet" | "bar";
  readonly x: number;
  readonly width: number;
  readonly middle: number;
  readonly top: number;
  readonly height: number;
}

/** The mark of a report. */
export type MarkOf = (article: ArticleId) => ReportMark | undefined;

interface ReportMarks {
  readonly marks: readonly ReportMark[];
  readonly markOf: MarkOf;
  readonly bottom: number;
}

const SHAPES: Readonly<Record<Precision, Shape>> = {
  day: "dot",
  week: "bar",
  range: "bar",
  month: "bar",
  season: "bracket",
  quarter: "bracket",
  year: "bracket",
  decade: "bracket",
  century: "bracket",
};

/** Marks beside `scale.placed`, the narrow ones nearest to the axis. */
export function eventMarks(
  { eventHref, words }: GlanceInput,
  { placed }: Scale,
  top: number,
): { readonly marks: readonly EventMark[]; readonly height: number } {
  const { rows, count } = packRows(placed);
  const marks = placed.map((each, index): EventMark => {
    const { event, precision, isFar } = each;
    const { start, end } = extentOf(each);
    const row = count - 1 - (rows[index] as number);
    const { text } = dateView(words, event.date);
    return {
      href: eventHref(event),
      label: words.phrases.glanceEvent(text, event.headline),
      shape: SHAPES[precision],
      isOpen: event.status !== "happened",
      x: round(start),
      width: round(end - start),
      middle: round((start + end) / 2),
      y: round(top + (row + 0.5) * ROW_HEIGHT),
      caption: isFar && end - start >= CAPTION_WIDTH_MIN ? formatShortDate(words, event.date) : "",
    };
  });
  return { marks, height: count * ROW_HEIGHT };
}

/** What a mark covers: at least what a finger can hit. */
function extentOf({ start, end, precision }: Placed): { start: number; end: number } {
  const middle = (start + end) / 2;
  const half = Math.max(TARGET, precision === "day" ? 0 : end - start - GAP) / 2;
  return { start: middle - half, end: middle + half };
}

/** For each mark the lowest row in which it touches no other. */
function packRows(placed: readonly Placed[]) {
  const taken: { start: number; end: number }[][] = [];
  const rows: number[] = [];
  const order = placed
    .map((each, index) => ({ index, extent: extentOf(each) }))
    .sort((a, b) => widthOf(a.extent) - widthOf(b.extent) || a.index - b.index);
  for (const { index, extent } of order) {
    const isFree = (row: readonly { start: number; end: number }[]) =>
      row.every(({ start, end }) => extent.end <= start || end <= extent.start);
    const found = taken.findIndex(isFree);
    const row = found === -1 ? taken.push([]) - 1 : found;
    taken[row]?.push(extent);
    rows[index] = row;
  }
  return { rows, count: Math.max(1, taken.length) };
}

/** Reports one below the other on their day; when those are too many, one bar for as many days as a mark is wide. */
export function reportMarks(input: GlanceInput, scale: Scale, top: number): ReportMarks {
  const { days } = input;
  const isLong = days.some(({ reports }) => reports > STACK_MAX);
  const isNarrow = days.length > 1 && scale.dayWidth < TARGET;
  return isLong || isNarrow ? bars(input, scale, top) : sheets(input, scale, top);
}

function sheets(
  { articles, articleHref, words }: GlanceInput,
  scale: Scale,
  top: number,
): ReportMarks {
  const stacked = new Map<Day, number>();
  const markOf = new Map<ArticleId, ReportMark>();
  for (const article of articles()) {
    const row = stacked.get(article.day) ?? 0;
    stacked.set(article.day, row + 1);
    const middle = dayStart(scale, article.day) + scale.dayWidth / 2;
    markOf.set(article.id, {
      href: articleHref(article),
      label: words.phrases.glanceReport(
        outletName(words, article.outlet),
        formatDay(words, article.day),
        article.title,
      ),
      shape: "sheet",
      x: round(middle - TARGET / 2),
      width: TARGET,
      middle: round(middle),
      top: top + row * ROW_HEIGHT,
      height: TARGET,
    });
  }
  const rows = Math.max(...stacked.values());
  return {
    marks: [...markOf.values()],
    markOf: (article) => markOf.get(article),
    bottom: top + rows * ROW_HEIGHT,
  };
}

function bars(
  { days, dayOf, dayHref, words }: GlanceInput,
  scale: Scale,
  top: number,
): ReportMarks {
  const daysABar = Math.max(1, Math.ceil((TARGET + GAP) / scale.dayWidth));
  const binOf = (day: Day) => Math.floor(daysBetween(scale.first, day) / daysABar);
  const bins = [...groupBy(days, ({ day }) => binOf(day))].map(([bin, list]) => ({
    ...{ bin, list },
    count: list.reduce((sum, { reports }) => sum + reports, 0),
  }));
  const most = Math.max(...bins.map(({ count }) => count));
  const markOf = new Map<number, ReportMark>();
  for (const { bin, list, count } of bins) {
    const [first, last] = [list[0] as DayCount, list[list.length - 1] as DayCount];
    const x = dayStart(scale, addDays(scale.first, bin * daysABar));
    const width = Math.min(scale.dayWidth * daysABar - GAP, TARGET * 2);
    markOf.set(bin, {
      href: dayHref(first.day),
      label: words.phrases.glanceReports(
        words.phrases.reports(count),
        formatDays(words, first.day, last.day),
      ),
      shape: "bar",
      x: round(x),
      width: round(width),
      middle: round(x + width / 2),
      top,
      height: round(Math.max(3, (count / most) * BAR_HEIGHT_MAX)),
    });
  }
  return {
    marks: [...markOf.values()],
    markOf: (article) => {
      const day = dayOf(article);
      return day && markOf.get(binOf(day));
    },
    bottom: top + BAR_HEIGHT_MAX,
  };
}

function widthOf({ start, end }: { start: number; end: number }): number {
  return end - start;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

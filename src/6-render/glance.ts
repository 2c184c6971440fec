import { addDays, dateOf, daysBetween, monthOf, type Day } from "../base/day.ts";
import type { ArticleId } from "../model/article.ts";
import type { Chronicle, Event } from "../model/chronicle.ts";
import { parseEdtf } from "./edtf.ts";
import { formatShortDay, formatShortMonth } from "./format-date.ts";
import {
  eventMarks,
  reportMarks,
  type EventMark,
  type MarkOf,
  type ReportMark,
} from "./glance-marks.ts";
import type { ArticleHead } from "./heads.ts";
import type { DayCount } from "./index-coverage.ts";
import { dayStart, glanceScale, MARGIN, SIDE_WIDTH, WIDTH, type Scale } from "./glance-scale.ts";
import { heaviestFirst } from "./leading-events.ts";
import { leadersInOrder, type Lead, type LeaderMemory } from "./story-leaders.ts";
import type { Words } from "./words/words.ts";

// The story in one picture, drawn at build:
//
//                ▬▬▬▬▬▬▬▬
//   ┌──┐ ┌──┐     ●                 when it happened: a day is a dot, days are a bar, a year is a bracket,
//                 ●     ○           what is only announced is hollow
//   ╌╌╌╌╌╌╌╌╌────────┬──────────    one scale of days; what lies far off stands at its ends, in order
//   earlier     4 Aug   6 Aug
//               ▯    ▯              when it was reported
//
// Thin lines lead from each report to the events it carries. All numbers are finished: the template draws.

const EVENTS_SHOWN = 48; // those that carry most of the story; more would hide each other
const LINES_SHOWN = 400;
const AXIS_GAP = 12; // between the lowest mark and the axis
const LANE_GAP = 88; // between the axis and the reports: room for dates and for lines to bend
const TOP = 30; // room for the name of the lane
const LABEL_GAP = 56; // between the middles of two dates on the axis
const DAYS_STEP_MAX = 10; // with longer steps, days say less than months
const DAYS_A_MONTH = 30;

export interface GlanceView {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly axisY: number;
  readonly axisStart: number;
  readonly axisEnd: number;
  readonly laneX: number;
  readonly events: readonly EventMark[];
  readonly reports: readonly ReportMark[];
  readonly lines: readonly { readonly path: string }[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  /** Where the scale breaks off. */
  readonly ends: readonly {
    readonly from: number;
    readonly to: number;
    readonly middle: number;
    readonly text: string;
  }[];
  /** The end of the latest day of publication. */
  readonly asOf: { readonly x: number; readonly text: string };
}

export interface GlanceInput {
  readonly words: Words;
  readonly title: string;
  /** Latest day of publication. */
  readonly asOf: Day;
  /** As `glanceEvents` gives them. */
  readonly events: readonly Event[];
  /** Of the story's reports. */
  readonly days: readonly DayCount[];
  readonly dayOf: (article: ArticleId) => Day | undefined;
  /** All of them; asked for when each is drawn. */
  readonly articles: () => readonly ArticleHead[];
  readonly eventHref: (event: Event) => string;
  readonly articleHref: (article: ArticleHead) => string;
  readonly dayHref: (day: Day) => string;
}

/** Null when there is too little for a picture. */
export function glanceView(input: GlanceInput): GlanceView | null {
  const { days, title, words } = input;
  const scale = glanceScale(input.events, days);
  if (!scale || scale.placed.length < 2) return null;
  const { marks: events, height } = eventMarks(input, scale, TOP);
  const axisY = TOP + height + AXIS_GAP;
  const { marks: reports, markOf, bottom } = reportMarks(input, scale, axisY + LANE_GAP);
  const asOf = dayStart(scale, input.asOf) + scale.dayWidth;
  return {
    title: words.phrases.glanceTitle(title),
    description: words.phrases.glanceDescription(
      words.phrases.events(events.length),
      words.phrases.reports(days.reduce((sum, { reports: count }) => sum + count, 0)),
    ),
    width: WIDTH,
    height: Math.ceil(bottom + 30),
    axisY,
    axisStart: scale.left,
    axisEnd: scale.right,
    laneX: 0,
    events,
    reports,
    lines: linesOf(scale, events, markOf),
    ticks: ticksOf(words, scale),
    ends: endsOf(words, scale),
    asOf: { x: round(asOf), text: words.phrases.asOfShort(formatShortDay(words, input.asOf)) },
  };
}

/** The events that the picture and its table show. */
export function glanceEvents(
  memory: LeaderMemory | null,
  chronicle: Pick<Chronicle, "story" | "events">,
): readonly Event[] {
  return leadersInOrder(memory, chronicle, HEAVIEST_DATED);
}

const HEAVIEST_DATED: Lead = {
  ...{ name: "heaviest dated", count: EVENTS_SHOWN, order: heaviestFirst },
  isWanted: ({ date }) => parseEdtf(date) !== null,
};

/** None when there are so many that they would only darken the picture. */
function linesOf(
  { placed }: Scale,
  events: readonly EventMark[],
  markOf: MarkOf,
): GlanceView["lines"] {
  const lines: { readonly path: string }[] = [];
  for (const [index, { event }] of placed.entries()) {
    const mark = events[index] as EventMark;
    const reports = new Set<ReportMark>();
    for (const { article } of event.evidence) {
      const report = markOf(article);
      if (report) reports.add(report);
      if (lines.length + reports.size > LINES_SHOWN) return [];
    }
    for (const report of reports) lines.push({ path: lineBetween(report, mark) });
  }
  return lines;
}

function lineBetween(report: ReportMark, { middle, y }: EventMark): string {
  const top = report.shape === "sheet" ? report.top + 4 : report.top;
  const bend = round((top + y) / 2);
  return `M${report.middle} ${top}C${report.middle} ${bend} ${middle} ${bend} ${middle} ${y}`;
}

/** Days under the axis, or months where days would stand too close; as many as fit. */
function ticksOf(words: Words, scale: Scale): GlanceView["ticks"] {
  const days = daysBetween(scale.first, scale.last) + 1;
  const step = Math.max(1, Math.ceil(LABEL_GAP / scale.dayWidth));
  if (step > DAYS_STEP_MAX) return monthTicks(words, scale, days);
  const ticks: { x: number; text: string }[] = [];
  for (let offset = 1; offset < days - 1; offset += step) {
    const day = addDays(scale.first, offset);
    ticks.push({
      x: round(dayStart(scale, day) + scale.dayWidth / 2),
      text: formatShortDay(words, day),
    });
  }
  return ticks;
}

function monthTicks(words: Words, scale: Scale, days: number): GlanceView["ticks"] {
  const firsts = Array.from({ length: days }, (_, offset) => addDays(scale.first, offset)).filter(
    (day) => dateOf(day) === 1,
  );
  const step = Math.max(1, Math.ceil(LABEL_GAP / (scale.dayWidth * DAYS_A_MONTH)));
  return firsts
    .filter((day) => (monthOf(day) - 1) % step === 0)
    .map((day) => ({
      x: round(dayStart(scale, day)),
      text: formatShortMonth(words, day),
    }));
}

function endsOf(words: Words, { hasEarlier, hasLater }: Scale): GlanceView["ends"] {
  const end = (from: number, text: string) => ({
    from: from + MARGIN,
    to: from + SIDE_WIDTH - MARGIN / 2,
    middle: from + SIDE_WIDTH / 2,
    text,
  });
  return [
    ...(hasEarlier ? [end(0, words.glanceEarlier)] : []),
    ...(hasLater ? [end(WIDTH - SIDE_WIDTH, words.glanceLater)] : []),
  ];
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

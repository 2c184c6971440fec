import { addDays, dayNumber, daysBetween, type Day } from "../base/day.ts";
import type { Article } from "../model/article.ts";
import type { Chronicle, Event } from "../model/chronicle.ts";
import { outletName } from "./article-row.ts";
import { parseEdtf, type Precision } from "./edtf.ts";
import { dateView, formatDay, formatShortDay } from "./format-date.ts";
import { ENGLISH, phrases } from "./words.ts";

// The story in one picture, drawn at build:
//
//        ●  ▬▬▬▬▬▬▬      ┌──┐      when it happened: a day is a dot, a week a bar, a year a bracket,
//   ─────●──●───┬──○─────┴──┴──    what is only announced is hollow
//   earlier │   6 Aug    later     events far outside the reports' days stand at the ends, in order
//           ■   ■                  when it was reported
//
// Lines lead from each report to the events it carries. All numbers are finished; the template draws.

const WIDTH = 760;
const SIDE_WIDTH = 116; // for what lies far before or after
const MARGIN = 14;
const ROW_HEIGHT = 26; // marks are links: 24 px and a gap
const LANE_GAP = 84;
const FAR_DAYS_MIN = 21; // an event this far outside the reports' days is near enough for the scale
const REPORT_WIDTH = 24;
const LABEL_GAP = 52; // between the middles of two dates on the axis

export interface GlanceMark {
  readonly href: string;
  readonly label: string;
  readonly shape: "dot" | "bar" | "bracket";
  readonly isOpen: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly middle: number;
  /** Of the part that can be clicked. */
  readonly target: number;
  /** Printed beside the mark where there is room and the axis gives no date. */
  readonly caption: string;
}

export interface GlanceView {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly axisY: number;
  readonly reportY: number;
  readonly events: readonly GlanceMark[];
  readonly reports: readonly GlanceMark[];
  readonly lines: readonly { readonly path: string }[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  /** Where the scale breaks off. */
  readonly ends: readonly {
    readonly from: number;
    readonly to: number;
    readonly middle: number;
    readonly text: string;
  }[];
  readonly axisStart: number;
  readonly axisEnd: number;
  readonly laneX: number;
  readonly asOfX: number;
}

interface Input {
  readonly title: string;
  readonly chronicle: Chronicle;
  readonly articles: readonly Article[];
  readonly eventHref: (event: Event) => string;
  readonly articleHref: (article: Article) => string;
  readonly dayHref: (day: Day) => string;
}

interface Placed {
  readonly event: Event;
  readonly start: number;
  readonly end: number;
  readonly precision: Precision;
}

/** Null when there is too little for a picture. */
export function glanceView(input: Input): GlanceView | null {
  const { chronicle, articles, title } = input;
  const scale = scaleOf(chronicle.events, articles);
  if (!scale || chronicle.events.length < 2) return null;
  const placed = chronicle.events.flatMap((event) => scale.place(event) ?? []);
  const { rows, count } = packRows(placed);
  const axisY = count * ROW_HEIGHT + 12;
  const events = placed.map((each, index) =>
    eventMark(input, each, axisY - 10 - (rows[index] as number) * ROW_HEIGHT - ROW_HEIGHT / 2),
  );
  const reportTop = axisY + LANE_GAP;
  const reports = reportMarks(input, scale.x, reportTop);
  const middles = new Map(
    placed.map(({ event }, index) => [event.id, events[index] as GlanceMark]),
  );
  return {
    title: phrases.glanceTitle(title),
    description: phrases.glanceDescription(
      phrases.events(placed.length),
      phrases.reports(articles.length),
    ),
    width: WIDTH,
    height: Math.max(...reports.map(({ y }) => y)) + ROW_HEIGHT / 2 + 6,
    axisY,
    reportY: reportTop,
    events,
    reports,
    lines: linesOf(input, reports, middles),
    ticks: ticksOf(scale),
    asOfX: round(scale.x(dayNumber(chronicle.asOf) + 1)),
    axisStart: scale.hasEarlier ? SIDE_WIDTH : MARGIN,
    axisEnd: WIDTH - (scale.hasLater ? SIDE_WIDTH : MARGIN),
    laneX: MARGIN,
    ends: endsOf(scale),
  };
}

interface Scale {
  readonly first: Day;
  readonly last: Day;
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
  /** Of a day's number; days have width. */
  readonly x: (day: number) => number;
  readonly place: (event: Event) => Placed | null;
}

function scaleOf(events: readonly Event[], articles: readonly Article[]): Scale | null {
  const firstReport = articles[0]?.day;
  const lastReport = articles[articles.length - 1]?.day;
  if (firstReport === undefined || lastReport === undefined) return null;
  const far = Math.max(FAR_DAYS_MIN, daysBetween(firstReport, lastReport) / 2);
  const dated = events.map((event) => ({ event, parts: parseEdtf(event.date) }));
  const starts = dated.map(({ parts }) => parts?.start ?? parts?.end ?? null);
  const ends = dated.map(({ parts }) => parts?.end ?? parts?.start ?? null);
  const isEarlier = starts.map((day) => day !== null && daysBetween(day, firstReport) > far);
  const isLater = ends.map((day) => day !== null && daysBetween(lastReport, day) > far);
  const near = (days: readonly (Day | null)[]) =>
    days.filter((day, index) => day !== null && !isEarlier[index] && !isLater[index]) as Day[];
  const first = addDays(
    [firstReport, ...near(starts)].reduce((a, b) => (a < b ? a : b)),
    -1,
  );
  const last = addDays(
    [lastReport, ...near(ends)].reduce((a, b) => (a > b ? a : b)),
    1,
  );
  const hasEarlier = isEarlier.includes(true);
  const hasLater = isLater.includes(true);
  const left = hasEarlier ? SIDE_WIDTH : MARGIN;
  const right = WIDTH - (hasLater ? SIDE_WIDTH : MARGIN);
  const dayWidth = (right - left) / (daysBetween(first, last) + 1);
  const x = (day: number) => left + (day - dayNumber(first)) * dayWidth;
  const places = new Map<string, Placed>();
  const spread = (flags: readonly boolean[], from: number) => {
    const count = flags.filter(Boolean).length;
    let number = 0;
    dated.forEach(({ event, parts }, index) => {
      if (!flags[index] || !parts) return;
      const width = (SIDE_WIDTH - 2 * MARGIN) / count;
      const start = from + MARGIN + width * number++;
      places.set(event.id, { event, start, end: start + width, precision: parts.precision });
    });
  };
  spread(isEarlier, 0);
  spread(
    isLater.map((flag, index) => flag && !isEarlier[index]),
    WIDTH - SIDE_WIDTH,
  );
  dated.forEach(({ event, parts }, index) => {
    const [start, end] = [starts[index], ends[index]];
    if (!start || !end || !parts || places.has(event.id)) return;
    places.set(event.id, {
      event,
      start: x(dayNumber(start)),
      end: x(dayNumber(end) + 1),
      precision: parts.precision,
    });
  });
  return { first, last, hasEarlier, hasLater, x, place: ({ id }) => places.get(id) ?? null };
}

/** The lowest row in which each mark touches no other. */
function packRows(placed: readonly Placed[]) {
  const ends: number[] = [];
  const rows = placed.map(({ start, end, precision }) => {
    const middle = (start + end) / 2;
    const half = Math.max(12, precision === "day" ? 0 : (end - start) / 2);
    const row = ends.findIndex((taken) => taken <= middle - half);
    const chosen = row === -1 ? ends.length : row;
    ends[chosen] = middle + half;
    return chosen;
  });
  return { rows, count: Math.max(1, ends.length) };
}

const SHAPES: Readonly<Record<Precision, GlanceMark["shape"]>> = {
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

function eventMark({ eventHref }: Input, { event, start, end, precision }: Placed, y: number) {
  const middle = (start + end) / 2;
  const shape = SHAPES[precision];
  const width = shape === "dot" ? 24 : Math.max(24, end - start);
  return {
    href: eventHref(event),
    label: `${dateView(event.date).text}: ${event.headline}`,
    shape,
    isOpen: event.status !== "happened",
    x: round(middle - width / 2),
    y: round(y),
    width: round(width),
    middle: round(middle),
    target: round(Math.max(24, width)),
    caption: "",
  };
}

/** One square a report, those of one day below each other. */
function reportMarks({ articles, articleHref }: Input, x: Scale["x"], top: number) {
  const stacked = new Map<string, number>();
  return articles.map((article): GlanceMark => {
    const row = stacked.get(article.day) ?? 0;
    stacked.set(article.day, row + 1);
    const middle = (x(dayNumber(article.day)) + x(dayNumber(article.day) + 1)) / 2;
    return {
      href: articleHref(article),
      label: `${outletName(article.outlet)}, ${formatDay(article.day)}: ${article.title}`,
      shape: "dot",
      isOpen: false,
      x: round(middle - REPORT_WIDTH / 2),
      y: top + row * ROW_HEIGHT,
      width: REPORT_WIDTH,
      middle: round(middle),
      target: REPORT_WIDTH,
      caption: "",
    };
  });
}

function linesOf(
  { articles, chronicle }: Input,
  reports: readonly GlanceMark[],
  marks: ReadonlyMap<string, GlanceMark>,
) {
  const places = new Map(articles.map(({ id }, index) => [id, reports[index] as GlanceMark]));
  return chronicle.events.flatMap((event) => {
    const mark = marks.get(event.id);
    const carriers = new Set(event.evidence.map(({ article }) => article));
    return [...carriers].flatMap((id) => {
      const report = places.get(id);
      if (!mark || !report) return [];
      const middle = round((mark.y + report.y) / 2);
      return {
        path: `M${report.middle} ${report.y}C${report.middle} ${middle} ${mark.middle} ${middle} ${mark.middle} ${mark.y}`,
      };
    });
  });
}

function endsOf({ hasEarlier, hasLater }: Scale): GlanceView["ends"] {
  const end = (from: number, text: string) => ({
    from: from + MARGIN,
    to: from + SIDE_WIDTH - MARGIN,
    middle: from + SIDE_WIDTH / 2,
    text,
  });
  return [
    ...(hasEarlier ? [end(0, ENGLISH.glanceEarlier)] : []),
    ...(hasLater ? [end(WIDTH - SIDE_WIDTH, ENGLISH.glanceLater)] : []),
  ];
}

/** Dates under the axis, as many as fit, on whole steps of days. */
function ticksOf({ first, last, x }: Scale) {
  const days = daysBetween(first, last) + 1;
  const dayWidth = x(dayNumber(first) + 1) - x(dayNumber(first));
  const step = Math.max(1, Math.ceil(LABEL_GAP / dayWidth));
  const ticks: { x: number; text: string }[] = [];
  for (let offset = 1; offset < days - 1; offset += step) {
    const day = addDays(first, offset);
    ticks.push({
      x: round(x(dayNumber(day)) + dayWidth / 2),
      text: formatShortDay(day),
    });
  }
  return ticks;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

import type { Day } from "../base/day.ts";
import type { TimeExpression } from "../model/annotation.ts";
import type { Span } from "../model/article.ts";
import type { EventStatus, StatusReport } from "../model/chronicle.ts";
import { compare, inOrder } from "../base/order.ts";
import type { DateBounds } from "./date-bounds.ts";
import type { Report } from "./collect-reports.ts";

/**
 * What a report says of a happening on a date, seen from the report's own day; null when it tells none: a condition, a
 * denial, or a plan for a day that had passed already.
 */
export function statusOf(
  { mention, from }: Pick<Report, "mention" | "from">,
  date: DateBounds,
): EventStatus | null {
  const today = from.dayNumber;
  if (mention.change !== null) return isNewDate({ mention, from }) ? "announced" : mention.change;
  if (mention.modality === "hypothetical" || mention.negated) return null;
  const isWide = date.lastNumber - date.firstNumber >= WIDE_DAYS;
  if (date.firstNumber > today) {
    // "Crude for October rose": what has happened names a month ahead, and announces nothing for it.
    if (mention.modality !== "certain") return "announced";
    if (hasBegun({ mention, from }, date)) return "happened";
    const isPast = isWide && mention.tense === "past";
    return isPast || isFarGuess({ mention, from }, date) ? null : "announced";
  }
  const isOpen = date.lastNumber >= today;
  // "It depends on oil this year", "it could end this year": a state or a guess, for which no day will come.
  const isLong = date.lastNumber - date.firstNumber > OPEN_DAYS_MAX;
  switch (mention.modality) {
    case "certain":
      if (mention.tense !== "present" || date.lastNumber <= today) return "happened";
      return isLong ? null : "announced";
    case "planned":
      return isOpen ? "announced" : null;
    case "possible":
      return isOpen && !isLong ? "announced" : null;
  }
}

/**
 * "Police cleared the square before dawn Sunday", on a page of Saturday: where it happened that day has begun. A weekday that
 * owns something ("Sunday's race") may lie behind any verb.
 */
function hasBegun(
  { mention, from }: Pick<Report, "mention" | "from">,
  { firstNumber }: DateBounds,
): boolean {
  if (mention.tense !== "past" || mention.time === null) return false;
  if (firstNumber !== from.dayNumber + 1) return false;
  const { implied, end } = from.annotations.times[mention.time] as TimeExpression;
  if (!implied.includes("week")) return false;
  return !APOSTROPHES.includes(from.article.text[end] ?? " ");
}

const APOSTROPHES = "'’";

/** A year that the text leaves out was guessed wrongly when it leads far ahead and nothing in the sentence points there. */
function isFarGuess(
  { mention, from }: Pick<Report, "mention" | "from">,
  { firstNumber }: DateBounds,
): boolean {
  if (mention.time === null || firstNumber - from.dayNumber <= FAR_DAYS) return false;
  const time = from.annotations.times[mention.time] as TimeExpression;
  // "19 March - The ferry sinks": lists of what happened speak in the present.
  const isListed = LIST_SIGNS.some((sign) => from.article.text.startsWith(sign, time.end));
  return time.implied.includes("year") && (mention.tense === "past" || isListed);
}

const FAR_DAYS = 120; // further ahead than that, the news says "next March"
const LIST_SIGNS = [" - ", " – ", " — ", ": "];

// Of a month or less the text means some day that is still to come.
const OPEN_DAYS_MAX = 31;
const WIDE_DAYS = 27; // February

const MOVED_TO = [" to ", " until ", " till ", " rescheduled for "];

/** "Postponed to 20 March": that day is announced, another one was moved. */
export function isNewDate({
  mention,
  from,
}: {
  mention: Report["mention"];
  from: Pick<Report["from"], "article" | "annotations">;
}): boolean {
  const time = mention.time === null ? undefined : from.annotations.times[mention.time];
  if (mention.change !== "moved" || !time) return false;
  return namesNewDate(time, from.article.text);
}

const LONGEST = " rescheduled for ".length;

/** Whether a time stands where a sentence that puts something off names its new day. */
export function namesNewDate({ start }: Span, text: string): boolean {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  return MOVED_TO.some((words) => before.endsWith(words));
}

/** Each status with its first report, in order of day. */
export function historyOf(reports: readonly Report[], date: DateBounds): readonly StatusReport[] {
  const told: StatusReport[] = [];
  for (const report of reports) {
    const status = statusOf(report, report.date ?? date);
    const { day, id } = report.from.article;
    if (status !== null) told.push({ status, day, article: id });
  }
  if (told.length > 1) told.sort(byDay);
  return told.filter(({ status }, index) => told[index - 1]?.status !== status);
}

const byDay = inOrder<StatusReport>(
  (a, b) => compare(a.day, b.day),
  (a, b) => RANK[a.status] - RANK[b.status],
  (a, b) => compare(a.article, b.article),
);

// On one day the stronger word comes last and wins.
const RANK: Readonly<Record<EventStatus, number>> = {
  announced: 0,
  moved: 1,
  cancelled: 2,
  happened: 3,
};

/** The latest word on it. */
export function latestStatus(history: readonly StatusReport[]): EventStatus {
  return history.at(-1)?.status ?? "happened";
}

export function sectionOf(
  status: EventStatus,
  date: DateBounds,
  { begins, asOf }: { begins: Day; asOf: Day },
): "background" | "chronicle" | "next" {
  if (status === "announced" && date.last > asOf) return "next";
  return date.last < begins ? "background" : "chronicle";
}

// "Signed on Monday" in one source, "signed on Tuesday" in another: two events a day apart that look like one.
import { ownText } from "../base/own-text.ts";
import type { Difference } from "../model/chronicle.ts";
import type { Report } from "./collect-reports.ts";
import { byDate, type Happening } from "./happening.ts";
import { countShared } from "./ids.ts";
import { likeness } from "./likeness.ts";
import { isPlain } from "./plainness.ts";
import { evidenceOf } from "./rank-reports.ts";
import type { ToldEvent } from "./tell-event.ts";

// The same kind, the same people, and most of the words.
const ONE_HAPPENING_MIN = 0.85;
// Who took part in more than this on a day tells its happenings apart no longer.
const BUSY_MAX = 8;

/** The difference between an event and one of the day before it. */
export interface DateDifference {
  readonly earlier: ToldEvent;
  readonly later: ToldEvent;
  readonly difference: Difference;
}

/**
 * Events of a day and of the day before it, as far apart as sources put one happening (midnight, time zones, "on Monday" of a
 * report that is a day old), that no source tells apart: what they tell agrees, each says its day in words, and nobody who
 * reports the one reports the other. The difference belongs to the better reported one.
 */
export function compareDates(
  before: readonly ToldEvent[],
  told: readonly ToldEvent[],
): readonly DateDifference[] {
  const index = new Map<number, ToldEvent[]>();
  for (const earlier of before) {
    if (!saysItsDay(earlier)) continue;
    for (const key of keysOf(earlier.happening)) {
      const list = index.get(key);
      if (list) list.push(earlier);
      else index.set(key, [earlier]);
    }
  }
  if (index.size === 0) return [];
  return told.filter(saysItsDay).flatMap((later) => {
    const near = new Set<ToldEvent>();
    for (const key of keysOf(later.happening)) {
      const busy = index.get(key) ?? [];
      if (busy.length <= BUSY_MAX) for (const each of busy) near.add(each);
    }
    return [...near]
      .filter((earlier) => isOne(earlier, later))
      .sort((a, b) => byDate(a.happening, b.happening))
      .map((earlier) => ({ earlier, later, difference: differenceOf(earlier, later) }));
  });
}

/** Who takes part; where nobody is named, where it happens. Places are below 0. */
function keysOf({ people, places }: Happening): readonly number[] {
  return people.length > 0 ? people : places.map((place) => -1 - place);
}

function saysItsDay({ happening, reports }: ToldEvent): boolean {
  const { date, concepts } = happening;
  return date.firstNumber === date.lastNumber && concepts.length > 0 && reports.some(isDated);
}

/** Page furniture is full of days, of its own hours and of other articles. */
function isDated(report: Report): boolean {
  return report.date !== null && report.time !== null && isPlain(report.text);
}

function isOne(a: ToldEvent, b: ToldEvent): boolean {
  if (a.event.status !== b.event.status) return false;
  const [one, other] = [a.happening, b.happening];
  if (countShared(one.people, other.people) < 2 && countShared(one.places, other.places) === 0)
    return false;
  if (likeness(one, other, ONE_HAPPENING_MIN) < ONE_HAPPENING_MIN) return false;
  const sources = new Set(a.reports.map(({ from }) => from.original));
  return !b.reports.some(({ from }) => sources.has(from.original));
}

function differenceOf(a: ToldEvent, b: ToldEvent): Difference {
  const better = b.event.independentReports > a.event.independentReports ? b : a;
  const sides = [better, better === a ? b : a].map(({ reports }) => sideOf(reports));
  return { kind: "date", event: better.event.id, sides };
}

function sideOf(reports: readonly Report[]): Difference["sides"][number] {
  const report = reports.find(isDated) as Report;
  const { start, end } = report.time as NonNullable<Report["time"]>;
  return {
    value: ownText(report.from.article.text.slice(start, end)),
    evidence: evidenceOf(report),
  };
}

// "Signed on Monday" in one source, "signed on Tuesday" in another: two events a day apart that look like one.
import type { Difference, Event } from "../model/chronicle.ts";
import type { Report } from "./collect-reports.ts";
import { happeningIndex } from "./happening-index.ts";
import type { Happening } from "./happening.ts";
import { countShared } from "./ids.ts";
import { likeness } from "./likeness.ts";
import { isPlain } from "./plainness.ts";
import { evidenceOf, textOf } from "./rank-reports.ts";

/** An event with the happening behind it and its reports, best first. */
export interface ToldEvent {
  readonly event: Event;
  readonly happening: Happening;
  readonly reports: readonly Report[];
}

// As far apart as sources put one happening: midnight, time zones, "on Monday" of a report that is a day old.
const DAYS_APART_MAX = 1;
// The same kind, the same people, and most of the words.
const ONE_HAPPENING_MIN = 0.85;
// Who took part in more than this on a day tells its happenings apart no longer.
const BUSY_MAX = 8;

/**
 * Events of neighbouring days that no source tells apart: what they tell agrees, each says its day in words, and nobody who
 * reports the one reports the other. `told` in order of date; the difference belongs to the better reported one.
 */
export function compareDates(told: readonly ToldEvent[]): readonly Difference[] {
  const eventOf = new Map(told.map((each) => [each.happening, each]));
  const index = happeningIndex();
  const differences: Difference[] = [];
  for (const later of told) {
    if (!saysItsDay(later)) continue;
    const { date } = later.happening;
    const days = { first: date.firstNumber - DAYS_APART_MAX, last: date.firstNumber - 1 };
    const near = new Set<Happening>();
    for (const key of keysOf(later.happening)) {
      const busy = index.find(key, days);
      if (busy.length <= BUSY_MAX) for (const each of busy) near.add(each);
      index.add(later.happening, key);
    }
    for (const each of near) {
      const earlier = eventOf.get(each) as ToldEvent;
      if (isOne(earlier, later)) differences.push(differenceOf(earlier, later));
    }
  }
  return differences;
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
  return report.date !== null && report.time !== null && isPlain(textOf(report));
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
  return { value: report.from.article.text.slice(start, end), evidence: evidenceOf(report) };
}

// Reports that tell one happening become one event. Reports of one date are compared through an inverted index of who
// they name and what kind of happening they tell, never all with all.
import { addDays, dayNumber, type Day } from "../base/day.ts";
import { compare, groupBy, inOrder } from "../base/order.ts";
import type { EventStatus } from "../model/chronicle.ts";
import type { NameId } from "../model/story.ts";
import type { AnnotatedArticle, Report } from "./collect-reports.ts";
import type { DateBounds } from "./date-bounds.ts";
import { countShared, likeness, type Traits } from "./likeness.ts";
import { plainNewsOf } from "./plain-news.ts";
import { statusOf } from "./status.ts";

/** Reports of one happening on one date. */
export interface Happening extends Traits {
  readonly date: DateBounds;
  readonly reports: Report[];
  readonly people: Set<NameId>;
  readonly places: Set<NameId>;
  readonly concepts: Set<string>;
  readonly terms: Set<string>;
}

// Same kind and someone in common, or nearly the same words.
const SAME_DATE_MIN = 0.55;
// A wider date has to agree in more ("this week" with a day of the week).
const WIDER_DATE_MIN = 0.8;
// A sentence without a date joins only what it clearly tells of.
const UNDATED_MIN = 0.72;
const UNDATED_SHARING_TWO_MIN = 0.64; // the same kind of happening and the same two people
// A sentence that goes on where a dated one of its paragraph stopped needs less.
const CONTINUED_BONUS = 0.25;
// A report speaks of what happened in these days before it, or is to happen in these days after it.
const UNDATED_DAYS_BEFORE = 7;
const UNDATED_DAYS_AFTER = 30;

/** Happenings in order of date, then of their first report. */
export function joinReports(reports: readonly Report[]): readonly Happening[] {
  const dated = reports.filter((report) => report.date && tellsHappening(report, report.date));
  const happenings = foldWiderDates(joinSameDays(dated));
  const index = indexOf(happenings);
  for (const report of reports) {
    if (report.date === null) attach(report, index);
  }
  return [...happenings, ...joinSameDays(plainNews(reports, happenings))].sort(byDate);
}

/** What the articles report of which no happening knows. */
function plainNews(
  reports: readonly Report[],
  happenings: readonly Happening[],
): readonly Report[] {
  const told = new Set(happenings.flatMap((each) => each.reports.map(({ from }) => from)));
  const silent = groupBy(
    reports.filter(({ from }) => !told.has(from)),
    ({ from }) => from,
  );
  return [...silent.values()].map(plainNewsOf).filter((report) => report !== null);
}

function joinSameDays(reports: readonly Report[]): readonly Happening[] {
  const dates = groupBy([...reports].sort(byReport), ({ date }) => (date as DateBounds).edtf);
  return [...dates.values()].flatMap(joinSameDate);
}

function tellsHappening(report: Report, date: DateBounds): boolean {
  if (statusOf(report, date) === null) return false;
  // "We will have other discussions": speech that names nobody tells no happening by itself.
  if (report.quoted && report.people.size === 0) return false;
  // What somebody said is news of its own only where the article opens with it.
  return !report.mention.reporting || report.position === 0;
}

const byReport = inOrder<Report>(
  (a, b) => compare(a.from.article.day, b.from.article.day),
  (a, b) => compare(a.from.article.id, b.from.article.id),
  (a, b) => a.mention.start - b.mention.start,
);

const byDate = inOrder<Happening>(
  (a, b) => compare(a.date.first, b.date.first),
  (a, b) => compare(a.date.last, b.date.last),
  (a, b) => byReport(a.reports[0] as Report, b.reports[0] as Report),
);

function joinSameDate(reports: readonly Report[]): Happening[] {
  const happenings: Happening[] = [];
  const index = new Map<string, Set<Happening>>();
  for (const report of reports) {
    const keys = keysOf(report);
    const near = new Set<Happening>();
    for (const key of keys) index.get(key)?.forEach((each) => near.add(each));
    const best = bestOf(report, near, { scoreMin: SAME_DATE_MIN });
    const happening = best ?? emptyHappening(report.date as DateBounds);
    if (!best) happenings.push(happening);
    add(report, happening);
    for (const key of keys) {
      const list = index.get(key);
      if (list) list.add(happening);
      else index.set(key, new Set([happening]));
    }
  }
  return happenings;
}

function keysOf({ people, concepts, terms }: Traits): readonly string[] {
  const names = [...people].map((name) => `@${name}`);
  const kinds = [...concepts].map((concept) => `#${concept}`);
  return names.length + kinds.length > 0 ? [...names, ...kinds] : [...terms];
}

function bestOf(
  report: Traits,
  near: Iterable<Happening>,
  { scoreMin, bonus = () => 0 }: { scoreMin: number; bonus?: (happening: Happening) => number },
): Happening | null {
  let best: Happening | null = null;
  let bestScore = 0;
  for (const happening of near) {
    const score = likeness(report, happening) + bonus(happening);
    if (score >= scoreMin && score > bestScore) [best, bestScore] = [happening, score];
  }
  return best;
}

function emptyHappening(date: DateBounds): Happening {
  return {
    date,
    reports: [],
    people: new Set(),
    places: new Set(),
    concepts: new Set(),
    terms: new Set(),
  };
}

function add(report: Report, happening: Happening): void {
  happening.reports.push(report);
  for (const name of report.people) happening.people.add(name);
  for (const name of report.places) happening.places.add(name);
  for (const concept of report.concepts) happening.concepts.add(concept);
  for (const term of report.terms) happening.terms.add(term);
}

/** "This week" and the day of that week are one happening when what they tell agrees. */
function foldWiderDates(happenings: readonly Happening[]): Happening[] {
  const single = happenings.filter(({ date }) => date.first === date.last);
  const index = indexBy(single, alikeKeysOf);
  // The happenings of a day follow each other, so this order is that of days, then that of the list.
  const order = new Map(single.sort(byFirstDay).map((happening, place) => [happening, place]));
  const place = (happening: Happening) => order.get(happening) as number;
  return happenings.filter((wide) => {
    if (wide.date.first === wide.date.last || wide.date.last > addDays(wide.date.first, 31))
      return true;
    const near = new Set(soughtKeysOf(wide).flatMap((key) => index.get(key) ?? []));
    const fits = [...near].sort((a, b) => place(a) - place(b));
    const best = bestOf(wide, fits, { scoreMin: WIDER_DATE_MIN });
    if (!best) return true;
    const known = new Set(alikeKeysOf(best));
    for (const report of wide.reports) add(report, best);
    for (const key of alikeKeysOf(best)) if (!known.has(key)) addTo(index, key, best);
    return false;
  });
}

const byFirstDay = (a: Happening, b: Happening): number => compare(a.date.first, b.date.first);

// Happenings as alike as a wider date demands share a kind, or both have none; if both name people, they share one. They
// have to be of one status too, and a happening keeps that of its first report.
const NONE = "";
const ANY = "*";

/** What a happening of one day is found by. */
function alikeKeysOf(happening: Happening): readonly string[] {
  const { date, people, concepts } = happening;
  const status = statusIn(happening);
  const persons = people.size > 0 ? [...people, ANY] : [NONE, ANY];
  return orNone(concepts).flatMap((concept) =>
    persons.map((person) => `${date.first} ${status} ${concept} ${person}`),
  );
}

function soughtKeysOf(wide: Happening): readonly string[] {
  const { date, people, concepts } = wide;
  const status = statusIn(wide);
  const persons = people.size > 0 ? [...people, NONE] : [ANY];
  const keys: string[] = [];
  for (let day = date.first; day <= date.last; day = addDays(day, 1)) {
    for (const concept of orNone(concepts))
      for (const person of persons) keys.push(`${day} ${status} ${concept} ${person}`);
  }
  return keys;
}

function orNone(concepts: ReadonlySet<string>): readonly string[] {
  return concepts.size > 0 ? [...concepts] : [NONE];
}

function statusIn({ reports, date }: Happening): EventStatus | null {
  return statusOf(reports[0] as Report, date);
}

interface HappeningIndex {
  /** By name and week. */
  readonly byName: ReadonlyMap<string, readonly Happening[]>;
  readonly bySentence: ReadonlyMap<string, readonly Happening[]>;
}

function indexOf(happenings: readonly Happening[]): HappeningIndex {
  return {
    byName: indexBy(happenings, ({ people, date }) => {
      const weeks = weeksOf(date.first, date.last);
      return [...people].flatMap((name) => weeks.map((week) => `${name} ${week}`));
    }),
    bySentence: indexBy(happenings, ({ reports }) =>
      reports.map(({ from, position }) => sentenceKey(from, position)),
    ),
  };
}

function indexBy(
  happenings: readonly Happening[],
  keysOf: (happening: Happening) => readonly string[],
): Map<string, Happening[]> {
  const index = new Map<string, Happening[]>();
  for (const happening of happenings) {
    for (const key of new Set(keysOf(happening))) addTo(index, key, happening);
  }
  return index;
}

function addTo(index: Map<string, Happening[]>, key: string, happening: Happening): void {
  const list = index.get(key);
  if (list) list.push(happening);
  else index.set(key, [happening]);
}

/** Numbers of the weeks that hold these days, both included. */
function weeksOf(first: Day, last: Day): readonly number[] {
  const from = Math.floor(dayNumber(first) / 7);
  const to = Math.floor(dayNumber(last) / 7);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function sentenceKey({ article }: AnnotatedArticle, position: number): string {
  return `${article.id} ${position}`;
}

/** A sentence without a date joins the happening that it tells of again, or goes on telling. */
function attach(report: Report, { byName, bySentence }: HappeningIndex): void {
  const { mention, people, concepts, from } = report;
  if (mention.modality === "hypothetical" || mention.negated || concepts.size === 0) return;
  const { day } = from.article;
  const isAhead = mention.modality !== "certain";
  const [earliest, latest] = isAhead
    ? [addDays(day, 1), addDays(day, UNDATED_DAYS_AFTER)]
    : [addDays(day, -UNDATED_DAYS_BEFORE), day];
  const continued = new Set(
    isContinuation(report) ? bySentence.get(sentenceKey(from, report.position - 1)) : [],
  );
  const weeks = weeksOf(earliest, latest);
  const named = [...people].flatMap((name) =>
    weeks.flatMap((week) => byName.get(`${name} ${week}`) ?? []),
  );
  const fits = [...new Set([...continued, ...named])].filter(
    ({ date }) => date.last >= earliest && date.first <= latest && date.first > day === isAhead,
  );
  const bonus = (happening: Happening) =>
    (continued.has(happening) ? CONTINUED_BONUS : 0) +
    (countShared(people, happening.people) > 1 ? UNDATED_MIN - UNDATED_SHARING_TWO_MIN : 0);
  const best = bestOf(report, fits, { scoreMin: UNDATED_MIN, bonus });
  if (best) best.reports.push(report); // its names and words stay out: they were not told of the date
}

/** It stands in the paragraph of the sentence before it, and has no time at all of its own. */
function isContinuation({ from, position, time }: Report): boolean {
  const { sentences } = from.annotations;
  return time === null && sentences[position]?.paragraph === sentences[position - 1]?.paragraph;
}

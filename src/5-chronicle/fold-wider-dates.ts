// "This week" and the day of that week are one happening when what they tell agrees. A wider date is compared with what the reports
// of a day told by themselves, so that each is decided alone: what another one added changes nothing.
import type { EventStatus } from "../model/chronicle.ts";
import type { Changes } from "./changes.ts";
import type { Report } from "./collect-reports.ts";
import { addReport, byDate, mostAlike, type Happening } from "./happening.ts";
import { happeningIndex } from "./happening-index.ts";
import { pairNumber } from "./ids.ts";
import { statusOf } from "./status.ts";

// A wider date has to agree in more ("this week" with a day of the week).
const WIDER_DATE_MIN = 0.8;
const WIDER_DATE_DAYS_MAX = 31;
// Where more days than these share its kind and people, they tell the one that is meant apart no longer.
const ALIKE_MAX = 100;

/** A function that takes in what came and went, and tells what comes and goes once wider dates are folded into days. */
export function widerDateFolder(): (changes: Changes<Happening>) => Changes<Happening> {
  const days = happeningIndex();
  const wide = happeningIndex();
  const homes = new Map<Happening, Happening>(); // of the wider dates that found a day
  const guests = new Map<Happening, readonly Happening[]>(); // of the days that were found
  const shown = new Map<Happening, Happening>(); // days with their guests

  // What came first, as long as nothing else came: a process that builds once indexes only what its wider dates look for.
  let first: FirstIndexed | null = null;
  let isBegun = false;
  let undecided = new Set<Happening>();
  let changed = new Set<Happening>(); // days whose guests came or went

  return ({ removed, added }) => {
    [undecided, changed] = [new Set(), new Set()];
    const [gone, come]: [Happening[], Happening[]] = [[], []];
    if (first) indexRest(first, new Set(removed));
    for (const each of removed) takeOut(each);
    for (const each of removed) {
      undecided.delete(each);
      if (!homes.has(each)) gone.push(shown.get(each) ?? each);
      shown.delete(each);
      settle(each, null);
    }
    if (isBegun) putIn(added);
    else putInFirst(added);
    isBegun = true;
    const isNew = new Set(added);
    for (const each of undecided) {
      const wasFolded = homes.has(each);
      settle(each, homeOf(each));
      if (isNew.has(each) || wasFolded === homes.has(each)) continue;
      (wasFolded ? come : gone).push(each);
    }
    for (const each of removed) {
      changed.delete(each);
      guests.delete(each);
    }
    for (const each of changed) if (!isNew.has(each)) gone.push(shown.get(each) ?? each);
    for (const each of added) if (!homes.has(each)) come.push(formOf(each));
    for (const each of changed) if (!isNew.has(each)) come.push(formOf(each));
    return { removed: gone, added: come.sort(byDate) };
  };

  function takeOut(each: Happening): void {
    if (isDay(each))
      for (const key of ownKeys(each)) {
        addTouched(each, key);
        days.remove(each, key);
      }
    if (isFoldable(each)) for (const key of soughtKeys(each)) wide.remove(each, key);
  }

  /** Days first: only wider dates that stood before have to be told of them. */
  function putIn(added: readonly Happening[]): void {
    for (const each of added.filter(isDay))
      for (const key of ownKeys(each)) {
        days.add(each, key);
        addTouched(each, key);
      }
    for (const each of added.filter(isFoldable)) {
      for (const key of soughtKeys(each)) wide.add(each, key);
      undecided.add(each);
    }
  }

  function putInFirst(added: readonly Happening[]): void {
    const sought = new Set<number>();
    for (const each of added)
      if (isFoldable(each)) {
        undecided.add(each);
        for (const key of soughtKeys(each)) sought.add(key);
      }
    if (sought.size > 0)
      for (const each of added)
        if (isDay(each)) for (const key of ownKeys(each)) if (sought.has(key)) days.add(each, key);
    first = { happenings: added, sought };
  }

  /** Of what goes at once nothing is left to find, and its place in the order may be lost. */
  function indexRest({ happenings, sought }: FirstIndexed, gone: ReadonlySet<Happening>): void {
    for (const each of happenings) {
      if (gone.has(each)) continue;
      if (isDay(each)) for (const key of ownKeys(each)) if (!sought.has(key)) days.add(each, key);
      if (isFoldable(each)) for (const key of soughtKeys(each)) wide.add(each, key);
    }
    first = null;
  }

  /** Wider dates that look at this day have to look again. */
  function addTouched(day: Happening, key: number): void {
    const { firstNumber } = day.date;
    const begins = { first: firstNumber - WIDER_DATE_DAYS_MAX, last: firstNumber };
    for (const each of wide.find(key, begins)) {
      const { firstNumber: first, lastNumber: last } = each.date;
      if (last >= firstNumber && days.countBefore(day, key, first) < ALIKE_MAX) undecided.add(each);
    }
  }

  function settle(each: Happening, home: Happening | null): void {
    const before = homes.get(each) ?? null;
    if (before === home) return;
    if (before)
      setGuests(
        before,
        guestsOf(before).filter((guest) => guest !== each),
      );
    if (home) setGuests(home, [...guestsOf(home), each].sort(byDate));
    if (home) homes.set(each, home);
    else homes.delete(each);
  }

  function guestsOf(day: Happening): readonly Happening[] {
    return guests.get(day) ?? [];
  }

  function setGuests(day: Happening, own: readonly Happening[]): void {
    guests.set(day, own);
    changed.add(day);
  }

  function homeOf(each: Happening): Happening | null {
    const within = { first: each.date.firstNumber, last: each.date.lastNumber };
    const near = new Set<Happening>();
    for (const key of soughtKeys(each))
      for (const day of days.find(key, within, ALIKE_MAX)) near.add(day);
    return mostAlike(each, [...near], { scoreMin: WIDER_DATE_MIN });
  }

  function formOf(day: Happening): Happening {
    const own = guestsOf(day);
    if (own.length === 0) {
      guests.delete(day);
      shown.delete(day);
      return day;
    }
    const form = { ...day, reports: [...day.reports] };
    for (const guest of own) for (const report of guest.reports) addReport(report, form);
    shown.set(day, form);
    return form;
  }
}

interface FirstIndexed {
  readonly happenings: readonly Happening[];
  readonly sought: ReadonlySet<number>;
}

const isDay = ({ date }: Happening): boolean => date.firstNumber === date.lastNumber;

function isFoldable({ date }: Happening): boolean {
  const days = date.lastNumber - date.firstNumber;
  return days > 0 && days <= WIDER_DATE_DAYS_MAX;
}

// Happenings as alike as a wider date demands share a kind, or both have none; if both name people, they share one. So "no kind",
// "nobody" and "whoever it is" are kinds and people of their own here. A happening keeps the status of its first report, and
// only those of one status fold.
const NO_KIND = 0;
const [NOBODY, WHOEVER] = [0, 1];

/** Numbers for a status, a kind of happening and somebody who takes part: what a happening of one day is found by. */
function ownKeys(day: Happening): readonly number[] {
  const people = day.people.map((person) => person + 2);
  return keysOf(day, people.length > 0 ? [...people, WHOEVER] : [NOBODY, WHOEVER]);
}

function soughtKeys(wide: Happening): readonly number[] {
  const people = wide.people.map((person) => person + 2);
  return keysOf(wide, people.length > 0 ? [...people, NOBODY] : [WHOEVER]);
}

function keysOf(
  { concepts, reports, date }: Happening,
  people: readonly number[],
): readonly number[] {
  const status = STATUSES.indexOf(statusOf(reports[0] as Report, date));
  const keys: number[] = [];
  for (let at = 0; at < Math.max(1, concepts.length); at++) {
    const kind = concepts.length > 0 ? (concepts[at] as number) + 1 : NO_KIND;
    for (const person of people) keys.push(pairNumber(person, kind) * STATUSES.length + status);
  }
  return keys;
}

const STATUSES: readonly (EventStatus | null)[] = [
  "announced",
  "happened",
  "moved",
  "cancelled",
  null,
];

import type { EventStatus } from "../model/chronicle.ts";
import type { Reader, Report } from "./collect-reports.ts";
import { addReport, mostAlike, type Happening } from "./happening.ts";
import { happeningIndex, type HappeningIndex } from "./happening-index.ts";
import { statusOf } from "./status.ts";

// A wider date has to agree in more ("this week" with a day of the week).
const WIDER_DATE_MIN = 0.8;
const WIDER_DATE_DAYS_MAX = 31;
// Where more days than these share its kind and people, they tell the one that is meant apart no longer.
const ALIKE_MAX = 100;

/**
 * "This week" and the day of that week are one happening when what they tell agrees; what is left, in order of date.
 * `happenings` come in order of date.
 */
export function foldWiderDates(
  happenings: readonly Happening[],
  reader: Reader,
): readonly Happening[] {
  const wide = happenings.filter(isFoldable);
  if (wide.length === 0) return happenings;
  const keys = keysFor(reader);
  const index = happeningIndex();
  for (const happening of happenings) if (isDay(happening)) enter(happening, keys, index);
  const folded = new Set(wide.filter((each) => foldInto(each, keys, index)));
  return happenings.filter((each) => !folded.has(each));
}

const isDay = ({ date }: Happening): boolean => date.firstNumber === date.lastNumber;

function isFoldable({ date }: Happening): boolean {
  const days = date.lastNumber - date.firstNumber;
  return days > 0 && days <= WIDER_DATE_DAYS_MAX;
}

/** Whether the reports of a wider date found a day to join. */
function foldInto(wide: Happening, keys: Keys, index: HappeningIndex): boolean {
  const days = { first: wide.date.firstNumber, last: wide.date.lastNumber };
  const near = new Set<Happening>();
  for (const key of keys.sought(wide))
    for (const each of index.find(key, days).slice(0, ALIKE_MAX)) near.add(each);
  const best = mostAlike(wide, [...near], { scoreMin: WIDER_DATE_MIN });
  if (!best) return false;
  const before = new Set(keys.own(best));
  for (const report of wide.reports) addReport(report, best);
  for (const key of keys.own(best)) if (!before.has(key)) index.add(best, key);
  return true;
}

function enter(happening: Happening, keys: Keys, index: HappeningIndex): void {
  for (const key of keys.own(happening)) index.add(happening, key);
}

/** Numbers for a status, a kind of happening and somebody who takes part. */
interface Keys {
  /** What a happening of one day is found by. */
  readonly own: (happening: Happening) => readonly number[];
  readonly sought: (wide: Happening) => readonly number[];
}

/**
 * Happenings as alike as a wider date demands share a kind, or both have none; if both name people, they share one. So "no
 * kind", "nobody" and "whoever it is" are kinds and people of their own here. A happening keeps the status of its first
 * report, and only those of one status fold.
 */
function keysFor({ names, concepts }: Reader): Keys {
  const noKind = concepts.texts.length;
  const nobody = names.texts.length;
  const whoever = nobody + 1;
  const keysOf = ({ concepts: kinds, reports, date }: Happening, people: readonly number[]) => {
    const status = STATUSES.indexOf(statusOf(reports[0] as Report, date));
    const keys: number[] = [];
    for (const kind of kinds.length > 0 ? kinds : [noKind])
      for (const person of people)
        keys.push((person * (noKind + 1) + kind) * STATUSES.length + status);
    return keys;
  };
  return {
    own: (day) => keysOf(day, day.people.length > 0 ? [...day.people, whoever] : [nobody, whoever]),
    sought: (wide) => keysOf(wide, wide.people.length > 0 ? [...wide.people, nobody] : [whoever]),
  };
}

const STATUSES: readonly (EventStatus | null)[] = [
  "announced",
  "happened",
  "moved",
  "cancelled",
  null,
];

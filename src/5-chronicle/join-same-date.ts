// Reports of one date that tell one happening.
import { groupBy } from "../base/order.ts";
import { isSameList } from "../base/same-list.ts";
import { addAll, changesBetween, updatedOrder, type Changes } from "./changes.ts";
import type { Report } from "./collect-reports.ts";
import type { DateBounds } from "./date-bounds.ts";
import {
  addReport,
  byDate,
  byReport,
  happeningOf,
  mostAlike,
  type Happening,
} from "./happening.ts";
import type { Traits } from "./likeness.ts";

// Same kind and someone in common, or nearly the same words.
const SAME_DATE_MIN = 0.55;
// What more happenings of one date have in common tells them apart no longer; to compare with each would only cost time.
const ALIKE_MAX = 100;

/** What reports of one date tell, each in order of day, article and text. */
interface DayTold {
  readonly reports: readonly Report[];
  readonly happenings: readonly Happening[];
}

const NONE: readonly never[] = [];
const NOTHING: DayTold = { reports: [], happenings: [] };

/**
 * A function that joins the reports of each date into what they tell, again where reports came or went. What the same reports tell
 * stays the same record.
 */
export function sameDateJoiner(): (reports: Changes<Report>) => Changes<Happening> {
  const dates = new Map<string, DayTold>();

  return ({ removed, added }) => {
    const [gone, come] = [groupBy(removed, dateOf), groupBy(added, dateOf)];
    const changes: { removed: Happening[]; added: Happening[] } = { removed: [], added: [] };
    for (const date of new Set([...gone.keys(), ...come.keys()])) {
      const before = dates.get(date) ?? NOTHING;
      const after = toldAfter(before, {
        removed: gone.get(date) ?? NONE,
        added: come.get(date) ?? NONE,
      });
      if (after.reports.length > 0) dates.set(date, after);
      else dates.delete(date);
      const told = changesBetween(before.happenings, after.happenings);
      addAll(changes.removed, told.removed);
      addAll(changes.added, told.added);
    }
    changes.added.sort(byDate);
    return changes;
  };
}

const dateOf = ({ date }: Report): string => (date as DateBounds).edtf;

function toldAfter(before: DayTold, changes: Changes<Report>): DayTold {
  const { added } = changes;
  if (before === NOTHING) return { reports: added, happenings: joinSameDate(added) };
  const reports = updatedOrder(before.reports, changes, byReport);
  const known = new Map(before.happenings.map((each) => [each.reports[0], each]));
  const happenings = joinSameDate(reports).map((told) => {
    const same = known.get(told.reports[0]);
    return same && isSameList(same.reports, told.reports) ? same : told;
  });
  return { reports, happenings };
}

/** Joins reports of one date, in order of day, article and text, into what they tell. */
function joinSameDate(reports: readonly Report[]): readonly Happening[] {
  if (reports.length === 1) return reports.map(happeningOf);
  const happenings: Happening[] = [];
  const index = new Map<number, Happening[]>();
  reports.forEach((report, number) => {
    const keys = keysOf(report);
    const best = mostAlike(report, nearTo(keys, index, number), { scoreMin: SAME_DATE_MIN });
    const happening = best ?? happeningOf(report);
    if (best) addReport(report, best);
    else happenings.push(happening);
    for (const key of keys) enter(happening, index, { key, isNew: best === null });
  });
  return happenings;
}

/** What shares a key, each once; a list as it stands where no other key adds to it, which is the rule. */
function nearTo(
  keys: readonly number[],
  index: ReadonlyMap<number, readonly Happening[]>,
  report: number,
): readonly Happening[] {
  const lists: (readonly Happening[])[] = [];
  for (const key of keys) {
    const list = index.get(key);
    if (list) lists.push(list);
  }
  if (lists.length < 2) return lists[0] ?? NONE;
  const near: Happening[] = [];
  for (const list of lists)
    for (const each of list) {
      if (each.foundFor === report) continue;
      each.foundFor = report;
      near.push(each);
    }
  return near;
}

function enter(
  happening: Happening,
  index: Map<number, Happening[]>,
  { key, isNew }: { readonly key: number; readonly isNew: boolean },
): void {
  const list = index.get(key);
  if (!list) index.set(key, [happening]);
  else if (list.length < ALIKE_MAX && (isNew || !list.includes(happening))) list.push(happening);
}

/**
 * Reports that are alike share somebody, or a kind of happening; where neither has a kind, words. Names, kinds and words are
 * numbered apart, so each gets a third of the numbers.
 */
function keysOf({ people, concepts, terms }: Traits): readonly number[] {
  const keys: number[] = [];
  for (const person of people) keys.push(3 * person);
  for (const concept of concepts) keys.push(3 * concept + 1);
  if (concepts.length === 0) for (const term of terms) keys.push(3 * term + 2);
  return keys;
}

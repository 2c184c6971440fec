import type { Report } from "./collect-reports.ts";
import { addReport, happeningOf, mostAlike, type Happening } from "./happening.ts";
import type { Traits } from "./likeness.ts";

// Same kind and someone in common, or nearly the same words.
const SAME_DATE_MIN = 0.55;
// What more happenings of one date have in common tells them apart no longer; to compare with each would only cost time.
const ALIKE_MAX = 100;

/** Joins reports of one date, in order of day, article and text, into what they tell. */
export function joinSameDate(reports: readonly Report[]): readonly Happening[] {
  if (reports.length === 1) return reports.map(happeningOf);
  const happenings: Happening[] = [];
  const index = new Map<number, Happening[]>();
  for (const report of reports) {
    const keys = keysOf(report);
    const best = mostAlike(report, nearTo(keys, index), { scoreMin: SAME_DATE_MIN });
    const happening = best ?? happeningOf(report);
    if (best) addReport(report, best);
    else happenings.push(happening);
    for (const key of keys) enter(happening, key, index);
  }
  return happenings;
}

const NONE: readonly Happening[] = [];

/** What shares a key; a list as it stands where no other key adds to it, which is the rule. */
function nearTo(
  keys: readonly number[],
  index: ReadonlyMap<number, readonly Happening[]>,
): Iterable<Happening> {
  let [only, near]: [readonly Happening[], Set<Happening> | null] = [NONE, null];
  for (const key of keys) {
    const list = index.get(key);
    if (!list) continue;
    if (only.length === 0) only = list;
    else {
      near ??= new Set(only);
      for (const each of list) near.add(each);
    }
  }
  return near ?? only;
}

function enter(happening: Happening, key: number, index: Map<number, Happening[]>): void {
  const list = index.get(key);
  if (!list) index.set(key, [happening]);
  else if (list.length < ALIKE_MAX && !list.includes(happening)) list.push(happening);
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

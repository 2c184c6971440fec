// Which days carry a story: those that many reports name, and those that reports still name when the news has moved on.
// The second half is what tells a turning point from a busy day.
import { dayNumber, type Day } from "../base/day.ts";
import type { AnnotatedArticle } from "./article-library.ts";
import type { Changes } from "./changes.ts";
import type { SentencesByDay, StorySentence } from "./day-mentions.ts";

// From this many days on a report looks back on the day.
const LOOKING_BACK_DAYS = 7;
// As if this many later reports did not name it, so that the last days of a story, with hardly any report after them, are
// not judged by one.
const SILENT_REPORTS = 30;

/**
 * How many reports name a day, from the day on and from a week later on. Copies of a day count as one; what is printed again on
 * another day remembers it again.
 */
interface Naming {
  readonly sentences: readonly StorySentence[];
  /** Number of the day. */
  readonly told: number;
  readonly since: number;
  readonly later: number;
}

export interface DayWeigher {
  readonly update: (articles: Changes<AnnotatedArticle>) => void;
  /**
   * Day → weight, 0 to 2: its share of the most reported day's reports, and its share of the most remembered day's. Reports
   * from before the day announce it, and do not count. Days outside of `within` have no weight.
   */
  readonly weigh: (
    named: SentencesByDay,
    within: { readonly first: Day; readonly last: Day } | null,
  ) => readonly (readonly [day: Day, weight: number])[];
}

export function dayWeigher(): DayWeigher {
  const editions = new Map<number, number>(); // articles of each
  const published = new Map<number, number>(); // editions of each day
  let known = new Map<Day, Naming>();
  // For each edition the number of the day for which it was last counted: cheaper than a set for each day.
  const countedFor: number[] = [];
  let counted = 0;
  return { update, weigh };

  function update({ removed, added }: Changes<AnnotatedArticle>): void {
    for (const article of removed) count(article, -1);
    for (const article of added) count(article, 1);
  }

  function count({ edition, dayNumber }: AnnotatedArticle, sign: 1 | -1): void {
    const before = editions.get(edition) ?? 0;
    if (before + sign > 0) editions.set(edition, before + sign);
    else editions.delete(edition);
    if (Math.min(before, before + sign) > 0) return;
    published.set(dayNumber, (published.get(dayNumber) ?? 0) + sign);
  }

  function weigh(
    ...[named, within]: Parameters<DayWeigher["weigh"]>
  ): ReturnType<DayWeigher["weigh"]> {
    const before = known;
    known = new Map();
    const publishedFrom = counterFrom(published);
    const days: { day: Day; reports: number; remembered: number }[] = [];
    let [most, mostRemembered] = [1, Number.MIN_VALUE];
    for (const [day, sentences] of named) {
      const last = before.get(day);
      const naming = last?.sentences === sentences ? last : namingOf(day, sentences);
      known.set(day, naming);
      if (within !== null && (day < within.first || day > within.last)) continue;
      const possible = publishedFrom(naming.told + LOOKING_BACK_DAYS);
      const remembered = naming.later / (possible + SILENT_REPORTS);
      days.push({ day, reports: naming.since, remembered });
      most = Math.max(most, naming.since);
      mostRemembered = Math.max(mostRemembered, remembered);
    }
    return days.map(({ day, reports, remembered }) => [
      day,
      reports / most + remembered / mostRemembered,
    ]);
  }

  function namingOf(day: Day, sentences: readonly StorySentence[]): Naming {
    const told = dayNumber(day);
    counted++;
    let [since, later] = [0, 0];
    for (const { from } of sentences) {
      if (from.dayNumber < told || countedFor[from.edition] === counted) continue;
      countedFor[from.edition] = counted;
      since++;
      if (from.dayNumber >= told + LOOKING_BACK_DAYS) later++;
    }
    return { sentences, told, since, later };
  }
}

/** How many were counted on a day or after it. */
function counterFrom(counts: ReadonlyMap<number, number>): (day: number) => number {
  const days = [...counts].sort(([a], [b]) => b - a); // the latest first
  let sum = 0;
  const sums = days.map(([, count]) => (sum += count));
  return (day) => {
    let [low, high] = [0, days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((days[middle] as [number, number])[0] >= day) low = middle + 1;
      else high = middle;
    }
    return sums[low - 1] ?? 0;
  };
}

// Which days carry a story: those that many reports name, and those that reports still name when the news has moved on.
// The second half is what tells a turning point from a busy day.
import { dayNumber, type Day } from "../base/day.ts";
import { reportsByDay, type StorySentence } from "./day-mentions.ts";
import type { AnnotatedArticle } from "./collect-reports.ts";

// From this many days on a report looks back on the day.
const LOOKING_BACK_DAYS = 7;
// As if this many later reports did not name it, so that the last days of a story, with hardly any report after them, are
// not judged by one.
const SILENT_REPORTS = 30;

/**
 * Day → weight, 0 to 2: its share of the most reported day's reports, and its share of the most remembered day's. Reports
 * from before the day announce it, and do not count. Days outside of `within` have no weight.
 */
export function weighDays(
  articles: readonly AnnotatedArticle[],
  sentences: readonly StorySentence[],
  within: { readonly first: Day; readonly last: Day } | null,
): ReadonlyMap<Day, number> {
  const published = [
    ...new Map(articles.map(({ edition, dayNumber }) => [edition, dayNumber])).values(),
  ].sort((a, b) => a - b);
  const byDay = [...reportsByDay(sentences)].filter(
    ([day]) => within === null || (day >= within.first && day <= within.last),
  );
  const named = byDay.map(([day, reports]) => {
    const told = dayNumber(day);
    let [since, later] = [0, 0];
    for (const each of reports) {
      if (each >= told) since++;
      if (each >= told + LOOKING_BACK_DAYS) later++;
    }
    const possible = published.length - countBefore(published, told + LOOKING_BACK_DAYS);
    return { day, reports: since, remembered: later / (possible + SILENT_REPORTS) };
  });
  const most = Math.max(1, ...named.map(({ reports }) => reports));
  const mostRemembered = Math.max(Number.MIN_VALUE, ...named.map(({ remembered }) => remembered));
  return new Map(
    named.map(({ day, reports, remembered }) => [
      day,
      reports / most + remembered / mostRemembered,
    ]),
  );
}

/** How many of the numbers (ascending) are less than `limit`. */
function countBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) >= limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

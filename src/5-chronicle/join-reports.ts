// Reports that tell one happening become one event. They are compared through indexes of who they name and what kind of
// happening they tell, never all with all.
import { groupBy } from "../base/order.ts";
import { attachUndated } from "./attach-undated.ts";
import {
  collectReports,
  type AnnotatedArticle,
  type Reader,
  type Report,
} from "./collect-reports.ts";
import { foldWiderDates } from "./fold-wider-dates.ts";
import { byDate, type Happening } from "./happening.ts";
import { joinSameDate } from "./join-same-date.ts";
import { plainNewsOf } from "./plain-news.ts";

/** Happenings of which the articles report, in order of date, then of their first report. */
export function joinReports(
  articles: readonly AnnotatedArticle[],
  reader: Reader,
): readonly Happening[] {
  const collected = articles.map((article) => collectReports(article, reader));
  const dated = joinSameDates(collected.flatMap((each) => each.dated));
  const happenings = foldWiderDates(dated, reader);
  attachUndated(
    collected.flatMap((each) => each.undated),
    happenings,
    reader,
  );
  const plain = joinSameDates(plainNews(articles, happenings, reader));
  return plain.length === 0 ? happenings : [...happenings, ...plain].sort(byDate);
}

/** Reports come in order of day, article and text, and so do those of each date. */
function joinSameDates(reports: readonly Report[]): readonly Happening[] {
  const dates = [...groupBy(reports, ({ date }) => date?.edtf).values()];
  // Most of the order is that of the dates, and sorting what is nearly in order takes little.
  dates.sort((a, b) => firstNumberOf(a) - firstNumberOf(b));
  return dates.flatMap(joinSameDate).sort(byDate);
}

function firstNumberOf([first]: readonly Report[]): number {
  return first?.date?.firstNumber ?? 0;
}

/** What the articles report of which no happening knows. */
function plainNews(
  articles: readonly AnnotatedArticle[],
  happenings: readonly Happening[],
  reader: Reader,
): readonly Report[] {
  const told = new Set<AnnotatedArticle>();
  for (const { reports } of happenings) for (const { from } of reports) told.add(from);
  return articles
    .filter((article) => !told.has(article))
    .map((article) => plainNewsOf(article, reader))
    .filter((report) => report !== null);
}

import type { EventReport } from "../model/chronicle.ts";
import type { AnnotatedArticle } from "./article-library.ts";
import type { Report } from "./collect-reports.ts";

/** The articles behind the reports of an event, in order of day and id, with how long after the first each came. */
export function orderReports(reports: readonly Report[]): readonly EventReport[] {
  if (reports.length === 1) {
    const { from } = reports[0] as Report;
    return (from.alone.reports ??= listOf([from]));
  }
  const articles = [...new Set(reports.map(({ from }) => from))];
  return listOf(articles.sort((a, b) => a.place - b.place));
}

function listOf(articles: readonly AnnotatedArticle[]): readonly EventReport[] {
  const first = articles[0] as AnnotatedArticle;
  return articles.map(({ article, dayNumber, original }) => ({
    article: article.id,
    day: article.day,
    lagDays: dayNumber - first.dayNumber,
    copyOf: original === article.id ? null : original,
  }));
}

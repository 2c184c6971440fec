import { compare, groupBy } from "../base/order.ts";
import type { Article } from "../model/article.ts";
import { articleRow, type ArticleRow } from "./article-row.ts";
import { eventLine, type EventLine } from "./event-entry.ts";
import { formatDay, formatLongDay, formatMonth } from "./format-date.ts";
import type { Link, PageContext, PageSpec } from "./page.ts";
import type { EventInStory } from "./site-index.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";

export interface DayView {
  readonly heading: string;
  readonly month: Link;
  readonly events: readonly EventLine[];
  readonly reports: readonly ArticleRow[];
  /** None or one. */
  readonly earlier: readonly Link[];
  readonly later: readonly Link[];
}

export interface MonthView {
  readonly heading: string;
  readonly days: readonly (Link & {
    readonly datetime: string;
    readonly reports: readonly ArticleRow[];
  })[];
  readonly earlier: readonly Link[];
  readonly later: readonly Link[];
}

/** A page for each day on which something was published. */
export function dayPages(context: PageContext): readonly PageSpec[] {
  const { index, paths, words } = context;
  const days = [...index.articlesByDay.values()];
  const events = groupBy(
    index.stories.flatMap(({ story, chronicle }) =>
      chronicle.events.map((event): EventInStory => ({ event, story })),
    ),
    ({ event }) => event.date.slice(0, event.date[10] === "T" ? 10 : undefined),
  );
  return days.map((articles, place) => {
    const { day } = articles[0] as Article;
    const path = paths.day(day);
    const link = (other: readonly Article[] | undefined) =>
      (other ?? []).slice(0, 1).map((article) => ({
        text: formatDay(words, article.day),
        href: relativeUrl(path, paths.day(article.day)),
      }));
    return {
      path,
      template: "pages/day",
      title: formatLongDay(words, day),
      description: words.phrases.dayTitle(formatDay(words, day)),
      feedsOf: paths.home,
      under: paths.archive,
      view: (): DayView => ({
        heading: formatLongDay(words, day),
        month: monthLink(context, path, day.slice(0, 7)),
        events: (events.get(day) ?? []).map(({ event }) => eventLine(context, path, event)),
        reports: articles.map((article) => articleRow(context, path, article)),
        earlier: link(days[place - 1]),
        later: link(days[place + 1]),
      }),
    };
  });
}

export function monthPages(context: PageContext): readonly PageSpec[] {
  const { words } = context;
  const months = monthsOf(context);
  return months.map(({ month, days }, place) => {
    const path = context.paths.month(month);
    const link = (other: Month | undefined) =>
      other ? [monthLink(context, path, other.month)] : [];
    return {
      path,
      template: "pages/month",
      title: formatMonth(words, month),
      description: words.phrases.monthTitle(formatMonth(words, month)),
      feedsOf: context.paths.home,
      under: context.paths.archive,
      view: (): MonthView => ({
        heading: formatMonth(words, month),
        days: days.map((articles) => {
          const { day } = articles[0] as Article;
          return {
            text: formatLongDay(words, day),
            datetime: day,
            href: relativeUrl(path, context.paths.day(day)),
            reports: articles.map((article) => articleRow(context, path, article)),
          };
        }),
        earlier: link(months[place - 1]),
        later: link(months[place + 1]),
      }),
    };
  });
}

export interface Month {
  readonly month: string;
  readonly days: readonly (readonly Article[])[];
}

/** In order of time. */
export function monthsOf({ index }: PageContext): readonly Month[] {
  return [...groupBy(index.articlesByDay, ([day]) => day.slice(0, 7))]
    .sort(([a], [b]) => compare(a, b))
    .map(([month, days]) => ({ month, days: days.map(([, articles]) => articles) }));
}

export function monthLink({ paths, words }: PageContext, page: UrlPath, month: string): Link {
  return { text: formatMonth(words, month), href: relativeUrl(page, paths.month(month)) };
}

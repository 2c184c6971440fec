import type { Day } from "../base/day.ts";
import { compare, groupBy } from "../base/order.ts";
import type { SafeHtml } from "../base/html.ts";
import type { ArticleRef } from "./heads.ts";
import type { Story } from "../model/story.ts";
import { articleRow, type ArticleRow } from "./article-row.ts";
import { eventLine, type EventLine } from "./event-entry.ts";
import { formatDay, formatLongDay, formatMonth } from "./format-date.ts";
import type { Link, PageContext, PageSpec } from "./page.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";
import { attributesOfTitle } from "./state-of-play.ts";

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
    /** To the page of the day, which has all: none or one. */
    readonly more: readonly Link[];
  })[];
  /** Those last reported on in this month. */
  readonly stories: readonly (Link & { readonly lang: SafeHtml })[];
  readonly earlier: readonly Link[];
  readonly later: readonly Link[];
}

/** A page for each day on which something was published. */
export function dayPages(context: PageContext): readonly PageSpec[] {
  const { index, paths, words } = context;
  const days = [...index.articlesByDay.values()];
  return days.map((articles, place) => {
    const { day } = articles[0] as ArticleRef;
    const path = paths.day(day);
    const [earlier, later] = [days[place - 1]?.[0]?.day, days[place + 1]?.[0]?.day];
    const link = (other: Day | undefined) =>
      other === undefined
        ? []
        : [{ text: formatDay(words, other), href: relativeUrl(path, paths.day(other)) }];
    return {
      path,
      template: "pages/day",
      title: formatLongDay(words, day),
      description: words.phrases.dayTitle(formatDay(words, day)),
      feedsOf: paths.home,
      under: paths.archive,
      of: [earlier, later],
      view: (): DayView => ({
        heading: formatLongDay(words, day),
        month: monthLink(context, path, day.slice(0, 7)),
        events: (index.eventsByDay.get(day) ?? []).map((event) => eventLine(context, path, event)),
        reports: (index.articlesByDay.get(day) ?? []).map((article) =>
          articleRow(context, path, article),
        ),
        earlier: link(earlier),
        later: link(later),
      }),
    };
  });
}

export function monthPages(context: PageContext): readonly PageSpec[] {
  const { words } = context;
  const months = monthsOf(context);
  const stories = storiesByMonth(context);
  return months.map(({ month, days }, place) => {
    const path = context.paths.month(month);
    const told = stories.get(month) ?? [];
    const link = (other: Month | undefined) =>
      other ? [monthLink(context, path, other.month)] : [];
    return {
      path,
      template: "pages/month",
      title: formatMonth(words, month),
      description: words.phrases.monthTitle(formatMonth(words, month)),
      feedsOf: context.paths.home,
      under: context.paths.archive,
      of: [
        ...days,
        told.map(({ id, title, titleKind }) => [id, title, titleKind]),
        ...[months[place - 1]?.month, months[place + 1]?.month],
      ],
      view: (): MonthView => ({
        heading: formatMonth(words, month),
        days: days.map((articles) => dayOfMonth(context, path, articles)),
        stories: told.map((story) => ({
          text: story.title,
          lang: attributesOfTitle(context, story),
          href: relativeUrl(path, context.paths.story(story.id)),
        })),
        earlier: link(months[place - 1]),
        later: link(months[place + 1]),
      }),
    };
  });
}

const REPORTS_A_DAY = 24; // the page of the day has all

function dayOfMonth(context: PageContext, page: UrlPath, articles: readonly ArticleRef[]) {
  const { words, paths } = context;
  const { day } = articles[0] as ArticleRef;
  const href = relativeUrl(page, paths.day(day));
  const left = articles.length - REPORTS_A_DAY;
  return {
    text: formatLongDay(words, day),
    datetime: day,
    href,
    reports: articles.slice(0, REPORTS_A_DAY).map((article) => articleRow(context, page, article)),
    more: left > 0 ? [{ text: words.phrases.moreItems(left), href }] : [],
  };
}

/** By the month of their latest report. */
function storiesByMonth({ index }: PageContext): ReadonlyMap<string, readonly Story[]> {
  const months = groupBy(index.stories, ({ chronicle }) => chronicle.asOf.slice(0, 7));
  return new Map([...months].map(([month, told]) => [month, told.map(({ story }) => story)]));
}

export interface Month {
  readonly month: string;
  readonly days: readonly (readonly ArticleRef[])[];
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

// A list that is too long for its page has pages of its own, one for each month in which something of it was published,
// as long stories have: a month is an address that stays when articles are added. What is dated before the first of them,
// or after the last, stands with that one.

import { groupBy } from "../base/order.ts";
import { isSameList } from "../base/same-list.ts";
import type { QuotationRecord } from "../model/chronicle.ts";
import type { articleRow, ArticleRow } from "./article-row.ts";
import { eventLine, type EventLine } from "./event-entry.ts";
import { formatMonth } from "./format-date.ts";
import type { ArticleRef, EventRef, QuotationRef } from "./heads.ts";
import { listChange } from "./list-change.ts";
import { nearChange, regroup } from "./regroup.ts";
import { leadingEvents } from "./leading-events.ts";
import type { Link, PageContext, PageSpec } from "./page.ts";
import { quotationView, type QuotationView } from "./quotation-view.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";
import type { PartLink } from "./story-part-page.ts";

/** What a name or an outlet gathers. */
export interface LongList {
  readonly title: string;
  /** Of the page that the list belongs to. */
  readonly path: UrlPath;
  /** The page whose feeds follow the list. */
  readonly feedsOf: UrlPath;
  readonly under: UrlPath;
  /** In order of day. */
  readonly articles: readonly ArticleRef[];
  readonly events: readonly EventRef[];
  readonly quotations: readonly QuotationRef[];
  readonly rowOf: typeof articleRow;
}

export interface MonthPartView {
  readonly whole: Link;
  readonly heading: string;
  /** How many reports. */
  readonly dek: string;
  readonly events: readonly EventLine[];
  /** Of those that stand with their reports only; or empty. */
  readonly moreEvents: string;
  readonly quotations: readonly QuotationView[];
  readonly moreQuotations: string;
  readonly reports: readonly ArticleRow[];
  /** None or one. */
  readonly earlier: readonly Link[];
  readonly later: readonly Link[];
}

interface MonthPart {
  /** "2011-03" */
  readonly month: string;
  readonly articles: readonly ArticleRef[];
  readonly events: readonly EventRef[];
  readonly quotations: readonly QuotationRef[];
}

export function monthPartPages(context: PageContext, list: LongList): readonly PageSpec[] {
  const { words, paths } = context;
  const parts = partsOf(context, list);
  return parts.map((part, place) => {
    const path = paths.monthOf(list.path, part.month);
    const heading = formatMonth(words, part.month);
    const reports = words.phrases.reports(part.articles.length);
    const link = (other: MonthPart | undefined) =>
      other
        ? [
            {
              text: formatMonth(words, other.month),
              href: relativeUrl(path, paths.monthOf(list.path, other.month)),
            },
          ]
        : [];
    return {
      path,
      template: "pages/month-part",
      title: words.phrases.partTitle(list.title, heading),
      description: words.phrases.partDek(list.title, heading, reports),
      feedsOf: list.feedsOf,
      under: list.under,
      of: [part, parts[place - 1]?.month, parts[place + 1]?.month],
      view: (): MonthPartView => ({
        whole: { text: list.title, href: relativeUrl(path, list.path) },
        heading,
        dek: reports,
        ...eventsOf(context, path, part),
        ...quotationsOf(context, path, part),
        reports: part.articles.map((article) => list.rowOf(context, path, article)),
        earlier: link(parts[place - 1]),
        later: link(parts[place + 1]),
      }),
    };
  });
}

// A report's own page has all that it carries, so a page of a month need not be longer than a reader's patience.
const EVENTS_SHOWN = 60;
const QUOTATIONS_SHOWN = 48;

function eventsOf(context: PageContext, page: UrlPath, { events }: MonthPart) {
  const leading = leadingEvents(events, EVENTS_SHOWN);
  return {
    events: events
      .filter((event) => leading.has(event))
      .map((event) => eventLine(context, page, event)),
    moreEvents: moreOf(context, events.length - EVENTS_SHOWN),
  };
}

function quotationsOf(context: PageContext, page: UrlPath, { quotations }: MonthPart) {
  return {
    quotations: quotations
      .slice(0, QUOTATIONS_SHOWN)
      .map(({ id }) => context.index.quotations.get(id) as QuotationRecord)
      .map((quotation) => quotationView(context, page, quotation)),
    moreQuotations: moreOf(context, quotations.length - QUOTATIONS_SHOWN),
  };
}

function moreOf({ words }: PageContext, count: number): string {
  return count > 0 ? words.phrases.moreWithReports(count) : "";
}

/** From the page of the list to those of its months. */
export function monthPartLinks(
  { words, paths }: PageContext,
  { path, articles }: LongList,
): readonly PartLink[] {
  return [...groupBy(articles, monthOfArticle)].map(([month, reports]) => ({
    text: formatMonth(words, month),
    href: relativeUrl(path, paths.monthOf(path, month)),
    count: words.phrases.reports(reports.length),
    isNext: false,
  }));
}

/** The parts of a list, with what they were made from. */
export interface MonthParts extends Pick<LongList, "articles" | "events" | "quotations"> {
  /** In which days of quotations are looked up. */
  readonly heads: PageContext["index"]["articles"];
  readonly articlesIn: ReadonlyMap<string, readonly ArticleRef[]>;
  readonly eventsIn: ReadonlyMap<string, readonly EventRef[]>;
  readonly quotationsIn: ReadonlyMap<string, readonly QuotationRef[]>;
  readonly parts: readonly MonthPart[];
}

/** A list that is as it was has the very parts that it had. */
function partsOf({ index, views }: PageContext, list: LongList): readonly MonthPart[] {
  const { lists } = views;
  const last = lists?.months.get(list.path) ?? lists?.lastMonths.get(list.path) ?? null;
  const made = makeParts(list, lists?.heads ?? index.articles, last);
  lists?.months.set(list.path, made);
  return made.parts;
}

function makeParts(
  { articles, events, quotations }: LongList,
  heads: MonthParts["heads"],
  known: MonthParts | null,
): MonthParts {
  const last = known?.articles === articles ? known : null; // other reports may have other months
  const articlesIn = last?.articlesIn ?? groupBy(articles, monthOfArticle);
  const months = [...articlesIn.keys()];
  const monthAt = (date: string) => months.findLast((month) => month <= date) ?? months[0] ?? "";
  const isQuotedSame = last?.quotations === quotations && last.heads === heads;
  const quotationsIn = isQuotedSame
    ? last.quotationsIn
    : groupBy(quotations, ({ article }) => monthAt((article && heads.get(article)?.day) ?? ""));
  const eventsIn = eventsByMonth(events, monthAt, last);
  const parts = months.map((month) => ({
    month,
    articles: articlesIn.get(month) ?? NONE,
    events: eventsIn.get(month) ?? NONE,
    quotations: quotationsIn.get(month) ?? NONE,
  }));
  return {
    ...{ articles, events, quotations, heads, articlesIn, eventsIn, quotationsIn },
    parts: keepParts(known?.parts ?? NONE, parts),
  };
}

const NONE: readonly never[] = [];

function eventsByMonth(
  events: readonly EventRef[],
  monthAt: (date: string) => string,
  last: MonthParts | null,
): MonthParts["eventsIn"] {
  const before: MonthParts["eventsIn"] = last?.eventsIn ?? new Map();
  const keysOf = ({ date }: EventRef) => [monthAt(date.slice(0, "2011-03".length))];
  const change = listChange(last?.events ?? NONE, events);
  const near = nearChange(change, [{ last: before, keysOf }]);
  return regroup(before, near, { keysOf, madeOf: (event) => event });
}

function keepParts(last: readonly MonthPart[], parts: readonly MonthPart[]): readonly MonthPart[] {
  const known = new Map(last.map((part) => [part.month, part]));
  return parts.map((part) => {
    const before = known.get(part.month);
    const isSame =
      before &&
      isSameList(before.articles, part.articles) &&
      isSameList(before.events, part.events) &&
      isSameList(before.quotations, part.quotations);
    return isSame ? before : part;
  });
}

function monthOfArticle({ day }: ArticleRef): string {
  return day.slice(0, "2011-03".length);
}

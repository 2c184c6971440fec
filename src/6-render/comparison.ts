import { compare, groupBy } from "../base/order.ts";
import type { ArticleHead } from "./heads.ts";
import type { Event } from "../model/chronicle.ts";
import { outletName, placeHref, shortSource } from "./article-row.ts";
import { eventLine, type EventLine } from "./event-entry.ts";
import { heaviestFirst } from "./leading-events.ts";
import type { PageContext } from "./page.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";

const COLUMNS_MAX = 8; // more do not fit beside the events
/** Of the table on a story's own page. */
export const ROWS_MAX = 40;

/** Events against the reports (or, when there are many, the outlets) that carry them. */
export interface ComparisonView {
  readonly columns: readonly { readonly text: string; readonly href: string }[];
  readonly rows: readonly {
    readonly event: EventLine;
    /** Beside `columns`: the place of the sentence, or empty. */
    readonly cells: readonly Cell[];
  }[];
}

interface Cell {
  readonly href: string;
  /** Whether others carried the event only on a later day. */
  readonly isFirst: boolean;
  readonly text: string;
}

interface Column {
  readonly text: string;
  readonly href: string;
  readonly articles: ReadonlySet<string>;
}

/** None when there is nothing to compare. */
export function comparisonView(
  context: PageContext,
  page: UrlPath,
  events: readonly Event[],
  articles: readonly ArticleHead[],
  rowsMax = ROWS_MAX,
): readonly ComparisonView[] {
  if (!isComparable(articles) || events.length === 0) return [];
  const columns = columnsOf(context, page, articles);
  const rows = rowsOf(events, rowsMax).map((event) => ({
    event: eventLine(context, page, event),
    cells: columns.map((column) => cellOf(context, page, event, column)),
  }));
  return [{ columns: columns.map(({ text, href }) => ({ text, href })), rows }];
}

/** Whether there are reports, or outlets, to set side by side. */
export function isComparable(articles: readonly ArticleHead[]): boolean {
  const columns = articles.map(({ id, outlet }) => (articles.length <= COLUMNS_MAX ? id : outlet));
  return new Set(columns).size > 1;
}

function columnsOf(
  context: PageContext,
  page: UrlPath,
  articles: readonly ArticleHead[],
): readonly Column[] {
  const { words } = context;
  if (articles.length <= COLUMNS_MAX) {
    return articles.map((article) => ({
      text: shortSource(words, article),
      href: relativeUrl(page, context.paths.article(article.id)),
      articles: new Set([article.id]),
    }));
  }
  return [...groupBy(articles, ({ outlet }) => outlet)]
    .sort(([a, one], [b, other]) => other.length - one.length || compare(a ?? "", b ?? ""))
    .slice(0, COLUMNS_MAX)
    .map(([outlet, list]) => ({
      text: outletName(words, outlet),
      href: relativeUrl(page, context.paths.outlet(outlet)),
      articles: new Set(list.map(({ id }) => id)),
    }));
}

/** Of many events those that most reports carry, in their own order. */
function rowsOf(events: readonly Event[], rowsMax: number): readonly Event[] {
  const chosen = new Set(
    [...events]
      .sort((a, b) => b.independentReports - a.independentReports || heaviestFirst(a, b))
      .slice(0, rowsMax),
  );
  return events.filter((event) => chosen.has(event));
}

function cellOf(context: PageContext, page: UrlPath, event: Event, column: Column): Cell {
  const { words } = context;
  const evidence = event.evidence.find(({ article }) => column.articles.has(article));
  if (!evidence) return { href: "", isFirst: false, text: words.no };
  const href = placeHref(context, page, evidence);
  const lag = event.reports.find(({ article }) => column.articles.has(article))?.lagDays;
  if (lag === undefined || event.reports.every(({ lagDays }) => lagDays === 0))
    return { href, isFirst: false, text: words.yes };
  const when = lag === 0 ? words.firstReport : words.phrases.daysLater(lag);
  return { href, isFirst: lag === 0, text: words.yes + words.comma + when };
}

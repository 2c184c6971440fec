import { compare } from "../base/order.ts";
import type { ArticleId } from "../model/article.ts";
import type { Story, StoryId } from "../model/story.ts";
import type { Chronicle, Event } from "../model/chronicle.ts";
import { outletName, placeHref, shortSource } from "./article-row.ts";
import { eventLine, type EventLine } from "./event-entry.ts";
import { heaviestFirst } from "./leading-events.ts";
import type { PageContext } from "./page.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";
import { coverageOf } from "./state-of-play.ts";
import { leadersInOrder, type Lead } from "./story-leaders.ts";

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
  readonly holds: (article: ArticleId) => boolean;
}

interface ComparedStory {
  readonly id: StoryId;
  /** As `fewReports` gives them. */
  readonly reports: readonly ArticleId[];
}

/** Of a story that has room for a column of each; none of another. */
export function fewReports({ members }: Story): readonly ArticleId[] {
  return members.length <= COLUMNS_MAX ? members.map(({ article }) => article) : [];
}

/** None when there is nothing to compare. */
export function comparisonView(
  context: PageContext,
  page: UrlPath,
  events: readonly Event[],
  story: ComparedStory,
): readonly ComparisonView[] {
  if (!isComparable(context, story.id) || events.length === 0) return [];
  const columns = columnsOf(context, page, story);
  const rows = events.map((event) => ({
    event: eventLine(context, page, event),
    cells: columns.map((column) => cellOf(context, page, event, column)),
  }));
  return [{ columns: columns.map(({ text, href }) => ({ text, href })), rows }];
}

/** Whether there are reports, or outlets, to set side by side. */
export function isComparable(context: PageContext, id: StoryId): boolean {
  const { reports, outlets } = coverageOf(context, { id });
  return (reports <= COLUMNS_MAX ? reports : outlets.length) > 1;
}

function columnsOf(context: PageContext, page: UrlPath, story: ComparedStory): readonly Column[] {
  const { words, index } = context;
  const { outlets } = coverageOf(context, story);
  if (story.reports.length > 0) {
    const heads = story.reports.flatMap((id) => index.articles.get(id) ?? []);
    return heads.map((article) => ({
      text: shortSource(words, article),
      href: relativeUrl(page, context.paths.article(article.id)),
      holds: (id) => id === article.id,
    }));
  }
  return [...outlets]
    .sort((a, b) => b.reports - a.reports || compare(a.outlet ?? "", b.outlet ?? ""))
    .slice(0, COLUMNS_MAX)
    .map(({ outlet }) => ({
      text: outletName(words, outlet),
      href: relativeUrl(page, context.paths.outlet(outlet)),
      holds: (id) => index.articles.get(id)?.outlet === outlet,
    }));
}

/** Of many events those that most reports carry, in their own order. */
export function comparedMost(
  context: PageContext,
  chronicle: Chronicle,
  rowsMax = ROWS_MAX,
): readonly Event[] {
  const lead = { ...MOST_CARRIED, count: rowsMax };
  return leadersInOrder(context.views.leaders, chronicle, lead);
}

const MOST_CARRIED: Omit<Lead, "count"> = {
  name: "most carried",
  isWanted: () => true,
  order: (a, b) => b.independentReports - a.independentReports || heaviestFirst(a, b),
};

function cellOf(context: PageContext, page: UrlPath, event: Event, column: Column): Cell {
  const { words } = context;
  const evidence = event.evidence.find(({ article }) => column.holds(article));
  if (!evidence) return { href: "", isFirst: false, text: words.no };
  const href = placeHref(context, page, evidence);
  const lag = event.reports.find(({ article }) => column.holds(article))?.lagDays;
  if (lag === undefined || event.reports.every(({ lagDays }) => lagDays === 0))
    return { href, isFirst: false, text: words.yes };
  const when = lag === 0 ? words.firstReport : words.phrases.daysLater(lag);
  return { href, isFirst: lag === 0, text: words.yes + words.comma + when };
}

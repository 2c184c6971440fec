import type { SafeHtml } from "../base/html.ts";
import type { Event, EventStatus } from "../model/chronicle.ts";
import { shortSource } from "./article-row.ts";
import { eventEntry, eventLine, type EventEntry, type EventLine } from "./event-entry.ts";
import { dateView, dayView, type DateView } from "./format-date.ts";
import { eventLinkedData } from "./linked-data.ts";
import type { Link, PageContext, PageSpec } from "./page.ts";
import { placeInStory } from "./place-in-story.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";
import { countReports, reportsInTime, type ReportInTime } from "./reports-in-time.ts";
import type { EventRef, StoryHead } from "./heads.ts";

export interface EventView {
  readonly entry: EventEntry;
  readonly section: string;
  readonly story: Link;
  /** Headlines side by side, in the order in which they came. */
  readonly reports: readonly ReportInTime[];
  readonly reportsCount: string;
  readonly history: readonly StatusLine[];
  /** None or one. */
  readonly earlier: readonly EventLine[];
  readonly later: readonly EventLine[];
  /** JSON-LD: what the page is about, for programs. */
  readonly linkedData: SafeHtml;
}

interface StatusLine {
  readonly status: string;
  readonly day: DateView;
  readonly source: Link;
}

/** For each event that has a page of its own. */
export function eventPages(context: PageContext): readonly PageSpec[] {
  const { words } = context;
  return context.index.stories.flatMap(({ story, chronicle }) =>
    chronicle.events.flatMap((event, place) => {
      const { page: path, anchor } = context.paths.event(event.id);
      if (anchor !== null) return [];
      const status = words.statuses[event.status];
      const neighbours = [
        chronicle.events[place - 1]?.id,
        chronicle.events[place + 1]?.id,
      ] as const;
      const { id, title } = story;
      return {
        path,
        template: "pages/event",
        title: event.headline,
        description: words.phrases.eventDek(status, dateView(words, event.date).text),
        feedsOf: context.paths.story(story.id),
        under: context.paths.home,
        of: [id, title, ...neighbours],
        view: () => eventView(context, path, { event, story: { id, title } }, neighbours),
      };
    }),
  );
}

function eventView(
  context: PageContext,
  page: UrlPath,
  { event: { id }, story }: { readonly event: EventRef; readonly story: StoryHead },
  [earlier, later]: readonly [string | undefined, string | undefined],
): EventView {
  const { words } = context;
  const event = context.index.events.get(id) as Event;
  const line = (other: string | undefined) =>
    other === undefined ? [] : [eventLine(context, page, { id: other })];
  const reports = reportsInTime(context, page, event.reports);
  return {
    entry: eventEntry(context, page, event, event.evidence.length),
    section: words.sections[event.section],
    story: {
      text: story.title,
      href: placeInStory(context, page, { story: story.id, event: event.id }),
    },
    reports,
    reportsCount: countReports(words, reports),
    history: historyOf(context, page, event),
    earlier: line(earlier),
    later: line(later),
    linkedData: eventLinkedData(context, page, event),
  };
}

/** Only the reports that changed something: a status that is said again is no news. */
function historyOf(context: PageContext, page: UrlPath, { history }: Event): StatusLine[] {
  const { words } = context;
  let last: EventStatus | null = null;
  return history.flatMap(({ status, day, article: id }) => {
    const article = context.index.articles.get(id);
    if (status === last || !article) return [];
    last = status;
    const source = {
      text: shortSource(words, article),
      href: relativeUrl(page, context.paths.article(id)),
    };
    return [{ status: words.statuses[status], day: dayView(words, day), source }];
  });
}

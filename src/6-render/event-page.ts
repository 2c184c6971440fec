import type { SafeHtml } from "../base/html.ts";
import type { Event, EventStatus } from "../model/chronicle.ts";
import { shortSource } from "./article-row.ts";
import { homeOf } from "./event-homes.ts";
import { eventEntry, eventLine, type EventEntry, type EventLine } from "./event-entry.ts";
import { dateView, dayView, type DateView } from "./format-date.ts";
import { eventLinkedData } from "./linked-data.ts";
import type { Link, PageContext, PageSeries, PageSpec } from "./page.ts";
import { placeInStory } from "./place-in-story.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";
import { countReports, reportsInTime, type ReportInTime } from "./reports-in-time.ts";
import { storyHead, type StoryHead } from "./heads.ts";

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

const TEMPLATE = "pages/event";

/** For each story, those of its events that have a page of their own. */
export function eventPages(context: PageContext): readonly PageSeries[] {
  const differing = new Set(context.index.differencesOf.keys());
  return context.index.stories.map(({ story, chronicle: { events } }) => {
    const paths: UrlPath[] = [];
    const places: number[] = []; // in `events`
    events.forEach((event, place) => {
      if (homeOf(event, differing) !== null) return;
      paths.push(context.paths.event(event.id).page);
      places.push(place);
    });
    const head = storyHead(story);
    return {
      template: TEMPLATE,
      paths,
      specOf: (at) =>
        specOf(context, paths[at] as UrlPath, { story: head, events, place: places[at] as number }),
      madeOf: (at) => {
        const place = places[at] as number;
        const [earlier, later] = [events[place - 1]?.id, events[place + 1]?.id];
        return [events[place], head.id, head.title, earlier, later];
      },
    };
  });
}

interface EventInStory {
  readonly story: StoryHead;
  readonly events: readonly Event[];
  readonly place: number;
}

function specOf(
  context: PageContext,
  path: UrlPath,
  { story, events, place }: EventInStory,
): PageSpec {
  const { words, paths } = context;
  const { id, headline, status, date } = events[place] as Event;
  const neighbours = [events[place - 1]?.id, events[place + 1]?.id] as const;
  return {
    path,
    template: TEMPLATE,
    title: headline,
    description: words.phrases.eventDek(words.statuses[status], dateView(words, date).text),
    feedsOf: paths.story(story.id),
    under: paths.home,
    of: [story.id, story.title, ...neighbours],
    view: () => eventView(context, path, { id, story }, neighbours),
  };
}

function eventView(
  context: PageContext,
  page: UrlPath,
  { id, story }: { readonly id: string; readonly story: StoryHead },
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
    reportsCount: countReports(words, countsOf(reports)),
    history: historyOf(context, page, event),
    earlier: line(earlier),
    later: line(later),
    linkedData: eventLinkedData(context, page, event),
  };
}

function countsOf(reports: readonly ReportInTime[]) {
  const all = reports.reduce((sum, { copies }) => sum + 1 + copies.length, 0);
  return { reports: all, independent: reports.length };
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

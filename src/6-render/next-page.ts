import { compare } from "../base/order.ts";
import { eventLine, type EventLine } from "./event-entry.ts";
import type { DateView } from "./format-date.ts";
import { asOfSite, type Link, type PageContext, type PageSpec } from "./page.ts";
import { relativeUrl } from "./site-paths.ts";

const EVENTS_SHOWN = 150; // the soonest; each story has its own

export interface NextView {
  readonly asOf: DateView;
  readonly events: readonly (EventLine & { readonly story: Link })[];
}

/** What the reports of all stories name as still to come, soonest first. */
export function nextPage(context: PageContext): PageSpec {
  const { paths, index, words } = context;
  return {
    path: paths.next,
    template: "pages/next",
    title: words.next,
    description: words.phrases.nextDek(asOfSite(context).text),
    feedsOf: paths.home,
    under: paths.next,
    view: (): NextView => ({
      asOf: asOfSite(context),
      events: index.stories
        .flatMap(({ story, chronicle }) => chronicle.events.map((event) => ({ event, story })))
        .filter(({ event }) => event.section === "next")
        .sort((a, b) => compare(a.event.date, b.event.date) || compare(a.event.id, b.event.id))
        .slice(0, EVENTS_SHOWN)
        .map(({ event, story }) => ({
          ...eventLine(context, paths.next, event),
          story: { text: story.title, href: relativeUrl(paths.next, paths.story(story.id)) },
        })),
    }),
  };
}

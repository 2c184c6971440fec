import { compare } from "../base/order.ts";
import { eventLine, type EventLine } from "./event-entry.ts";
import type { DateView } from "./format-date.ts";
import { asOfSite, type Link, type PageContext, type PageSpec } from "./page.ts";
import { eventsToCome } from "./state-of-play.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";

const EVENTS_SHOWN = 150; // the soonest; each story has its own

export interface NextView {
  readonly asOf: DateView;
  readonly events: readonly NextLine[];
  /** To the stories, which have all: none or one. */
  readonly more: readonly Link[];
}

interface NextLine extends EventLine {
  /** None where the line above is of the same story. */
  readonly story: readonly Link[];
}

/** What the reports of all stories name as still to come, soonest first. */
export function nextPage(context: PageContext): PageSpec {
  const { paths, words } = context;
  return {
    path: paths.next,
    template: "pages/next",
    title: words.next,
    description: words.phrases.nextDek(asOfSite(context).text),
    feedsOf: paths.home,
    under: paths.next,
    of: [],
    view: () => nextView(context, paths.next),
  };
}

function nextView(context: PageContext, page: UrlPath): NextView {
  const { paths, index, words } = context;
  const events = index.stories
    .flatMap(({ story, chronicle }) =>
      eventsToCome(context, chronicle).map((event) => ({ event, story })),
    )
    .sort((a, b) => compare(a.event.date, b.event.date) || compare(a.event.id, b.event.id));
  const left = events.length - EVENTS_SHOWN;
  const text = words.phrases.moreInStories(left);
  return {
    asOf: asOfSite(context),
    events: events.slice(0, EVENTS_SHOWN).map(({ event, story }, place) => ({
      story:
        events[place - 1]?.story === story
          ? []
          : [{ text: story.title, href: relativeUrl(page, paths.story(story.id)) }],
      ...eventLine(context, page, event),
    })),
    more: left > 0 ? [{ text, href: relativeUrl(page, paths.archive) }] : [],
  };
}

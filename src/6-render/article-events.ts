import type { Article } from "../model/article.ts";
import type { Event } from "../model/chronicle.ts";
import { placeHref } from "./article-row.ts";
import { eventLine, type EventLine } from "./event-entry.ts";
import type { Link, PageContext } from "./page.ts";
import { eventAnchor, type UrlPath } from "./site-paths.ts";

/** An event on the page of an article that reports it. */
export interface ArticleEvent extends EventLine {
  /** It stays when the event gets a page of its own, so that links to it keep leading to the event. */
  readonly anchor: string;
  /** One for an event that has no page of its own, else none. */
  readonly grounds: readonly Grounds[];
}

/** What the event stands on. */
interface Grounds {
  readonly dateReason: string;
  /** Sentences of the article beside the headline, with the way to their place. */
  readonly sentences: readonly Link[];
}

/** The events that an article carries. */
export function articleEvents(
  context: PageContext,
  page: UrlPath,
  article: Article,
): readonly ArticleEvent[] {
  const { index, paths } = context;
  return (index.eventsOf.get(article.id) ?? []).map(({ id }) => ({
    anchor: eventAnchor(id),
    grounds:
      paths.event(id).anchor === null
        ? []
        : [grounds(context, page, article, index.events.get(id) as Event)],
    ...eventLine(context, page, { id }), // last: a record that is added to after it was spread is made ten times as slowly
  }));
}

function grounds(
  context: PageContext,
  page: UrlPath,
  { id }: Article,
  { dateReason, headline, evidence }: Event,
): Grounds {
  return {
    dateReason: context.words.reasons.date(dateReason),
    sentences: evidence
      .filter(({ article, text }) => article === id && text !== headline)
      .map((each) => ({ text: each.text, href: placeHref(context, page, each) })),
  };
}

import type { SafeHtml } from "../base/html.ts";
import { compare, firstInOrder } from "../base/order.ts";
import type { Chronicle, Event } from "../model/chronicle.ts";
import type { Story } from "../model/story.ts";
import { parseEdtf } from "./edtf.ts";
import { eventLine, type EventLine } from "./event-entry.ts";
import { formatDays } from "./format-date.ts";
import type { ArticleHead } from "./heads.ts";
import { heaviestFirst } from "./leading-events.ts";
import type { PageContext } from "./page.ts";
import type { UrlPath } from "./site-paths.ts";
import { attributesOfArticles } from "./text-language.ts";

/** What a reader can take in at the head of a page. */
export const STATE_EVENTS = 3;

/** Counted: "2 reports, 7 events, 6–7 August 2025." */
export function storySummary(context: PageContext, story: Story): string {
  const { words } = context;
  const articles = articlesOf(context, story);
  const [first, last] = [articles[0], articles[articles.length - 1]];
  if (!first || !last) return "";
  return words.phrases.storySummary(
    words.phrases.reports(articles.length),
    words.phrases.events(eventsOf(context, story)),
    formatDays(words, first.day, last.day),
  );
}

/** An editor writes in the language of the site; all other titles are of the articles' words. */
export function attributesOfTitle(context: PageContext, story: Story): SafeHtml {
  const articles = story.titleKind === "editor" ? [] : articlesOf(context, story);
  return attributesOfArticles(context.words, articles);
}

/** The latest that happened, in the words of the sources: the last day first, on each what carries most. */
export function stateOfPlay(
  context: PageContext,
  page: UrlPath,
  { events, asOf }: Chronicle,
): readonly EventLine[] {
  const happened = events
    .filter(({ section, status }) => section === "chronicle" && status !== "announced")
    .map((event) => ({ event, day: firstDayOf(event) }))
    .filter(({ event, day }) => day !== "" && event.date.slice(0, 10) <= asOf);
  const latest = firstInOrder(
    happened,
    STATE_EVENTS,
    (a, b) => compare(b.day, a.day) || heaviestFirst(a.event, b.event),
  );
  return latest.map(({ event }) => eventLine(context, page, event));
}

/** Where a week, a month or a year stands among days. */
function firstDayOf({ date }: Event): string {
  return parseEdtf(date)?.start ?? "";
}

/** The first of what is still to come. */
export function upcoming(
  context: PageContext,
  page: UrlPath,
  { events }: Chronicle,
  eventsMax: number,
): readonly EventLine[] {
  return events
    .filter(({ section }) => section === "next")
    .slice(0, eventsMax)
    .map((event) => eventLine(context, page, event));
}

export function articlesOf({ index }: PageContext, story: Story): readonly ArticleHead[] {
  return story.members.flatMap(({ article }) => index.articles.get(article) ?? []);
}

function eventsOf({ index }: PageContext, story: Story): number {
  return index.told.get(story.id)?.chronicle.events.length ?? 0;
}

import type { SafeHtml } from "../base/html.ts";
import { compare } from "../base/order.ts";
import type { Chronicle, Event } from "../model/chronicle.ts";
import type { Story, StoryId } from "../model/story.ts";
import { parseEdtf } from "./edtf.ts";
import { eventLine, type EventLine } from "./event-entry.ts";
import { formatDays } from "./format-date.ts";
import type { ArticleHead, EventRef } from "./heads.ts";
import type { StoryCoverage } from "./index-coverage.ts";
import { heaviestFirst } from "./leading-events.ts";
import type { PageContext } from "./page.ts";
import type { UrlPath } from "./site-paths.ts";
import { leadersOf, type Lead } from "./story-leaders.ts";
import { languageAttributes, NO_ATTRIBUTES } from "./text-language.ts";

/** What a reader can take in at the head of a page. */
export const STATE_EVENTS = 3;

/** Counted: "2 reports, 7 events, 6–7 August 2025." */
export function storySummary(context: PageContext, story: Story): string {
  const { words } = context;
  const { reports, days } = coverageOf(context, story);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return "";
  return words.phrases.storySummary(
    words.phrases.reports(reports),
    words.phrases.events(eventsOf(context, story)),
    formatDays(words, first.day, last.day),
  );
}

/** An editor writes in the language of the site; all other titles are of the articles' words. */
export function attributesOfTitle(context: PageContext, story: Story): SafeHtml {
  const language = story.titleKind === "editor" ? null : coverageOf(context, story).language;
  return language === null ? NO_ATTRIBUTES : languageAttributes(context.words, language);
}

/** The latest that happened, in the words of the sources: the last day first, on each what carries most. */
export function stateOfPlay(
  context: PageContext,
  page: UrlPath,
  chronicle: Chronicle,
): readonly EventLine[] {
  const latest = leadersOf(context.views.leaders, chronicle, latestHappened(chronicle));
  return latest.map((event) => eventLine(context, page, event));
}

function latestHappened({ asOf }: Chronicle): Lead {
  return {
    ...{ name: "latest", count: STATE_EVENTS, ground: [asOf] },
    isWanted: (event) =>
      event.section === "chronicle" &&
      event.status !== "announced" &&
      event.date.slice(0, 10) <= asOf &&
      firstDayOf(event) !== "",
    order: (a, b) => compare(firstDayOf(b), firstDayOf(a)) || heaviestFirst(a, b),
  };
}

/** Where a week, a month or a year stands among days. */
function firstDayOf({ date }: Event): string {
  return parseEdtf(date)?.start ?? "";
}

/** The first of what is still to come. */
export function upcoming(
  context: PageContext,
  page: UrlPath,
  chronicle: Chronicle,
  eventsMax: number,
): readonly EventLine[] {
  return eventsToCome(context, chronicle)
    .slice(0, eventsMax)
    .map((event) => eventLine(context, page, event));
}

/** In the order of the story, of which a long one has a part for them. */
export function eventsToCome(
  { index }: PageContext,
  { story, events }: Chronicle,
): readonly EventRef[] {
  const parts = index.partsOf.get(story) ?? [];
  return parts.length > 0
    ? (parts.find(({ section }) => section === "next")?.events ?? [])
    : events.filter(({ section }) => section === "next");
}

export function coverageOf(
  { index }: PageContext,
  { id }: { readonly id: StoryId },
): StoryCoverage {
  return index.coverage.get(id) as StoryCoverage;
}

/** All that there are: of a long story, who can goes by its coverage. */
export function articlesOf({ index }: PageContext, story: Story): readonly ArticleHead[] {
  return story.members.flatMap(({ article }) => index.articles.get(article) ?? []);
}

function eventsOf({ index }: PageContext, story: Story): number {
  return index.told.get(story.id)?.chronicle.events.length ?? 0;
}

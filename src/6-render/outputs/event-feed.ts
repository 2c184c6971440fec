import type { Day } from "../../base/day.ts";
import { escapeHtml, joinHtml, trustHtml, type SafeHtml } from "../../base/html.ts";
import { compare, inOrder } from "../../base/order.ts";
import type { Event, Evidence } from "../../model/chronicle.ts";
import type { StoryId } from "../../model/story.ts";
import { dateView } from "../format-date.ts";
import { sharing } from "../sharing.ts";
import type { SiteIndex } from "../site-index.ts";
import type { UrlPath } from "../site-paths.ts";
import { leadersOf } from "../story-leaders.ts";
import type { Feed, FeedItem } from "./feed.ts";
import type { OutputContext } from "./output-context.ts";
import { keptByRecord } from "./output-memory.ts";
import { addressFrom } from "./site-address.ts";
import type { ToldStory } from "./told-parts.ts";

const ITEMS_MAX = 100; // a story is followed over weeks: the events of its last stretch

/** The events that a story's feed tells, the latest reported first. */
export function latestEvents(
  { chronicle }: ToldStory,
  { index, memory = null, views = null }: OutputContext,
): readonly EventNews[] {
  const { asOf } = chronicle;
  const make = (event: Event): ReportDays => daysOfReports(event, index);
  // Events are compared many times over, each of which would go through all their evidence.
  const daysOf = memory
    ? keptByRecord({ memory, name: "days", ground: [index.articles] }, make)
    : sharing(make);
  const published = (event: Event): Day => daysOf(event).first ?? asOf;
  const updated = (event: Event): Day => daysOf(event).last ?? asOf;
  const latest = leadersOf(views?.leaders ?? null, chronicle, {
    ...{ name: "latest reported", count: ITEMS_MAX, ground: [index.articles, asOf] },
    isWanted: () => true,
    order: inOrder<Event>(
      (a, b) => compare(updated(b), updated(a)),
      (a, b) => compare(published(b), published(a)),
      (a, b) => compare(a.id, b.id),
    ),
  });
  return latest.map((event) => ({
    ...{ event, published: published(event), updated: updated(event) },
  }));
}

export function eventFeed(
  { story, chronicle }: ToldStory,
  latest: readonly EventNews[],
  context: OutputContext,
): Feed {
  const { site, paths } = context;
  const page = paths.story(story.id);
  const identity = ["story", site.settings.title, story.id];
  return {
    identity,
    page,
    self: (format) => paths.feed(page, format),
    title: `${story.title} – ${site.settings.title}`,
    subtitle: story.dek,
    author: site.settings.title,
    language: site.settings.language,
    updated: chronicle.asOf,
    base: site.settings.base,
    items: latest.map((news) =>
      eventItem(news, {
        identity: [...identity, "event", news.event.id],
        story: story.id,
        context,
      }),
    ),
  };
}

/** An event is news on the days on which it was reported, not on its own date, which may lie ahead. */
export interface EventNews {
  readonly event: Event;
  readonly published: Day;
  readonly updated: Day;
}

interface ReportDays {
  readonly first: Day | null;
  readonly last: Day | null;
}

function daysOfReports({ evidence }: Event, { articles }: SiteIndex): ReportDays {
  let first: Day | null = null;
  let last: Day | null = null;
  for (const { article } of evidence) {
    const day = articles.get(article)?.day;
    if (day === undefined) continue;
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  }
  return { first, last };
}

interface ItemPlace extends Pick<FeedItem, "identity"> {
  readonly story: StoryId;
  readonly context: OutputContext;
}

function eventItem(
  { event, published, updated }: EventNews,
  { identity, story, context }: ItemPlace,
): FeedItem {
  return {
    identity,
    place: context.paths.event(event.id),
    mayMove: true,
    title: context.words.phrases.eventItem(
      dateView(context.words, event.date).text,
      event.headline,
    ),
    authors: [],
    summary: event.evidence[0]?.text ?? event.headline,
    html: evidenceHtml(event, story, context),
    tags: [event.status, event.section],
    externalUrl: null,
    published,
    updated,
    language: null,
  };
}

function evidenceHtml(
  { evidence, dateReason }: Event,
  story: StoryId,
  context: OutputContext,
): SafeHtml {
  const feed = context.paths.feed(context.paths.story(story), "atom");
  const items = evidence.map((each) => evidenceItem(each, feed, context));
  return trustHtml(
    `<ul>${joinHtml(items)}</ul><p>${escapeHtml(context.words.reasons.date(dateReason))}</p>`,
  );
}

function evidenceItem(
  { article, text }: Evidence,
  feed: UrlPath,
  { site, paths, index }: OutputContext,
): SafeHtml {
  const href = addressFrom(feed, paths.article(article), site.settings.base);
  const source = index.articles.get(article);
  const label = source ? `${source.outlet ?? source.title}, ${source.day}` : article;
  return trustHtml(
    `<li>${escapeHtml(text)} (<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>)</li>`,
  );
}

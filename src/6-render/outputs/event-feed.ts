import type { Day } from "../../base/day.ts";
import { escapeHtml, joinHtml, trustHtml, type SafeHtml } from "../../base/html.ts";
import { compare, inOrder } from "../../base/order.ts";
import type { Event, Evidence } from "../../model/chronicle.ts";
import type { StoryId } from "../../model/story.ts";
import { dateView } from "../format-date.ts";
import type { UrlPath } from "../site-paths.ts";
import type { Feed, FeedItem } from "./feed.ts";
import type { OutputContext, ToldStory } from "./output-context.ts";
import { addressFrom } from "./site-address.ts";

const ITEMS_MAX = 100; // a story is followed over weeks: the events of its last stretch

/** The events of one story, the latest reported first. */
export function eventFeed(told: ToldStory, context: OutputContext): Feed {
  const { story, chronicle } = told;
  const { site, paths } = context;
  const page = paths.story(story.id);
  const latest = chronicle.events
    .map((event) => newsOf(event, told, context))
    .sort(
      inOrder<EventNews>(
        (a, b) => compare(b.updated, a.updated),
        (a, b) => compare(b.published, a.published),
        (a, b) => compare(a.event.id, b.event.id),
      ),
    )
    .slice(0, ITEMS_MAX);
  return {
    identity: ["story", site.settings.title, story.id],
    page,
    self: (format) => paths.feed(page, format),
    title: `${story.title} – ${site.settings.title}`,
    subtitle: story.dek,
    author: site.settings.title,
    language: site.settings.language,
    updated: chronicle.asOf,
    base: site.settings.base,
    items: latest.map((news) => eventItem(news, story.id, context)),
  };
}

/** An event is news on the days on which it was reported, not on its own date, which may lie ahead. */
interface EventNews {
  readonly event: Event;
  readonly published: Day;
  readonly updated: Day;
}

function newsOf(event: Event, { chronicle }: ToldStory, { articles }: OutputContext): EventNews {
  let [first, last]: readonly [Day | null, Day | null] = [null, null];
  for (const { article } of event.evidence) {
    const day = articles.get(article)?.day;
    if (day === undefined) continue;
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  }
  return { event, published: first ?? chronicle.asOf, updated: last ?? chronicle.asOf };
}

function eventItem(
  { event, published, updated }: EventNews,
  story: StoryId,
  context: OutputContext,
): FeedItem {
  return {
    identity: ["event", event.id],
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
  { site, paths, articles }: OutputContext,
): SafeHtml {
  const href = addressFrom(feed, paths.article(article), site.settings.base);
  const source = articles.get(article);
  const label = source ? `${source.outlet ?? source.title}, ${source.day}` : article;
  return trustHtml(
    `<li>${escapeHtml(text)} (<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>)</li>`,
  );
}

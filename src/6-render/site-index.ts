import type { Day } from "../base/day.ts";
import { compare, groupBy } from "../base/order.ts";
import type { Annotations, Quotation } from "../model/annotation.ts";
import type { Article, ArticleId, Span } from "../model/article.ts";
import type { Chronicle, Difference, Event, QuotationRecord } from "../model/chronicle.ts";
import { changesOf, type Change } from "./changes.ts";
import { dateView, type DateView } from "./format-date.ts";
import type { Site } from "../model/site.ts";
import { eventPlaces, storyParts, type EventPlace, type StoryPart } from "./story-parts.ts";
import type { Words } from "./words/words.ts";
import type { Membership, Name, NameId, Story, StoryId } from "../model/story.ts";

/** What other pages say of a story. Who reads only this does not depend on all that the story holds. */
export type StoryHead = Pick<Story, "id" | "title">;

/** A story that an article serves, and how. */
export interface StoryOfArticle extends StoryHead {
  readonly member: Membership;
}

/** What other pages say of a name. */
export type NameHead = Omit<Name, "mentions" | "reasons">;

/** An event with the story it is part of. */
export interface EventInStory {
  readonly event: Event;
  readonly story: StoryHead;
}

export interface QuotationInStory {
  readonly quotation: QuotationRecord;
  readonly story: StoryHead;
}

/** What pages look up, gathered once so that no page has to search the whole site. */
export interface SiteIndex {
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly annotations: ReadonlyMap<ArticleId, Annotations>;
  readonly names: ReadonlyMap<NameId, NameHead>;
  readonly stories: readonly { readonly story: Story; readonly chronicle: Chronicle }[];
  readonly chronicleOf: ReadonlyMap<StoryId, Chronicle>;
  readonly storiesOf: ReadonlyMap<ArticleId, readonly StoryOfArticle[]>;
  readonly eventsOf: ReadonlyMap<ArticleId, readonly EventInStory[]>;
  /** In order of date. */
  readonly eventsWith: ReadonlyMap<NameId, readonly EventInStory[]>;
  /** Each once, with the first story that has it: an article of two stories is quoted in both. */
  readonly quotations: readonly QuotationInStory[];
  readonly quotationsBy: ReadonlyMap<NameId, readonly QuotationInStory[]>;
  readonly differencesOf: ReadonlyMap<string, readonly Difference[]>;
  /** Beside `Annotations.names`: whose name each mention is. */
  readonly bearers: ReadonlyMap<ArticleId, readonly (NameId | undefined)[]>;
  readonly articlesWith: ReadonlyMap<NameId, readonly Article[]>;
  /** The articles of an article's duplicate group, itself among them: one list for all of them, since copies can be many. */
  readonly copiesOf: ReadonlyMap<ArticleId, readonly ArticleId[]>;
  /** The date of each event in words, by EDTF. */
  readonly dates: ReadonlyMap<string, DateView>;
  /** Pages of a long story; none for others. */
  readonly partsOf: ReadonlyMap<StoryId, readonly StoryPart[]>;
  /** By the id of the event. */
  readonly placeOf: ReadonlyMap<string, EventPlace>;
  /** The latest day of publication; null for a site without articles. */
  readonly asOf: Day | null;
  readonly hasChanges: boolean;
  /** Latest first. */
  readonly changes: readonly Change[];
  readonly changesOf: ReadonlyMap<ArticleId, readonly Change[]>;
  readonly articlesByDay: ReadonlyMap<string, readonly Article[]>;
  /** Null is the key of articles whose outlet nothing names. */
  readonly articlesByOutlet: ReadonlyMap<string | null, readonly Article[]>;
}

function eachOnce(quotations: readonly QuotationInStory[]): readonly QuotationInStory[] {
  const seen = new Set<string>();
  return quotations.filter(({ quotation: { id } }) => !seen.has(id) && seen.add(id));
}

export function indexSite(site: Site, words: Words): SiteIndex {
  const { maxEvents } = site.settings;
  const { stories: plain, names, duplicates } = site.grouping;
  const articles = new Map(site.articles.map((article) => [article.id, article]));
  const stories = plain.map((story, index) => ({
    story,
    chronicle: site.chronicles[index] as Chronicle,
  }));
  const told = stories.map(({ story, chronicle }) => ({ story: storyHead(story), chronicle }));
  const events = told.flatMap(({ story, chronicle }) =>
    chronicle.events.map((event) => ({ event, story })),
  );
  const quotations = eachOnce(
    told.flatMap(({ story, chronicle }) =>
      chronicle.quotations.map((quotation) => ({ quotation, story })),
    ),
  );
  const changes = changesOf(site);
  return {
    articles,
    annotations: new Map(site.annotations.map((each) => [each.article, each])),
    names: new Map(names.map((name) => [name.id, nameHead(name)])),
    stories,
    chronicleOf: new Map(stories.map(({ story, chronicle }) => [story.id, chronicle])),
    storiesOf: storiesByArticle(plain),
    eventsOf: manyBy(events, ({ event }) => event.evidence.map(({ article }) => article)),
    eventsWith: manyBy([...events].sort(byDate), ({ event }) => event.names),
    quotations,
    quotationsBy: manyBy(quotations, ({ quotation }) => quotation.speaker ?? []),
    differencesOf: groupBy(
      stories.flatMap(({ chronicle }) => chronicle.differences),
      ({ event }) => event,
    ),
    bearers: bearersOf(names),
    articlesWith: new Map(names.map((name) => [name.id, articlesOf(name, articles)])),
    copiesOf: new Map(
      duplicates.flatMap(({ articles: group }) => group.map((id) => [id, group] as const)),
    ),
    dates: datesOf(words, events),
    partsOf: new Map(
      stories.map(({ story, chronicle }) => [story.id, storyParts(chronicle, maxEvents)]),
    ),
    placeOf: new Map(stories.flatMap(({ chronicle }) => eventPlaces(chronicle, maxEvents))),
    asOf: site.articles.at(-1)?.day ?? null,
    hasChanges: changes.length > 0,
    changes,
    changesOf: groupBy(changes, ({ article }) => article.id),
    articlesByDay: groupBy(site.articles, ({ day }) => day),
    articlesByOutlet: groupBy(site.articles, ({ outlet }) => outlet),
  };
}

/** Each date once: events are many more. */
function datesOf(words: Words, events: readonly EventInStory[]): ReadonlyMap<string, DateView> {
  const dates = new Set(events.map(({ event }) => event.date));
  return new Map([...dates].map((date) => [date, dateView(words, date)]));
}

export function storyHead({ id, title }: Story): StoryHead {
  return { id, title };
}

function nameHead({ mentions: _, reasons: __, ...head }: Name): NameHead {
  return head;
}

function byDate({ event: a }: EventInStory, { event: b }: EventInStory): number {
  return compare(a.date, b.date) || compare(a.id, b.id);
}

/** Place in `spans` of the one that holds an offset; null when none does. They are in order and do not overlap. */
export function indexAt(spans: readonly Span[], offset: number): number | null {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle] as Span;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return middle;
  }
  return null;
}

/** The bearer of a quotation's speaker within its article. */
export function speakerOf(
  index: SiteIndex,
  article: ArticleId,
  quotation: Quotation,
): NameHead | undefined {
  if (quotation.speaker === null) return undefined;
  const id = index.bearers.get(article)?.[quotation.speaker];
  return id && index.names.get(id);
}

/** The story that an article belongs to stands before the one that it serves beside it. */
function storiesByArticle(
  stories: readonly Story[],
): ReadonlyMap<ArticleId, readonly StoryOfArticle[]> {
  const places = stories.flatMap((story) =>
    story.members.map((member) => ({ ...storyHead(story), member })),
  );
  const own = places.filter(({ member }) => !member.isSecond);
  const second = places.filter(({ member }) => member.isSecond);
  return groupBy([...own, ...second], ({ member }) => member.article);
}

/** Things under each of their keys, once a key, in their own order. */
function manyBy<K, T>(items: readonly T[], keysOf: (item: T) => K | readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const keys = keysOf(item);
    for (const key of new Set(Array.isArray(keys) ? (keys as readonly K[]) : [keys as K])) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function bearersOf(names: readonly Name[]): ReadonlyMap<ArticleId, (NameId | undefined)[]> {
  const bearers = new Map<ArticleId, (NameId | undefined)[]>();
  for (const { id, mentions } of names) {
    for (const { article, mention } of mentions) {
      const list = bearers.get(article) ?? [];
      list[mention] = id;
      bearers.set(article, list);
    }
  }
  return bearers;
}

function articlesOf(name: Name, articles: ReadonlyMap<ArticleId, Article>): readonly Article[] {
  const ids = new Set(name.mentions.map(({ article }) => article));
  return [...ids]
    .flatMap((id) => articles.get(id) ?? [])
    .sort((a, b) => compare(a.day, b.day) || compare(a.id, b.id));
}

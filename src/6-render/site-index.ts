import type { Day } from "../base/day.ts";
import { compare, groupBy } from "../base/order.ts";
import type { ShownFindings, Quotation } from "../model/annotation.ts";
import type { Article, ArticleId } from "../model/article.ts";
import type { Chronicle, Difference, Event, QuotationRecord } from "../model/chronicle.ts";
import { anchorAt, type ArticlePlaces } from "./article-places.ts";
import { changesOf, type Change } from "./changes.ts";
import { dateView, type DateView } from "./format-date.ts";
import type { Site } from "../model/site.ts";
import { eventPlaces, storyParts, type EventPlace, type StoryPart } from "./story-parts.ts";
import type { Words } from "./words/words.ts";
import type { Name, NameId, Story, StoryId } from "../model/story.ts";
import {
  articleHead,
  articleRef,
  eventHead,
  eventRef,
  nameHead,
  nameSheet,
  quotationRef,
  storyOfArticle,
  type ArticleHead,
  type ArticleRef,
  type EventHead,
  type EventRef,
  type NameHead,
  type NameSheet,
  type QuotationRef,
  type StoryOfArticle,
} from "./heads.ts";
import { publishedEnd } from "./policy.ts";

export interface StoryWithChronicle {
  readonly story: Story;
  readonly chronicle: Chronicle;
}

/** What pages look up, gathered once so that no page has to search the whole site. */
export interface SiteIndex {
  readonly articles: ReadonlyMap<ArticleId, ArticleHead>;
  readonly texts: ReadonlyMap<ArticleId, Article>;
  readonly places: ReadonlyMap<ArticleId, ArticlePlaces>;
  /** As `anchorAt`, for an article of the site. */
  readonly anchorIn: (article: ArticleId, offset: number) => string | null;
  readonly annotations: ReadonlyMap<ArticleId, ShownFindings>;
  readonly names: ReadonlyMap<NameId, NameHead>;
  readonly nameSheets: ReadonlyMap<NameId, NameSheet>;
  readonly stories: readonly StoryWithChronicle[];
  /** All that there is to a story. */
  readonly told: ReadonlyMap<StoryId, StoryWithChronicle>;
  readonly storiesOf: ReadonlyMap<ArticleId, readonly StoryOfArticle[]>;
  readonly heads: ReadonlyMap<string, EventHead>;
  readonly events: ReadonlyMap<string, Event>;
  readonly eventsOf: ReadonlyMap<ArticleId, readonly EventRef[]>;
  /** In order of date. */
  readonly eventsWith: ReadonlyMap<NameId, readonly EventRef[]>;
  readonly eventsByDay: ReadonlyMap<string, readonly EventRef[]>;
  /** Each once, as the first story has it: an article of two stories is quoted in both. */
  readonly quotations: ReadonlyMap<string, QuotationRecord>;
  readonly quotationsBy: ReadonlyMap<NameId, readonly QuotationRef[]>;
  readonly differencesOf: ReadonlyMap<string, readonly Difference[]>;
  /** Beside `ShownFindings.names`: whose name each mention is. */
  readonly bearers: ReadonlyMap<ArticleId, readonly (NameId | undefined)[]>;
  readonly articlesWith: ReadonlyMap<NameId, readonly ArticleRef[]>;
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
  readonly articlesByDay: ReadonlyMap<string, readonly ArticleRef[]>;
  /** Null is the key of articles whose outlet nothing names. */
  readonly articlesByOutlet: ReadonlyMap<string | null, readonly ArticleRef[]>;
}

export function indexSite(site: Site, words: Words): SiteIndex {
  const { maxEvents } = site.settings;
  const { stories: plain, names, duplicates } = site.grouping;
  const refs = new Map(site.articles.map((article) => [article.id, articleRef(article)]));
  const stories = plain.map((story, place) => ({
    story,
    chronicle: site.chronicles[place] as Chronicle,
  }));
  const events = site.chronicles.flatMap((chronicle) => chronicle.events);
  const byDate = [...events].sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
  const eventRefs = new Map(events.map((event) => [event, eventRef(event)]));
  const refOf = (event: Event): EventRef => eventRefs.get(event) as EventRef;
  const quotations = quotationsById(site.chronicles);
  const differencesOf = groupBy(
    site.chronicles.flatMap(({ differences }) => differences),
    ({ event }) => event,
  );
  const changes = changesOf(site);
  const places = placesOf(site);
  return {
    articles: new Map(site.articles.map((article) => [article.id, articleHead(article)])),
    texts: new Map(site.articles.map((article) => [article.id, article])),
    places,
    anchorIn: (article, offset) => anchorOf(places.get(article), offset),
    annotations: new Map(site.annotations.map((each) => [each.article, each])),
    names: new Map(names.map((name) => [name.id, nameHead(name)])),
    nameSheets: new Map(names.map((name) => [name.id, nameSheet(name)])),
    stories,
    told: new Map(stories.map((told) => [told.story.id, told])),
    storiesOf: storiesByArticle(plain),
    heads: new Map(
      events.map((event) => [event.id, eventHead(event, differencesOf.get(event.id) ?? [])]),
    ),
    events: new Map(events.map((event) => [event.id, event])),
    eventsOf: manyBy(events, ({ evidence }) => evidence.map(({ article }) => article), refOf),
    eventsWith: manyBy(byDate, (event) => event.names, refOf),
    eventsByDay: manyBy(
      events,
      ({ date }) => [date.slice(0, date[10] === "T" ? 10 : undefined)],
      refOf,
    ),
    quotations,
    quotationsBy: manyBy(
      quotations.values(),
      ({ speaker }) => (speaker === null ? [] : [speaker]),
      quotationRef,
    ),
    differencesOf,
    bearers: bearersOf(names),
    articlesWith: new Map(names.map((name) => [name.id, articlesOf(name, refs)])),
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
    articlesByDay: groupBy(refs.values(), ({ day }) => day),
    articlesByOutlet: manyBy(site.articles, ({ outlet }) => [outlet], articleRef),
  };
}

function quotationsById(chronicles: readonly Chronicle[]): ReadonlyMap<string, QuotationRecord> {
  const quotations = new Map<string, QuotationRecord>();
  for (const { quotations: told } of chronicles)
    for (const quotation of told)
      if (!quotations.has(quotation.id)) quotations.set(quotation.id, quotation);
  return quotations;
}

function placesOf(site: Site): ReadonlyMap<ArticleId, ArticlePlaces> {
  return new Map(
    site.articles.map((article, place) => {
      const sentences = site.annotations[place]?.sentences ?? [];
      const end = publishedEnd(site, article);
      return [article.id, { end, sentences, paragraphs: article.paragraphs }];
    }),
  );
}

export function anchorOf(places: ArticlePlaces | undefined, offset: number): string | null {
  return places ? anchorAt(places, offset) : null;
}

/** Each date once: events are many more. */
function datesOf(words: Words, events: readonly Event[]): ReadonlyMap<string, DateView> {
  const dates = new Set(events.map(({ date }) => date));
  return new Map([...dates].map((date) => [date, dateView(words, date)]));
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
  const places = stories.flatMap((story) => story.members.map((member) => ({ story, member })));
  const own = places.filter(({ member }) => !member.isSecond);
  const second = places.filter(({ member }) => member.isSecond);
  return manyBy(
    [...own, ...second],
    ({ member }) => [member.article],
    ({ story, member }) => storyOfArticle(story, member),
  );
}

/** Things under each of their keys, once a key, in their own order. */
function manyBy<K, T, R>(
  items: Iterable<T>,
  keysOf: (item: T) => readonly K[],
  madeOf: (item: T) => R,
): Map<K, R[]> {
  const groups = new Map<K, R[]>();
  for (const item of items) {
    const made = madeOf(item);
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(made);
      else groups.set(key, [made]);
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

function articlesOf(name: Name, refs: ReadonlyMap<ArticleId, ArticleRef>): readonly ArticleRef[] {
  const ids = new Set(name.mentions.map(({ article }) => article));
  return [...ids]
    .flatMap((id) => refs.get(id) ?? [])
    .sort((a, b) => compare(a.day, b.day) || compare(a.id, b.id));
}

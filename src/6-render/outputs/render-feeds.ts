import { hashKey, sha256 } from "../../base/hash.ts";
import { isSameList } from "../../base/same-list.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { Article } from "../../model/article.ts";
import type { Site } from "../../model/site.ts";
import { outletName } from "../article-row.ts";
import { feedFormats } from "../feed-formats.ts";
import { isFollowed } from "../is-followed.ts";
import type { FeedFormat, UrlPath } from "../site-paths.ts";
import { articleFeed, articleItem, latestOf, type FeedSubject } from "./article-feed.ts";
import { eventFeed, latestEvents } from "./event-feed.ts";
import type { Feed, FeedFormatter } from "./feed.ts";
import { atomFormat } from "./format-atom.ts";
import { jsonFormat } from "./format-json-feed.ts";
import { rssFormat } from "./format-rss.ts";
import type { OutputContext } from "./output-context.ts";
import { keptByRecord } from "./output-memory.ts";
import type { ToldStory } from "./told-parts.ts";

type PrintFeed = (feed: Feed) => string;

const FORMATS: Readonly<Record<FeedFormat, () => PrintFeed>> = {
  atom: () => feedPrinter(atomFormat),
  json: () => feedPrinter(jsonFormat),
  rss: () => feedPrinter(rssFormat),
};

// What is new of the whole site or of an outlet may be much in a day; of one person it is less, and there are many of them.
const ITEMS_MAX = 50;
const ITEMS_OF_PERSON_MAX = 20;
const PRINTED_MAX = 4000; // items that are kept for other feeds: of a large site all of them would be many megabytes

interface Following {
  readonly page: UrlPath;
  /** All that the feed says follows from these; null where nobody keeps its keys. */
  readonly ground: readonly unknown[] | null;
  /** Of all that the feed says. */
  readonly digest: () => string;
  readonly feedOf: () => Feed;
}

/** The keys of the last rendering's feeds by their page, beside `feedFormats`, and what they were made from. */
export type FeedMemory = ReadonlyMap<UrlPath, FeedKeys>;

interface FeedKeys {
  readonly ground: readonly unknown[];
  readonly keys: readonly string[];
}

/**
 * Feeds of the site, of people and of outlets have articles, a story's feed has events. RSS is made only for a site with an
 * address.
 */
export function renderFeeds(context: OutputContext): readonly OutputFile[] {
  const { paths, site } = context;
  const subjects = [siteOf(context), ...peopleOf(context), ...outletsOf(context)];
  const feedOf = lastAsked((told: ToldStory) =>
    eventFeed(told, latestEvents(told, context), context),
  );
  const followed = [
    ...context.stories.map((told) => followingStory(told, context, feedOf)),
    ...subjects.map((subject) => followingArticles(subject, context)),
  ];
  const keys = feedKeys(followed, context);
  return feedFormats(site.settings.base).flatMap((format, at) => {
    const print = FORMATS[format]();
    return followed.map(({ page, feedOf }, place) => ({
      path: paths.feed(page, format),
      key: (keys[place] as readonly string[])[at] as string,
      render: () => print(feedOf()),
    }));
  });
}

/**
 * Beside what is followed, the keys of its formats. An edit touches the feeds of the few whom its article names, and to hash what
 * all the others say took longer than printing these.
 */
function feedKeys(
  followed: readonly Following[],
  { digests, site, memory = null }: OutputContext,
): readonly (readonly string[])[] {
  const formats = feedFormats(site.settings.base);
  const kept = new Map<UrlPath, FeedKeys>();
  const keys = followed.map(({ page, ground: own, digest }) => {
    const ground = own && memory && [digests.settings, ...own];
    const known = ground && memory.feeds.get(page);
    if (known && isSameList(known.ground, ground)) {
      kept.set(page, known);
      return known.keys;
    }
    const said = digest();
    const made = formats.map((format) => hashKey("feed/3", format, page, digests.settings, said));
    if (ground) kept.set(page, { ground, keys: made });
    return made;
  });
  if (memory) memory.feeds = kept;
  return keys;
}

/** Prints feeds of one site. An article is in the feeds of all whom it names, and is printed once for those of one folder. */
function feedPrinter<Text extends string>({ itemOf, feedOf }: FeedFormatter<Text>): PrintFeed {
  const printed = new Map<string, Text>();
  return (feed) => {
    const depth = feed.page.split("/").length;
    const items = feed.items.map((item) => {
      if (item.mayMove) return itemOf(item, feed); // an event, which no other feed has
      const key = `${depth} ${item.place.page}`;
      let text = printed.get(key);
      if (text === undefined) {
        if (printed.size >= PRINTED_MAX) printed.clear();
        printed.set(key, (text = itemOf(item, feed)));
      }
      return text;
    });
    return feedOf(feed, items);
  };
}

/**
 * `make`, of which the last value is kept: the formats of a story's feed lie side by side and are made one after the other, and
 * the feeds of all stories would be a third of the memory of a large site.
 */
function lastAsked<K, V>(make: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}

function followingStory(
  told: ToldStory,
  context: OutputContext,
  feedOf: (told: ToldStory) => Feed,
): Following {
  const { digests, paths, index } = context;
  const { story, chronicle } = told;
  const sourceOf = (id: Article["id"]): string => {
    const { outlet = null, title = "", day = "" } = index.articles.get(id) ?? {};
    return `${outlet ?? title}, ${day}`;
  };
  const said = () =>
    latestEvents(told, context).map(({ event, published, updated }) => [
      ...[digests.event(event), paths.event(event.id).page, published, updated],
      event.evidence.map(({ article }) => sourceOf(article)),
    ]);
  return {
    page: paths.story(story.id),
    ground: null, // it follows from much, and there are few of them that an edit does not touch
    digest: () => sha256(JSON.stringify([story.title, story.dek, chronicle.asOf, said()])),
    feedOf: () => feedOf(told),
  };
}

function followingArticles(subject: FeedSubject, context: OutputContext): Following {
  const { digests, asOf } = context;
  const latest = latestOf(subject, context);
  const { identity, title, subtitle } = subject;
  const isEmpty = latest.length === 0;
  return {
    page: subject.page,
    ground: [title, subtitle, isEmpty ? asOf : null, identity.length, ...identity, ...latest],
    digest: () => {
      const known = isEmpty ? asOf : latest.map(digests.article);
      return sha256(JSON.stringify([identity, title, subtitle, known]));
    },
    feedOf: () =>
      articleFeed(
        subject,
        latest.map((article) => articleItem(article, context)),
        context,
      ),
  };
}

function siteOf({ site, paths }: OutputContext): FeedSubject {
  const { title, description } = site.settings;
  const subtitle = description === "" ? null : description;
  return {
    ...{ identity: ["site", title], page: paths.home, title, subtitle },
    ...{ articles: site.articles, itemsMax: ITEMS_MAX },
  };
}

function peopleOf({ site, index, paths, memory = null }: OutputContext): readonly FeedSubject[] {
  const isOne = keptByRecord({ memory, name: "is followed", ground: [] }, isFollowed);
  return site.grouping.names.filter(isOne).map(({ id, name }) => ({
    identity: ["person", site.settings.title, id],
    page: paths.name(id),
    ...titled(name, site),
    articles: index.articlesWith.get(id) ?? [],
    itemsMax: ITEMS_OF_PERSON_MAX,
  }));
}

/** What no outlet is named for has no feed: it comes from anywhere. */
function outletsOf({ site, index, paths, words }: OutputContext): readonly FeedSubject[] {
  return [...index.articlesByOutlet].flatMap(([outlet, articles]) =>
    outlet === null
      ? []
      : {
          identity: ["outlet", site.settings.title, outlet],
          page: paths.outlet(outlet),
          ...titled(outletName(words, outlet), site),
          ...{ articles, itemsMax: ITEMS_MAX },
        },
  );
}

function titled(name: string, { settings }: Site) {
  return { title: `${name} – ${settings.title}`, subtitle: null };
}

import { hashKey } from "../../base/hash.ts";
import { groupBy } from "../../base/order.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { Site } from "../../model/site.ts";
import { outletName } from "../article-row.ts";
import { feedFormats } from "../feed-formats.ts";
import { isFollowed } from "../is-followed.ts";
import type { FeedFormat, UrlPath } from "../site-paths.ts";
import { articleFeed, type FeedSubject } from "./article-feed.ts";
import { eventFeed } from "./event-feed.ts";
import type { Feed } from "./feed.ts";
import { formatAtom } from "./format-atom.ts";
import { formatJsonFeed } from "./format-json-feed.ts";
import { formatRss } from "./format-rss.ts";
import type { OutputContext } from "./output-context.ts";

const FORMATS: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  atom: formatAtom,
  json: formatJsonFeed,
  rss: formatRss,
};

/**
 * Feeds of the site, of people and of outlets have articles, a story's feed has events. RSS is made only for a site with an
 * address.
 */
export function renderFeeds(context: OutputContext): readonly OutputFile[] {
  const { paths, digests, stories } = context;
  return [
    ...filesOf(context, paths.home, digests.articles, () => articleFeed(siteOf(context), context)),
    ...stories.flatMap((told) =>
      filesOf(context, paths.story(told.story.id), told.digest, () => eventFeed(told, context)),
    ),
    ...[...peopleOf(context), ...outletsOf(context)].flatMap((subject) =>
      filesOf(context, subject.page, digestOfSubject(subject, context), () =>
        articleFeed(subject, context),
      ),
    ),
  ];
}

function filesOf(
  { paths, digests, site }: OutputContext,
  page: UrlPath,
  digest: string,
  feedOf: () => Feed,
): readonly OutputFile[] {
  return feedFormats(site.settings.base).map((format) => ({
    path: paths.feed(page, format),
    key: hashKey("feed/2", format, page, digests.settings, digest),
    render: () => FORMATS[format](feedOf()),
  }));
}

function siteOf({ site, paths }: OutputContext): FeedSubject {
  const { title, description } = site.settings;
  const subtitle = description === "" ? null : description;
  return { identity: ["site", title], page: paths.home, title, subtitle, articles: site.articles };
}

function peopleOf({ site, paths, articles }: OutputContext): readonly FeedSubject[] {
  return site.grouping.names.filter(isFollowed).map(({ id, name, mentions }) => ({
    identity: ["person", site.settings.title, id],
    page: paths.name(id),
    ...titled(name, site),
    articles: [...new Set(mentions.map(({ article }) => article))].flatMap(
      (article) => articles.get(article) ?? [],
    ),
  }));
}

/** What no outlet is named for has no feed: it comes from anywhere. */
function outletsOf({ site, paths, words }: OutputContext): readonly FeedSubject[] {
  const named = site.articles.filter(({ outlet }) => outlet !== null);
  return [...groupBy(named, ({ outlet }) => outlet as string)].map(([outlet, articles]) => ({
    identity: ["outlet", site.settings.title, outlet],
    page: paths.outlet(outlet),
    ...titled(outletName(words, outlet), site),
    articles,
  }));
}

function titled(name: string, { settings }: Site) {
  return { title: `${name} – ${settings.title}`, subtitle: null };
}

function digestOfSubject(
  { title, articles }: FeedSubject,
  { digestOf, folded }: OutputContext,
): string {
  const digests = articles.map(({ id }) => `${digestOf.get(id)} ${folded.has(id)}`);
  return hashKey(title, digests.join());
}

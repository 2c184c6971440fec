import { webAddressOf } from "../../base/web-address.ts";
import type { Article } from "../../model/article.ts";
import { articleRef, type ArticleRef } from "../heads.ts";
import { policyOf } from "../policy.ts";
import type { UrlPath } from "../site-paths.ts";
import { summaryOf } from "./article-summary.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { keptByRecord } from "./output-memory.ts";
import type { OutputContext } from "./output-context.ts";

/** Whose articles a feed has. */
export interface FeedSubject {
  readonly identity: readonly string[];
  /** The page that the feed belongs to. */
  readonly page: UrlPath;
  readonly title: string;
  readonly subtitle: string | null;
  /** In order of day, then id. */
  readonly articles: readonly ArticleRef[];
  /** Readers fetch the whole feed each time. */
  readonly itemsMax: number;
}

/** What a feed of articles is made from: `items` are those of its latest articles, newest first. */
export function articleFeed(
  { identity, page, title, subtitle }: FeedSubject,
  items: readonly FeedItem[],
  { site, paths, asOf }: OutputContext,
): Feed {
  const { language, base, title: siteTitle } = site.settings;
  return {
    ...{ identity, page, title, subtitle, language, base, items },
    self: (format) => paths.feed(page, format),
    author: siteTitle,
    updated: items.reduce(
      (last, { updated }) => (updated > last ? updated : last),
      items[0]?.updated ?? asOf,
    ),
  };
}

/** The latest of a subject's articles, newest first, those of a day by id. A reprint is left out: its text is in the feed already. */
export function latestOf(
  { articles, itemsMax }: FeedSubject,
  { site, folded, index, memory = null }: OutputContext,
): readonly Article[] {
  const ground = [site.grouping.duplicates];
  const latest = keptByRecord(
    { memory, name: `latest ${itemsMax}`, ground },
    (list: readonly ArticleRef[]) => latestRefs(list, itemsMax, folded),
  );
  return latest(articles).flatMap(({ id }) => index.texts.get(id) ?? []);
}

function latestRefs(
  articles: readonly ArticleRef[],
  itemsMax: number,
  folded: OutputContext["folded"],
): readonly ArticleRef[] {
  const latest: ArticleRef[] = [];
  let end = articles.length;
  while (end > 0 && latest.length < itemsMax) {
    const day = articles[end - 1]?.day;
    let start = end;
    while (start > 0 && articles[start - 1]?.day === day) start--;
    for (const article of articles.slice(start, end))
      if (!folded.has(article.id)) latest.push(article);
    end = start;
  }
  return latest.slice(0, itemsMax).map(articleRef);
}

/** An article as any feed shows it. */
export function articleItem(article: Article, { site, index, paths }: OutputContext): FeedItem {
  const { id, title, byline, outlet, day, updated, language, labels } = article;
  const policy = policyOf(site, article);
  return {
    identity: ["article", site.settings.title, id],
    place: { page: paths.article(id), anchor: null },
    mayMove: false,
    title,
    authors: byline.length > 0 ? byline : outlet ? [outlet] : [],
    summary: policy === "headline" ? "" : summaryOf(article, index.annotations.get(id)),
    html: null,
    tags: labels,
    externalUrl: webAddressOf(article.url),
    published: day,
    updated: updated ?? day,
    language,
  };
}

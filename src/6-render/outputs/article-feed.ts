import { compare, inOrder } from "../../base/order.ts";
import { webAddressOf } from "../../base/web-address.ts";
import type { Annotations } from "../../model/annotation.ts";
import type { Article, Policy } from "../../model/article.ts";
import { policyOf } from "../policy.ts";
import type { UrlPath } from "../site-paths.ts";
import { summaryOf } from "./article-summary.ts";
import type { Feed, FeedItem } from "./feed.ts";
import type { OutputContext } from "./output-context.ts";

const ITEMS_MAX = 50; // readers fetch the whole feed each time

/** Whose articles a feed has. */
export interface FeedSubject {
  readonly identity: readonly string[];
  /** The page that the feed belongs to. */
  readonly page: UrlPath;
  readonly title: string;
  readonly subtitle: string | null;
  readonly articles: readonly Article[];
}

/** The latest of some articles, newest first. A reprint is left out: its text is in the feed already. */
export function articleFeed(
  { identity, page, title, subtitle, articles }: FeedSubject,
  { site, paths, annotations, folded, asOf }: OutputContext,
): Feed {
  const { language, base, title: siteTitle } = site.settings;
  const latest = articles
    .filter(({ id }) => !folded.has(id))
    .sort(
      inOrder(
        (a, b) => compare(b.day, a.day),
        (a, b) => compare(a.id, b.id),
      ),
    )
    .slice(0, ITEMS_MAX);
  const items = latest.map((article) => ({
    ...articleItem(article, policyOf(site, article), annotations.get(article.id)),
    place: { page: paths.article(article.id), anchor: null },
  }));
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

function articleItem(
  article: Article,
  policy: Policy,
  annotations: Annotations | undefined,
): Omit<FeedItem, "place"> {
  const authors =
    article.byline.length > 0 ? article.byline : article.outlet ? [article.outlet] : [];
  return {
    identity: ["article", article.id],
    mayMove: false,
    title: article.title,
    authors,
    summary: policy === "headline" ? "" : summaryOf(article, annotations),
    html: null,
    tags: article.labels,
    externalUrl: webAddressOf(article.url),
    published: article.day,
    updated: article.updated ?? article.day,
    language: article.language,
  };
}

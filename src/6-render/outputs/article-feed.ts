import { compare, inOrder } from "../../base/order.ts";
import { webAddressOf } from "../../base/web-address.ts";
import type { Annotations } from "../../model/annotation.ts";
import type { Article, ArticleId, Policy } from "../../model/article.ts";
import type { Site } from "../../model/site.ts";
import { policyOf } from "../policy.ts";
import { summaryOf } from "./article-summary.ts";
import type { Feed, FeedItem } from "./feed.ts";
import type { OutputContext } from "./output-context.ts";

const ITEMS_MAX = 50; // readers fetch the whole feed each time

/** The latest articles of the site, newest first. A reprint is left out: its text is in the feed already. */
export function articleFeed({ site, paths, asOf }: OutputContext): Feed {
  const { title, description, language, base } = site.settings;
  const annotations = new Map(site.annotations.map((each) => [each.article, each]));
  const folded = foldedArticles(site);
  const latest = site.articles
    .filter(({ id }) => !folded.has(id))
    .sort(
      inOrder(
        (a, b) => compare(b.day, a.day),
        (a, b) => compare(a.id, b.id),
      ),
    )
    .slice(0, ITEMS_MAX);
  return {
    identity: ["site", title],
    page: paths.home,
    self: (format) => paths.feed(paths.home, format),
    title,
    subtitle: description === "" ? null : description,
    author: title,
    language,
    updated: asOf,
    base,
    items: latest.map((article) => ({
      ...articleItem(article, policyOf(site, article), annotations.get(article.id)),
      place: { page: paths.article(article.id), anchor: null },
    })),
  };
}

function foldedArticles({ grouping }: Site): ReadonlySet<ArticleId> {
  return new Set(
    grouping.duplicates.flatMap(({ shown, articles }) => articles.filter((id) => id !== shown)),
  );
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
    updated: article.day,
    language: article.language,
  };
}

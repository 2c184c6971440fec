import type { SafeHtml } from "../base/html.ts";
import type { ArticleId, Span } from "../model/article.ts";
import type { ArticleHead, ArticleRef } from "./heads.ts";
import { dayView, formatShortDay, type DateView } from "./format-date.ts";
import type { Link, PageContext } from "./page.ts";
import type { Words } from "./words/words.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";
import { attributesOfArticle, isolated } from "./text-language.ts";

/** An article as a line in a list. */
export interface ArticleRow extends Link {
  /** Attributes of the title. */
  readonly lang: SafeHtml;
  readonly isDerived: boolean;
  readonly day: DateView;
  /** None where the heading of the list names it. */
  readonly outlet: Link | null;
}

export function articleRow(
  context: PageContext,
  page: UrlPath,
  { id }: Pick<ArticleRef, "id">,
): ArticleRow {
  const { words } = context;
  const article = context.index.articles.get(id) as ArticleHead;
  return {
    text: article.title,
    href: relativeUrl(page, context.paths.article(article.id)),
    lang: attributesOfArticle(words, article),
    isDerived: article.titleKind === "derived",
    day: dayView(words, article.day),
    outlet: outletLink(context, page, article.outlet),
  };
}

/** As a line in a list of one outlet, whose heading names it. */
export function rowOfOutlet(
  context: PageContext,
  page: UrlPath,
  article: Pick<ArticleRef, "id">,
): ArticleRow {
  return { ...articleRow(context, page, article), outlet: null };
}

export function outletLink(
  { paths, words }: PageContext,
  page: UrlPath,
  outlet: string | null,
): Link {
  return { text: outletName(words, outlet), href: relativeUrl(page, paths.outlet(outlet)) };
}

export function outletName(words: Words, outlet: string | null): string {
  return outlet === null ? words.unnamedSource : isolated(words, outlet);
}

/** "Reuters, 6 Aug": tells reports apart, also where nothing names the outlet. */
export function shortSource(
  words: Words,
  { outlet, day }: Pick<ArticleHead, "outlet" | "day">,
): string {
  return words.phrases.cameFrom(outletName(words, outlet), formatShortDay(words, day));
}

/** The place of a span within the page of its article: its sentence, or its paragraph where none was found. */
export function placeHref(
  { index, paths }: PageContext,
  page: UrlPath,
  { article, start }: Span & { readonly article: ArticleId },
): string {
  return relativeUrl(page, paths.article(article), index.anchorIn(article, start));
}

import { compare } from "../base/order.ts";
import { webAddressOf } from "../base/web-address.ts";
import type { ArticleRef } from "./heads.ts";
import { outletName, rowOfOutlet, type ArticleRow } from "./article-row.ts";
import { formatDays } from "./format-date.ts";
import { monthPartLinks, monthPartPages, type LongList } from "./month-parts.ts";
import type { Link, PageContext, PageSpec } from "./page.ts";
import { relativeUrl } from "./site-paths.ts";
import type { PartLink } from "./story-part-page.ts";
import type { Words } from "./words/words.ts";

export interface OutletView {
  readonly name: string;
  readonly dek: string;
  readonly note: string;
  /** An http(s) address, or empty. */
  readonly url: string;
  /** The latest, newest first. */
  readonly reports: readonly ArticleRow[];
  /** Pages of a long list. */
  readonly months: readonly PartLink[];
}

const REPORTS_SHOWN = 60;

export interface OutletListView {
  readonly outlets: readonly (Link & { readonly dek: string })[];
}

export function outletPages(context: PageContext): readonly PageSpec[] {
  const { words } = context;
  return outletsOf(context).flatMap(({ outlet, articles }) => {
    const path = context.paths.outlet(outlet);
    const rule = context.site.outlets.find(({ name }) => name === outlet);
    const title = outletName(words, outlet);
    const feedsOf = outlet === null ? context.paths.home : path;
    const list: LongList = {
      ...{ title, path, feedsOf, under: context.paths.outlets },
      ...{ articles, events: [], quotations: [], rowOf: rowOfOutlet },
    };
    const isLong = articles.length > REPORTS_SHOWN;
    const page: PageSpec = {
      path,
      template: "pages/outlet",
      title,
      description: outletDek(words, articles),
      feedsOf,
      under: context.paths.outlets,
      of: [rule?.url],
      view: (): OutletView => ({
        name: title,
        dek: outletDek(words, articles),
        note: outlet === null ? words.unnamedSourceNote : "",
        url: webAddressOf(rule?.url ?? null) ?? "",
        reports: [...(context.index.articlesByOutlet.get(outlet) ?? [])]
          .reverse()
          .slice(0, REPORTS_SHOWN)
          .map((article) => rowOfOutlet(context, path, article)),
        months: isLong ? monthPartLinks(context, list) : [],
      }),
    };
    return [page, ...(isLong ? monthPartPages(context, list) : [])];
  });
}

export function outletListPage(context: PageContext): PageSpec {
  const { paths, words } = context;
  return {
    path: paths.outlets,
    template: "pages/outlets",
    title: words.outlets,
    description: words.phrases.outletsDek(context.index.articlesByOutlet.size),
    feedsOf: paths.home,
    under: paths.outlets,
    of: [],
    view: (): OutletListView => ({
      outlets: outletsOf(context).map(({ outlet, articles }) => ({
        text: outletName(words, outlet),
        href: relativeUrl(paths.outlets, paths.outlet(outlet)),
        dek: outletDek(words, articles),
      })),
    }),
  };
}

/** Those with most reports first. */
function outletsOf({ index }: PageContext) {
  return [...index.articlesByOutlet]
    .map(([outlet, articles]) => ({ outlet, articles }))
    .sort(
      (a, b) => b.articles.length - a.articles.length || compare(a.outlet ?? "", b.outlet ?? ""),
    );
}

function outletDek(words: Words, articles: readonly ArticleRef[]): string {
  const [first, last] = [articles[0], articles[articles.length - 1]];
  if (!first || !last) return "";
  return words.phrases.outletDek(
    words.phrases.reports(articles.length),
    formatDays(words, first.day, last.day),
  );
}

import type { Day } from "../../base/day.ts";
import { hashKey } from "../../base/hash.ts";
import { compare } from "../../base/order.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { changesOf } from "../changes.ts";
import { assetPath, type UrlPath } from "../site-paths.ts";
import type { OutputContext } from "./output-context.ts";
import { OUTPUT_PATHS } from "./output-paths.ts";
import { absoluteUrl, STAND_IN_BASE } from "./site-address.ts";
import { element, xmlDocument, type Xml } from "./xml.ts";

const NAMESPACE = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };
const ADDRESSES_MAX = 50_000; // of one file, by the protocol

interface Entry {
  readonly page: UrlPath;
  /** Day of the latest report on the page; null when the page gathers reports of many days. */
  readonly changed: Day | null;
}

/** All pages for search engines: one file, or an index of several when one cannot hold them. */
export function renderSitemap(context: OutputContext): readonly OutputFile[] {
  const { digests } = context;
  const key = hashKey(
    "sitemap/1",
    digests.settings,
    digests.articles,
    digests.names,
    digests.stories,
  );
  const entries = sitemapEntries(context);
  const base = context.site.settings.base ?? STAND_IN_BASE;
  const parts = inParts(entries);
  const [only] = parts;
  if (only && parts.length === 1) {
    return [{ path: OUTPUT_PATHS.sitemap, key, render: () => sitemapOf(only, base) }];
  }
  const paths = parts.map((_, index) => assetPath(`sitemap-${index + 1}.xml`));
  return [
    { path: OUTPUT_PATHS.sitemap, key, render: () => sitemapIndexOf(paths, base) },
    ...parts.map((part, index) => ({
      path: paths[index] as UrlPath,
      key,
      render: () => sitemapOf(part, base),
    })),
  ];
}

function sitemapEntries({ site, paths, stories, asOf }: OutputContext): readonly Entry[] {
  const { articles, grouping } = site;
  const changes = changesOf(site);
  const fixed = [
    paths.home,
    paths.next,
    paths.names,
    paths.outlets,
    paths.quotations,
    paths.archive,
    paths.search,
    paths.about,
  ];
  const days = [...new Set(articles.map(({ day }) => day))];
  const months = [...new Set(days.map((day) => day.slice(0, 7)))];
  const outlets = [...new Set(articles.map(({ outlet }) => outlet))];
  const entries: readonly Entry[] = [
    ...fixed.map((page) => ({ page, changed: asOf })),
    ...(changes.length > 0 ? [{ page: paths.corrections, changed: asOf }] : []),
    ...articles.map(({ id, day }) => ({ page: paths.article(id), changed: day })),
    ...stories.map(({ story, chronicle }) => ({
      page: paths.story(story.id),
      changed: chronicle.asOf,
    })),
    ...stories.flatMap(({ chronicle }) =>
      chronicle.events.flatMap(({ id }) => {
        const { page, anchor } = paths.event(id);
        return anchor === null ? [{ page, changed: chronicle.asOf }] : [];
      }),
    ),
    ...grouping.names.map(({ id }) => ({ page: paths.name(id), changed: null })),
    ...outlets.map((outlet) => ({ page: paths.outlet(outlet), changed: null })),
    ...days.map((day) => ({ page: paths.day(day), changed: day })),
    ...months.map((month) => ({ page: paths.month(month), changed: null })),
  ];
  return [...entries].sort((a, b) => compare(a.page, b.page));
}

function inParts(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const count = Math.ceil(entries.length / ADDRESSES_MAX);
  return Array.from({ length: count }, (_, index) =>
    entries.slice(index * ADDRESSES_MAX, (index + 1) * ADDRESSES_MAX),
  );
}

function sitemapOf(entries: readonly Entry[], base: string): string {
  return xmlDocument(
    element(
      "urlset",
      NAMESPACE,
      entries.map(({ page, changed }) => addressOf("url", absoluteUrl(base, page), changed)),
    ),
  );
}

function sitemapIndexOf(paths: readonly UrlPath[], base: string): string {
  return xmlDocument(
    element(
      "sitemapindex",
      NAMESPACE,
      paths.map((path) => addressOf("sitemap", base + path, null)),
    ),
  );
}

function addressOf(name: string, address: string, changed: Day | null): Xml {
  return element(name, {}, [
    element("loc", {}, address),
    changed === null ? null : element("lastmod", {}, changed),
  ]);
}

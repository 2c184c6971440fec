import type { Day } from "../../base/day.ts";
import { hashKey, sha256 } from "../../base/hash.ts";
import { isSameList } from "../../base/same-list.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { homeOf } from "../event-homes.ts";
import { assetPath, type UrlPath } from "../site-paths.ts";
import type { OutputContext } from "./output-context.ts";
import type { OutputMemory } from "./output-memory.ts";
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
  const base = context.site.settings.base ?? STAND_IN_BASE;
  const parts = inParts(sitemapEntries(context));
  const [only] = parts;
  if (only && parts.length === 1) return [sitemapFile(OUTPUT_PATHS.sitemap, only, base)];
  const paths = parts.map((_, index) => assetPath(`sitemap-${index + 1}.xml`));
  const index = sitemapIndexOf(paths, base);
  return [
    { path: OUTPUT_PATHS.sitemap, key: sha256(index), render: () => index },
    ...parts.map((part, place) => sitemapFile(paths[place] as UrlPath, part, base)),
  ];
}

function sitemapFile(path: UrlPath, entries: readonly Entry[], base: string): OutputFile {
  const listed = entries.map(({ page, changed }) => `${page} ${changed}`).join("\n");
  return { path, key: hashKey("sitemap/3", base, listed), render: () => sitemapOf(entries, base) };
}

function sitemapEntries(context: OutputContext): readonly Entry[] {
  const { pages, paths, memory = null } = context;
  const changed = changedDays(context);
  const listed = pages.filter((page) => page !== paths.notFound);
  return sortedAs(listed, memory).map((page) => ({ page, changed: changed.get(page) ?? null }));
}

/** Most edits leave the pages of the site as they are, and to compare two lists takes a tenth of the time of sorting one. */
function sortedAs(pages: readonly UrlPath[], memory: OutputMemory | null): readonly UrlPath[] {
  if (memory && isSameList(memory.pages.listed, pages)) return memory.pages.sorted;
  const sorted = [...pages].sort(); // by code unit, as `compare` tells, in half the time
  if (memory) memory.pages = { listed: pages, sorted };
  return sorted;
}

function changedDays({
  site,
  index,
  paths,
  stories,
  asOf,
}: OutputContext): ReadonlyMap<UrlPath, Day> {
  const { home, next, names, outlets, quotations, archive, corrections, search, about } = paths;
  const fixed = [home, next, names, outlets, quotations, archive, corrections, search, about];
  const days = new Map<UrlPath, Day>(fixed.map((page) => [page, asOf]));
  for (const { id, day } of site.articles)
    days.set(paths.article(id), day).set(paths.day(day), day);
  for (const { story, chronicle } of stories) {
    days.set(paths.story(story.id), chronicle.asOf);
    for (const event of chronicle.events)
      if (homeOf(event, index.differencesOf) === null)
        days.set(paths.event(event.id).page, chronicle.asOf);
  }
  return days;
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

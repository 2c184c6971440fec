import type { Day } from "../../base/day.ts";
import { hashKey, sha256 } from "../../base/hash.ts";
import { isSameList } from "../../base/same-list.ts";
import type { Article } from "../../model/article.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { homeOf } from "../event-homes.ts";
import { listChange } from "../list-change.ts";
import type { SiteIndex } from "../site-index.ts";
import { assetPath, type UrlPath } from "../site-paths.ts";
import type { OutputContext } from "./output-context.ts";
import type { OutputMemory } from "./output-memory.ts";
import { OUTPUT_PATHS } from "./output-paths.ts";
import { absoluteUrl, STAND_IN_BASE } from "./site-address.ts";
import type { ToldStory } from "./told-parts.ts";
import { element, xmlDocument, type Xml } from "./xml.ts";

const NAMESPACE = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };
const ADDRESSES_MAX = 50_000; // of one file, by the protocol

interface Entry {
  readonly page: UrlPath;
  /** Day of the latest report on the page; null when the page gathers reports of many days. */
  readonly changed: Day | null;
}

/** What one file lists; its text is made when it is written. */
interface Part {
  readonly path: UrlPath;
  readonly key: string;
  readonly entries: readonly Entry[];
}

/** The parts of the last rendering, with all that they were made from. */
export interface SitemapMemory {
  readonly base: string;
  readonly pages: readonly UrlPath[];
  readonly articles: readonly Article[];
  readonly stories: readonly ToldStory[];
  readonly parts: readonly Part[];
}

/** All pages for search engines: one file, or an index of several when one cannot hold them. */
export function renderSitemap(context: OutputContext): readonly OutputFile[] {
  const base = context.site.settings.base ?? STAND_IN_BASE;
  const parts = sitemapParts(context, base);
  const files = parts.map(({ path, key, entries }) => ({
    ...{ path, key },
    render: () => sitemapOf(entries, base),
  }));
  if (parts.length === 1) return files;
  const paths = parts.map(({ path }) => path);
  const index = sitemapIndexOf(paths, base);
  return [{ path: OUTPUT_PATHS.sitemap, key: sha256(index), render: () => index }, ...files];
}

function sitemapParts(context: OutputContext, base: string): readonly Part[] {
  const { stories, site, memory = null } = context;
  const pages = sortedAs(context.pages, memory);
  const last = memory?.sitemap ?? null;
  const isKnown = last?.base === base && last.pages === pages && hasSameDays(last, context);
  const parts = isKnown ? last.parts : makeParts(pages, context, base);
  if (memory) memory.sitemap = { base, pages, articles: site.articles, stories, parts };
  return parts;
}

function makeParts(
  pages: readonly UrlPath[],
  context: OutputContext,
  base: string,
): readonly Part[] {
  const changed = changedDays(context);
  const entries = pages
    .filter((page) => page !== context.paths.notFound)
    .map((page) => ({ page, changed: changed.get(page) ?? null }));
  const lists = inParts(entries);
  return lists.map((part, at) => {
    const listed = part.map((entry) => `${entry.page} ${entry.changed}`).join("\n");
    const path = lists.length === 1 ? OUTPUT_PATHS.sitemap : assetPath(`sitemap-${at + 1}.xml`);
    return { path, key: hashKey("sitemap/3", base, listed), entries: part };
  });
}

/**
 * Whether `changedDays` gives what it gave for the same pages. Most edits change no day, and to gather and hash those of all
 * pages took as long as all feeds. The last day of the site is that of its last article.
 */
function hasSameDays(last: SitemapMemory, { site, stories, index }: OutputContext): boolean {
  return (
    last.stories.length === stories.length &&
    hasSameDaysOfArticles(last.articles, site.articles) &&
    stories.every((told, at) => hasSamePages(last.stories[at] as ToldStory, told, index))
  );
}

function hasSameDaysOfArticles(before: readonly Article[], after: readonly Article[]): boolean {
  const { removed, added } = listChange(before, after);
  return (
    removed.length === added.length &&
    added.every(({ id, day }, at) => removed[at]?.id === id && removed[at]?.day === day)
  );
}

/** An event that has a page in the same list of pages may have come from another story, with another day. */
function hasSamePages(before: ToldStory, after: ToldStory, { differencesOf }: SiteIndex): boolean {
  const [was, is] = [before.chronicle, after.chronicle];
  if (before.story.id !== after.story.id || was.asOf !== is.asOf) return false;
  if (was.events === is.events) return true;
  const { removed, added } = listChange(was.events, is.events);
  const known = new Set(removed.map(({ id }) => id));
  return added.every((event) => known.has(event.id) || homeOf(event, differencesOf) !== null);
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

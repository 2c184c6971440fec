import { isAlike } from "../base/keep-same.ts";
import type { Day } from "../base/day.ts";
import type { Quotation } from "../model/annotation.ts";
import type { ArticleId } from "../model/article.ts";
import type { StoryId } from "../model/story.ts";
import { anchorAt, type ArticlePlaces } from "./article-places.ts";
import type { NameHead } from "./heads.ts";
import {
  indexArticles,
  NO_ARTICLES,
  type ArticleMaps,
  type IndexedArticles,
} from "./index-articles.ts";
import {
  indexCoverage,
  NO_COVERAGE,
  type IndexedCoverage,
  type StoryCoverage,
} from "./index-coverage.ts";
import { indexEvents, NO_EVENTS, type EventMaps, type IndexedEvents } from "./index-events.ts";
import {
  indexFindings,
  NO_FINDINGS,
  type FindingCounts,
  type IndexedFindings,
} from "./index-findings.ts";
import { indexNames, NO_NAMES, type IndexedNames, type NameMaps } from "./index-names.ts";
import {
  indexQuotations,
  NO_QUOTATIONS,
  type IndexedQuotations,
  type QuotationMaps,
} from "./index-quotations.ts";
import { indexStories, NO_STORIES, type IndexedStories, type StoryMaps } from "./index-stories.ts";
import { indexedSettings, type IndexedSite } from "./indexed-site.ts";
import type { Words } from "./words/words.ts";

/** What pages look up, gathered once so that no page has to search the whole site. */
export interface SiteIndex extends ArticleMaps, NameMaps, StoryMaps, EventMaps, QuotationMaps {
  /** As `anchorAt`, for an article of the site. */
  readonly anchorIn: (article: ArticleId, offset: number) => string | null;
  /** The latest day of publication; null for a site without articles. */
  readonly asOf: Day | null;
  readonly hasChanges: boolean;
  readonly coverage: ReadonlyMap<StoryId, StoryCoverage>;
  readonly findings: FindingCounts;
}

/** The index of the last rendering, with what it was made from: the next one is made of its parts. */
export interface IndexMemory {
  last: {
    readonly site: Pick<IndexedSite, "settings" | "outlets">;
    readonly words: Words;
    readonly indexed: Indexed;
  } | null;
}

interface Indexed {
  readonly articles: IndexedArticles;
  readonly names: IndexedNames;
  readonly stories: IndexedStories;
  readonly events: IndexedEvents;
  readonly quotations: IndexedQuotations;
  readonly coverage: IndexedCoverage;
  readonly findings: IndexedFindings;
}

const NOTHING: Indexed = {
  ...{ articles: NO_ARTICLES, names: NO_NAMES, stories: NO_STORIES },
  ...{ events: NO_EVENTS, quotations: NO_QUOTATIONS, coverage: NO_COVERAGE },
  findings: NO_FINDINGS,
};

/** The same with a memory as without, in the time that the changes since the last rendering take. */
export function indexSite(
  site: IndexedSite,
  words: Words,
  memory: IndexMemory | null = null,
): SiteIndex {
  const last = lastOf(memory, site, words);
  const isLast = memory === null;
  const articles = indexArticles(site, { last: last.articles, isLast });
  const indexed: Indexed = {
    articles,
    names: indexNames(site.grouping.names, articles.refs, last.names),
    stories: indexStories(site, last.stories),
    events: indexEvents(site, { words, last: last.events, isLast }),
    quotations: indexQuotations(site.chronicles, last.quotations),
    coverage: indexCoverage(site.grouping.stories, articles.maps, last.coverage),
    findings: indexFindings(site.annotations, last.findings),
  };
  const { outlets } = site;
  const settings = indexedSettings(site.settings);
  if (memory) memory.last = { site: { settings, outlets }, words, indexed };
  const { places, changes } = articles.maps;
  return {
    ...{ ...articles.maps, ...indexed.names.maps, ...indexed.stories.maps },
    ...{ ...indexed.events.maps, ...indexed.quotations.maps },
    anchorIn: (article, offset) => anchorOf(places.get(article), offset),
    asOf: site.articles.at(-1)?.day ?? null,
    hasChanges: changes.length > 0,
    coverage: indexed.coverage.coverage,
    findings: indexed.findings.counts,
  };
}

/** Nothing when its settings, the register or words are others. */
function lastOf(memory: IndexMemory | null, site: IndexedSite, words: Words): Indexed {
  const last = memory?.last;
  const isSame =
    last?.words === words &&
    isAlike(last.site.settings, indexedSettings(site.settings), 1) &&
    last.site.outlets === site.outlets;
  return isSame ? last.indexed : NOTHING;
}

export function anchorOf(places: ArticlePlaces | undefined, offset: number): string | null {
  return places ? anchorAt(places, offset) : null;
}

/** The bearer of a quotation's speaker within its article. */
export function speakerOf(
  index: SiteIndex,
  article: ArticleId,
  quotation: Quotation,
): NameHead | undefined {
  if (quotation.speaker === null) return undefined;
  const id = index.bearers.get(article)?.[quotation.speaker];
  return id && index.names.get(id);
}

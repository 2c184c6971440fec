import { isSameList } from "../../base/same-list.ts";
import type { Article } from "../../model/article.ts";
import type { QuotationRecord } from "../../model/chronicle.ts";
import type { UrlPath } from "../site-paths.ts";
import { NO_MONTHS, type RecordMonths } from "./record-parts.ts";
import type { FeedMemory } from "./render-feeds.ts";
import type { SitemapMemory } from "./render-sitemap.ts";
import type { ToldMemory } from "./told-parts.ts";

/** What a process that renders again and again keeps of its outputs: lists that are the same records then cost nothing. */
export interface OutputMemory {
  readonly told: ToldMemory;
  articles: RecordMonths<Article>;
  quotations: QuotationLists;
  /** Of all pages, as they come and in order. */
  pages: { readonly listed: readonly UrlPath[]; readonly sorted: readonly UrlPath[] };
  sitemap: SitemapMemory | null;
  feeds: FeedMemory;
  readonly values: Map<string, KeptValues>;
}

export interface QuotationLists {
  /** Those of each story. */
  readonly lists: readonly (readonly QuotationRecord[])[];
  /** All of them, in order of id. */
  readonly all: readonly QuotationRecord[];
  readonly months: RecordMonths<QuotationRecord>;
}

interface KeptValues {
  readonly ground: readonly unknown[];
  readonly byRecord: WeakMap<object, unknown>;
}

export function outputMemory(): OutputMemory {
  const quotations = { lists: [], all: [], months: NO_MONTHS };
  const pages = { listed: [], sorted: [] };
  const told = { parts: [], months: new Map() };
  const last = { sitemap: null, feeds: new Map() };
  return { told, articles: NO_MONTHS, quotations, pages, ...last, values: new Map() };
}

interface Keeping {
  readonly memory: OutputMemory | null;
  readonly name: string;
  /** All that `make` looks at beside the record. */
  readonly ground: readonly unknown[];
}

/** `make`, whose values are kept as long as the record lives and its ground stays the same. */
export function keptByRecord<R extends object, V extends {}>(
  { memory, name, ground }: Keeping,
  make: (record: R) => V,
): (record: R) => V {
  if (!memory) return make;
  let kept = memory.values.get(name);
  if (!kept || !isSameList(kept.ground, ground))
    memory.values.set(name, (kept = { ground, byRecord: new WeakMap() }));
  const { byRecord } = kept;
  return (record) => {
    let value = byRecord.get(record) as V | undefined;
    if (value === undefined) byRecord.set(record, (value = make(record)));
    return value;
  };
}

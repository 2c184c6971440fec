import { hashKey } from "../../base/hash.ts";
import { compare } from "../../base/order.ts";
import type { NameId } from "../../model/story.ts";
import { outletName } from "../article-row.ts";
import { assetPath, type UrlPath } from "../site-paths.ts";
import { formatMonth } from "../format-date.ts";
import { searchEntries, type SearchedSite, type SearchEntry } from "./search-entries.ts";
import { shardLevel, type ShardLevel } from "./word-shards.ts";

const PEOPLE_MAX = 100; // to choose from; whoever is named less is found by the field
const STAMP_LENGTH = 10;

/** A value that results can be narrowed to. */
export interface FilterOption {
  /** As it stands in addresses and in the index. */
  readonly value: string;
  readonly text: string;
}

export interface SearchFilters {
  readonly people: readonly FilterOption[];
  readonly outlets: readonly FilterOption[];
  readonly months: readonly FilterOption[];
}

/** What the search page must know of the index, and the index of the page. */
export interface SearchPlan {
  readonly entries: readonly SearchEntry[];
  readonly level: ShardLevel;
  readonly filters: SearchFilters;
  /** Hash of everything that is searched: part of each file's name, so that a browser may keep the files for ever. */
  readonly stamp: string;
}

export function planSearch(searched: SearchedSite): SearchPlan {
  const { site } = searched;
  const entries = searchEntries(searched);
  const plan = {
    entries,
    level: shardLevel(site.articles.length),
    filters: {
      people: peopleOptions(searched),
      outlets: outletOptions(searched),
      months: monthOptions(searched),
    },
  };
  const bodies = site.articles.map(({ source, policy }) => source.sha256 + (policy ?? ""));
  const stamp = hashKey(
    site.version,
    JSON.stringify([site.settings.policy, site.outlets, plan]),
    bodies.join(),
    JSON.stringify(site.grouping.names.map(({ variants }) => variants)),
  );
  return { ...plan, stamp: stamp.slice(0, STAMP_LENGTH) };
}

/** A file of the index. It is a script, since from disk a browser loads scripts and nothing else. */
export function searchFile({ stamp }: Pick<SearchPlan, "stamp">, name: string): UrlPath {
  return assetPath(`search/${name}.${stamp}.js`);
}

/** As filters know an outlet: the name of its page, which is short and unique. */
export function outletValue(paths: SearchedSite["paths"], outlet: string | null): string {
  return paths.outlet(outlet).replace(/^outlets\/|\.html$/g, "");
}

/** Those whom most reports name, in order of name. */
function peopleOptions({ site, index }: SearchedSite): readonly FilterOption[] {
  const reports = (id: NameId) => index.articlesWith.get(id)?.length ?? 0;
  return site.grouping.names
    .filter(({ kind }) => kind === "person")
    .sort((a, b) => reports(b.id) - reports(a.id) || compare(a.id, b.id))
    .slice(0, PEOPLE_MAX)
    .map(({ id, name }) => ({ value: id, text: name }))
    .sort(byText);
}

function outletOptions({ index, paths, words }: SearchedSite): readonly FilterOption[] {
  return [...index.articlesByOutlet.keys()]
    .map((outlet) => ({ value: outletValue(paths, outlet), text: outletName(words, outlet) }))
    .sort(byText);
}

/** The latest first. */
function monthOptions({ site, words }: SearchedSite): readonly FilterOption[] {
  return [...new Set(site.articles.map(({ day }) => day.slice(0, 7)))]
    .sort((a, b) => compare(b, a))
    .map((month) => ({ value: month, text: formatMonth(words, month) }));
}

function byText(a: FilterOption, b: FilterOption): number {
  return compare(a.text, b.text) || compare(a.value, b.value);
}

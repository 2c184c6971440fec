import { compare } from "../../base/order.ts";
import { outletName } from "../article-row.ts";
import { formatMonth } from "../format-date.ts";
import { outletValue } from "./common-ground.ts";
import type { SearchedSite } from "./search-entry.ts";

const PEOPLE_MAX = 100; // to choose from; whoever is named less is found by the field

/** What results can be narrowed by; each has a file of the index. */
export const FILTERS = ["people", "outlets", "months"] as const;

export type Filter = (typeof FILTERS)[number];

/** A value that results can be narrowed to. */
export interface FilterOption {
  /** As it stands in addresses and in the index. */
  readonly value: string;
  readonly text: string;
}

export type SearchFilters = Readonly<Record<Filter, readonly FilterOption[]>>;

export function searchFilters(searched: SearchedSite): SearchFilters {
  return {
    people: peopleOptions(searched),
    outlets: outletOptions(searched),
    months: monthOptions(searched),
  };
}

/** Those whom most reports name, in order of name. */
function peopleOptions({ site, index }: SearchedSite): readonly FilterOption[] {
  const people = site.grouping.names.filter(({ kind }) => kind === "person");
  return people
    .map(({ id, name }) => ({ id, name, reports: index.articlesWith.get(id)?.length ?? 0 }))
    .sort((a, b) => b.reports - a.reports || compare(a.id, b.id))
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

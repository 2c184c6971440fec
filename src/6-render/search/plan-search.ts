import { hashKey, sha256 } from "../../base/hash.ts";
import { compare } from "../../base/order.ts";
import type { Chronicle, Event } from "../../model/chronicle.ts";
import type { NameId } from "../../model/story.ts";
import { outletName } from "../article-row.ts";
import { homeOf } from "../event-homes.ts";
import { keptByRecord } from "../outputs/output-memory.ts";
import type { SiteIndex } from "../site-index.ts";
import { assetPath, type UrlPath } from "../site-paths.ts";
import { formatMonth } from "../format-date.ts";
import {
  outletValue,
  searchEntries,
  type SearchedSite,
  type SearchEntry,
} from "./search-entries.ts";
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
  readonly count: number;
  /** Made when they are asked for. */
  readonly entries: () => readonly SearchEntry[];
  readonly level: ShardLevel;
  readonly filters: SearchFilters;
  /** Hash of everything that is searched: part of each file's name, so that a browser may keep the files for ever. */
  readonly stamp: string;
  /** Hash of the settings. */
  readonly settings: string;
}

export function planSearch(searched: SearchedSite): SearchPlan {
  const { site, digests } = searched;
  const { names, stories } = site.grouping;
  const events = site.chronicles.reduce((sum, chronicle) => sum + chronicle.events.length, 0);
  const people = peopleOptions(searched);
  return {
    count: stories.length + events + site.articles.length + names.length,
    entries: () => searchEntries(searched),
    level: shardLevel(site.articles.length),
    filters: {
      people,
      outlets: outletOptions(searched),
      months: monthOptions(searched),
    },
    stamp: stampOf(searched, people),
    settings: digests.settings,
  };
}

/** Of what entries are made of, and of no more. */
function stampOf(searched: SearchedSite, people: readonly FilterOption[]): string {
  const { site, index, digests, memory = null } = searched;
  const stories = index.stories.map(({ story, chronicle }) => [
    ...[story.id, story.title, story.dek, chronicle.asOf, chronicle.cast],
    story.members.map(({ article }) => article),
  ]);
  const reportsOf = (id: string) => index.articlesWith.get(id as NameId) ?? [];
  const names = site.grouping.names.map(({ id, kind, name, variants }) => [
    ...[id, kind, name, variants, reportsOf(id).length],
  ]);
  const found = people.map(({ value }) => [value, reportsOf(value).map(({ id }) => id)]);
  const digestOfEvents = keptByRecord(
    { memory, name: "searched events", ground: [index.differencesOf] },
    ({ events }: Chronicle) => sha256(eventsToStamp(events, index)),
  );
  const stamp = hashKey(
    digests.settings,
    JSON.stringify(stories),
    site.chronicles.map(digestOfEvents).join(),
    site.articles.map(digests.article).join(),
    JSON.stringify([names, found]),
  );
  return stamp.slice(0, STAMP_LENGTH);
}

/** All events of a story as one text: they are many, and hashing that at once takes a fraction of hashing each. */
function eventsToStamp(events: readonly Event[], { differencesOf }: SiteIndex): string {
  let text = "";
  for (const event of events) {
    const { id, date, headline, names, evidence } = event;
    const home = homeOf(event, differencesOf);
    text += `${id} ${date} ${home} ${headline.length} ${headline}`;
    for (const name of names) text += `${name} `;
    for (const { article } of evidence) text += article === home ? "= " : `${article} `;
    text += "\n";
  }
  return text;
}

/** A file of the index. It is a script, since from disk a browser loads scripts and nothing else. */
export function searchFile({ stamp }: Pick<SearchPlan, "stamp">, name: string): UrlPath {
  return assetPath(`search/${name}.${stamp}.js`);
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

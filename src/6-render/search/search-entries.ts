import type { Article, ArticleId } from "../../model/article.ts";
import type { Event } from "../../model/chronicle.ts";
import type { Site } from "../../model/site.ts";
import type { Name, NameId } from "../../model/story.ts";
import { outletName } from "../article-row.ts";
import { dateView, formatDay } from "../format-date.ts";
import type { ArticleHead } from "../heads.ts";
import type { OutputMemory } from "../outputs/output-memory.ts";
import type { RecordDigests } from "../record-digests.ts";
import type { SiteIndex } from "../site-index.ts";
import { addressOfPlace, type SitePaths } from "../site-paths.ts";
import type { Words } from "../words/words.ts";

export type EntryKind = "story" | "event" | "article" | "name";

/** What a search can find, with all that it can be found by. */
export interface SearchEntry {
  readonly kind: EntryKind;
  /** Where it leads, from the root of the site, with an anchor where it is no page. */
  readonly page: string;
  readonly title: string;
  /** What a result says beside its title: when, and by whom. */
  readonly note: string;
  readonly people: readonly NameId[];
  /** By `outletValue`. */
  readonly outlets: readonly string[];
  /** "2025-08" */
  readonly months: readonly string[];
  /** What is searched beside the title: only words that the site publishes. */
  readonly text: () => string;
  /** The record that its words come from; null when they come from several. */
  readonly of: object | null;
}

export interface SearchedSite {
  readonly site: Site;
  readonly index: SiteIndex;
  readonly paths: SitePaths;
  readonly words: Words;
  readonly digests: Pick<RecordDigests, "settings" | "article">;
  /** Null in a process that renders once. */
  readonly memory?: OutputMemory | null;
}

/** Stories first, then events, articles, and names; of each the newest first, so that equal matches come in that order. */
export function searchEntries(searched: SearchedSite): readonly SearchEntry[] {
  const { index, site } = searched;
  const entries: SearchEntry[] = [...storyEntries(searched)];
  const eventEntry = eventEntries(searched);
  for (const { chronicle } of index.stories)
    for (let at = chronicle.events.length - 1; at >= 0; at--)
      entries.push(eventEntry(chronicle.events[at] as Event));
  for (let at = site.articles.length - 1; at >= 0; at--)
    entries.push(articleEntry(searched, site.articles[at] as Article));
  for (const name of site.grouping.names) entries.push(nameEntry(searched, name));
  return entries;
}

function storyEntries({ index, paths, words }: SearchedSite): readonly SearchEntry[] {
  return index.stories.map(({ story, chronicle }) => {
    const articles = articlesOf(
      index,
      story.members.map(({ article }) => article),
    );
    return {
      kind: "story",
      page: paths.story(story.id),
      title: story.title,
      note: words.phrases.found(
        words.story,
        words.phrases.asOfShort(formatDay(words, chronicle.asOf)),
      ),
      people: peopleAmong(index, chronicle.cast),
      outlets: unique(articles.map(({ outlet }) => outletValue(paths, outlet))),
      months: unique(articles.map(({ day }) => day.slice(0, 7))),
      text: () => story.dek ?? "",
      of: null,
    };
  });
}

/** Events are many, and their outlets, months and notes few: those are made once, and shared. */
function eventEntries(searched: SearchedSite): (event: Event) => SearchEntry {
  const { index, paths, words, site } = searched;
  const outlets = new Map(
    site.articles.map(({ id, outlet }) => [id, outletValue(paths, outlet)] as const),
  );
  const alone = sharing((value: string): readonly string[] => [value]);
  const noteOf = sharing((date: string) =>
    words.phrases.found(words.event, (index.dates.get(date) ?? dateView(words, date)).text),
  );
  return (event) => ({
    kind: "event",
    page: addressOfPlace(paths.event(event.id)),
    title: event.headline,
    note: noteOf(event.date),
    people: peopleAmong(index, event.names),
    outlets: outletsIn(event, outlets, alone),
    months: HAS_MONTH.test(event.date) ? alone(event.date.slice(0, "YYYY-MM".length)) : NONE,
    text: NOTHING,
    of: event,
  });
}

function sharing<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}

const NOTHING = (): string => "";
const NONE: readonly string[] = [];
const HAS_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])/; // not a season, which has the number of no month

/** Most events are reported once: then there is no need to look for what comes twice. */
function outletsIn(
  { evidence }: Event,
  outlets: ReadonlyMap<ArticleId, string>,
  alone: (outlet: string) => readonly string[],
): readonly string[] {
  let found = NONE;
  for (const { article } of evidence) {
    const outlet = outlets.get(article);
    if (outlet === undefined || found.includes(outlet)) continue;
    found = found.length === 0 ? alone(outlet) : [...found, outlet];
  }
  return found;
}

function articleEntry({ index, paths, words }: SearchedSite, article: Article): SearchEntry {
  const bearers = new Set(index.bearers.get(article.id));
  const end = index.places.get(article.id)?.end ?? 0;
  return {
    kind: "article",
    page: paths.article(article.id),
    title: article.title,
    note: words.phrases.cameFrom(outletName(words, article.outlet), formatDay(words, article.day)),
    people: peopleAmong(index, [...bearers]),
    outlets: [outletValue(paths, article.outlet)],
    months: [article.day.slice(0, 7)],
    text: () => article.text.slice(0, end),
    of: article,
  };
}

function nameEntry({ index, paths, words }: SearchedSite, name: Name): SearchEntry {
  return {
    kind: "name",
    page: paths.name(name.id),
    title: name.name,
    note: words.phrases.found(
      words.nameKinds[name.kind],
      words.phrases.reports(index.articlesWith.get(name.id)?.length ?? 0),
    ),
    people: name.kind === "person" ? [name.id] : [],
    outlets: [],
    months: [],
    text: () => name.variants.join(" "),
    of: null,
  };
}

function articlesOf({ articles }: SiteIndex, ids: readonly ArticleId[]): readonly ArticleHead[] {
  return ids.flatMap((id) => articles.get(id) ?? []);
}

function peopleAmong(
  { names }: SiteIndex,
  ids: readonly (NameId | undefined)[],
): readonly NameId[] {
  const people: NameId[] = [];
  for (const id of ids) if (id && names.get(id)?.kind === "person") people.push(id);
  return people;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

/** As filters know an outlet: the name of its page, which is short and unique. */
export function outletValue(paths: SitePaths, outlet: string | null): string {
  return paths.outlet(outlet).slice("outlets/".length, -".html".length);
}

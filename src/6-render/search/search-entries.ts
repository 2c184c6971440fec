import type { Article, ArticleId } from "../../model/article.ts";
import type { Event } from "../../model/chronicle.ts";
import type { Name, NameId, Story } from "../../model/story.ts";
import { outletName } from "../article-row.ts";
import { homeOf } from "../event-homes.ts";
import { dateView, formatDay } from "../format-date.ts";
import type { ArticleHead } from "../heads.ts";
import type { StoryWithChronicle } from "../index-stories.ts";
import { keysChanged } from "../regroup.ts";
import { sharing } from "../sharing.ts";
import type { SiteIndex } from "../site-index.ts";
import { addressOfPlace } from "../site-paths.ts";
import type { CommonGround } from "./common-ground.ts";
import type { EntryList, SearchedMaps, SearchedSite } from "./search-entry.ts";

/** Stories first, then events, articles, and names; of each the newest first, so that equal matches come in that order. */
export function searchEntries(
  searched: SearchedSite,
  common: CommonGround,
  last: SearchedMaps | null = null,
): EntryList {
  const { index } = searched;
  const touches = (names: readonly (keyof SearchedMaps)[]) =>
    touchedIn(names.map((name) => [last?.[name], index[name]]));
  return joined([
    { ...storyEntries(searched, common), touched: null },
    { ...eventEntries(searched, common), touched: touches(["differencesOf"]) },
    { ...articleEntries(searched, common), touched: touches(["bearers", "places"]) },
    { ...nameEntries(searched), touched: touches(["articlesWith"]) },
  ]);
}

type UntouchedList = Omit<EntryList, "isTouched">;

/** With the ids of its entries that are touched; null for all of them. */
interface TouchedList extends UntouchedList {
  readonly touched: ReadonlySet<unknown> | null;
}

/** The keys at which maps differ from those of the last index; null where that is not known. */
function touchedIn(
  maps: readonly (readonly [before: object | undefined, after: object])[],
): ReadonlySet<unknown> | null {
  const touched = new Set<unknown>();
  for (const [before, after] of maps) {
    if (before === after) continue;
    const keys = before ? keysChanged(before, after) : null;
    if (!keys) return null;
    for (const key of keys) touched.add(key);
  }
  return touched;
}

function joined(lists: readonly TouchedList[]): EntryList {
  const count = lists.reduce((sum, list) => sum + list.count, 0);
  const records = new Array<object>(count);
  const isTouched = new Uint8Array(count);
  let at = 0;
  for (const { count: own, touched, idOf, recordOf } of lists)
    for (let place = 0; place < own; place++, at++) {
      records[at] = recordOf(place);
      if (touched === null || (touched.size > 0 && touched.has(idOf(place)))) isTouched[at] = 1;
    }
  const of = <T>(place: number, get: (list: UntouchedList, place: number) => T): T => {
    let [at, within] = [0, place];
    for (let list = lists[at]; list && within >= list.count; list = lists[++at])
      within -= list.count;
    return get(lists[at] as UntouchedList, within);
  };
  return {
    count,
    idOf: (place) => of(place, (list, within) => list.idOf(within)),
    recordOf: (place) => records[place] as object,
    eachGround: (place, tell) => of(place, (list, within) => list.eachGround(within, tell)),
    isTouched: (place) => isTouched[place] === 1,
    entryOf: (place) => of(place, (list, within) => list.entryOf(within)),
  };
}

function storyEntries(searched: SearchedSite, { outlets }: CommonGround): UntouchedList {
  const { index, paths, words } = searched;
  const { stories } = index;
  return {
    count: stories.length,
    idOf: (place) => toldAt(place).story.id,
    recordOf: toldAt,
    eachGround: (place, tell) => {
      tell(toldAt(place));
      articlesOf(index, toldAt(place).story).forEach(tell);
    },
    entryOf: (place) => {
      const { story, chronicle } = toldAt(place);
      const articles = articlesOf(index, story);
      return {
        page: paths.story(story.id),
        title: story.title,
        note: words.phrases.found(
          words.story,
          words.phrases.asOfShort(formatDay(words, chronicle.asOf)),
        ),
        people: peopleAmong(index, chronicle.cast),
        outlets: unique(articles.flatMap(({ id }) => outlets.get(id) ?? [])),
        months: unique(articles.map(({ day }) => day.slice(0, 7))),
        text: () => story.dek ?? "",
        textGround: story.dek,
      };
    },
  };

  function toldAt(place: number): StoryWithChronicle {
    return stories[place] as StoryWithChronicle;
  }
}

/** Events are many, and their outlets, months and notes few: those are made once, and shared. */
function eventEntries(searched: SearchedSite, { outlets }: CommonGround): UntouchedList {
  const { index, paths, words } = searched;
  const events: Event[] = [];
  for (const { chronicle } of index.stories)
    for (let at = chronicle.events.length - 1; at >= 0; at--)
      events.push(chronicle.events[at] as Event);
  const eventAt = (place: number): Event => events[place] as Event;
  const alone = sharing((value: string): readonly string[] => [value]);
  const noteOf = sharing((date: string) =>
    words.phrases.found(words.event, (index.dates.get(date) ?? dateView(words, date)).text),
  );
  return {
    count: events.length,
    idOf: (place) => eventAt(place).id,
    recordOf: eventAt,
    eachGround: (place, tell) => {
      tell(eventAt(place));
      tell(homeOf(eventAt(place), index.differencesOf));
    },
    entryOf: (place) => {
      const event = eventAt(place);
      return {
        page: addressOfPlace(paths.event(event.id)),
        title: event.headline,
        note: noteOf(event.date),
        people: peopleAmong(index, event.names),
        outlets: outletsIn(event, outlets, alone),
        months: HAS_MONTH.test(event.date) ? alone(event.date.slice(0, "YYYY-MM".length)) : NONE,
        text: NOTHING,
        textGround: null,
      };
    },
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

function articleEntries(searched: SearchedSite, { outlets }: CommonGround): UntouchedList {
  const { index, paths, words } = searched;
  const { articles } = searched.site;
  const articleAt = (place: number): Article => articles[articles.length - 1 - place] as Article;
  const endOf = ({ id }: Article): number => index.places.get(id)?.end ?? 0;
  return {
    count: articles.length,
    idOf: (place) => articleAt(place).id,
    recordOf: articleAt,
    eachGround: (place, tell) => {
      const article = articleAt(place);
      tell(article);
      tell(index.bearers.get(article.id));
      tell(endOf(article));
    },
    entryOf: (place) => {
      const article = articleAt(place);
      const { id, title, outlet, day, source } = article;
      return {
        page: paths.article(id),
        title,
        note: words.phrases.cameFrom(outletName(words, outlet), formatDay(words, day)),
        people: peopleAmong(index, unique(index.bearers.get(id) ?? [])),
        outlets: [outlets.get(id) as string],
        months: [day.slice(0, 7)],
        text: () => article.text.slice(0, endOf(article)),
        // Made of nothing but the file, under rules that the index is made anew for: these tell where it ends, too.
        textGround: [source.path, source.sha256, source.line],
      };
    },
  };
}

function nameEntries({ index, paths, words, site }: SearchedSite): UntouchedList {
  const { names } = site.grouping;
  const nameAt = (place: number): Name => names[place] as Name;
  const reportsOf = ({ id }: Name): number => index.articlesWith.get(id)?.length ?? 0;
  return {
    count: names.length,
    idOf: (place) => nameAt(place).id,
    recordOf: nameAt,
    eachGround: (place, tell) => {
      tell(nameAt(place));
      tell(reportsOf(nameAt(place)));
    },
    entryOf: (place) => {
      const { id, kind, name, variants } = nameAt(place);
      const reports = words.phrases.reports(reportsOf(nameAt(place)));
      return {
        page: paths.name(id),
        title: name,
        note: words.phrases.found(words.nameKinds[kind], reports),
        people: kind === "person" ? [id] : [],
        outlets: [],
        months: [],
        text: () => variants.join(" "),
        textGround: variants,
      };
    },
  };
}

function articlesOf({ articles }: SiteIndex, { members }: Story): readonly ArticleHead[] {
  return members.flatMap(({ article }) => articles.get(article) ?? []);
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

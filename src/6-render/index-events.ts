import { compare } from "../base/order.ts";
import { joinLists } from "../base/same-list.ts";
import { keepSame } from "../base/keep-same.ts";
import type { ArticleId } from "../model/article.ts";
import type { Difference, Event } from "../model/chronicle.ts";
import type { NameId, StoryId } from "../model/story.ts";
import { homeOf } from "./event-homes.ts";
import { dateView, type DateView } from "./format-date.ts";
import { eventHead, eventRef, type EventHead, type EventRef } from "./heads.ts";
import type { IndexedSite } from "./indexed-site.ts";
import { mapOnDemand } from "./map-on-demand.ts";
import { mapFrom, nearChange, regroup, reindex } from "./regroup.ts";
import { listChange, type ListChange } from "./list-change.ts";
import {
  placesOfStory,
  type EventPlace,
  type PlacesOfStory,
  type StoryPart,
} from "./story-parts.ts";
import type { Words } from "./words/words.ts";

/** What is looked up of events. */
export interface EventMaps {
  readonly heads: ReadonlyMap<string, EventHead>;
  readonly events: ReadonlyMap<string, Event>;
  readonly eventsOf: ReadonlyMap<ArticleId, readonly EventRef[]>;
  /** In order of date. */
  readonly eventsWith: ReadonlyMap<NameId, readonly EventRef[]>;
  readonly eventsByDay: ReadonlyMap<string, readonly EventRef[]>;
  readonly differencesOf: ReadonlyMap<string, readonly Difference[]>;
  /** The date of each event in words, by EDTF. */
  readonly dates: ReadonlyMap<string, DateView>;
  /** Pages of a long story; none for others. */
  readonly partsOf: ReadonlyMap<StoryId, readonly StoryPart[]>;
  /** By the id of the event. */
  readonly placeOf: ReadonlyMap<string, EventPlace>;
  /** As `eventHomes` tells them. */
  readonly homes: ReadonlyMap<string, ArticleId>;
}

export interface IndexedEvents {
  readonly maps: EventMaps;
  /** Of all stories, one after the other. */
  readonly list: readonly Event[];
  readonly differences: readonly Difference[];
  readonly refs: ReadonlyMap<string, EventRef>;
  readonly places: ReadonlyMap<StoryId, PlacesOfStory>;
}

export const NO_EVENTS: IndexedEvents = {
  maps: {
    ...{ heads: new Map(), events: new Map(), eventsOf: new Map(), eventsWith: new Map() },
    ...{ eventsByDay: new Map(), differencesOf: new Map(), dates: new Map() },
    ...{ partsOf: new Map(), placeOf: new Map(), homes: new Map() },
  },
  ...{ list: [], differences: [], refs: new Map(), places: new Map() },
};

const idOf = ({ id }: Event): string => id;
const itself = <T>(item: T): T => item;

interface Indexing {
  readonly words: Words;
  /** Of the same settings and words. */
  readonly last: IndexedEvents;
  /** There will be no other in this process. */
  readonly isLast: boolean;
}

export function indexEvents(site: IndexedSite, { words, last, isLast }: Indexing): IndexedEvents {
  const list = joinLists(site.chronicles.map(({ events }) => events));
  const differences = joinLists(site.chronicles.map((chronicle) => chronicle.differences));
  const change = listChange(last.list, list);
  const refs = reindex(last.refs, change, {
    keyOf: idOf,
    valueOf: (event, before) => keepSame(before, eventRef(event)),
  });
  const events = reindex(last.maps.events, change, { keyOf: idOf, valueOf: itself });
  const madeOf = ({ id }: Event): EventRef => refs.get(id) as EventRef;
  const differencesOf = regroup(
    last.maps.differencesOf,
    listChange(last.differences, differences),
    {
      keysOf: ({ event }) => [event],
      madeOf: itself,
    },
  );
  const { places, partsOf, placeOf } = placesOf(site, madeOf, last);
  const headOf = (event: Event): EventHead => eventHead(event, differencesOf.get(event.id) ?? []);
  const retold = eventsRetold(last.maps, { change, events, differencesOf });
  const near = nearChange(change, [
    { last: last.maps.eventsOf, keysOf: articlesOf },
    { last: last.maps.eventsWith, keysOf: namesOf },
    { last: last.maps.eventsByDay, keysOf: dayOf },
  ]);
  const maps: EventMaps = {
    ...{ events, differencesOf, partsOf, placeOf },
    heads: isLast
      ? mapOnDemand(events, headOf)
      : reindex(last.maps.heads, retold, {
          keyOf: idOf,
          valueOf: (event, before) => keepSame(before, headOf(event)),
        }),
    homes: homesOf(last.maps.homes, retold, differencesOf),
    eventsOf: regroup(last.maps.eventsOf, near, { keysOf: articlesOf, madeOf }),
    eventsWith: regroup(last.maps.eventsWith, near, {
      ...{ keysOf: namesOf, madeOf },
      order: (a, b) => compare(a.date, b.date) || compare(a.id, b.id),
    }),
    eventsByDay: regroup(last.maps.eventsByDay, near, { keysOf: dayOf, madeOf }),
    dates: datesOf(words, change.added, last.maps.dates),
  };
  return { maps, list, differences, refs, places };
}

function articlesOf({ evidence }: Event): readonly ArticleId[] {
  return evidence.map(({ article }) => article);
}

function namesOf({ names }: Event): readonly NameId[] {
  return names;
}

function dayOf({ date }: Event): readonly string[] {
  return [date[10] === "T" ? date.slice(0, 10) : date];
}

/** A change that adds also events that are as they were, and of which something else differs. */
function eventsRetold(
  last: EventMaps,
  {
    change,
    events,
    differencesOf,
  }: Pick<EventMaps, "events" | "differencesOf"> & { readonly change: ListChange<Event> },
): Pick<ListChange<Event>, "removed" | "added"> {
  const added = new Set(change.added);
  if (differencesOf !== last.differencesOf)
    for (const id of new Set([...last.differencesOf.keys(), ...differencesOf.keys()])) {
      const event = events.get(id);
      if (event && differencesOf.get(id) !== last.differencesOf.get(id)) added.add(event);
    }
  return { removed: change.removed, added: [...added] };
}

function homesOf(
  last: EventMaps["homes"],
  { removed, added }: Pick<ListChange<Event>, "removed" | "added">,
  differencesOf: EventMaps["differencesOf"],
): EventMaps["homes"] {
  const changes = new Map<string, ArticleId | undefined>();
  for (const { id } of removed) changes.set(id, undefined);
  for (const event of added) changes.set(event.id, homeOf(event, differencesOf) ?? undefined);
  return mapFrom(last, changes);
}

/** Each date once: events are many more. Those that no event has any longer do no harm. */
function datesOf(
  words: Words,
  added: readonly Event[],
  last: ReadonlyMap<string, DateView>,
): ReadonlyMap<string, DateView> {
  const dates = new Set(added.map(({ date }) => date));
  return reindex(
    last,
    { removed: [], added: [...dates].filter((date) => !last.has(date)) },
    { keyOf: itself, valueOf: (date) => dateView(words, date) },
  );
}

function placesOf(
  { chronicles, settings: { maxEvents } }: IndexedSite,
  refOf: (event: Event) => EventRef,
  last: IndexedEvents,
): Pick<IndexedEvents, "places"> & Pick<EventMaps, "partsOf" | "placeOf"> {
  const places = new Map(
    chronicles.map((chronicle) => {
      const before = last.places.get(chronicle.story);
      return [chronicle.story, placesOfStory(chronicle, { maxEvents, refOf, last: before })];
    }),
  );
  const groupsOf = (of: IndexedEvents["places"]) =>
    joinLists([...of.values()].map((each) => each.groups));
  const change = listChange(groupsOf(last.places), groupsOf(places));
  return {
    places,
    partsOf: new Map([...places].map(([story, { parts }]) => [story, parts])),
    placeOf: reindex(
      last.maps.placeOf,
      { removed: change.removed.flat(), added: change.added.flat() },
      { keyOf: ([id]) => id, valueOf: ([, place], before) => keepSame(before, place) },
    ),
  };
}

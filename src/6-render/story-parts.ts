// A long story has a page for its background, one for each month of its chronicle and one for what comes next; a
// short one has everything on its own page. Here stands which event goes where, and which of them fold.
import { compare, groupBy } from "../base/order.ts";
import { isSameList } from "../base/same-list.ts";
import type { Chronicle, Event, Section } from "../model/chronicle.ts";
import { parseEdtf } from "./edtf.ts";
import type { EventRef } from "./heads.ts";
import { nearChange, regroup } from "./regroup.ts";
import { listChange } from "./list-change.ts";
import { leadingEvents, leadingIds } from "./leading-events.ts";

const FULL_IN_PART = 16; // events in full on a page of a long story
const FOLDED_SHOWN = 8; // lines in one fold; a page must stay readable over a slow line

/** A page of a long story. */
export interface StoryPart {
  /** "background", "2011" for what is dated to a year only, "2011-03", "next": the end of the page's address. */
  readonly key: string;
  readonly section: Section;
  /** In order of date. */
  readonly events: readonly EventRef[];
  /** Ids of those that are told in full. */
  readonly leading: readonly string[];
}

/** An event that is told in full, or neighbours that fold, with those of them that the fold shows. */
export type Stretch =
  EventRef | { readonly folded: readonly EventRef[]; readonly shown: readonly EventRef[] };

/** Where within its story an event stands. */
export interface EventPlace {
  /** Key of the part; null for the story's own page. */
  readonly part: string | null;
  /** Left out of a long fold, it has no line there. */
  readonly isShown: boolean;
}

/** Where all events of a story stand. */
export interface PlacesOfStory {
  readonly chronicle: Chronicle;
  /** Events by the key of their part; none for a story that has room on its own page. */
  readonly lists: ReadonlyMap<string, readonly Event[]>;
  readonly parts: readonly StoryPart[];
  /** Those of one page together, by the id of the event. */
  readonly groups: readonly PlaceGroup[];
}

export type PlaceGroup = readonly (readonly [string, EventPlace])[];

const SECTIONS = ["background", "chronicle", "next"] as const;

interface Placing {
  readonly maxEvents: number;
  readonly refOf: (event: Event) => EventRef;
  /** Of the same story; what has not changed is taken from it. */
  readonly last: PlacesOfStory | undefined;
}

export function placesOfStory(chronicle: Chronicle, placing: Placing): PlacesOfStory {
  const { maxEvents, refOf, last } = placing;
  if (last?.chronicle === chronicle) return last;
  if (!isLongStory(chronicle, maxEvents)) {
    const events = chronicle.events.map(refOf);
    const leading = leadingIds(events, maxEvents);
    const groups = [...groupBy(events, ({ section }) => section).values()].map((list) =>
      placesIn(null, list, leading),
    );
    return { chronicle, lists: new Map(), parts: [], groups };
  }
  const lists = listsOf(chronicle, last);
  const parts = storyParts(lists, placing);
  const known = new Map(last?.parts.map((part, at) => [part, last.groups[at] as PlaceGroup]));
  const groups = parts.map((part) => {
    return known.get(part) ?? placesIn(part.key, part.events, new Set(part.leading));
  });
  return { chronicle, lists, parts, groups };
}

function isLongStory({ events }: Chronicle, maxEvents: number): boolean {
  let dated = 0;
  return events.some(({ date }) => parseEdtf(date)?.precision === "day" && ++dated > maxEvents);
}

function storyParts(
  lists: ReadonlyMap<string, readonly Event[]>,
  { maxEvents, refOf, last }: Placing,
): readonly StoryPart[] {
  const full = Math.min(maxEvents, FULL_IN_PART);
  const known = new Map(last?.parts.map((part) => [part.key, part]));
  return [...lists]
    .map(([key, list]) => ({ key, list, section: (list[0] as Event).section }))
    .sort((a, b) => placeOf(a.section) - placeOf(b.section) || compare(a.key, b.key))
    .map(({ key, list, section }) => {
      const before = known.get(key);
      if (before && last?.lists.get(key) === list) return before;
      const refs = list.map(refOf);
      if (before && isSameList(before.events, refs)) return before;
      const leading = [...leadingEvents(refs, full)].map(({ id }) => id);
      return { key, section, events: refs, leading };
    });
}

function placeOf(section: Section): number {
  return SECTIONS.indexOf(section);
}

/** Events by the key of their part. */
function listsOf(
  { events }: Chronicle,
  last: PlacesOfStory | undefined,
): ReadonlyMap<string, readonly Event[]> {
  const before = last?.lists ?? new Map<string, readonly Event[]>();
  const change = listChange(before.size > 0 && last ? last.chronicle.events : [], events);
  const keysOf = (event: Event) => [keyOf(event)];
  const near = nearChange(change, [{ last: before, keysOf }]);
  return regroup(before, near, { keysOf, madeOf: (event) => event });
}

function keyOf({ section, date }: Event): string {
  if (section !== "chronicle") return section;
  const parts = parseEdtf(date);
  const day = parts?.start ?? parts?.end ?? date;
  const isLong = parts !== null && LONG.has(parts.precision);
  return day.slice(0, isLong ? "YYYY".length : "YYYY-MM".length);
}

const LONG: ReadonlySet<string> = new Set(["season", "quarter", "year", "decade", "century"]);

/** The leading events alone, all others gathered where they stand. */
export function stretchesOf(
  events: readonly EventRef[],
  leading: ReadonlySet<string>,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let folded: EventRef[] = [];
  const fold = () => {
    const shown = leadingEvents(folded, FOLDED_SHOWN);
    if (folded.length > 0)
      stretches.push({ folded, shown: folded.filter((event) => shown.has(event)) });
    folded = [];
  };
  for (const event of events) {
    if (!leading.has(event.id)) {
      folded.push(event);
      continue;
    }
    fold();
    stretches.push(event);
  }
  fold();
  return stretches;
}

function placesIn(
  part: string | null,
  events: readonly EventRef[],
  leading: ReadonlySet<string>,
): PlaceGroup {
  const shown = new Set(
    stretchesOf(events, leading).flatMap((each) => ("shown" in each ? each.shown : each)),
  );
  const [shownHere, leftOut] = [true, false].map((isShown): EventPlace => ({ part, isShown }));
  return events.map((event) => {
    const place = shown.has(event) ? shownHere : leftOut;
    return [event.id, place as EventPlace] as const;
  });
}

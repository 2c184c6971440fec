// A long story has a page for its background, one for each month of its chronicle and one for what comes next; a
// short one has everything on its own page. Here stands which event goes where, and which of them fold.
import { compare, groupBy } from "../base/order.ts";
import type { Chronicle, Event, Section } from "../model/chronicle.ts";
import { parseEdtf } from "./edtf.ts";
import { eventRef, type EventRef } from "./heads.ts";
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

export function isLongStory({ events }: Chronicle, maxEvents: number): boolean {
  const dated = events.filter(({ date }) => parseEdtf(date)?.precision === "day");
  return dated.length > maxEvents;
}

/** None for a story that has room on its own page. */
export function storyParts(chronicle: Chronicle, maxEvents: number): readonly StoryPart[] {
  if (!isLongStory(chronicle, maxEvents)) return [];
  const full = Math.min(maxEvents, FULL_IN_PART);
  return (["background", "chronicle", "next"] as const).flatMap((section) => {
    const events = chronicle.events.filter((event) => event.section === section);
    return [...groupBy(events, (event) => keyOf(event))]
      .sort(([a], [b]) => compare(a, b))
      .map(([key, list]) => ({
        ...{ key, section, events: list.map(eventRef) },
        leading: [...leadingEvents(list, full)].map(({ id }) => id),
      }));
  });
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

/** By the id of the event. */
export function eventPlaces(
  chronicle: Chronicle,
  maxEvents: number,
): readonly (readonly [string, EventPlace])[] {
  const parts = storyParts(chronicle, maxEvents);
  if (parts.length > 0)
    return parts.flatMap(({ key, events, leading }) => placesIn(key, events, new Set(leading)));
  const leading = leadingIds(chronicle.events, maxEvents);
  return (["background", "chronicle", "next"] as const).flatMap((section) =>
    placesIn(
      null,
      chronicle.events.filter((event) => event.section === section),
      leading,
    ),
  );
}

function placesIn(part: string | null, events: readonly EventRef[], leading: ReadonlySet<string>) {
  const shown = new Set(
    stretchesOf(events, leading).flatMap((each) => ("shown" in each ? each.shown : each)),
  );
  return events.map((event) => [event.id, { part, isShown: shown.has(event) }] as const);
}

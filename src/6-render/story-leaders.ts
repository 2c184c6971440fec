// Many things that are said of a story are said of its first few events in some order, and it may have a hundred thousand. In a
// process that renders again and again the first ones are made of those of the last rendering and of what was added.
import { firstInOrder } from "../base/order.ts";
import { isSameList, keepList } from "../base/same-list.ts";
import type { Chronicle, Event } from "../model/chronicle.ts";
import type { StoryId } from "../model/story.ts";
import { listChange } from "./list-change.ts";

export interface Lead {
  /** Of the order, and of what is looked for. */
  readonly name: string;
  readonly count: number;
  readonly isWanted: (event: Event) => boolean;
  /** Total. */
  readonly order: (a: Event, b: Event) => number;
  /** What `isWanted` and `order` go by beside the event. */
  readonly ground?: readonly unknown[];
}

/** What tells whether a lead is still the same. Its functions are not kept: they hold the index that they look into. */
type LeadGround = Pick<Lead, "count" | "ground">;

interface KnownLeaders {
  readonly events: readonly Event[];
  readonly lead: LeadGround;
  readonly leaders: readonly Event[];
  /** The same in the order of the story; null until somebody asks for that. */
  inOrder: readonly Event[] | null;
}

export interface LeaderMemory {
  /** By story, then by the name of the lead. */
  readonly known: Map<StoryId, Map<string, KnownLeaders>>;
  /** So many at once; then all are forgotten. */
  readonly storiesMax: number;
}

/** The first of the events that are wanted. Without a memory all of them are looked at each time. */
export function leadersOf(
  memory: LeaderMemory | null,
  { story, events }: Pick<Chronicle, "story" | "events">,
  lead: Lead,
): readonly Event[] {
  if (!memory) return firstOf(events, lead);
  const { known: stories, storiesMax } = memory;
  let ofStory = stories.get(story);
  if (!ofStory) {
    if (stories.size >= storiesMax) stories.clear();
    stories.set(story, (ofStory = new Map()));
  }
  const last = ofStory.get(lead.name);
  if (last?.events === events && isSameLead(last.lead, lead)) return last.leaders;
  const { count, ground = [] } = lead;
  const told = { events, lead: { count, ground } };
  const from = last && leadersFrom(last, events, lead);
  const leaders = keepList(last?.leaders, from ?? firstOf(events, lead));
  // Those that all stay do so in their order.
  const inOrder = last && from && leaders === last.leaders ? last.inOrder : null;
  ofStory.set(lead.name, { ...told, leaders, inOrder });
  return leaders;
}

/** As `leadersOf`, in the order of the story. */
export function leadersInOrder(
  memory: LeaderMemory | null,
  chronicle: Pick<Chronicle, "story" | "events">,
  lead: Lead,
): readonly Event[] {
  const leaders = leadersOf(memory, chronicle, lead);
  const known = memory?.known.get(chronicle.story)?.get(lead.name);
  if (!known) return inStoryOrder(chronicle, leaders);
  return (known.inOrder ??= inStoryOrder(chronicle, leaders));
}

function firstOf(events: readonly Event[], { isWanted, count, order }: Lead): readonly Event[] {
  // The latest of a story stand last; found first, they let the others be passed over where the latest lead.
  return firstInOrder(events.filter(isWanted).reverse(), count, order);
}

/** Null when one that led is gone, since nobody knows who was behind it. */
function leadersFrom(
  { events: before, lead: known, leaders }: KnownLeaders,
  events: readonly Event[],
  lead: Lead,
): readonly Event[] | null {
  if (!isSameLead(known, lead)) return null;
  const { removed, added } = listChange(before, events);
  const gone = new Set(removed);
  if (leaders.some((event) => gone.has(event))) return null;
  return firstOf([...leaders, ...added], lead);
}

function isSameLead(a: LeadGround, b: LeadGround): boolean {
  return a.count === b.count && isSameList(a.ground ?? [], b.ground ?? []);
}

/** In the order of the story. */
export function inStoryOrder(
  { events }: Pick<Chronicle, "events">,
  chosen: readonly Event[],
): readonly Event[] {
  if (chosen.length <= 1) return chosen;
  const isChosen = new Set(chosen);
  return events.filter((event) => isChosen.has(event));
}

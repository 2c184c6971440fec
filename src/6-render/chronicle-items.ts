import { compare } from "../base/order.ts";
import type { Event } from "../model/chronicle.ts";
import { eventEntry, eventLine, type EventEntry, type EventLine } from "./event-entry.ts";
import { dateView } from "./format-date.ts";
import type { PageContext } from "./page.ts";
import { eventAnchor, type UrlPath } from "./site-paths.ts";
import { phrases } from "./words.ts";

/** An event in full, or several lesser ones that lie between two of those, folded. */
export type ChronicleItem =
  | { readonly kind: "event"; readonly entry: EventEntry }
  | { readonly kind: "fold"; readonly summary: string; readonly lines: readonly FoldedLine[] };

interface FoldedLine extends EventLine {
  readonly anchor: string;
}

/** Of a long chronicle the events that carry most of the story stand in full, all others folded in their place. */
export function chronicleItems(
  context: PageContext,
  page: UrlPath,
  events: readonly Event[],
): readonly ChronicleItem[] {
  const { maxEvents, maxSentences } = context.site.settings;
  const full = new Set(heaviest(events, maxEvents));
  const items: ChronicleItem[] = [];
  let folded: Event[] = [];
  const fold = () => {
    if (folded.length > 0) items.push(foldOf(context, page, folded));
    folded = [];
  };
  for (const event of events) {
    if (!full.has(event)) {
      folded.push(event);
      continue;
    }
    fold();
    items.push({ kind: "event", entry: eventEntry(context, page, event, maxSentences) });
  }
  fold();
  return items;
}

function heaviest(events: readonly Event[], count: number): readonly Event[] {
  if (events.length <= count) return events;
  return [...events].sort((a, b) => b.weight - a.weight || compare(a.id, b.id)).slice(0, count);
}

function foldOf(context: PageContext, page: UrlPath, events: readonly Event[]): ChronicleItem {
  const [first, last] = [events[0] as Event, events[events.length - 1] as Event];
  const [start, end] = [dateView(first.date).text, dateView(last.date).text];
  return {
    kind: "fold",
    summary: phrases.folded(
      phrases.moreEvents(events.length),
      start === end ? start : phrases.range(start, end),
    ),
    lines: events.map((event) => ({
      ...eventLine(context, page, event),
      anchor: eventAnchor(event.id),
    })),
  };
}

import type { Event } from "../model/chronicle.ts";
import { parseEdtf } from "./edtf.ts";
import { eventEntry, eventLine, type EventEntry, type EventLine } from "./event-entry.ts";
import { dateView, formatDays } from "./format-date.ts";
import { leadingEvents } from "./leading-events.ts";
import type { PageContext } from "./page.ts";
import { eventAnchor, type UrlPath } from "./site-paths.ts";
import { phrases } from "./words.ts";

const FOLDED_SHOWN = 8; // lines in one fold; a page must stay readable over a slow line

/** An event in full, or several lesser ones that lie between two of those, folded. */
export type ChronicleItem =
  | { readonly kind: "event"; readonly entry: EventEntry }
  | {
      readonly kind: "fold";
      readonly summary: string;
      readonly lines: readonly FoldedLine[];
      /** How many are left out; empty for none. */
      readonly more: string;
    };

interface FoldedLine extends EventLine {
  readonly anchor: string;
}

/** The leading events of a section in full, all others folded in their place. */
export function chronicleItems(
  context: PageContext,
  page: UrlPath,
  { events, leading }: { events: readonly Event[]; leading: ReadonlySet<Event> },
): readonly ChronicleItem[] {
  const { maxSentences } = context.site.settings;
  const items: ChronicleItem[] = [];
  let folded: Event[] = [];
  const fold = () => {
    if (folded.length > 0) items.push(foldOf(context, page, folded));
    folded = [];
  };
  for (const event of events) {
    if (!leading.has(event)) {
      folded.push(event);
      continue;
    }
    fold();
    items.push({ kind: "event", entry: eventEntry(context, page, event, maxSentences) });
  }
  fold();
  return items;
}

function foldOf(context: PageContext, page: UrlPath, events: readonly Event[]): ChronicleItem {
  const [first, last] = [events[0] as Event, events[events.length - 1] as Event];
  const shown = leadingEvents(events, FOLDED_SHOWN);
  return {
    kind: "fold",
    summary: phrases.folded(phrases.moreEvents(events.length), datesOf(first, last)),
    lines: events
      .filter((event) => shown.has(event))
      .map((event) => ({
        ...eventLine(context, page, event),
        anchor: eventAnchor(event.id),
      })),
    more: events.length > shown.size ? phrases.leftOut(events.length - shown.size) : "",
  };
}

/** From where the first begins to where the last ends. */
function datesOf(first: Event, last: Event): string {
  const start = parseEdtf(first.date)?.start;
  const end = parseEdtf(last.date)?.end;
  if (first.date === last.date || !start || !end) return dateView(last.date).text;
  return formatDays(start, end);
}

import type { Day } from "../base/day.ts";
import { firstInOrder } from "../base/order.ts";
import type { Chronicle } from "../model/chronicle.ts";
import type { Story } from "../model/story.ts";
import { evidenceView, type EvidenceView } from "./event-entry.ts";
import { dayView, type DateView } from "./format-date.ts";
import type { EventRef } from "./heads.ts";
import { heaviestFirst } from "./leading-events.ts";
import type { PageContext } from "./page.ts";
import { placeInStory } from "./place-in-story.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";

/** A day that carries a story, in the words of its sources. */
export interface KeyDateView {
  readonly date: DateView;
  /** Of the day's heaviest event in the chronicle, or of the day's reports; empty when there is neither. */
  readonly href: string;
  readonly sentences: readonly EvidenceView[];
}

export function keyDateViews(
  context: PageContext,
  page: UrlPath,
  { story, chronicle }: { readonly story: Story; readonly chronicle: Chronicle },
): readonly KeyDateView[] {
  const { words } = context;
  return chronicle.keyDates.map(({ date, evidence }) => {
    const [event] = firstInOrder(eventsOn(context, chronicle, date), 1, heaviestFirst);
    const hasReports = context.index.articlesByDay.has(date);
    return {
      date: dayView(words, date),
      href: event
        ? placeInStory(context, page, { story: story.id, event: event.id })
        : hasReports
          ? relativeUrl(page, context.paths.day(date))
          : "",
      sentences: evidence.map((each) => evidenceView(context, page, each)),
    };
  });
}

/** Of a long story the page of the date's month has those of the chronicle. */
function eventsOn(
  { index }: PageContext,
  { story, events }: Chronicle,
  date: Day,
): readonly EventRef[] {
  const parts = index.partsOf.get(story) ?? [];
  const month = date.slice(0, "YYYY-MM".length);
  const inParts = parts
    .filter(({ section, key }) => section !== "chronicle" || key === month)
    .flatMap((part) => part.events);
  return (parts.length > 0 ? inParts : events).filter((event) => event.date === date);
}

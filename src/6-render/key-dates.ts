import type { Chronicle, Event } from "../model/chronicle.ts";
import type { Story } from "../model/story.ts";
import { evidenceView, type EvidenceView } from "./event-entry.ts";
import { dayView, type DateView } from "./format-date.ts";
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
  const heaviest = heaviestOn(chronicle, new Set(chronicle.keyDates.map(({ date }) => date)));
  return chronicle.keyDates.map(({ date, evidence }) => {
    const event = heaviest.get(date);
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

/** By date, the heaviest of its events; of equal ones the first. */
function heaviestOn({ events }: Chronicle, dates: ReadonlySet<string>): ReadonlyMap<string, Event> {
  const heaviest = new Map<string, Event>();
  for (const event of events) {
    if (!dates.has(event.date)) continue;
    const best = heaviest.get(event.date);
    if (!best || event.weight > best.weight) heaviest.set(event.date, event);
  }
  return heaviest;
}

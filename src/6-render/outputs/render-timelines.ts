import { dateOf, monthOf, yearOf, type Day } from "../../base/day.ts";
import { hashKey } from "../../base/hash.ts";
import { escapeHtml } from "../../base/html.ts";
import type { Event } from "../../model/chronicle.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { Story } from "../../model/story.ts";
import { parseEdtf, type DateParts, type Precision } from "../edtf.ts";
import { dateView } from "../format-date.ts";
import { heaviestFirst } from "../leading-events.ts";
import { leadersInOrder, type Lead } from "../story-leaders.ts";
import { formatJson } from "./json.ts";
import type { OutputContext } from "./output-context.ts";
import { timelinePath } from "./output-paths.ts";
import { placeAddress } from "./site-address.ts";
import type { Words } from "../words/words.ts";

interface TimelineDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

// How many of year, month and day the source gives.
const FIELDS: Readonly<Record<Precision, 1 | 2 | 3>> = {
  day: 3,
  week: 3,
  range: 3,
  month: 2,
  season: 2,
  quarter: 2,
  year: 1,
  decade: 1,
  century: 1,
};

// TimelineJS draws all slides at once, and its makers advise a few dozen: beyond some hundred a browser only waits.
const SLIDES_MAX = 500;

const HEAVIEST: Lead = {
  ...{ name: "slides", count: SLIDES_MAX, order: heaviestFirst },
  isWanted: () => true,
};

/** Each story as TimelineJS reads it, of a long one the heaviest events. Its texts are HTML there, so ours are escaped for HTML. */
export function renderTimelines(context: OutputContext): readonly OutputFile[] {
  const { paths, digests } = context;
  return context.stories.map(({ story, chronicle }) => {
    const events = leadersInOrder(context.views?.leaders ?? null, chronicle, HEAVIEST);
    const digestOf = (event: Event): string =>
      `${digests.event(event)} ${paths.event(event.id).page}`;
    const texts = [story.title, story.dek ?? ""];
    return {
      path: timelinePath(story.id),
      key: hashKey("timeline/2", digests.settings, ...texts, ...events.map(digestOf)),
      render: () => formatJson(timelineOf(story, events, context)),
    };
  });
}

function timelineOf(
  story: Story,
  events: readonly Event[],
  { site, paths, words }: OutputContext,
): unknown {
  const { base } = site.settings;
  return {
    title: { text: { headline: escapeHtml(story.title), text: escapeHtml(story.dek ?? "") } },
    events: events.flatMap((event) =>
      slideOf(words, event, base && placeAddress(base, paths.event(event.id))),
    ),
  };
}

/** None when the date is open at its beginning, for which TimelineJS has no form. */
function slideOf(words: Words, event: Event, page: string | null): readonly unknown[] {
  const parts = parseEdtf(event.date);
  if (!parts?.start) return [];
  const end = endOf(parts);
  return [
    {
      unique_id: event.id,
      start_date: timelineDate(parts.start, FIELDS[parts.precision]),
      ...(end && { end_date: end }),
      display_date: escapeHtml(dateView(words, event.date).text),
      group: event.section,
      text: { headline: escapeHtml(event.headline), text: bodyOf(event, page) },
    },
  ];
}

/** A single day, month or year ends where it begins. */
function endOf({ precision, end }: DateParts): TimelineDate | null {
  if (!end || precision === "day" || precision === "month" || precision === "year") return null;
  return timelineDate(end, FIELDS[precision]);
}

function timelineDate(day: Day, fields: 1 | 2 | 3): TimelineDate {
  return {
    year: yearOf(day),
    ...(fields >= 2 && { month: monthOf(day) }),
    ...(fields >= 3 && { day: dateOf(day) }),
  };
}

function bodyOf({ evidence }: Event, page: string | null): string {
  const sentences = evidence.map(({ text }) => `<p>${escapeHtml(text)}</p>`);
  if (page === null) return sentences.join("");
  const link = escapeHtml(page);
  return `${sentences.join("")}<p><a href="${link}">${link}</a></p>`;
}

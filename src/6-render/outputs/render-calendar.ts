import { boundedMemo } from "../../base/bounded-memo.ts";
import { addDays, type Day } from "../../base/day.ts";
import { hashKey } from "../../base/hash.ts";
import { compare, firstInOrder, groupBy } from "../../base/order.ts";
import type { Event, EventStatus } from "../../model/chronicle.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { parseEdtf } from "../edtf.ts";
import { inStoryOrder, leadersOf, type Lead } from "../story-leaders.ts";
import { calendarLine, calendarText } from "./calendar.ts";
import type { OutputContext } from "./output-context.ts";
import { OUTPUT_PATHS } from "./output-paths.ts";
import { placeAddress, uuidUrn } from "./site-address.ts";
import type { ToldStory } from "./told-parts.ts";
import type { Words } from "../words/words.ts";

const STATUSES: Readonly<Record<EventStatus, string>> = {
  announced: "TENTATIVE",
  happened: "CONFIRMED",
  moved: "TENTATIVE",
  cancelled: "CANCELLED",
};

// What a program for calendars loads without complaint, and what a reader looks through: about a megabyte.
const EVENTS_MAX = 1000;

/**
 * Events that take a day or a week, as RFC 5545; a calendar has no place for "2014". Of more than it holds those to come and
 * the latest stay: all are in the data.
 */
export function renderCalendar(context: OutputContext): readonly OutputFile[] {
  const entries = entriesOf(context);
  const { digests, paths } = context;
  const digestOf = ({ event, told: { story, chronicle } }: Entry): string =>
    [digests.event(event), paths.event(event.id).page, chronicle.asOf, story.title].join();
  return [
    {
      path: OUTPUT_PATHS.calendar,
      key: hashKey("calendar/2", digests.settings, ...entries.map(digestOf)),
      render: () => calendarOf(entries, context),
    },
  ];
}

interface Entry {
  readonly event: Event;
  readonly told: ToldStory;
  readonly days: CalendarDays;
}

interface CalendarDays {
  readonly first: Day;
  readonly last: Day;
}

/** In order of story, then date. */
function entriesOf({ stories, views = null }: OutputContext): readonly Entry[] {
  const latest = firstInOrder(
    stories.flatMap((told) =>
      leadersOf(views?.leaders ?? null, told.chronicle, LATEST).map((event) => ({ event, told })),
    ),
    EVENTS_MAX,
    (a, b) => LATEST.order(a.event, b.event),
  );
  const kept = groupBy(latest, ({ told }) => told);
  return stories.flatMap((told) => {
    const events = kept.get(told)?.map(({ event }) => event) ?? [];
    return inStoryOrder(told.chronicle, events).map((event) => ({
      ...{ event, told, days: calendarDays(event.date) as CalendarDays },
    }));
  });
}

const LATEST: Lead = {
  ...{ name: "calendar", count: EVENTS_MAX },
  isWanted: ({ date }) => calendarDays(date) !== null,
  order: (a, b) => compare(lastDay(b), lastDay(a)) || compare(a.id, b.id),
};

function lastDay({ date }: Event): string {
  return calendarDays(date)?.last ?? "";
}

function calendarOf(entries: readonly Entry[], context: OutputContext): string {
  return [
    calendarLine("BEGIN", "VCALENDAR"),
    calendarLine("VERSION", "2.0"),
    calendarLine("PRODID", "-//Dateline//Dateline//EN"),
    calendarLine("CALSCALE", "GREGORIAN"),
    calendarText("NAME", context.site.settings.title),
    calendarText("X-WR-CALNAME", context.site.settings.title),
    ...entries.flatMap((entry) => eventLines(entry, context)),
    calendarLine("END", "VCALENDAR"),
  ].join("");
}

function eventLines(
  { event, told: { story, chronicle }, days }: Entry,
  { site, paths, words }: OutputContext,
): readonly string[] {
  const { base, title } = site.settings;
  return [
    calendarLine("BEGIN", "VEVENT"),
    calendarLine("UID", uuidUrn("event", base ?? title, event.id).slice("urn:uuid:".length)),
    calendarLine("DTSTAMP", `${compactDay(chronicle.asOf)}T000000Z`),
    calendarLine("DTSTART;VALUE=DATE", compactDay(days.first)),
    calendarLine("DTEND;VALUE=DATE", compactDay(addDays(days.last, 1))), // exclusive
    calendarText("SUMMARY", event.headline),
    calendarText("DESCRIPTION", descriptionOf(event, words)),
    calendarText("CATEGORIES", story.title),
    calendarLine("STATUS", STATUSES[event.status]),
    calendarLine("TRANSP", "TRANSPARENT"), // nobody's day is taken up by the news
    ...(base === null ? [] : [calendarLine("URL", placeAddress(base, paths.event(event.id)))]),
    calendarLine("END", "VEVENT"),
  ];
}

/** Null for a date that is vaguer than a week. */
const calendarDays = boundedMemo(daysOfDate);

function daysOfDate(date: string): CalendarDays | null {
  const parts = parseEdtf(date);
  if (!parts?.start || !parts.end) return null;
  return parts.end <= addDays(parts.start, 6) ? { first: parts.start, last: parts.end } : null;
}

function descriptionOf({ evidence, dateReason }: Event, words: Words): string {
  const sentences = evidence.map(({ text, path, line }) => `${text} (${path}:${line})`);
  return [...sentences, words.reasons.date(dateReason)].join("\n\n");
}

function compactDay(day: Day): string {
  return day.replaceAll("-", "");
}

import { addDays, type Day } from "../../base/day.ts";
import { hashKey } from "../../base/hash.ts";
import type { Event, EventStatus } from "../../model/chronicle.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { parseEdtf } from "../edtf.ts";
import { calendarLine, calendarText } from "./calendar.ts";
import type { OutputContext, ToldStory } from "./output-context.ts";
import { OUTPUT_PATHS } from "./output-paths.ts";
import { placeAddress, uuidUrn } from "./site-address.ts";
import type { Words } from "../words/words.ts";

const STATUSES: Readonly<Record<EventStatus, string>> = {
  announced: "TENTATIVE",
  happened: "CONFIRMED",
  moved: "TENTATIVE",
  cancelled: "CANCELLED",
};

/** All events that take a day or a week, as RFC 5545; a calendar has no place for "2014". */
export function renderCalendar(context: OutputContext): readonly OutputFile[] {
  const { digests } = context;
  return [
    {
      path: OUTPUT_PATHS.calendar,
      key: hashKey("calendar/1", digests.settings, digests.stories),
      render: () => calendarOf(context),
    },
  ];
}

function calendarOf(context: OutputContext): string {
  const events = context.stories.flatMap((told) =>
    told.chronicle.events.flatMap((event) => eventLines(event, told, context)),
  );
  return [
    calendarLine("BEGIN", "VCALENDAR"),
    calendarLine("VERSION", "2.0"),
    calendarLine("PRODID", "-//Dateline//Dateline//EN"),
    calendarLine("CALSCALE", "GREGORIAN"),
    calendarText("NAME", context.site.settings.title),
    calendarText("X-WR-CALNAME", context.site.settings.title),
    ...events,
    calendarLine("END", "VCALENDAR"),
  ].join("");
}

/** The lines of one event; none when its date is vaguer than a week. */
function eventLines(
  event: Event,
  { story, chronicle }: ToldStory,
  { site, paths, words }: OutputContext,
): readonly string[] {
  const days = calendarDays(event.date);
  if (!days) return [];
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

function calendarDays(date: string): { readonly first: Day; readonly last: Day } | null {
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

// A set of more records than one file holds comes in parts; what would be of no use as a whole holds what matters most.
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { parseDay, type Day } from "../../../src/base/day.ts";
import { RECORDS_A_FILE } from "../../../src/6-render/outputs/record-parts.ts";
import { renderOutputs } from "../../../src/6-render/outputs/render-outputs.ts";
import type { Event } from "../../../src/model/chronicle.ts";
import type { Site } from "../../../src/model/site.ts";
import { readCsv } from "../../support/csv-reader.ts";
import { outputInput, outputOf } from "../../support/output-of.ts";
import { smallSite } from "../../support/site.ts";

const may = parseDay("2024-05-14") as Day;
const june = parseDay("2024-06-02") as Day;

/** The events of the small site again and again, first reported on these days by turns. */
function siteOf(count: number, days: readonly Day[] = [may, june]): Site {
  const site = smallSite();
  const [chronicle] = site.chronicles;
  if (!chronicle) throw new Error("The small site has a story.");
  const event = chronicle.events[1] as Event;
  const [article] = event.evidence;
  if (!article) throw new Error("The event has evidence.");
  const events = Array.from({ length: count }, (_, place): Event => {
    const day = days[place % days.length] as Day;
    const reports = [{ article: article.article, day, lagDays: 0, copyOf: null }];
    return { ...event, id: `event-${place}`, weight: place, reports };
  });
  return { ...site, chronicles: [{ ...chronicle, events }] };
}

const large = siteOf(RECORDS_A_FILE + 1);
const files = new Map(renderOutputs(outputInput(large, [])).map((file) => [file.path, file]));
const read = (path: string) => String(files.get(path)?.render());

test("as many events as one file holds are one file", () => {
  const site = siteOf(RECORDS_A_FILE);
  expect(JSON.parse(outputOf(site, "data/stories.json"))[0].events).toHaveLength(RECORDS_A_FILE);
  expect(readCsv(outputOf(site, "data/events.csv"))).toHaveLength(RECORDS_A_FILE + 1);
});

test("more events of a single month are in the month's file, and the list says so", () => {
  const site = siteOf(RECORDS_A_FILE + 1, [may]);
  expect(JSON.parse(outputOf(site, "data/stories.json")).parts).toEqual([
    { month: "2024-05", file: "stories/2024-05.json", records: 1 },
  ]);
  expect(outputOf(site, "data/parts.schema.json")).toContain("parts");
});

describe("a site of more events", () => {
  const schemaOf = (name: string) => z.fromJSONSchema(JSON.parse(read(`data/${name}.schema.json`)));
  const list = JSON.parse(read("data/stories.json"));

  test("lists its parts in place of the set", () => {
    expect(schemaOf("parts").safeParse(list).error).toBeUndefined();
    expect(list.parts.map(({ file }: { file: string }) => file)).toEqual([
      "stories/2024-05.json",
      "stories/2024-06.json",
    ]);
    expect(schemaOf("stories").safeParse(list).success).toBe(false);
  });

  test("has each event once, in the month of its first report, in the form of a whole set", () => {
    const parts = list.parts.map(({ file }: { file: string }) => JSON.parse(read(`data/${file}`)));
    for (const part of parts) expect(schemaOf("stories").safeParse(part).error).toBeUndefined();
    const ids = parts.map(([story]: [{ events: Event[] }]) => story.events.map(({ id }) => id));
    expect(ids[0]).toContain("event-0");
    expect(ids[1]).toContain("event-1");
    expect(new Set(ids.flat()).size).toBe(RECORDS_A_FILE + 1);
    const articles = parts.map(([story]: [{ articles: string[] }]) => story.articles);
    expect(articles).toEqual([["a-first", "b-second"], []]);
  });

  test("has a table for each month, and none of all", () => {
    expect(files.has("data/events.csv")).toBe(false);
    const rows = ["2024-05", "2024-06"].map((month) => readCsv(read(`data/events/${month}.csv`)));
    expect(rows.map(([header]) => header?.[0])).toEqual(["id", "id"]);
    expect(rows.flat()).toHaveLength(RECORDS_A_FILE + 1 + rows.length);
  });

  test("keeps sets whole that are small", () => {
    expect(JSON.parse(read("data/articles.json"))).toHaveLength(2);
    expect(files.has("data/articles.csv")).toBe(true);
  });

  test("gives a program for calendars the latest events, and a timeline the heaviest", () => {
    expect(read("events.ics").match(/^BEGIN:VEVENT/gm)).toHaveLength(1000);
    const { events } = JSON.parse(read("data/timelines/port-ellis-bridge.json"));
    expect(events).toHaveLength(500);
    const ids = events.map(({ unique_id: id }: { unique_id: string }) => id);
    expect(ids).toContain(`event-${RECORDS_A_FILE}`);
    expect(ids).not.toContain("event-0");
  });

  test("writes anew only the month of an event that changed", () => {
    const [chronicle] = large.chronicles;
    const events = chronicle!.events.map((event) =>
      event.id === "event-2998" ? { ...event, headline: "Another" } : event,
    ); // neither among the latest nor among the heaviest
    const changed = { ...large, chronicles: [{ ...chronicle!, events }] };
    const after = renderOutputs(outputInput(changed, []));
    const other = after.filter(({ path, key }) => files.get(path)?.key !== key);
    expect(other.map(({ path }) => path)).toEqual([
      "data/events/2024-05.csv",
      "data/stories/2024-05.json",
    ]);
  });
});

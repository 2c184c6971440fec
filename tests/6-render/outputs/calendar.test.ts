import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarText, escapeCalendar } from "../../../src/6-render/outputs/calendar.ts";
import { readCalendar, unescapeText } from "../../support/calendar-reader.ts";
import { smallSite, withEvent } from "../../support/site.ts";
import { outputOf } from "../../support/output-of.ts";
import { sampling } from "../../support/sampling.ts";

const cases: readonly (readonly [text: string, escaped: string])[] = [
  ["plain: “text”", "plain: “text”"],
  ["a, b; c", "a\\, b\\; c"],
  ["back\\slash\\n", "back\\\\slash\\\\n"],
  ["two\nlines\r\nthree\rfour", "two\\nlines\\nthree\\nfour"],
  ["a\tb", "a\tb"],
  ["\u0000\u0007\u001B\u007F", "\uFFFD\uFFFD\uFFFD\uFFFD"],
  ["half \uD83D pair", "half \uFFFD pair"],
  ["END:VEVENT", "END:VEVENT"],
];

test.each(cases)("%j is escaped as %j", (text, escaped) => {
  expect(escapeCalendar(text)).toBe(escaped);
});

test("any text is folded within 75 octets, never within a character, and comes back whole", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const lines = calendarText("SUMMARY", text).slice(0, -2).split("\r\n");
      for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      for (const line of lines.slice(1)) expect(line[0]).toBe(" ");
      const whole = lines.map((line, index) => (index === 0 ? line : line.slice(1))).join("");
      expect(whole).toBe(`SUMMARY:${escapeCalendar(text)}`);
      expect(escapeCalendar(unescapeText(whole.slice(8)))).toBe(whole.slice(8));
    }),
    sampling(100),
  );
});

describe("events.ics", () => {
  test("holds the events of day precision, and not that of a year", () => {
    const events = readCalendar(outputOf(smallSite(), "events.ics"));
    expect(events.map((event) => event["SUMMARY"])).toEqual([
      "The council of Port Ellis approved a new bridge on Monday",
      "Work on the bridge will begin on 2 June",
    ]);
    expect(events[1]).toMatchObject({
      DTSTAMP: "20240516T000000Z",
      "DTSTART;VALUE=DATE": "20240602",
      "DTEND;VALUE=DATE": "20240603",
      STATUS: "TENTATIVE",
      CATEGORIES: "The bridge of Port Ellis",
    });
  });

  const dates: readonly (readonly [date: string, start: string, end: string])[] = [
    ["2024-12-31", "20241231", "20250101"],
    ["2024-02-26/2024-03-03", "20240226", "20240304"],
    ["2024-02-28/2024-02-29", "20240228", "20240301"],
    ["2024-05-13~", "20240513", "20240514"],
  ];
  test.each(dates)("an event of %s runs from %s up to %s", (date, start, end) => {
    const [event] = readCalendar(outputOf(withEvent(smallSite(), { date }), "events.ics"));
    expect(event).toMatchObject({ "DTSTART;VALUE=DATE": start, "DTEND;VALUE=DATE": end });
  });

  test.each(["2024", "2024-05", "202X", "2024-05-01/2024-05-08", "2024-05-01/..", "soon"])(
    "an event of %s is left out",
    (date) => {
      const events = readCalendar(outputOf(withEvent(smallSite(), { date }), "events.ics"));
      expect(events).toHaveLength(2);
    },
  );

  test("an event keeps its UID when its text changes", () => {
    const uids = [smallSite(), withEvent(smallSite(), { headline: "x" })].map((site) =>
      readCalendar(outputOf(withEvent(site, { date: "2024-01-01" }), "events.ics")).map(
        (event) => event["UID"],
      ),
    );
    expect(uids[0]).toEqual(uids[1]);
    expect(new Set(uids[0]).size).toBe(3);
  });
});

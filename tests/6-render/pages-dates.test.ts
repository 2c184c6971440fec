import { describe, expect, test } from "vitest";
import { parseEdtf } from "../../src/6-render/edtf.ts";
import { dateView, formatDays } from "../../src/6-render/format-date.ts";
import { ENGLISH } from "../../src/6-render/words/english.ts";
import { parseDay, type Day } from "../../src/base/day.ts";

const WORDS: readonly [edtf: string, text: string, datetime: string][] = [
  ["2025-08-06", "6 August 2025", "2025-08-06"],
  ["2025-08-06T11:30", "6 August 2025, 11:30", "2025-08-06T11:30"],
  ["2025-08", "August 2025", "2025-08"],
  ["2022-02", "February 2022", "2022-02"],
  ["2014", "2014", "2014"],
  ["2025-08-11/2025-08-17", "Week of 11 August 2025", ""],
  ["2025-W33", "Week of 11 August 2025", "2025-W33"],
  ["2025-08-04/2025-08-06", "4–6 August 2025", ""],
  ["2025-07-30/2025-08-02", "30 July – 2 August 2025", ""],
  ["2024-12-30/2025-01-02", "30 December 2024 – 2 January 2025", ""],
  ["2014/2022", "2014 – 2022", ""],
  ["2014-03/2022-02", "March 2014 – February 2022", ""],
  ["2014/..", "Since 2014", ""],
  ["../2014", "Until 2014", ""],
  ["2025-08~", "About August 2025", ""],
  ["2025-08-06?", "Perhaps 6 August 2025", ""],
  ["2025-08-11/2025-08-17~", "About week of 11 August 2025", ""],
  ["2025-21", "Spring 2025", ""],
  ["2025-24", "Winter 2025", ""],
  ["2025-34", "Second quarter of 2025", ""],
  ["199X", "The 1990s", ""],
  ["19XX", "The 1900s", ""],
  ["2025-02-30", "2025-02-30", ""],
  ["PRESENT_REF", "PRESENT_REF", ""],
];

describe("dateView", () => {
  test.each(WORDS)("%s reads “%s”", (edtf, text, datetime) => {
    expect(dateView(ENGLISH, edtf)).toEqual({ text, datetime });
  });
});

describe("formatDays", () => {
  const day = (text: string) => parseDay(text) as Day;

  test("what both days share is said once", () => {
    expect(formatDays(ENGLISH, day("2025-08-06"), day("2025-08-07"))).toBe("6–7 August 2025");
    expect(formatDays(ENGLISH, day("2025-08-06"), day("2025-08-06"))).toBe("6 August 2025");
  });
});

describe("parseEdtf", () => {
  const SPANS: readonly [edtf: string, start: string | null, end: string | null][] = [
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2014", "2014-01-01", "2014-12-31"],
    ["2025-24", "2025-12-01", "2026-02-28"],
    ["2025-36", "2025-10-01", "2025-12-31"],
    ["199X", "1990-01-01", "1999-12-31"],
    ["20XX", "2000-01-01", "2099-12-31"],
    ["2014/..", "2014-01-01", null],
    ["2025-W01", "2024-12-30", "2025-01-05"],
  ];

  test.each(SPANS)("%s runs from %s to %s", (edtf, start, end) => {
    expect(parseEdtf(edtf)).toMatchObject({ start, end });
  });

  test.each(["", "soon", "2025-13", "2025-25", "199X-02", "a/b", "../..", "2014/2015/2016"])(
    "“%s” is no date",
    (text) => {
      expect(parseEdtf(text)).toBeNull();
    },
  );
});

import { describe, expect, it } from "vitest";
import {
  addDays,
  dayFromNumber,
  dayNumber,
  dayNumberOf,
  dayOf,
  daysBetween,
  isoWeekOf,
  mondayOf,
  mondayOfIsoWeek,
  parseDay,
  weekdayOf,
  type Day,
} from "../../src/base/day.ts";

const day = (text: string): Day => parseDay(text) as Day;

describe("a day is one of the calendar", () => {
  it.each(["2024-02-29", "0001-01-01", "9999-12-31", "1900-02-28", "2000-02-29"])("%s", (text) =>
    expect(parseDay(text)).toBe(text),
  );
  it.each([
    "2023-02-29",
    "1900-02-29",
    "2024-13-01",
    "2024-00-10",
    "2024-04-31",
    "0000-01-01",
    "24-1-1",
    "",
  ])("not %s", (text) => expect(parseDay(text)).toBeNull());
});

it("a day of numbers that the calendar lacks is null", () => {
  expect(dayOf(2024, 2, 30)).toBeNull();
  expect(dayOf(12024, 2, 3)).toBeNull();
  expect(dayOf(2024, 2, 3)).toBe("2024-02-03");
  expect(dayNumberOf(2024, 2, 30)).toBeNull();
  expect(dayNumberOf(2024, 2, 29)).toBe(dayNumber(day("2024-02-29")));
});

describe("days are counted across months, leap years and centuries", () => {
  it.each([
    ["2024-02-28", 2, "2024-03-01"],
    ["2023-12-31", 1, "2024-01-01"],
    ["1900-02-28", 1, "1900-03-01"],
    ["0099-12-31", 1, "0100-01-01"],
    ["2024-03-01", -366, "2023-03-01"],
  ])("%s and %i days", (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
  });
});

it("a number of days and its day are each other's inverse", () => {
  for (let number = -700_000; number < 700_000; number += 9_973)
    expect(dayNumber(dayFromNumber(number))).toBe(number);
});

it("days outside the years 1 to 9999 are clamped", () => {
  expect(addDays(day("0001-01-01"), -1)).toBe("0001-01-01");
  expect(addDays(day("9999-12-31"), 1)).toBe("9999-12-31");
});

describe("weeks are ISO weeks", () => {
  it.each([
    ["2024-12-30", 1, "2025-W01"],
    ["2021-01-03", 7, "2020-W53"],
    ["2020-12-31", 4, "2020-W53"],
    ["2024-05-08", 3, "2024-W19"],
  ])("%s is weekday %i of %s", (text, weekday, week) => {
    expect(weekdayOf(day(text))).toBe(weekday);
    expect(isoWeekOf(day(text))).toBe(week);
    expect(mondayOfIsoWeek(week)).toBe(mondayOf(day(text)));
  });
  it.each(["2021-W53", "2024-W00", "2024-W54", "2024-19"])("%s is no week", (week) =>
    expect(mondayOfIsoWeek(week)).toBeNull(),
  );
});

it("has the number of the platform's calendar, over all centuries", () => {
  for (let number = -719_162; number < 2_932_897; number += 97) {
    expect(dayNumber(dayFromNumber(number))).toBe(number);
    const iso = new Date(number * 86_400_000).toISOString();
    expect(dayFromNumber(number)).toBe(iso.slice(0, 10));
  }
});

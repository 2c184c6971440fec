import { expect, test } from "vitest";
import { boundsOfDay } from "../../src/5-chronicle/date-bounds.ts";
import type { Report } from "../../src/5-chronicle/collect-reports.ts";
import { sameDateJoiner } from "../../src/5-chronicle/join-same-date.ts";
import type { Day } from "../../src/base/day.ts";

const MANY = 200_000; // more than a call takes arguments

test("a date of which more is told than a call takes arguments is joined, and let go of", () => {
  const date = boundsOfDay("2025-03-10" as Day);
  const traits = { people: [], places: [], concepts: [], terms: [] };
  const reports = Array.from({ length: MANY }, (_, place): Report => {
    const report: unknown = { date, ...traits, from: { place }, mention: { start: 0 } };
    return report as Report;
  });
  const join = sameDateJoiner();
  expect(join({ removed: [], added: reports }).added).toHaveLength(MANY);
  expect(join({ removed: reports, added: [] }).removed).toHaveLength(MANY);
});

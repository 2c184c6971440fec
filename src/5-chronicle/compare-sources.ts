// Where sources differ about one event: numbers of the same thing, and times for the same happening.
import { compare } from "../base/order.ts";
import { wordsOf } from "../base/words.ts";
import type { Difference } from "../model/chronicle.ts";
import type { Report } from "./collect-reports.ts";
import { evidenceOf, textOf } from "./rank-reports.ts";

interface Told {
  /** What is told, compared between reports: a date, or a number. */
  readonly key: string;
  /** As printed. */
  readonly value: string;
  readonly report: Report;
}

/** Differences between the reports of an event, best report first. */
export function compareSources(event: string, reports: readonly Report[]): readonly Difference[] {
  return [...differingTimes(event, reports), ...differingNumbers(event, reports)];
}

function differenceOf(
  kind: Difference["kind"],
  event: string,
  told: readonly Told[],
): Difference | null {
  const sides = told.filter(
    ({ key }, index) => told.findIndex((each) => each.key === key) === index,
  );
  if (sides.length < 2) return null;
  return {
    kind,
    event,
    sides: sides.map(({ value, report }) => ({ value, evidence: evidenceOf(report) })),
  };
}

/** "As early as next week" against "weeks maybe". A report with no time at all does not differ. */
function differingTimes(event: string, reports: readonly Report[]): readonly Difference[] {
  const told = reports.flatMap((report): Told[] => {
    const { time, from } = report;
    if (!time || time.type === "SET" || isVague(time.value)) return [];
    const value = from.article.text.slice(time.start, time.end);
    return [{ key: report.date?.edtf ?? time.value, value, report }];
  });
  return [differenceOf("date", event, told)].filter((each) => each !== null);
}

function isVague(value: string): boolean {
  return value.endsWith("_REF");
}

const NUMBER = /^\d[\d,.]*$/;
const NOUN_MIN = 4; // shorter words are seldom what is counted
const YEARS: readonly [number, number] = [1000, 2100]; // a bare number in here is likely a year

/** "Killed 12 people" against "15 people": the word after the number is the same, the number is not. */
function differingNumbers(event: string, reports: readonly Report[]): readonly Difference[] {
  if (new Set(reports.map(({ from }) => from.original)).size < 2) return [];
  const byNoun = new Map<string, Told[]>();
  for (const report of reports) {
    const words = wordsOf(textOf(report));
    words.forEach(({ form }, at) => {
      const noun = words[at + 1]?.form ?? "";
      const count = Number(form.replaceAll(",", ""));
      if (
        !NUMBER.test(form) ||
        Number.isNaN(count) ||
        noun.length < NOUN_MIN ||
        isYear(form, count)
      )
        return;
      const told = { key: String(count), value: `${form} ${noun}`, report };
      byNoun.set(noun, [...(byNoun.get(noun) ?? []), told]);
    });
  }
  return [...byNoun]
    .filter(([, told]) => new Set(told.map(({ report }) => report.from.original)).size > 1)
    .sort(([a], [b]) => compare(a, b))
    .map(([, told]) => differenceOf("number", event, told))
    .filter((each) => each !== null);
}

function isYear(form: string, count: number): boolean {
  return !form.includes(",") && count >= YEARS[0] && count <= YEARS[1];
}

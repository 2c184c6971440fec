import { ownText } from "../base/own-text.ts";
import type { Span } from "../model/article.ts";
import type { Difference } from "../model/chronicle.ts";
import type { Report } from "./collect-reports.ts";
import { evidenceOf } from "./rank-reports.ts";

/** What one report tells, for setting reports side by side. */
export interface Told {
  /** What is told, in a form in which equal things are equal. */
  readonly key: string;
  /** As printed. Asked for only where reports differ, which few do: the words may have to be read from disk. */
  readonly value: () => string;
  readonly report: Report;
}

export function printedIn({ article }: Report["from"], { start, end }: Span): string {
  return ownText(article.text.slice(start, end));
}

/** Reports of one text are one source. */
export function isOneSource(reports: readonly Report[]): boolean {
  const original = reports[0]?.from.original;
  return reports.every(({ from }) => from.original === original);
}

/** The first report of each thing told; none when all tell the same. */
export function differencesOf(
  kind: Difference["kind"],
  event: string,
  told: readonly Told[],
): readonly Difference[] {
  if (told.length < 2) return [];
  const sides = [
    ...new Map([...told].reverse().map((each) => [each.key, each])).values(),
  ].reverse();
  if (sides.length < 2) return [];
  return [
    {
      kind,
      event,
      sides: sides.map(({ value, report }) => ({ value: value(), evidence: evidenceOf(report) })),
    },
  ];
}

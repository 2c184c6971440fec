// Where sources differ about one event: each comparer looks at one thing that reports can tell.
import type { Difference } from "../model/chronicle.ts";
import type { Report } from "./collect-reports.ts";
import { compareNames } from "./compare-names.ts";
import { compareNumbers } from "./compare-numbers.ts";
import { comparePlaces } from "./compare-places.ts";
import { compareTimes } from "./compare-times.ts";
import { compareWordings } from "./compare-wordings.ts";
import { isOneSource } from "./differences.ts";

type Comparer = (event: string, reports: readonly Report[]) => readonly Difference[];

const COMPARERS: readonly Comparer[] = [
  compareTimes,
  compareNumbers,
  comparePlaces,
  compareNames,
  compareWordings,
];

// The best reports of an event show its differences; comparing hundreds would cost more than it tells.
const COMPARED_MAX = 40;

/** Differences between the reports of an event, best report first. */
export function compareSources(event: string, reports: readonly Report[]): readonly Difference[] {
  const compared = reports.slice(0, COMPARED_MAX);
  if (isOneSource(compared)) return [];
  return COMPARERS.flatMap((comparer) => comparer(event, compared));
}

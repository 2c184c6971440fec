import { compare, inOrder } from "../base/order.ts";
import type { Report } from "./collect-reports.ts";
import type { DateBounds } from "./date-bounds.ts";
import { union, type Ids } from "./ids.ts";
import { likeness, type Traits } from "./likeness.ts";

/** Reports of one happening on one date. Grows while reports join. */
export interface Happening extends Traits {
  readonly date: DateBounds;
  readonly reports: Report[];
  people: Ids;
  places: Ids;
  concepts: Ids;
  terms: Ids;
  /** Number of the report for which it was last found: cheaper than a set of what is near to each. */
  foundFor: number;
}

/** The happening that a dated report tells. */
export function happeningOf(report: Report): Happening {
  const { people, places, concepts, terms } = report;
  const date = report.date as DateBounds;
  return { date, reports: [report], people, places, concepts, terms, foundFor: -1 };
}

/** Adds a report with all that it tells. */
export function addReport(report: Report, happening: Happening): void {
  happening.reports.push(report);
  happening.people = union(happening.people, report.people);
  happening.places = union(happening.places, report.places);
  happening.concepts = union(happening.concepts, report.concepts);
  happening.terms = union(happening.terms, report.terms);
}

/** In order of day, article and text. */
export const byReport = inOrder<Report>(
  (a, b) => a.from.place - b.from.place,
  (a, b) => a.mention.start - b.mention.start,
);

/** In order of date, then of the first report. */
export const byDate = inOrder<Happening>(
  (a, b) => a.date.firstNumber - b.date.firstNumber,
  (a, b) => a.date.lastNumber - b.date.lastNumber,
  (a, b) => byReport(a.reports[0] as Report, b.reports[0] as Report),
  (a, b) => compare(a.date.edtf, b.date.edtf),
);

/** The happening that a report is most like, when it is like enough; of equals the first by date. */
export function mostAlike(
  report: Traits,
  near: readonly Happening[],
  { scoreMin, bonus }: { scoreMin: number; bonus?: (happening: Happening) => number },
): Happening | null {
  let best: Happening | null = null;
  let bestScore = 0;
  for (let at = 0; at < near.length; at++) {
    const happening = near[at] as Happening;
    const extra = bonus ? bonus(happening) : 0;
    const score = likeness(report, happening, Math.max(scoreMin, bestScore) - extra) + extra;
    if (score < scoreMin || score < bestScore) continue;
    if (best && score === bestScore && byDate(best, happening) <= 0) continue;
    best = happening;
    bestScore = score;
  }
  return best;
}

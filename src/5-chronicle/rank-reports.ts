import { inOrder } from "../base/order.ts";
import type { Evidence } from "../model/chronicle.ts";
import { overlap } from "./likeness.ts";
import type { Report } from "./collect-reports.ts";
import type { DateBounds } from "./date-bounds.ts";
import { hasFurniture } from "./plainness.ts";

// A sentence that opens with one of these leans on the sentence before it.
const LEANING =
  /^(?:["“”'‘’(]|(?:he|she|they|it|this|that|these|those|his|her|their|its|meanwhile|however|but|and|also|soon|then|afterwards?|later|still|yet|instead|both|such)\b)/iu;
const LENGTH_GOOD: readonly [min: number, max: number] = [50, 260]; // characters
const LENGTH_FAR = 420;
// Central is what agrees with this many of the other reports; more would only cost time.
const COMPARED_MAX = 50;

/** Reports of one happening, the one that tells it best first. Each sentence stands once. */
export function rankReports(reports: readonly Report[], date: DateBounds): readonly Report[] {
  if (reports.length === 1) return reports;
  // One more than a report is compared with, for it may itself be one of these.
  const first = reports.length > COMPARED_MAX ? reports.slice(0, COMPARED_MAX + 1) : reports;
  const scored = reports.map((report) => ({ report, score: worthOf(report, { first, date }) }));
  const seen = new Set<string>();
  return scored
    .sort(byScore)
    .map(({ report }) => report)
    .filter(({ from, position }) => {
      const key = `${from.place} ${position}`;
      return seen.has(key) ? false : seen.add(key);
    });
}

const byScore = inOrder<{ readonly report: Report; readonly score: number }>(
  (a, b) => b.score - a.score,
  (a, b) => a.report.from.place - b.report.from.place,
  (a, b) => a.report.sentence.start - b.report.sentence.start,
);

/** Dated, about it as a whole, central, early, complete and plain: each adds to what a sentence is worth. */
function worthOf(
  report: Report,
  { first, date }: { first: readonly Report[]; date: DateBounds },
): number {
  const { text } = report;
  const central = centralityOf(report, first);
  const dated = datedWorth(report, date);
  const early = 1 / (1 + report.position / 4);
  const complete = LEANING.test(text) ? 0 : 0.8;
  const { mention, sentence } = report;
  const about = (mention.end - mention.start) / Math.max(1, sentence.end - sentence.start);
  const [min, max] = LENGTH_GOOD;
  const plain = text.length < min || text.length > LENGTH_FAR ? 0 : text.length > max ? 0.3 : 0.6;
  return (
    dated +
    about +
    central +
    0.6 * early +
    complete +
    plain -
    (report.quoted ? 0.8 : 0) -
    (hasFurniture(text) ? 0.8 : 0)
  );
}

/** A sentence that names the very date says more of it than one that names the month. */
function datedWorth({ date, mention }: Report, { edtf }: DateBounds): number {
  if (date === null) return 0;
  if (date.edtf !== edtf) return 0.3;
  return mention.timeRelation === "own" ? 1.2 : 0.6;
}

/** Mean share of its words that the others have too, 0 to 1. */
function centralityOf(report: Report, all: readonly Report[]): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < all.length; at++) {
    const other = all[at] as Report;
    if (other === report || count === COMPARED_MAX) continue;
    sum += overlap(report.terms, other.terms);
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

export function evidenceOf(report: Report): Evidence {
  const { article } = report.from;
  const { start, end } = report.sentence;
  return {
    article: article.id,
    start,
    end,
    text: report.text,
    path: article.source.path,
    line: report.line,
  };
}

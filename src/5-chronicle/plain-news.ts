import type { AnnotatedArticle, Report } from "./collect-reports.ts";

/**
 * An article in which no sentence has a date is still news of its day: its first report of something that took place is
 * dated by the day of publication, and `dateReason` says so.
 */
export function plainNewsOf(
  { article }: AnnotatedArticle,
  reports: readonly Report[],
): readonly Report[] {
  if (reports.some(({ date }) => date !== null)) return reports;
  const lead = reports.find(
    ({ mention }) => mention.modality === "certain" && mention.tense === "past" && !mention.negated,
  );
  if (!lead) return reports;
  const date = { edtf: article.day, first: article.day, last: article.day };
  return reports.map((report) => (report === lead ? { ...report, time: null, date } : report));
}

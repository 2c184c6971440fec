import type { Report } from "./collect-reports.ts";

/**
 * An article that no dated happening claims is still news of its day: its first report of something that took place is
 * dated by the day of publication, and `dateReason` says so. Null when it reports nothing of the kind.
 */
export function plainNewsOf(reports: readonly Report[]): Report | null {
  const lead = reports.find(
    ({ mention }) => mention.modality === "certain" && mention.tense === "past" && !mention.negated,
  );
  if (!lead) return null;
  const { day } = lead.from.article;
  return { ...lead, time: null, date: { edtf: day, first: day, last: day } };
}

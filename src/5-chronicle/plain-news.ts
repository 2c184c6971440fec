import { boundsOfDay } from "./date-bounds.ts";
import type { AnnotatedArticle } from "./article-library.ts";
import { quotedSentences, reportOf, type Reader, type Report } from "./collect-reports.ts";

/**
 * An article that no dated happening claims is still news of its day: its first report of something that took place is
 * dated by the day of publication, and `dateReason` says so. Null when it reports nothing of the kind.
 */
export function plainNewsOf(from: AnnotatedArticle, reader: Reader): Report | null {
  const { annotations, article } = from;
  const lead = annotations.events.find(
    ({ modality, tense, negated }) => modality === "certain" && tense === "past" && !negated,
  );
  if (!lead) return null;
  const isQuoted = quotedSentences(annotations).has(lead.sentence);
  const date = boundsOfDay(article.day);
  return { ...reportOf(lead, { from, reader, isQuoted, date }), time: null };
}

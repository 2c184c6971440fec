import { parseDay, type Day } from "../base/day.ts";
import type { ArticleId } from "../model/article.ts";
import type { AnnotatedArticle } from "./collect-reports.ts";

/** A sentence of an article, for choosing what carries a story. */
export interface StorySentence {
  readonly from: AnnotatedArticle;
  /** Place in `annotations.sentences`. */
  readonly position: number;
  /** Days that it names, to the day, each once. */
  readonly days: readonly Day[];
}

/** The sentences of an article, in order. */
export function sentencesOf(from: AnnotatedArticle): readonly StorySentence[] {
  const { sentences, times } = from.annotations;
  const days = sentences.map(() => new Set<Day>());
  let at = 0;
  for (const { start, type, edtf } of times) {
    while (at + 1 < sentences.length && (sentences[at + 1]?.start ?? 0) <= start) at++;
    const day = type === "DATE" || type === "TIME" ? dayIn(edtf) : null;
    if (day) days[at]?.add(day);
  }
  return sentences.map((_, position) => ({
    from,
    position,
    days: [...(days[position] as Set<Day>)],
  }));
}

function dayIn(edtf: string | null): Day | null {
  return edtf === null || edtf.includes("/") || edtf.includes("~")
    ? null
    : parseDay(edtf.slice(0, 10));
}

/** Day → the articles that name it; near-duplicates count as one. */
export function articlesByDay(
  sentences: readonly StorySentence[],
): ReadonlyMap<Day, ReadonlyMap<ArticleId, Day>> {
  const byDay = new Map<Day, Map<ArticleId, Day>>();
  for (const { days, from } of sentences) {
    for (const day of days) {
      const articles = byDay.get(day) ?? new Map<ArticleId, Day>();
      articles.set(from.original, from.article.day);
      byDay.set(day, articles);
    }
  }
  return byDay;
}

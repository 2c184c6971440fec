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

// The first sentences of a report are news of its day or of the day before.
const LEAD_SENTENCES = 2;
const NO_DAYS: readonly Day[] = [];

/** The sentences of an article that lead it or name a day, in order. */
export function tellingSentencesOf(from: AnnotatedArticle): readonly StorySentence[] {
  const { sentences, times } = from.annotations;
  const found: { from: AnnotatedArticle; position: number; days: readonly Day[] }[] = [];
  for (let position = 0; position < Math.min(LEAD_SENTENCES, sentences.length); position++)
    found.push({ from, position, days: NO_DAYS });
  let at = 0;
  for (const { start, type, edtf } of times) {
    while (at + 1 < sentences.length && (sentences[at + 1]?.start ?? 0) <= start) at++;
    const day = type === "DATE" || type === "TIME" ? dayIn(edtf) : null;
    if (!day) continue;
    const last = at < LEAD_SENTENCES ? found[at] : found.at(-1);
    if (last?.position !== at) found.push({ from, position: at, days: [day] });
    else if (!last.days.includes(day)) last.days = [...last.days, day];
  }
  return found;
}

export function isLead({ position }: StorySentence): boolean {
  return position < LEAD_SENTENCES;
}

function dayIn(edtf: string | null): Day | null {
  return edtf === null || edtf.includes("/") || edtf.includes("~")
    ? null
    : parseDay(edtf.slice(0, 10));
}

/** Day → the articles that name it, with the number of the day on which each was published; near-duplicates count as one. */
export function articlesByDay(
  sentences: readonly StorySentence[],
): ReadonlyMap<Day, ReadonlyMap<ArticleId, number>> {
  const byDay = new Map<Day, Map<ArticleId, number>>();
  for (const { days, from } of sentences) {
    for (const day of days) {
      const articles = byDay.get(day) ?? new Map<ArticleId, number>();
      articles.set(from.original, from.dayNumber);
      byDay.set(day, articles);
    }
  }
  return byDay;
}

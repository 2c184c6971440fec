import { boundedMemo } from "../base/bounded-memo.ts";
import { parseDay, type Day } from "../base/day.ts";
import type { AnnotatedArticle } from "./collect-reports.ts";
import { isStamp } from "./is-stamp.ts";

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
  for (const { start, end, type, edtf } of times) {
    while (at + 1 < sentences.length && (sentences[at + 1]?.start ?? 0) <= start) at++;
    const day = edtf !== null && (type === "DATE" || type === "TIME") ? dayIn(edtf) : null;
    if (!day || isStamp({ start, end }, from.article.text)) continue;
    const last = at < LEAD_SENTENCES ? found[at] : found.at(-1);
    if (last?.position !== at) found.push({ from, position: at, days: [day] });
    else if (!last.days.includes(day)) last.days = [...last.days, day];
  }
  return found;
}

export function isLead({ position }: StorySentence): boolean {
  return position < LEAD_SENTENCES;
}

const dayIn = boundedMemo((edtf: string): Day | null =>
  edtf.includes("/") || edtf.includes("~") ? null : parseDay(edtf.slice(0, 10)),
);

/**
 * Day → the numbers of the days on which reports that name it were published, one for each report. Copies of a day count as
 * one; what is printed again on another day remembers it again.
 */
export function reportsByDay(
  sentences: readonly StorySentence[],
): ReadonlyMap<Day, readonly number[]> {
  const byDay = new Map<Day, Map<number, number>>();
  for (const { days, from } of sentences) {
    for (const day of days) {
      const reports = byDay.get(day);
      if (reports) reports.set(from.edition, from.dayNumber);
      else byDay.set(day, new Map([[from.edition, from.dayNumber]]));
    }
  }
  return new Map([...byDay].map(([day, reports]) => [day, [...reports.values()]]));
}

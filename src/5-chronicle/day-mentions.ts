// Which sentences of a story name a day, or lead a report of it.
import { boundedMemo } from "../base/bounded-memo.ts";
import { parseDay, type Day } from "../base/day.ts";
import type { AnnotatedArticle } from "./article-library.ts";
import type { Changes } from "./changes.ts";
import { isStamp } from "./is-stamp.ts";

/** A sentence of an article, for choosing what carries a story. */
export interface StorySentence {
  readonly from: AnnotatedArticle;
  /** Place in `annotations.sentences`. */
  readonly position: number;
  /** Days that it names, to the day, each once. */
  readonly days: readonly Day[];
}

/** In order of day, article and text; another list when other sentences are in it. */
export type SentencesByDay = ReadonlyMap<Day, readonly StorySentence[]>;

export interface DayMentions {
  readonly named: SentencesByDay;
  /** Leads of the reports published on a day. */
  readonly leads: SentencesByDay;
  readonly update: (articles: Changes<AnnotatedArticle>) => void;
  /** How many an article of the story has. They were looked at once, and may lie on disk since. */
  readonly sentencesIn: (article: AnnotatedArticle) => number;
}

// The first sentences of a report are news of its day or of the day before.
const LEAD_SENTENCES = 2;
const NO_DAYS: readonly Day[] = [];

export function dayMentions(): DayMentions {
  const known = new Map<AnnotatedArticle, ToldSentences>();
  const [named, leads] = [new Map<Day, StorySentence[]>(), new Map<Day, StorySentence[]>()];

  return {
    named,
    leads,
    sentencesIn: (article) => known.get(article)?.count ?? 0,
    update({ removed, added }) {
      const gone = new Set(removed);
      const told = removed.flatMap((from) => known.get(from)?.telling ?? []);
      for (const day of new Set(told.flatMap(({ days }) => days))) dropFrom(named, day, gone);
      for (const day of new Set(removed.map(({ article }) => article.day)))
        dropFrom(leads, day, gone);
      for (const from of removed) known.delete(from);
      const copied = new Set<readonly StorySentence[]>();
      for (const from of added) {
        const told = toldSentencesOf(from);
        known.set(from, told);
        for (const sentence of told.telling) {
          if (isLead(sentence)) addTo(leads, from.article.day, sentence, copied);
          for (const day of sentence.days) addTo(named, day, sentence, copied);
        }
      }
    },
  };
}

function dropFrom(
  lists: Map<Day, StorySentence[]>,
  day: Day,
  gone: ReadonlySet<AnnotatedArticle>,
): void {
  const left = (lists.get(day) ?? []).filter(({ from }) => !gone.has(from));
  if (left.length > 0) lists.set(day, left);
  else lists.delete(day);
}

/** Lists that others hold already stay as they are; a copy of it grows. */
function addTo(
  lists: Map<Day, StorySentence[]>,
  day: Day,
  sentence: StorySentence,
  copied: Set<readonly StorySentence[]>,
): void {
  const known = lists.get(day);
  const list = known && copied.has(known) ? known : [...(known ?? [])];
  if (list !== known) {
    copied.add(list);
    lists.set(day, list);
  }
  let at = list.length;
  while (at > 0 && isBefore(sentence, list[at - 1] as StorySentence)) at--;
  if (at === list.length) list.push(sentence);
  else list.splice(at, 0, sentence);
}

function isBefore(a: StorySentence, b: StorySentence): boolean {
  return (a.from.place - b.from.place || a.position - b.position) < 0;
}

interface ToldSentences {
  /** Those that lead the article or name a day, in order. */
  readonly telling: readonly StorySentence[];
  /** Of all of them. */
  readonly count: number;
}

function toldSentencesOf(from: AnnotatedArticle): ToldSentences {
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
  return { telling: found, count: sentences.length };
}

export function isLead({ position }: StorySentence): boolean {
  return position < LEAD_SENTENCES;
}

const dayIn = boundedMemo((edtf: string): Day | null =>
  edtf.includes("/") || edtf.includes("~") ? null : parseDay(edtf.slice(0, 10)),
);

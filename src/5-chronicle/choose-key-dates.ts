// The story in short: the days that carry it, each with the sentences that are most like all that is said of the day.
// Sentences by the centroid of their day (D. Radev and others, "Centroid-based summarization", 2004).
import { addDays, type Day } from "../base/day.ts";
import { compare, groupBy, inOrder } from "../base/order.ts";
import { lineOf } from "../base/place-in-source.ts";
import { wordForms } from "../base/words.ts";
import type { EventMention } from "../model/annotation.ts";
import type { Span } from "../model/article.ts";
import type { Evidence, KeyDate } from "../model/chronicle.ts";
import type { AnnotatedArticle } from "./collect-reports.ts";
import { isLead, tellingSentencesOf, type StorySentence } from "./day-mentions.ts";
import { hasFurniture, pointsBack } from "./plainness.ts";
import { weighDays } from "./weigh-days.ts";

export interface KeyDateLimits {
  readonly dates: number;
  /** Sentences a date, at most. */
  readonly sentences: number;
  /** Sentences that may be chosen; all when it is left out. */
  readonly isWanted?: (text: string) => boolean;
  /** Days that may be chosen; all when they are left out. */
  readonly days?: { readonly first: Day; readonly last: Day };
}

// A sentence that names the day and comes after it says more of it than a lead that does not name it.
const NAMED_WEIGHT = 3;
const ANNOUNCED_WEIGHT = 1;
// One that names several days tells less of each.
const SEVERAL_DAYS_SHARE = 0.8;
const FURNITURE_SHARE = 0.7;
// "That all changed on Wednesday" says neither who nor what; "if it fails on Wednesday" tells of nothing that took place.
const EMPTY_SHARE = 0.5;
// Two chosen sentences may share this much, as a cosine.
const SAME_MAX = 0.7;
const LENGTH_MIN = 30; // characters
const LETTERS_MIN = 3; // of a word
// Enough to know which words are rare; more only costs time.
const SAMPLED_SENTENCES = 1000;

/** In order of date. `articles` in order of day and id. */
export function chooseKeyDates(
  articles: readonly AnnotatedArticle[],
  limits: KeyDateLimits,
): readonly KeyDate[] {
  const sentences = articles.flatMap(tellingSentencesOf);
  const weights = weighDays(articles, sentences, limits.days ?? null);
  const library = libraryOf(sentences, rarityIn(articles), limits);
  const ranked = [...weights].sort(
    inOrder(
      ([, a], [, b]) => b - a,
      ([a], [b]) => compare(a, b),
    ),
  );
  const chosen: KeyDate[] = [];
  for (const [date, weight] of ranked) {
    if (chosen.length >= limits.dates) break;
    const evidence = chooseSentences(date, library, limits.sentences);
    if (evidence.length > 0) chosen.push({ date, weight, evidence });
  }
  return chosen.sort((a, b) => compare(a.date, b.date));
}

interface Library {
  readonly byDay: ReadonlyMap<Day, readonly StorySentence[]>;
  /** Leads of the reports published on a day. */
  readonly leads: ReadonlyMap<Day, readonly StorySentence[]>;
  readonly rarity: (term: string) => number;
  readonly isWanted: (text: string) => boolean;
}

function libraryOf(
  sentences: readonly StorySentence[],
  rarity: Library["rarity"],
  { isWanted = () => true }: KeyDateLimits,
): Library {
  const byDay = new Map<Day, StorySentence[]>();
  for (const sentence of sentences) {
    for (const day of sentence.days) {
      const list = byDay.get(day);
      if (list) list.push(sentence);
      else byDay.set(day, [sentence]);
    }
  }
  const leads = groupBy(sentences.filter(isLead), ({ from }) => from.article.day);
  return { byDay, leads, rarity, isWanted };
}

/** How telling a word is: the logarithm of how many sentences go for one that holds it. */
function rarityIn(articles: readonly AnnotatedArticle[]): (term: string) => number {
  const all = articles.reduce((sum, { annotations }) => sum + annotations.sentences.length, 0);
  const step = Math.max(1, Math.ceil(all / SAMPLED_SENTENCES));
  const frequency = new Map<string, number>();
  let position = 0; // of the next sentence of the sample, counted from the first of the article
  let sampled = 0;
  for (const from of articles) {
    for (; position < from.annotations.sentences.length; position += step) {
      for (const term of termsOf({ from, position }))
        frequency.set(term, (frequency.get(term) ?? 0) + 1);
      sampled++;
    }
    position -= from.annotations.sentences.length;
  }
  return (term) => Math.log((sampled + 1) / (frequency.get(term) ?? 1));
}

/** Words, each once; those that stand everywhere weigh next to nothing, so none need be left out. */
function termsOf({ from, position }: Omit<StorySentence, "days">): readonly string[] {
  const { start, end } = from.annotations.sentences[position] as Span;
  const forms = wordForms(from.article.text, start, end);
  return [...new Set(forms.filter((form) => form.length >= LETTERS_MIN))];
}

interface Candidate {
  readonly sentence: StorySentence;
  readonly text: string;
  readonly vector: ReadonlyMap<string, number>;
  readonly weight: number;
}

function chooseSentences(day: Day, library: Library, count: number): readonly Evidence[] {
  const candidates = candidatesOf(day, library);
  const centroid = centroidOf(candidates);
  const ranked = candidates
    .filter(({ text }) => text.length >= LENGTH_MIN && library.isWanted(text))
    .map((candidate) => ({ candidate, score: dot(candidate.vector, centroid) * candidate.weight }))
    .sort(
      inOrder(
        (a, b) => b.score - a.score,
        (a, b) => byPlace(a.candidate, b.candidate),
      ),
    );
  const chosen: Candidate[] = [];
  for (const { candidate } of ranked) {
    if (chosen.length >= count) break;
    if (chosen.every(({ vector }) => dot(vector, candidate.vector) <= SAME_MAX))
      chosen.push(candidate);
  }
  return chosen.map(evidenceOf);
}

/** Each text once: copies of a report would vote for themselves. */
function candidatesOf(day: Day, { byDay, leads, rarity }: Library): readonly Candidate[] {
  const named = byDay.get(day) ?? [];
  const near = [day, addDays(day, 1)].flatMap((each) => leads.get(each) ?? []);
  const seen = new Set<string>();
  return [...named, ...near]
    .map((sentence) => ({
      sentence,
      text: textOf(sentence),
      vector: unitVector(termsOf(sentence), rarity),
      weight: weightOf(sentence, day) * plainShareOf(sentence),
    }))
    .filter(({ text }) => (seen.has(text) ? false : (seen.add(text), true)));
}

function plainShareOf(sentence: StorySentence): number {
  const text = textOf(sentence);
  return (hasFurniture(text) ? FURNITURE_SHARE : 1) * (isEmpty(sentence, text) ? EMPTY_SHARE : 1);
}

function isEmpty({ from, position }: StorySentence, text: string): boolean {
  const { events } = from.annotations;
  const pointing = pointsBack(text);
  let hypothetical = false;
  for (let at = firstOf(events, position); events[at]?.sentence === position; at++) {
    const { concepts, participants, modality } = events[at] as EventMention;
    hypothetical = modality === "hypothetical";
    if (!hypothetical && (!pointing || concepts.length + participants.length > 0)) return false;
  }
  return pointing || hypothetical;
}

/** Place of the first happening of a sentence, or of a later one. */
function firstOf(events: readonly EventMention[], sentence: number): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle] as EventMention).sentence < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

function weightOf({ days, from }: StorySentence, day: Day): number {
  const share = days.length > 1 ? SEVERAL_DAYS_SHARE : 1;
  if (!days.includes(day)) return share;
  return share * (from.article.day < day ? ANNOUNCED_WEIGHT : NAMED_WEIGHT);
}

function unitVector(
  terms: readonly string[],
  rarity: (term: string) => number,
): ReadonlyMap<string, number> {
  const weights = terms.map((term) => [term, rarity(term)] as const);
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return new Map(weights.map(([term, weight]) => [term, weight / length]));
}

function centroidOf(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { vector, weight } of candidates) {
    for (const [term, value] of vector) sums.set(term, (sums.get(term) ?? 0) + value * weight);
  }
  return sums;
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}

const byPlace = inOrder<Candidate>(
  (a, b) => compare(a.sentence.from.article.day, b.sentence.from.article.day),
  (a, b) => compare(a.sentence.from.article.id, b.sentence.from.article.id),
  (a, b) => a.sentence.position - b.sentence.position,
);

function textOf({ from, position }: StorySentence): string {
  const { start, end } = from.annotations.sentences[position] as Span;
  return from.article.text.slice(start, end);
}

function evidenceOf({ sentence, text }: Candidate): Evidence {
  const { article, annotations } = sentence.from;
  const { start, end } = annotations.sentences[sentence.position] as Span;
  return {
    article: article.id,
    start,
    end,
    text,
    path: article.source.path,
    line: lineOf(article.paragraphs, start),
  };
}

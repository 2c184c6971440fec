// The story in short: the days that carry it, each with the sentences that are most like all that is said of the day.
// Sentences by the centroid of their day (D. Radev and others, "Centroid-based summarization", 2004).
import { addDays, type Day } from "../base/day.ts";
import { keepSame } from "../base/keep-same.ts";
import { compare, inOrder } from "../base/order.ts";
import { lineOf } from "../base/place-in-source.ts";
import type { EventMention } from "../model/annotation.ts";
import type { Span } from "../model/article.ts";
import type { Evidence, KeyDate } from "../model/chronicle.ts";
import type { AnnotatedArticle } from "./article-library.ts";
import { hasSameItems, type Changes } from "./changes.ts";
import { dayMentions, type DayMentions, type StorySentence } from "./day-mentions.ts";
import { hasFurniture, pointsBack } from "./plainness.ts";
import { sentenceWords, type Rarity, type SentenceWords } from "./sentence-words.ts";
import { dayWeigher } from "./weigh-days.ts";

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

export interface KeyDateInput {
  /** What came and went since the last time. */
  readonly changes: Changes<AnnotatedArticle>;
  /** All articles of the story, in order of day and id. */
  readonly articles: readonly AnnotatedArticle[];
  readonly limits: KeyDateLimits;
}

/**
 * A function that gives the key dates of a story in order of date. How rare a word is depends on all articles, so a day is chosen
 * anew each time; what its sentences are made of is kept while they stay the same.
 */
export function keyDateChooser(): (input: KeyDateInput) => readonly KeyDate[] {
  const mentions = dayMentions();
  const weigher = dayWeigher();
  const words = sentenceWords();
  let known: ReadonlyMap<Day, DayCandidates> = new Map();
  let last: ReadonlyMap<Day, KeyDate> = new Map();

  return ({ changes, articles, limits }) => {
    mentions.update(changes);
    weigher.update(changes);
    const ranked = [...weigher.weigh(mentions.named, limits.days ?? null)].sort(byWeight);
    const rarity = words.rarityIn(articles);
    const used = new Map<Day, DayCandidates>();
    const chosen: KeyDate[] = [];
    for (const [date, weight] of ranked) {
      if (chosen.length >= limits.dates) break;
      const own = candidatesOf(date, { mentions, words, before: known.get(date) });
      used.set(date, own);
      const evidence = chooseSentences(own.candidates, rarity, limits);
      if (evidence.length > 0) chosen.push(keepSame(last.get(date), { date, weight, evidence }));
    }
    known = used;
    last = new Map(chosen.map((each) => [each.date, each]));
    return chosen.sort((a, b) => compare(a.date, b.date));
  };
}

const byWeight = inOrder<readonly [day: Day, weight: number]>(
  ([, a], [, b]) => b - a,
  ([a], [b]) => compare(a, b),
);

interface Candidate {
  readonly sentence: StorySentence;
  readonly text: string;
  /** Numbers of its words. */
  readonly words: readonly number[];
  readonly weight: number;
}

/** What may tell of a day, with the lists that it was made from. */
interface DayCandidates {
  readonly from: readonly (readonly StorySentence[])[];
  readonly candidates: readonly Candidate[];
}

const NO_SENTENCES: readonly StorySentence[] = [];

/** Each text once: copies of a report would vote for themselves. */
function candidatesOf(
  day: Day,
  {
    mentions: { named, leads },
    words,
    before,
  }: {
    readonly mentions: DayMentions;
    readonly words: SentenceWords;
    readonly before: DayCandidates | undefined;
  },
): DayCandidates {
  const near = [day, addDays(day, 1)].map((each) => leads.get(each) ?? NO_SENTENCES);
  const from = [named.get(day) ?? NO_SENTENCES, ...near];
  if (before && hasSameItems(before.from, from)) return before;
  const byText = new Map<string, StorySentence>();
  for (const sentence of from.flat()) {
    const text = textOf(sentence);
    if (!byText.has(text)) byText.set(text, sentence);
  }
  const known = new Map(before?.candidates.map((each) => [each.sentence, each]));
  const candidates = [...byText].map(
    ([text, sentence]) =>
      known.get(sentence) ?? {
        ...{ sentence, text, words: words.wordsOf(sentence) },
        weight: weightOf(sentence, day) * plainShareOf(sentence, text),
      },
  );
  return { from, candidates };
}

function chooseSentences(
  candidates: readonly Candidate[],
  rarity: Rarity,
  { sentences: count, isWanted = () => true }: KeyDateLimits,
): readonly Evidence[] {
  const all = candidates.map((candidate) => ({
    candidate,
    vector: unitVector(candidate.words, rarity),
  }));
  const centroid = new Map<number, number>();
  for (const { candidate, vector } of all) addTo(centroid, vector, candidate.weight);
  const ranked = all
    .filter(({ candidate: { text } }) => text.length >= LENGTH_MIN && isWanted(text))
    .map((each) => ({ ...each, score: dot(each.vector, centroid) * each.candidate.weight }))
    .sort(
      inOrder(
        (a, b) => b.score - a.score,
        (a, b) => byPlace(a.candidate, b.candidate),
      ),
    );
  const chosen: (typeof ranked)[number][] = [];
  for (const each of ranked) {
    if (chosen.length >= count) break;
    const own = new Map(each.vector.words.map((word, at) => [word, each.vector.weights[at] ?? 0]));
    if (chosen.every(({ vector }) => dot(vector, own) <= SAME_MAX)) chosen.push(each);
  }
  return chosen.map(({ candidate }) => evidenceOf(candidate));
}

interface Vector {
  readonly words: readonly number[];
  /** Beside `words`. */
  readonly weights: readonly number[];
}

function unitVector(words: readonly number[], rarity: Rarity): Vector {
  const weights = words.map((word) => rarity.of(word));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return { words, weights: weights.map((weight) => weight / length) };
}

function addTo(sums: Map<number, number>, { words, weights }: Vector, share: number): void {
  words.forEach((word, at) =>
    sums.set(word, (sums.get(word) ?? 0) + (weights[at] as number) * share),
  );
}

function dot({ words, weights }: Vector, other: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (let at = 0; at < words.length; at++)
    sum += (weights[at] as number) * (other.get(words[at] as number) ?? 0);
  return sum;
}

function plainShareOf(sentence: StorySentence, text: string): number {
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

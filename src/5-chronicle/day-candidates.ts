import { addDays, type Day } from "../base/day.ts";
import { ownText } from "../base/own-text.ts";
import { isSameList } from "../base/same-list.ts";
import type { EventMention } from "../model/annotation.ts";
import type { Span } from "../model/article.ts";
import type { DayMentions, StorySentence } from "./day-mentions.ts";
import { hasFurniture, pointsBack } from "./plainness.ts";
import type { SentenceWords } from "./sentence-words.ts";

// A sentence that names the day and comes after it says more of it than a lead that does not name it.
const NAMED_WEIGHT = 3;
const ANNOUNCED_WEIGHT = 1;
// One that names several days tells less of each.
const SEVERAL_DAYS_SHARE = 0.8;
const FURNITURE_SHARE = 0.7;
// "That all changed on Wednesday" says neither who nor what; "if it fails on Wednesday" tells of nothing that took place.
const EMPTY_SHARE = 0.5;
/** A sentence that may tell of a day. */
export interface Candidate {
  readonly sentence: StorySentence;
  readonly text: string;
  /** Numbers of its words, each once, in order of the text. */
  readonly words: readonly number[];
  readonly weight: number;
}

/** What may tell of a day, with the lists that it was made from. */
export interface DayCandidates {
  readonly from: readonly (readonly StorySentence[])[];
  readonly candidates: readonly Candidate[];
}

const NO_SENTENCES: readonly StorySentence[] = [];

/** Each text once: copies of a report would vote for themselves. */
export function candidatesOf(
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
  if (before && isSameList(before.from, from)) return before;
  const known = new Map(before?.candidates.map((each) => [each.sentence, each]));
  const texts = new Set<string>();
  const candidates: Candidate[] = [];
  for (const sentence of from.flat()) {
    const text = textOf(sentence);
    if (texts.has(text)) continue;
    texts.add(text);
    // All at once, while the article is at hand: it may lie on disk.
    const made = () => ({
      sentence,
      text,
      words: words.wordsOf(sentence),
      weight: weightOf(sentence, day) * plainShareOf(sentence, text),
    });
    candidates.push(known.get(sentence) ?? made());
  }
  return { from, candidates };
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

function textOf({ from, position }: StorySentence): string {
  const { start, end } = from.annotations.sentences[position] as Span;
  return ownText(from.article.text.slice(start, end));
}

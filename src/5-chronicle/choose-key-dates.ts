// The story in short: the days that carry it, each with the sentences that are most like all that is said of the day.
import type { Day } from "../base/day.ts";
import { keepSame } from "../base/keep-same.ts";
import { compare, inOrder } from "../base/order.ts";
import type { KeyDate } from "../model/chronicle.ts";
import type { AnnotatedArticle } from "./article-library.ts";
import type { Changes } from "./changes.ts";
import { chooseSentences, type SentenceLimits } from "./choose-sentences.ts";
import { candidatesOf, type DayCandidates } from "./day-candidates.ts";
import { dayMentions } from "./day-mentions.ts";
import { sentenceWords } from "./sentence-words.ts";
import { dayWeigher } from "./weigh-days.ts";

export interface KeyDateLimits extends SentenceLimits {
  readonly dates: number;
  /** Days that may be chosen; all when they are left out. */
  readonly days?: { readonly first: Day; readonly last: Day };
}

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
    const rarity = words.rarityIn(articles, mentions.sentencesIn);
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

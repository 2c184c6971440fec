// One mention for each happening that a sentence places in time, or leaves without one. Clauses, names and times are
// spoken of by number: a text has many, and lists of them would be made and thrown away for each clause.
import { compact } from "../../base/compact.ts";
import type {
  EventMention,
  NameMention,
  Sentence,
  TimeExpression,
} from "../../model/annotation.ts";
import type { Body } from "../body.ts";
import { stemsOf } from "../terms/find-terms.ts";
import { findClauses } from "./clauses.ts";
import { groupByTime, type Group } from "./group-clauses.ts";
import { REPORTING, type KnownWord } from "./known-word.ts";
import { moodOf } from "./mood.ts";
import { isScene, participantsOf, type Neighbours } from "./participants.ts";
import { cursorOver, rangeReaching } from "./ranges.ts";
import type { Range, TextWords } from "../words/text-words.ts";

export interface FoundBeforeEvents {
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
  readonly names: readonly NameMention[];
  /** The words of the whole text. */
  readonly words: TextWords;
}

export function findEvents({ text }: Body, found: FoundBeforeEvents): readonly EventMention[] {
  const { sentences, times, names, words } = found;
  const timesIn = cursorOver(times.length, (time) => (times[time] as TimeExpression).start);
  const namesIn = cursorOver(names.length, (name) => (names[name] as NameMention).start);
  const wordsIn = cursorOver(words.starts.length, (word) => words.starts[word] as number);
  const events: EventMention[] = [];
  let before: number | null = null;
  sentences.forEach((sentence, number) => {
    const range = { times: timesIn(sentence), names: namesIn(sentence), words: wordsIn(sentence) };
    if (range.words.from === range.words.to) return;
    const first = firstPerson(names, range.names);
    const around = { words, all: names, names: range.names, first, before };
    const clauses = findClauses(text, words, range.words);
    for (const group of groupByTime(clauses, { range: range.times, all: times })) {
      if (!group.tells) continue;
      events.push(mentionOf(group, { sentence: number, times: range.times, all: times, around }));
    }
    before = first ?? before;
  });
  return events;
}

function firstPerson(names: readonly NameMention[], { from, to }: Range): number | null {
  for (let name = from; name < to; name++) if (names[name]?.kind === "person") return name;
  return null;
}

interface Context {
  readonly sentence: number;
  /** Numbers of the times of the sentence. */
  readonly times: Range;
  readonly all: readonly TimeExpression[];
  readonly around: Neighbours;
}

const RULES = {
  own: "clause-with-time-own",
  beside: "clause-with-time-beside",
} as const;

function mentionOf(group: Group, { sentence, times, all, around }: Context): EventMention {
  const { words } = around;
  const { first, last, time, relation } = group;
  const told = { start: first.start, end: last.end, from: first.from, to: last.to };
  const main = group.timed ?? first;
  const participants = participantsOf(told, around);
  const concepts = conceptsOf(words, told);
  const mood = moodOf(words, main, {
    inCondition: first.link === "condition",
    times: all,
    near: rangeReaching(all, times, main),
  });
  return {
    rule: relation === null ? "clause-without-time" : RULES[relation],
    start: told.start,
    end: told.end,
    sentence,
    concepts: compact(concepts),
    terms: compact(stemsOf(words, told)),
    participants: compact(participants),
    scene: compact(participants.filter((name) => isScene(name, told, around))),
    time,
    timeRelation: relation,
    modality: mood.modality,
    tense: mood.tense,
    negated: mood.negated,
    change: mood.change,
    reporting: (main.traits & REPORTING) !== 0 && concepts.length === 0,
  };
}

/** Kinds of happening, each once, in order of the text. A lexicon has a few dozen, so the list stays short. */
function conceptsOf({ known }: TextWords, { from, to }: Range): readonly string[] {
  const concepts: string[] = [];
  for (let at = from; at < to; at++) {
    const { concept, traits } = known[at] as KnownWord;
    if (concept === null || (traits & REPORTING) !== 0) continue;
    if (!concepts.includes(concept)) concepts.push(concept);
  }
  return concepts;
}

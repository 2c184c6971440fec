// One mention for each happening that a sentence places in time. Clauses that share a time are told as one; a clause
// that is joined by "after", "following" … and has a time of its own is a happening of its own:
//
//   "Zelenskyy shared that he spoke with Trump | following Wednesday's Witkoff-Putin meeting."
//    └ speak, time beside it ────────────────┘   └ meet, own time ──────────────────────┘
import type {
  EventMention,
  NameMention,
  Sentence,
  TimeExpression,
} from "../../model/annotation.ts";
import type { Span } from "../../model/article.ts";
import type { Body } from "../body.ts";
import { findClauses, type Clause } from "./clauses.ts";
import { moodOf } from "./modality.ts";
import { stemsOf } from "../terms/find-terms.ts";
import { resolvePronouns } from "./participants.ts";
import { LOCATIVE, REPORTING, type ReadWord } from "./read-words.ts";
import { placesReaching, placesWithin } from "./places-within.ts";

export interface FoundBeforeEvents {
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
  readonly names: readonly NameMention[];
  /** The words of the whole text. */
  readonly words: readonly ReadWord[];
}

/** Clauses that tell one happening, and its time. */
interface Group {
  clauses: Clause[];
  time: number | null;
  relation: EventMention["timeRelation"];
}

export function findEvents({ text }: Body, found: FoundBeforeEvents): readonly EventMention[] {
  const nextTime = cursorOver(found.times);
  const nextName = cursorOver(found.names);
  const nextWord = cursorOver(found.words);
  let subject: number | null = null;
  return found.sentences.flatMap((sentence, index) => {
    const times = nextTime(sentence);
    const names = nextName(sentence);
    const spoken = nextWord(sentence);
    const first = spoken[0] ?? 0;
    const clauses = findClauses(text, found.words.slice(first, first + spoken.length));
    if (clauses.length === 0) return [];
    const groups = groupByTime(clauses, { times, all: found.times });
    const before = subject;
    subject = names.find((name) => found.names[name]?.kind === "person") ?? subject;
    return groups
      .filter((group) => group.clauses.some(({ tells }) => tells))
      .map((group) => mentionOf(group, { sentence: index, names, times, before, found }));
  });
}

/** The places of those findings that lie in each span; spans are asked for in order. */
function cursorOver(findings: readonly Span[]): (within: Span) => readonly number[] {
  let next = 0;
  return ({ start, end }) => {
    const inside: number[] = [];
    while (next < findings.length && (findings[next] as Span).start < start) next++;
    for (; next < findings.length && (findings[next] as Span).start < end; next++)
      inside.push(next);
    return inside;
  };
}

interface TimesOfSentence {
  readonly times: readonly number[];
  readonly all: readonly TimeExpression[];
}

function groupByTime(clauses: readonly Clause[], context: TimesOfSentence): readonly Group[] {
  const groups: Group[] = [];
  for (const clause of clauses) {
    const own = timeIn(clause, context);
    const open = groups.at(-1);
    if (!open || isApart(clause, own, open)) {
      groups.push({ clauses: [clause], time: own, relation: own === null ? null : "own" });
    } else {
      open.clauses.push(clause);
      if (open.time === null && own !== null) [open.time, open.relation] = [own, "own"];
    }
  }
  return lendTimes(groups);
}

/** The clause's own time; one that a calendar knows goes before a vague one ("as soon as next week"). */
function timeIn(clause: Clause, { times, all }: TimesOfSentence): number | null {
  const own = placesWithin(times, all, clause);
  return own.find((time) => all[time]?.edtf != null) ?? own[0] ?? null;
}

/** Whether a clause tells another happening than the clauses before it. */
function isApart(clause: Clause, own: number | null, open: Group): boolean {
  if (clause.link === "complement" || clause.link === "condition") return true;
  if (own !== null && clause.link === "temporal") return true;
  if (own !== null && open.time !== null && open.time !== own) return true;
  const first = open.clauses[0] as Clause;
  // "After Wednesday's meeting, the minister …": the main clause follows what it comes after.
  if (clause.link === "coordinate" && first.link === "temporal" && open.clauses.length === 1)
    return true;
  if (clause.link !== "relative") return false;
  return moodOf(clause.words, false).modality !== moodOf(first.words, false).modality;
}

/** A happening that is told "after" or "when" another one takes that one's time. */
function lendTimes(groups: readonly Group[]): readonly Group[] {
  groups.forEach((group, index) => {
    if (group.time !== null) return;
    const after = groups[index + 1];
    const before = groups[index - 1];
    if (after && after.time !== null && after.clauses[0]?.link === "temporal") lend(after, group);
    else if (before && before.time !== null && before.clauses[0]?.link === "temporal")
      lend(before, group);
    else if (before && before.time !== null && group.clauses[0]?.link === "temporal")
      lend(before, group);
  });
  shareWithComplements(groups);
  return groups;
}

/** "Shared that he spoke … following Wednesday's talks": what was said and the saying share a time that was lent. */
function shareWithComplements(groups: readonly Group[]): void {
  for (let index = groups.length - 2; index >= 0; index--) {
    const [group, next] = [groups[index] as Group, groups[index + 1] as Group];
    if (group.time === null && next.relation === "beside" && isComplement(next)) lend(next, group);
  }
  groups.forEach((group, index) => {
    const before = groups[index - 1];
    if (group.time === null && isComplement(group) && before?.relation === "beside")
      lend(before, group);
  });
}

function isComplement(group: Group): boolean {
  return group.clauses[0]?.link === "complement";
}

function lend(from: Group, to: Group): void {
  [to.time, to.relation] = [from.time, "beside"];
}

interface Context {
  readonly sentence: number;
  readonly names: readonly number[];
  /** Time expressions of the sentence. */
  readonly times: readonly number[];
  /** The last person named before the sentence. */
  readonly before: number | null;
  readonly found: FoundBeforeEvents;
}

function mentionOf(group: Group, context: Context): EventMention {
  const { found } = context;
  const first = group.clauses[0] as Clause;
  const span = { start: first.start, end: (group.clauses.at(-1) as Clause).end };
  const all =
    group.clauses.length === 1 ? first.words : group.clauses.flatMap(({ words }) => words);
  const participants = participantsOf(span, all, context);
  const concepts = conceptsOf(all);
  const clauseOfTime = group.clauses.find(
    (clause) => group.time !== null && isWithin(found.times[group.time] as TimeExpression, clause),
  );
  return {
    rule: group.relation === null ? "clause-without-time" : `clause-with-time-${group.relation}`,
    ...span,
    sentence: context.sentence,
    concepts,
    terms: stemsOf(all),
    participants,
    scene: participants.filter((place) => isScene(place, all, context)),
    time: group.time,
    timeRelation: group.relation,
    ...moodOf(outsideTimes(clauseOfTime ?? first, context), first.link === "condition"),
    reporting: isSaying(clauseOfTime ?? first) && concepts.length === 0,
  };
}

/** A place right behind a word such as "in". */
function isScene(place: number, spoken: readonly ReadWord[], { found }: Context): boolean {
  const mention = found.names[place] as NameMention;
  if (mention.kind !== "place" || mention.actor) return false;
  const before = spoken.findLast(({ end }) => end <= mention.start);
  return before !== undefined && (before.known.traits & LOCATIVE) !== 0;
}

/** "May" as a month makes nothing possible. */
function outsideTimes(clause: Clause, { times, found }: Context): readonly ReadWord[] {
  if (times.length === 0) return clause.words;
  const near = placesReaching(times, found.times, clause);
  const spans = near.map((time) => found.times[time] as TimeExpression);
  return clause.words.filter((word) => !spans.some((span) => isWithin(word, span)));
}

function isSaying({ words }: Clause): boolean {
  return words.some(isReporting);
}

function isReporting({ known }: ReadWord): boolean {
  return (known.traits & REPORTING) !== 0;
}

/** Kinds of happening, each once, in order of the text. */
function conceptsOf(words: readonly ReadWord[]): readonly string[] {
  const concepts = new Set<string>();
  for (const word of words) {
    if (word.known.concept !== null && !isReporting(word)) concepts.add(word.known.concept);
  }
  return [...concepts];
}

function participantsOf(
  span: Span,
  spoken: readonly ReadWord[],
  context: Context,
): readonly number[] {
  const { found, names, before } = context;
  const inside = placesWithin(names, found.names, span);
  const meant = resolvePronouns(spoken, { names, before, found: found.names });
  const chains = new Set<number>();
  return [...inside, ...meant].filter((name) => {
    const chain = (found.names[name] as NameMention).chain;
    if (chains.has(chain)) return false;
    chains.add(chain);
    return true;
  });
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.start < outer.end;
}

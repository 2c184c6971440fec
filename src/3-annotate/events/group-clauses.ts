// Clauses that share a time are told as one happening; a clause that is joined by "after", "following" … and has a time of
// its own is a happening of its own:
//
//   "Zelenskyy shared that he spoke with Trump | following Wednesday's Witkoff-Putin meeting."
//    └ speak, time beside it ────────────────┘   └ meet, own time ──────────────────────┘
import type { EventMention, TimeExpression } from "../../model/annotation.ts";
import type { Clause } from "./clauses.ts";
import { modalityOf } from "./mood.ts";
import { rangeWithin } from "./ranges.ts";
import type { Range } from "../words/text-words.ts";

/** Clauses that tell one happening, and its time: a number among the times of the text. */
export interface Group {
  readonly first: Clause;
  last: Clause;
  /** One of its clauses tells something that takes place. */
  tells: boolean;
  /** The clause that its own time stands in; null when it has none. */
  timed: Clause | null;
  time: number | null;
  relation: EventMention["timeRelation"];
}

export interface TimesOfSentence {
  /** Numbers of those in the sentence. */
  readonly range: Range;
  readonly all: readonly TimeExpression[];
}

export function groupByTime(clauses: readonly Clause[], times: TimesOfSentence): readonly Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  for (const clause of clauses) {
    const own = timeIn(clause, times);
    if (!open || isApart(clause, own, open)) {
      groups.push((open = newGroup(clause, own)));
      continue;
    }
    open.last = clause;
    open.tells ||= clause.tells;
    if (open.time === null && own !== null)
      [open.timed, open.time, open.relation] = [clause, own, "own"];
  }
  if (groups.length > 1 && times.range.from < times.range.to) lendTimes(groups);
  return groups;
}

function newGroup(clause: Clause, time: number | null): Group {
  return {
    first: clause,
    last: clause,
    tells: clause.tells,
    timed: time === null ? null : clause,
    time,
    relation: time === null ? null : "own",
  };
}

/** The clause's own time; one that a calendar knows goes before a vague one ("as soon as next week"). */
function timeIn({ timesFrom, end }: Clause, { range, all }: TimesOfSentence): number | null {
  const { from, to } = rangeWithin(all, range, { start: timesFrom, end });
  for (let time = from; time < to; time++) if (all[time]?.edtf != null) return time;
  return from < to ? from : null;
}

/** Whether a clause tells another happening than the clauses before it. */
function isApart(clause: Clause, own: number | null, { first, last, time }: Group): boolean {
  const { link } = clause;
  if (link === "complement" || link === "condition") return true;
  if (own !== null && link === "temporal") return true;
  if (own !== null && time !== null && time !== own) return true;
  // "After Wednesday's meeting, the minister …": the main clause follows what it comes after.
  if (link === "coordinate" && first.link === "temporal" && first === last) return true;
  return link === "relative" && modalityOf(clause.traits) !== modalityOf(first.traits);
}

/** A happening that is told "after" or "when" another one takes that one's time. */
function lendTimes(groups: readonly Group[]): void {
  groups.forEach((group, index) => {
    if (group.time !== null) return;
    const after = groups[index + 1];
    const before = groups[index - 1];
    if (after && after.time !== null && isTemporal(after)) lend(after, group);
    else if (before && before.time !== null && (isTemporal(before) || isTemporal(group)))
      lend(before, group);
  });
  shareWithComplements(groups);
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

function isTemporal({ first }: Group): boolean {
  return first.link === "temporal";
}

function isComplement({ first }: Group): boolean {
  return first.link === "complement";
}

function lend(from: Group, to: Group): void {
  [to.time, to.relation] = [from.time, "beside"];
}

import type { EventChange, EventMention, TimeExpression } from "../../model/annotation.ts";
import type { Clause } from "./clauses.ts";
import {
  BE,
  DAY_SIGN,
  DEADLINE,
  EXTENDED,
  INFINITIVE,
  MOVES_DAY,
  NEGATION,
  PASSED,
  PAST,
  PAST_AUXILIARY,
  PLANNED,
  POSSIBLE,
  type KnownWord,
} from "./known-word.ts";
import type { Range, TextWords } from "../words/text-words.ts";

export type Mood = Pick<EventMention, "modality" | "tense" | "negated" | "change">;

interface Circumstances {
  readonly inCondition: boolean;
  readonly times: readonly TimeExpression[];
  /** Numbers of the times that the clause may hold. */
  readonly near: Range;
}

/**
 * What the words around a happening say of it: done, planned or possible; denied; called off or put off. Words within
 * a time expression say nothing: "May" as a month makes nothing possible.
 */
export function moodOf(
  { starts, known }: TextWords,
  clause: Clause,
  { inCondition, times, near }: Circumstances,
): Mood {
  let traits = 0;
  let change: EventChange = null;
  let before: KnownWord | null = null;
  let time = near.from;
  for (let at = clause.from; at < clause.to; at++) {
    const start = starts[at] as number;
    while (time < near.to && (times[time] as TimeExpression).end <= start) time++;
    const next = time < near.to ? (times[time] as TimeExpression).start : Infinity;
    if (next <= start) continue;
    const word = known[at] as KnownWord;
    traits |= word.traits;
    if (before && isDue(before, word, known[at + 1])) traits |= PLANNED;
    change ??= word.change ?? before?.phrases?.get(word.form) ?? null;
    if (isMovedDay(word, known[at + 1]) && starts[at + 2] === next) change ??= "moved";
    before = word;
  }
  if (traits & DEADLINE && traits & EXTENDED) change ??= "moved";
  // What was not done by then does not deny that the time ran out.
  if (traits & DEADLINE && traits & PASSED && !inCondition && !(traits & POSSIBLE))
    return { modality: "certain", tense: "past", negated: false, change };
  const modality = inCondition ? "hypothetical" : modalityOf(traits);
  const isAhead = modality === "planned" || modality === "possible";
  return {
    modality,
    tense: isAhead ? "future" : traits & (PAST | PAST_AUXILIARY) ? "past" : "present",
    negated: (traits & NEGATION) !== 0,
    change,
  };
}

/** "Is to begin", "was to have begun"; "is close to" and "is to the north" plan nothing. */
function isDue(before: KnownWord, { traits }: KnownWord, next: KnownWord | undefined): boolean {
  if ((traits & INFINITIVE) === 0 || (before.traits & BE) === 0 || !next) return false;
  return next.stem !== null || (next.traits & (BE | PAST_AUXILIARY)) !== 0;
}

/** "Moved from 12 to 26 March", "brought forward to Friday": with a time right behind it, a move is one of days. */
function isMovedDay({ traits }: KnownWord, next: KnownWord | undefined): boolean {
  return (traits & MOVES_DAY) !== 0 && ((next?.traits ?? 0) & DAY_SIGN) !== 0;
}

export function modalityOf(traits: number): "possible" | "planned" | "certain" {
  return traits & POSSIBLE ? "possible" : traits & PLANNED ? "planned" : "certain";
}

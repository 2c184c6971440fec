import type { EventChange, EventMention, TimeExpression } from "../../model/annotation.ts";
import type { Clause } from "./clauses.ts";
import {
  DEADLINE,
  EXTENDED,
  NEGATION,
  PASSED,
  PAST,
  PAST_AUXILIARY,
  PLANNED,
  POSSIBLE,
  type KnownWord,
} from "./known-word.ts";
import type { Range, Words } from "./read-words.ts";

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
  { starts, known }: Words,
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
    if (time < near.to && (times[time] as TimeExpression).start <= start) continue;
    const word = known[at] as KnownWord;
    traits |= word.traits;
    change ??= word.change ?? before?.phrases?.get(word.form) ?? null;
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

export function modalityOf(traits: number): "possible" | "planned" | "certain" {
  return traits & POSSIBLE ? "possible" : traits & PLANNED ? "planned" : "certain";
}

import type { EventChange, EventMention } from "../../model/annotation.ts";
import {
  isPast,
  NEGATION,
  PAST_AUXILIARY,
  PLANNED,
  POSSIBLE,
  type ReadWord,
} from "./read-words.ts";

export type Mood = Pick<EventMention, "modality" | "tense" | "negated" | "change">;

/** What the words around a happening say of it: done, planned or possible; denied; called off or put off. */
export function moodOf(words: readonly ReadWord[], inCondition: boolean): Mood {
  let traits = 0;
  let past = false;
  let change: EventChange = null;
  for (const word of words) {
    traits |= word.known.traits;
    past ||= isPast(word);
    change ??= word.known.change;
  }
  const modality = inCondition ? "hypothetical" : modalityOf(traits);
  const isAhead = modality === "planned" || modality === "possible";
  const isBehind = past || (traits & PAST_AUXILIARY) !== 0;
  return {
    modality,
    tense: isAhead ? "future" : isBehind ? "past" : "present",
    negated: (traits & NEGATION) !== 0,
    change,
  };
}

function modalityOf(traits: number): "possible" | "planned" | "certain" {
  return traits & POSSIBLE ? "possible" : traits & PLANNED ? "planned" : "certain";
}

import type { EventChange, EventMention, Modality } from "../../model/annotation.ts";
import type { Word } from "../../base/words.ts";
import { isPastForm } from "./clauses.ts";
import type { EventWords } from "../lexicon/event-words.ts";

export interface Mood extends Pick<EventMention, "modality" | "tense" | "negated" | "change"> {
  readonly modality: Modality;
}

/** What the words around a happening say of it: done, planned or possible; denied; called off or put off. */
export function moodOf(words: readonly Word[], inCondition: boolean, lexicon: EventWords): Mood {
  const forms = words.map(({ form }) => form);
  const planned = forms.some((form) => lexicon.planned.has(form));
  const possible = forms.some((form) => lexicon.possible.has(form));
  const past = words.some(
    (word) => lexicon.pastAuxiliaries.has(word.form) || isPastForm(word, lexicon),
  );
  const modality = inCondition
    ? "hypothetical"
    : possible
      ? "possible"
      : planned
        ? "planned"
        : "certain";
  return {
    modality,
    tense: modality === "planned" || modality === "possible" ? "future" : past ? "past" : "present",
    negated: forms.some((form) => lexicon.negations.has(form) || form.endsWith("n't")),
    change: changeIn(forms, lexicon),
  };
}

function changeIn(forms: readonly string[], { changes }: EventWords): EventChange {
  for (const form of forms) {
    const change = changes.get(form);
    if (change) return change;
  }
  return null;
}

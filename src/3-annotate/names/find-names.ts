import type { NameMention, Sentence, TimeExpression } from "../../model/annotation.ts";
import type { Body } from "../body.ts";
import type { NameWords } from "../lexicon/name-words.ts";
import { chainMentions } from "./chain-mentions.ts";
import { decideKinds } from "./decide-kinds.ts";
import { findCandidates } from "./find-candidates.ts";
import { scanCapitals } from "./scan-capitals.ts";

export interface FoundBeforeNames {
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
}

/**
 * People, places and organisations. Capitalised stretches are gathered in one pass; lists, nouns, context and the rest
 * of the article then say what each is; mentions of one bearer are chained last.
 */
export function findNames(
  body: Body,
  { sentences, times }: FoundBeforeNames,
  words: NameWords,
): readonly NameMention[] {
  const { text } = body;
  const candidates = sentences.flatMap(({ start, end }) =>
    findCandidates(scanCapitals(text, start, end), text, words),
  );
  const decided = decideKinds(candidates, { text, times, words });
  return chainMentions(decided, { text, words });
}

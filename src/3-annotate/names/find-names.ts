import type { NameMention, Sentence, TimeExpression } from "../../model/annotation.ts";
import type { Body } from "../body.ts";
import type { NameWords } from "../lexicon/name-words.ts";

export interface FoundBeforeNames {
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
}

export function findNames(
  _body: Body,
  _found: FoundBeforeNames,
  _words: NameWords,
): readonly NameMention[] {
  return [];
}

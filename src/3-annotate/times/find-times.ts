import type { Sentence, TimeExpression } from "../../model/annotation.ts";
import type { Body } from "../body.ts";
import type { TimeWords } from "../lexicon/time-words.ts";

export function findTimes(
  _body: Body,
  _sentences: readonly Sentence[],
  _words: TimeWords,
): readonly TimeExpression[] {
  return [];
}

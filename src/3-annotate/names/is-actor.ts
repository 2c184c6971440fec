import type { NameWords } from "../lexicon/name-words.ts";
import type { DecidedName } from "./decide-kinds.ts";
import { wordAfter, wordBefore } from "./neighbours.ts";

/** A place that says or decides stands for its government: "Kiev has demanded", but not "the war in Ukraine has". */
export function isActor(
  { start, end, candidate }: DecidedName,
  { text, words }: { readonly text: string; readonly words: NameWords },
): boolean {
  const after = wordAfter(text, end, candidate.sentence.end);
  if (after.gap !== " " || !after.lower || !words.actorVerbs.has(after.word)) return false;
  const before = wordBefore(text, start, candidate.sentence.start);
  return before.gap !== " " || !words.prepositions.has(before.word);
}

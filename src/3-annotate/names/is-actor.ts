import type { NameWords } from "../lexicon/name-words.ts";

/** A place that says or decides stands for its government: "Kiev has demanded". */
export function isActor(
  after: { readonly word: string; readonly gap: string; readonly lower: boolean },
  words: NameWords,
): boolean {
  return after.gap === " " && after.lower && words.actorVerbs.has(after.word);
}

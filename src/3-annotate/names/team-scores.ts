import { findPlace } from "../../base/gazetteer.ts";
import type { Around } from "./context-scores.ts";
import type { Candidate } from "./find-candidates.ts";
import { wordAfter, wordBefore } from "./neighbours.ts";

const TEAM = 7; // outweighs a listed city

/** Cities stand for their teams in results ("Leeds 0 Liverpool 2") beside verbs of winning and before their players; countries stay places. */
export function teamScore(
  { start, end, key, sentence }: Candidate,
  { text, words }: Around,
): number {
  if (findPlace(key)?.kind === "country") return 0;
  const after = wordAfter(text, end, sentence.end);
  const isTeam =
    (after.gap === " " &&
      /^\d{1,3}(?:-\d)?$/.test(after.word) &&
      isScore(text, after.end, sentence.end)) ||
    (after.gap === " " && after.printed === "AT" && sentence.wordCount < 8) ||
    (after.gap === " " && after.lower && words.playerNouns.has(after.word)) ||
    (after.gap === " " && words.matchVerbs.has(after.word)) ||
    words.matchVerbs.has(wordBefore(text, start, sentence.start).word);
  return isTeam ? TEAM : 0;
}

/** After the number comes the other team, another number or nothing: "Moscow 3 people" is no result. */
function isScore(text: string, at: number, limit: number): boolean {
  const next = wordAfter(text, at, limit);
  return next.word === "" || (next.gap.length <= 2 && (!next.lower || /^\d/.test(next.word)));
}

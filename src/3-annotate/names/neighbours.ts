import { lowerCase } from "../../base/lower-case.ts";
import { isWordCharacter } from "./word-end.ts";

/** The word next to a place in the text, and what lies between. */
export interface Neighbour {
  readonly start: number;
  readonly end: number;
  /** Lower case; empty when the sentence has no more words there. */
  readonly word: string;
  readonly printed: string;
  /** Printed without capitals. */
  readonly lower: boolean;
  readonly gap: string;
}

const GAP_MAX = 6; // words farther off are no neighbours
const WORD_MAX = 40; // no word that a list holds is longer

/** The word that ends before `at`; `limit` is where the sentence begins. */
export function wordBefore(text: string, at: number, limit: number): Neighbour {
  let end = at;
  while (end > limit && at - end < GAP_MAX && !isWordCharacter(text, end - 1)) end--;
  let start = end;
  const earliest = Math.max(limit, end - WORD_MAX);
  while (start > earliest && isWithin(text, start - 1, start > earliest + 1)) start--;
  return neighbour(text, start, end, text.slice(end, at));
}

/** The word that begins after `at`; `limit` is where the sentence ends. */
export function wordAfter(text: string, at: number, limit: number): Neighbour {
  let start = at;
  while (start < limit && start - at < GAP_MAX && !isWordCharacter(text, start)) start++;
  let end = start;
  const latest = Math.min(limit, start + WORD_MAX);
  while (end < latest && isWithin(text, end, end + 1 < latest)) end++;
  return neighbour(text, start, end, text.slice(at, start));
}

/** Letters and digits, and what joins them within a word: "co-founder", "U.S", "o'clock". */
function isWithin(text: string, at: number, hasMore: boolean): boolean {
  if (isWordCharacter(text, at)) return true;
  const code = text.charCodeAt(at);
  if (code !== 45 && code !== 39 && code !== 46 && code !== 0x2019) return false;
  return hasMore && isWordCharacter(text, at - 1) && isWordCharacter(text, at + 1);
}

function neighbour(text: string, start: number, end: number, gap: string): Neighbour {
  const printed = text.slice(start, end);
  const word = lowerCase(printed);
  return { start, end, word, printed, lower: word === printed, gap };
}

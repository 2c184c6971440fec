import type { NameWords } from "../lexicon/name-words.ts";
import type { CapitalWord, ScannedSentence } from "./scan-capitals.ts";

const CAPITALS_MIN = 4; // shorter lines are too short to tell
const SMALL_WORDS_SHARE = 6; // one long word without a capital in so many

/** Whether a line capitalises words of every day as headlines do: "Talks Go On as Deadline Nears". */
export function isHeadline(sentence: ScannedSentence, text: string, words: NameWords): boolean {
  if (sentence.shouted) return true;
  const capitals = sentence.words.length;
  if (capitals < CAPITALS_MIN || capitals * 2 < sentence.wordCount) return false;
  if (sentence.longSmallWords * SMALL_WORDS_SHARE > sentence.wordCount) return false;
  return text[sentence.end - 1] !== "." && sentence.words.some((word) => isOfEveryDay(word, words));
}

function isOfEveryDay({ key, first, form }: CapitalWord, words: NameWords): boolean {
  if (first || form.allCapitals || words.roles.has(key)) return false;
  return words.ordinary.has(key) || (key.length > 3 && words.grammar.has(key));
}

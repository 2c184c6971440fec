import type { NameWords } from "../lexicon/name-words.ts";
import type { ScannedSentence } from "./scan-capitals.ts";

/** Whether a line capitalises words of every day as headlines do: "Talks Go On as Deadline Nears". */
export function isHeadline(sentence: ScannedSentence, text: string, words: NameWords): boolean {
  if (sentence.style !== "prose") return true;
  const capitals = sentence.words.length;
  if (capitals < 4 || capitals * 2 < sentence.wordCount) return false;
  if (sentence.longSmallWords * 6 > sentence.wordCount) return false;
  if (text[sentence.end - 1] === "." && sentence.wordCount > 12) return false;
  const common = sentence.words.filter(
    ({ key, first, allCapitals }) =>
      (!first && !allCapitals && words.ordinary.has(key)) ||
      (!first && key.length > 3 && words.grammar.has(key)),
  );
  return common.length > 0;
}

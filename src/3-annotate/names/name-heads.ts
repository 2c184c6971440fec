import type { NameWords } from "../lexicon/name-words.ts";

export type HeadKind = "organisation" | "company" | "place" | "other";

/** What a noun at the end of a name makes of it. */
export function headOf(key: string, words: NameWords): HeadKind | null {
  if (words.companySuffixes.has(key)) return "company";
  if (words.organisationHeads.has(key)) return "organisation";
  if (words.placeHeads.has(key)) return "place";
  return words.otherHeads.has(key) ? "other" : null;
}

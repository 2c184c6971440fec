import { boundedMemo } from "../../base/bounded-memo.ts";
import type { Term } from "../../model/annotation.ts";
import type { Range, TextWords } from "../words/text-words.ts";

// A headline says what the text is about: its words count as if the body repeated them.
const TITLE_WEIGHT = 2;

/** Content words of title and body. */
export function findTerms(title: TextWords, body: TextWords): readonly Term[] {
  const counts = new Map<string, number>();
  countStems(counts, title, TITLE_WEIGHT);
  countStems(counts, body, 1);
  // Without a comparator strings are sorted by code unit, in half the time.
  return [...counts.keys()].sort().map((stem) => termOf(stem, counts.get(stem) ?? 0));
}

// The same words stand in one article after the other, mostly once or twice: articles share the record of a word and such a
// count, or terms would take a quarter of all memory.
const SHARED_COUNT_MAX = 8;
const SHARED = Array.from({ length: SHARED_COUNT_MAX + 1 }, (_, count) =>
  boundedMemo((stem): Term => [stem, count]),
);

function termOf(stem: string, count: number): Term {
  return SHARED[count]?.(stem) ?? [stem, count];
}

function countStems(counts: Map<string, number>, { known }: TextWords, weight: number): void {
  for (const { stem } of known)
    if (stem !== null) counts.set(stem, (counts.get(stem) ?? 0) + weight);
}

// So few are looked through faster one by one than a set is filled.
const FEW = 24;

/** Stems of the words that carry content, each once, in order of the text. */
export function stemsOf({ known }: TextWords, range: Range): readonly string[] {
  const stems: string[] = [];
  let seen: Set<string> | null = null;
  for (let at = range.from; at < range.to; at++) {
    const stem = known[at]?.stem;
    if (stem == null || (seen ? seen.has(stem) : stems.includes(stem))) continue;
    stems.push(stem);
    if (seen) seen.add(stem);
    else if (stems.length > FEW) seen = new Set(stems);
  }
  return stems;
}

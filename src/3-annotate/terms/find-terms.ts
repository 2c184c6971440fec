import type { Term } from "../../model/annotation.ts";
import { compare } from "../../base/order.ts";
import type { ReadWord } from "../events/read-words.ts";

// A headline says what the text is about: its words count as if the body repeated them.
const TITLE_WEIGHT = 2;

/** Content words of title and body. */
export function findTerms(title: readonly ReadWord[], body: readonly ReadWord[]): readonly Term[] {
  const counts = new Map<string, number>();
  countStems(counts, title, TITLE_WEIGHT);
  countStems(counts, body, 1);
  return [...counts].sort(([a], [b]) => compare(a, b));
}

function countStems(counts: Map<string, number>, words: readonly ReadWord[], weight: number): void {
  for (const { known } of words) {
    if (known.stem !== null) counts.set(known.stem, (counts.get(known.stem) ?? 0) + weight);
  }
}

/** Stems of the words that carry content, each once, in order of the text. */
export function stemsOf(words: readonly ReadWord[]): readonly string[] {
  const stems = new Set<string>();
  for (const { known } of words) if (known.stem !== null) stems.add(known.stem);
  return [...stems];
}

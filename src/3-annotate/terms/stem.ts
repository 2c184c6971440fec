import type { Term } from "../../model/annotation.ts";

/** What the forms of a word share. Words of one stem share the record, so that stems are told apart at once. */
export interface Stem {
  readonly text: string;
  /** Orders stems by their first letters; those of one key are ordered by the whole text. */
  readonly sortKey: number;
  /** How often the article that is being read has it; 0 when none is. */
  count: number;
  /** The term for each small count. Articles share it, or terms would take a quarter of all memory. */
  readonly terms: (Term | undefined)[];
}

export function keptStem(text: string, stems: Map<string, Stem>): Stem {
  let stem = stems.get(text);
  if (!stem) stems.set(text, (stem = { text, sortKey: sortKeyOf(text), count: 0, terms: [] }));
  return stem;
}

const KEY_LETTERS = 5; // 40 bits: `sortStems` has room for no more
const UNIT_MAX = 0xff;

/** A byte a code unit. Behind one that is no byte nothing is known, since all of these look alike. */
function sortKeyOf(text: string): number {
  let key = 0;
  let isKnown = true;
  for (let at = 0; at < KEY_LETTERS; at++) {
    const unit = at < text.length && isKnown ? Math.min(text.charCodeAt(at), UNIT_MAX) : 0;
    if (unit === UNIT_MAX) isKnown = false;
    key = key * 0x100 + unit;
  }
  return key;
}

import type { Term } from "../../model/annotation.ts";
import type { Range, TextWords } from "../words/text-words.ts";
import { sortStems } from "./sort-stems.ts";
import type { Stem } from "./stem.ts";

// A headline says what the text is about: its words count as if the body repeated them.
const TITLE_WEIGHT = 2;

/** Content words of title and body, by code unit. */
export function findTerms(title: TextWords, body: TextWords): readonly Term[] {
  const stems: Stem[] = [];
  countStems(stems, title, TITLE_WEIGHT);
  countStems(stems, body, 1);
  const terms: Term[] = [];
  for (const stem of sortStems(stems)) {
    terms.push(termOf(stem));
    stem.count = 0;
  }
  return terms;
}

/** Counted in the records themselves: to look each word up in a table of counts takes longer than all else here. */
function countStems(stems: Stem[], { known }: TextWords, weight: number): void {
  for (const { stem } of known) {
    if (stem === null) continue;
    if (stem.count === 0) stems.push(stem);
    stem.count += weight;
  }
}

const SHARED_COUNT_MAX = 8;

function termOf({ text, count, terms }: Stem): Term {
  return count > SHARED_COUNT_MAX ? [text, count] : (terms[count] ??= [text, count]);
}

// So few are looked through faster one by one than a set is filled.
const FEW = 24;

/** Stems of the words that carry content, each once, in order of the text. */
export function stemsOf({ known }: TextWords, range: Range): readonly string[] {
  const stems: string[] = [];
  let seen: Set<string> | null = null;
  for (let at = range.from; at < range.to; at++) {
    const stem = known[at]?.stem?.text;
    if (stem === undefined || (seen ? seen.has(stem) : stems.includes(stem))) continue;
    stems.push(stem);
    if (seen) seen.add(stem);
    else if (stems.length > FEW) seen = new Set(stems);
  }
  return stems;
}

import type { Stem } from "./stem.ts";

const PLACE_BITS = 12;
const PLACES = 1 << PLACE_BITS; // with the 40 bits of a key they make 52, which a double holds

/**
 * By code unit. The keys are sorted as numbers, each with its place in the list, without a call for each comparison; only stems
 * that begin alike are compared themselves.
 */
export function sortStems(stems: readonly Stem[]): readonly Stem[] {
  if (stems.length > PLACES) return [...stems].sort(byText);
  const numbers = new Float64Array(stems.length);
  for (let place = 0; place < stems.length; place++)
    numbers[place] = (stems[place] as Stem).sortKey * PLACES + place;
  numbers.sort();
  const sorted: Stem[] = [];
  for (const number of numbers) sorted.push(stems[number % PLACES] as Stem);
  sortRuns(sorted);
  return sorted;
}

/** Stems of one key stand together; they are put in order by themselves. */
function sortRuns(stems: Stem[]): void {
  for (let from = 0, to = 0; from < stems.length; from = to) {
    const { sortKey } = stems[from] as Stem;
    while (to < stems.length && stems[to]?.sortKey === sortKey) to++;
    if (to - from < 2) continue;
    const run = stems.slice(from, to).sort(byText);
    for (let at = from; at < to; at++) stems[at] = run[at - from] as Stem;
  }
}

function byText(a: Stem, b: Stem): number {
  return a.text < b.text ? -1 : 1;
}

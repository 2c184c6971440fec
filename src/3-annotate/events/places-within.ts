import type { Span } from "../../model/article.ts";

/**
 * Of the places of findings, those whose finding begins within a span. Places are in order of text, so both ends are
 * found by halving: a sentence may hold very many clauses and very many names, and each clause asks.
 */
export function placesWithin(
  places: readonly number[],
  findings: readonly Span[],
  { start, end }: Span,
): readonly number[] {
  return places.slice(firstFrom(places, findings, start), firstFrom(places, findings, end));
}

/** The same, with the finding before them, which may reach into the span; only for findings that do not overlap. */
export function placesReaching(
  places: readonly number[],
  findings: readonly Span[],
  { start, end }: Span,
): readonly number[] {
  const first = Math.max(0, firstFrom(places, findings, start) - 1);
  return places.slice(first, firstFrom(places, findings, end));
}

/** How many places have a finding that begins before an offset. */
function firstFrom(places: readonly number[], findings: readonly Span[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[places[middle] as number] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Findings of one kind are in order of text and asked for by stretches of text: the answer is a range of their numbers.
import type { Span } from "../../model/article.ts";
import type { Range } from "../words/text-words.ts";

/** Those that begin within each span; spans are asked for in order. */
export function cursorOver(
  count: number,
  startOf: (number: number) => number,
): (within: Span) => Range {
  let next = 0;
  return ({ start, end }) => {
    while (next < count && startOf(next) < start) next++;
    const from = next;
    while (next < count && startOf(next) < end) next++;
    return { from, to: next };
  };
}

/**
 * Those of a range that begin within a span. Found by halving: a sentence may hold very many clauses and very many
 * names, and each clause asks.
 */
export function rangeWithin(findings: readonly Span[], range: Range, { start, end }: Span): Range {
  if (range.from === range.to) return range;
  return { from: firstFrom(findings, range, start), to: firstFrom(findings, range, end) };
}

/** The same, with the finding before them, which may reach into the span; only for findings that do not overlap. */
export function rangeReaching(findings: readonly Span[], range: Range, within: Span): Range {
  const { from, to } = rangeWithin(findings, range, within);
  return { from: Math.max(range.from, from - 1), to };
}

/** The first of a range that begins at an offset or behind it. */
function firstFrom(findings: readonly Span[], { from, to }: Range, offset: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

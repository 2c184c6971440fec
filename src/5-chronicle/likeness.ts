import type { Report } from "./collect-reports.ts";

/** What reports are compared by; a cluster of reports has it too. */
export type Traits = Pick<Report, "people" | "places" | "concepts" | "terms">;

const KIND_WEIGHT = 0.4;
const PEOPLE_WEIGHT = 0.35;
const PLACES_WEIGHT = 0.05;
const WORDS_WEIGHT = 0.2;

/**
 * How surely two reports of one date tell one happening, 0 to 1: kind of happening, who, where, and words. Two that name
 * people, but no one in common, are never alike.
 */
export function likeness(a: Traits, b: Traits): number {
  const people = overlap(a.people, b.people);
  if (people === 0 && a.people.size > 0 && b.people.size > 0) return 0;
  const kind =
    a.concepts.size === 0 && b.concepts.size === 0 ? 0.5 : overlap(a.concepts, b.concepts);
  const places = overlap(a.places, b.places);
  const words = overlap(a.terms, b.terms);
  return (
    KIND_WEIGHT * kind + PEOPLE_WEIGHT * people + PLACES_WEIGHT * places + WORDS_WEIGHT * words
  );
}

/** Overlap coefficient: the share of the smaller set that stands in the other; 0 when either is empty. */
export function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const item of small) if (large.has(item)) shared++;
  return shared / small.size;
}

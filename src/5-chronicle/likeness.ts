import type { Report } from "./collect-reports.ts";

/** What reports are compared by; a cluster of reports has it too. */
export type Traits = Pick<Report, "people" | "places" | "concepts" | "terms">;

const KIND_WEIGHT = 0.35;
const PEOPLE_WEIGHT = 0.3;
const PLACES_WEIGHT = 0.1;
const WORDS_WEIGHT = 0.25;

/**
 * How surely two reports tell one happening, 0 to 1: kind of happening, who, where, and words. Two that name people, but no
 * one in common, are never alike; where one of them names nobody, the rest has to decide.
 */
export function likeness(a: Traits, b: Traits): number {
  const comparePeople = a.people.size > 0 && b.people.size > 0;
  const people = overlap(a.people, b.people);
  if (comparePeople && people === 0) return 0;
  const kind =
    a.concepts.size === 0 && b.concepts.size === 0 ? 0.5 : overlap(a.concepts, b.concepts);
  const rest =
    KIND_WEIGHT * kind +
    PLACES_WEIGHT * overlap(a.places, b.places) +
    WORDS_WEIGHT * overlap(a.terms, b.terms);
  return comparePeople ? rest + PEOPLE_WEIGHT * people : rest / (1 - PEOPLE_WEIGHT);
}

/** Overlap coefficient: the share of the smaller set that stands in the other; 0 when either is empty. */
export function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : countShared(a, b) / smaller;
}

export function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const item of small) if (large.has(item)) shared++;
  return shared;
}

import type { Report } from "./collect-reports.ts";
import { countShared, type Ids } from "./ids.ts";

/** What reports are compared by; a cluster of reports has it too. */
export type Traits = Pick<Report, "people" | "places" | "concepts" | "terms">;

const KIND_WEIGHT = 0.35;
const PEOPLE_WEIGHT = 0.3;
const PLACES_WEIGHT = 0.1;
const WORDS_WEIGHT = 0.25;

/**
 * How surely two reports tell one happening, 0 to 1: kind of happening, who, where, and words. Two that name people, but no
 * one in common, are never alike; where one of them names nobody, the rest has to decide. What cannot reach `scoreMin` is 0:
 * words are the longest to compare, and most pairs are told apart before it comes to them.
 */
export function likeness(a: Traits, b: Traits, scoreMin = 0): number {
  const comparePeople = a.people.length > 0 && b.people.length > 0;
  const people = comparePeople ? overlap(a.people, b.people) : 0;
  if (comparePeople && people === 0) return 0;
  const kind =
    a.concepts.length === 0 && b.concepts.length === 0 ? 0.5 : overlap(a.concepts, b.concepts);
  const share = comparePeople ? 1 : 1 - PEOPLE_WEIGHT;
  const added = PEOPLE_WEIGHT * people;
  const scoreMax = (KIND_WEIGHT * kind + PLACES_WEIGHT + WORDS_WEIGHT) / share + added;
  if (scoreMax < scoreMin - ROUNDING) return 0;
  const rest =
    KIND_WEIGHT * kind +
    PLACES_WEIGHT * overlap(a.places, b.places) +
    WORDS_WEIGHT * overlap(a.terms, b.terms);
  return rest / share + added;
}

const ROUNDING = 1e-9;

/** Overlap coefficient: the share of the smaller set that stands in the other; 0 when either is empty. */
export function overlap(a: Ids, b: Ids): number {
  const smaller = Math.min(a.length, b.length);
  return smaller === 0 ? 0 : countShared(a, b) / smaller;
}

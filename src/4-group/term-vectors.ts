// Articles as weighted words: TF-IDF with logarithmic counts, unit length (G. Salton and C. Buckley, 1988).
import type { Annotations } from "../model/annotation.ts";

/** Numbers of terms in ascending order, with their weights; the weights' squares add up to 1. */
export interface TermVector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

export interface TermSpace {
  readonly vectors: readonly TermVector[];
  /** Term number → term. */
  readonly terms: readonly string[];
  /** Term number → how many articles hold it. */
  readonly frequency: Int32Array;
}

// As if this many articles about other matters stood beside ours, so that what all of a handful of articles share still
// counts as telling.
const BACKGROUND_ARTICLES = 500;
// A name says more about the matter than a word does.
const NAME_WEIGHT = 1.5;

/** `namesOf` gives the ids of the names in each article, beside `annotations`. */
export function buildTermSpace(
  annotations: readonly Annotations[],
  namesOf: readonly ReadonlyMap<string, number>[],
): TermSpace {
  const numbers = new Map<string, number>();
  const counts = annotations.map(({ terms }, index) => {
    const entries: [number, number][] = terms.map(([stem, count]) => [
      numberOf(numbers, stem),
      Math.log1p(count),
    ]);
    for (const [name, count] of namesOf[index] as ReadonlyMap<string, number>) {
      entries.push([numberOf(numbers, `@${name}`), NAME_WEIGHT * Math.log1p(count)]);
    }
    return entries.sort(([a], [b]) => a - b);
  });
  const frequency = new Int32Array(numbers.size);
  for (const entries of counts)
    for (const [term] of entries) frequency[term] = (frequency[term] as number) + 1;
  const total = annotations.length + BACKGROUND_ARTICLES;
  const vectors = counts.map((entries) => unitVector(entries, frequency, total));
  return { vectors, terms: [...numbers.keys()], frequency };
}

function numberOf(numbers: Map<string, number>, term: string): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  numbers.set(term, numbers.size);
  return numbers.size - 1;
}

function unitVector(
  entries: readonly (readonly [number, number])[],
  frequency: Int32Array,
  total: number,
): TermVector {
  const terms = Int32Array.from(entries, ([term]) => term);
  const weights = Float64Array.from(
    entries,
    ([term, count]) => count * Math.log(total / (1 + (frequency[term] as number))),
  );
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return { terms, weights: weights.map((weight) => weight / length) };
}

/** Cosine of two unit vectors, 0 to 1. */
export function cosine(a: TermVector, b: TermVector): number {
  let [i, j, sum] = [0, 0, 0];
  while (i < a.terms.length && j < b.terms.length) {
    const difference = (a.terms[i] as number) - (b.terms[j] as number);
    if (difference === 0) sum += (a.weights[i++] as number) * (b.weights[j++] as number);
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}

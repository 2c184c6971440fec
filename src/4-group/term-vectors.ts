// Articles as weighted words: TF-IDF with logarithmic counts, the heaviest terms only, unit length (G. Salton and
// C. Buckley, 1988).
import type { Annotations } from "../model/annotation.ts";

/** Numbers of terms in ascending order, with their weights; the weights' squares add up to 1. */
export interface TermVector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

export interface TermSpace {
  readonly vectors: readonly TermVector[];
  /** Term number → term; a name is "@" and its id. */
  readonly terms: readonly string[];
}

// As if this many articles about other matters stood beside ours, so that what all of a handful of articles share still
// counts as telling.
const BACKGROUND_ARTICLES = 5000;
// A name says more about the matter than a word does.
const NAME_WEIGHT = 3;
// What lies below the heaviest terms adds chance agreement and work.
const TERMS_PER_ARTICLE = 80;

/** `namesOf` gives the ids of the names in each article with their mentions, beside `annotations`. */
export function buildTermSpace(
  annotations: readonly Pick<Annotations, "terms">[],
  namesOf: readonly ReadonlyMap<string, number>[],
): TermSpace {
  const numbers = new Map<string, number>();
  const counted = annotations.map(({ terms }, index) =>
    countTerms(terms, namesOf[index] as ReadonlyMap<string, number>, numbers),
  );
  const frequency = new Int32Array(numbers.size);
  for (const { terms } of counted) {
    for (const term of terms) frequency[term] = (frequency[term] as number) + 1;
  }
  const total = annotations.length + BACKGROUND_ARTICLES;
  const rarity = Float64Array.from(frequency, (count) => Math.log(total / (1 + count)));
  return { vectors: counted.map((each) => unitVector(each, rarity)), terms: [...numbers.keys()] };
}

/** Terms as they come, with the logarithm of their counts for weights. */
function countTerms(
  stems: Annotations["terms"],
  names: ReadonlyMap<string, number>,
  numbers: Map<string, number>,
): TermVector {
  const terms = new Int32Array(stems.length + names.size);
  const weights = new Float64Array(terms.length);
  let at = 0;
  for (const [stem, count] of stems) {
    terms[at] = numberOf(numbers, stem);
    weights[at++] = Math.log1p(count);
  }
  for (const [name, count] of names) {
    terms[at] = numberOf(numbers, `@${name}`);
    weights[at++] = NAME_WEIGHT * Math.log1p(count);
  }
  return { terms, weights };
}

function numberOf(numbers: Map<string, number>, term: string): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  numbers.set(term, numbers.size);
  return numbers.size - 1;
}

function unitVector({ terms, weights }: TermVector, rarity: Float64Array): TermVector {
  const weighted = weights.map((weight, at) => weight * (rarity[terms[at] as number] as number));
  const kept = heaviest(weighted, TERMS_PER_ARTICLE).sort(
    (a, b) => (terms[a] as number) - (terms[b] as number),
  );
  const length = Math.hypot(...kept.map((at) => weighted[at] as number)) || 1;
  return {
    terms: Int32Array.from(kept, (at) => terms[at] as number),
    weights: Float64Array.from(kept, (at) => (weighted[at] as number) / length),
  };
}

/** Places of the greatest weights, in ascending order; of equal weights the first. */
export function heaviest(weights: Float64Array, count: number): number[] {
  const places: number[] = [];
  if (weights.length <= count) return [...weights.keys()];
  const sorted = weights.slice().sort();
  const least = sorted[weights.length - count] as number;
  let ties = count;
  for (const weight of weights) if (weight > least) ties--;
  weights.forEach((weight, at) => {
    if (weight > least || (weight === least && ties-- > 0)) places.push(at);
  });
  return places;
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

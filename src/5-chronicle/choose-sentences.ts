// Sentences by the centroid of all that may tell of a day (D. Radev and others, "Centroid-based summarization", 2004). Vectors lie in
// one list of numbers after another: there are thousands for each build.
import { compare, inOrder } from "../base/order.ts";
import { lineOf } from "../base/place-in-source.ts";
import type { Span } from "../model/article.ts";
import type { Evidence } from "../model/chronicle.ts";
import type { Candidate } from "./day-candidates.ts";
import type { Rarity } from "./sentence-words.ts";

// Two chosen sentences may share this much, as a cosine.
const SAME_MAX = 0.7;
const LENGTH_MIN = 30; // characters

export interface SentenceLimits {
  /** Sentences a date, at most. */
  readonly sentences: number;
  /** Sentences that may be chosen; all when it is left out. */
  readonly isWanted?: (text: string) => boolean;
}

/** Those that are most like all that is said of the day, the best first. */
export function chooseSentences(
  candidates: readonly Candidate[],
  rarity: Rarity,
  { sentences: count, isWanted = () => true }: SentenceLimits,
): readonly Evidence[] {
  const vectors = candidates.map(({ words }) => unitVector(words, rarity));
  const centroid = new Float64Array(rarity.wordCount);
  candidates.forEach(({ weight }, at) => addTo(centroid, vectors[at] as Vector, weight));
  const ranked = candidates
    .map((candidate, at) => ranking(candidate, vectors[at] as Vector, centroid))
    .filter(({ candidate: { text } }) => text.length >= LENGTH_MIN && isWanted(text))
    .sort(byScore);
  const chosen: Ranked[] = [];
  for (const each of ranked) {
    if (chosen.length >= count) break;
    if (chosen.every((other) => !isSame(other.vector, each.vector, rarity))) chosen.push(each);
  }
  return chosen.map(({ candidate }) => evidenceOf(candidate));
}

interface Ranked {
  readonly candidate: Candidate;
  readonly vector: Vector;
  readonly score: number;
}

function ranking(candidate: Candidate, vector: Vector, centroid: Float64Array): Ranked {
  return { candidate, vector, score: dot(vector, centroid) * candidate.weight };
}

function isSame(chosen: Vector, other: Vector, { wordCount }: Rarity): boolean {
  const own = new Float64Array(wordCount);
  addTo(own, other, 1);
  return dot(chosen, own) > SAME_MAX;
}

interface Vector {
  readonly words: readonly number[];
  /** Beside `words`. */
  readonly weights: Float64Array;
}

function unitVector(words: readonly number[], rarity: Rarity): Vector {
  const weights = new Float64Array(words.length);
  let squares = 0;
  for (let at = 0; at < words.length; at++) {
    const weight = rarity.of(words[at] as number);
    weights[at] = weight;
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < words.length; at++) weights[at] = (weights[at] as number) / length;
  return { words, weights };
}

function addTo(sums: Float64Array, { words, weights }: Vector, share: number): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number;
    sums[word] = (sums[word] as number) + (weights[at] as number) * share;
  }
}

function dot({ words, weights }: Vector, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < words.length; at++)
    sum += (weights[at] as number) * (other[words[at] as number] as number);
  return sum;
}

const byScore = inOrder<Ranked>(
  (a, b) => b.score - a.score,
  (a, b) => byPlace(a.candidate, b.candidate),
);

const byPlace = inOrder<Candidate>(
  (a, b) => compare(a.sentence.from.article.day, b.sentence.from.article.day),
  (a, b) => compare(a.sentence.from.article.id, b.sentence.from.article.id),
  (a, b) => a.sentence.position - b.sentence.position,
);

function evidenceOf({ sentence, text }: Candidate): Evidence {
  const { article, annotations } = sentence.from;
  const { start, end } = annotations.sentences[sentence.position] as Span;
  return {
    article: article.id,
    start,
    end,
    text,
    path: article.source.path,
    line: lineOf(article.paragraphs, start),
  };
}

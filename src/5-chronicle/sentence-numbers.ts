import type { AnnotatedArticle } from "./article-library.ts";

/** A sentence of an article by its place in `annotations.sentences`. */
export interface SentencePlace {
  readonly from: AnnotatedArticle;
  readonly position: number;
}

const SENTENCES_MAX = 2 ** 24; // of an article, which has no more characters

/**
 * The number of a sentence, or of one that stands so many places further on. Sentences are told apart by it: the record of one that
 * is read again is another one.
 */
export function sentenceNumbers(): (sentence: SentencePlace, shift?: number) => number {
  const numbers = new WeakMap<AnnotatedArticle, number>();
  let count = 0;
  return ({ from, position }, shift = 0) => {
    let number = numbers.get(from);
    if (number === undefined) numbers.set(from, (number = count++));
    return number * SENTENCES_MAX + position + shift;
  };
}

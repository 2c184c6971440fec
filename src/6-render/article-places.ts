import type { Span } from "../model/article.ts";
import { paragraphAnchor, sentenceAnchor } from "./site-paths.ts";

/** The stretches of an article that have an address on its page. */
export interface ArticlePlaces {
  /** Offset at which the published part ends. */
  readonly end: number;
  readonly sentences: Stretches;
  readonly paragraphs: Stretches;
}

/**
 * Spans as one list of numbers, start and end by turns. The places of all articles are held at once, and findings and paragraphs,
 * which are records of more than that, may be left on disk.
 */
export type Stretches = readonly number[];

export function stretchesOf(spans: readonly Span[]): Stretches {
  const stretches = new Array<number>(2 * spans.length).fill(0);
  spans.forEach(({ start, end }, place) => {
    stretches[2 * place] = start;
    stretches[2 * place + 1] = end;
  });
  return stretches;
}

/** Of the sentence at an offset of the text, or of the paragraph where no sentence was found; null where neither is published. */
export function anchorAt(
  { end, sentences, paragraphs }: ArticlePlaces,
  offset: number,
): string | null {
  if (offset >= end) return null;
  const sentence = indexAt(sentences, offset);
  if (sentence !== null) return sentenceAnchor(sentence);
  const paragraph = indexAt(paragraphs, offset);
  return paragraph === null ? null : paragraphAnchor(paragraph);
}

/** Place of the one that holds an offset; null when none does. They are in order and do not overlap. */
export function indexAt(stretches: Stretches, offset: number): number | null {
  let low = 0;
  let high = stretches.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (offset < (stretches[2 * middle] as number)) high = middle - 1;
    else if (offset >= (stretches[2 * middle + 1] as number)) low = middle + 1;
    else return middle;
  }
  return null;
}

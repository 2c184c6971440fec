import type { Span } from "../model/article.ts";
import { paragraphAnchor, sentenceAnchor } from "./site-paths.ts";

/** The stretches of an article that have an address on its page. */
export interface ArticlePlaces {
  /** Offset at which the published part ends. */
  readonly end: number;
  readonly sentences: readonly Span[];
  readonly paragraphs: readonly Span[];
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

/** Place in `spans` of the one that holds an offset; null when none does. They are in order and do not overlap. */
export function indexAt(spans: readonly Span[], offset: number): number | null {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle] as Span;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return middle;
  }
  return null;
}

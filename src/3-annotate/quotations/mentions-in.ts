// Names by place, so that each look-up is a binary search.
import type { NameMention } from "../../model/annotation.ts";
import type { Span } from "../../model/article.ts";

/** Place of the first mention that ends behind the offset; the number of mentions when there is none. */
export function firstMentionEndingAfter(names: readonly NameMention[], offset: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] as NameMention).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Places of the mentions that begin within the span. */
export function mentionsIn(names: readonly NameMention[], { start, end }: Span): readonly number[] {
  const places: number[] = [];
  for (let at = firstMentionEndingAfter(names, start); at < names.length; at++) {
    if ((names[at] as NameMention).start >= end) break;
    places.push(at);
  }
  return places;
}

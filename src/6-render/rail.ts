import type { EventRef } from "./heads.ts";
import { dateView } from "./format-date.ts";
import type { Link } from "./page.ts";
import { eventAnchor } from "./site-paths.ts";
import type { Words } from "./words/words.ts";

export interface RailEntry extends Link {
  readonly isNext: boolean;
}

/** One entry for each date, leading to its first event. */
export function railOf(words: Words, events: readonly EventRef[]): readonly RailEntry[] {
  const entries = new Map<string, RailEntry>();
  for (const { id, date, section } of events) {
    const { text } = dateView(words, date);
    if (entries.has(text)) continue;
    entries.set(text, { text, href: `#${eventAnchor(id)}`, isNext: section === "next" });
  }
  return [...entries.values()];
}

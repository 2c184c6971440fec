import type { Span } from "../model/article.ts";

// "1930 The mayor says …": as many sentences as this that open so are entries of a log, and none of its numbers is a year.
const ENTRIES_MIN = 3;
const OPENING = 6; // characters
const HOUR = /^(?:[01]\d|2[0-3])[0-5]\d \p{Lu}/u;
const NO_HOURS: ReadonlySet<number> = new Set();

/** Where the sentences of a live blog begin that open with the hour of their entry; none in any other text. */
export function logHoursIn(text: string, sentences: readonly Span[]): ReadonlySet<number> {
  let hours: Set<number> | null = null;
  for (const { start } of sentences) {
    if (!opensWithDigit(text, start) || !HOUR.test(text.slice(start, start + OPENING))) continue;
    (hours ??= new Set()).add(start);
  }
  return hours && hours.size >= ENTRIES_MIN ? hours : NO_HOURS;
}

/** Few do, and to ask is cheaper than to cut. */
function opensWithDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x32;
}

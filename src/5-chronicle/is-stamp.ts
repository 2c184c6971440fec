import type { Span } from "../model/article.ts";

// Pages tell to the second when they were changed; news does not.
const TO_THE_SECOND = /\d:\d\d:\d\d/;
const YEAR = /\b[12]\d{3}\b/;
const CHANGED = /\b(?:updated|posted|published|modified): ?$/iu;
// Below such a line stands a reader's comment: "March 3, 2025 03:15 pm at 3:15 pm | The ferry is late again."
const COMMENT_AFTER = /^(?: at \d\d?:\d\d [ap]m)? \| /iu;
const COMMENT_BEFORE = /\b[12]\d{3}(?: \d\d?:\d\d [ap]m)? at $/iu;
const NEAR = 24; // characters that hold what stands beside it
// "Posted by Ada Kern on March 3, 2025 3:15 PM", "Posted by: gull27 | March 3, 2025 3:15 PM"
const CLOCK = /\d:\d\d ?[ap]\.?m/iu;
const CLOCK_NEAR = 10; // characters behind a date that hold its clock
const NAMES_NEAR = 80; // characters that hold "posted by" and who did

/** Whether a time only tells when the page, or a reader's comment on it, was written. */
export function isStamp(time: Span, text: string): boolean {
  return isOfPage(time, text) || isOfComment(time, text) || isOfPost(time, text);
}

// Every time of every report is asked about, so a look at a letter comes before each expression.

function isOfPage({ start, end }: Span, text: string): boolean {
  const followsColon = text[start - 1] === ":" || text[start - 2] === ":";
  if (followsColon && CHANGED.test(text.slice(Math.max(0, start - NEAR), start))) return true;
  const words = text.slice(start, end);
  return words.includes(":") && TO_THE_SECOND.test(words) && YEAR.test(words);
}

function isOfComment({ start, end }: Span, text: string): boolean {
  if (text.startsWith("at ", start - 3) && text.startsWith(" | ", end))
    return COMMENT_BEFORE.test(text.slice(Math.max(0, start - NEAR), start));
  if (!text.startsWith(" at ", end) && !text.startsWith(" | ", end)) return false;
  return YEAR.test(text.slice(start, end)) && COMMENT_AFTER.test(text.slice(end, end + NEAR));
}

function isOfPost({ start, end }: Span, text: string): boolean {
  if (text[start - 2] !== "|" && !text.startsWith(" on ", start - 4)) return false;
  const before = text.slice(Math.max(0, start - NAMES_NEAR), start);
  if (!before.includes("osted by") || !YEAR.test(text.slice(start, end))) return false;
  return CLOCK.test(text.slice(start, end + CLOCK_NEAR));
}

import { lowerCase } from "../../base/lower-case.ts";
import type { Span } from "../../model/article.ts";
import { CLOSER, isAt, LETTER, OPENER, SPACE, STOP } from "./characters.ts";

/** A place where a sentence may end, and what stands around it. */
export interface Stop {
  readonly text: string;
  /** The stops themselves: "." or "?!" or "...". */
  readonly marks: string;
  /** Something stands between the last mark and the blank: a quotation mark or a bracket. */
  readonly closed: boolean;
  /** Where the sentence would end: behind marks and closers. */
  readonly end: number;
  /** Word before the marks with the stops inside it, in lower case, without the last one: "u.s", "gen", "". */
  readonly before: string;
  /** The word before as printed. */
  readonly beforePrinted: string;
  /** It is the first word of its paragraph. */
  readonly first: boolean;
  /** Offset of the first letter, digit or other sign of what follows, behind blanks and opening marks. */
  readonly next: number;
  /** Blanks follow, or the paragraph ends. */
  readonly spaced: boolean;
  /** End of the paragraph. */
  readonly limit: number;
}

/** No abbreviation is longer; a longer run without blanks is read no further back. */
const LONGEST_WORD = 24;

export function stopAt(text: string, at: number, paragraph: Span): Stop {
  let marked = at;
  while (marked < paragraph.end && isAt(text, marked, STOP)) marked++;
  const end = behindClosers(text, marked, paragraph.end);
  let next = end;
  while (next < paragraph.end && isAt(text, next, SPACE)) next++;
  const spaced = next > end || end === paragraph.end;
  while (next < paragraph.end && isAt(text, next, OPENER)) next++;
  let start = at;
  const earliest = Math.max(paragraph.start, at - LONGEST_WORD);
  while (start > earliest && !isAt(text, start - 1, SPACE | OPENER | CLOSER)) start--;
  const beforePrinted = text.slice(start, at);
  return {
    text,
    marks: text.slice(at, marked),
    closed: end > marked,
    end,
    before: lowerCase(beforePrinted),
    beforePrinted,
    first: start === paragraph.start,
    next,
    spaced,
    limit: paragraph.end,
  };
}

/** A mark that French sets off by a blank closes too: "Bien. »". */
function behindClosers(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && isAt(text, end, CLOSER)) end++;
  if (end + 1 >= limit || !isAt(text, end, SPACE)) return end;
  if (text[end + 1] !== "»" && text[end + 1] !== "”") return end;
  return end + 2 === limit || isAt(text, end + 2, SPACE) ? end + 2 : end;
}

/** The word at `next`, as printed, letters only. */
export function wordAt(text: string, start: number, limit: number): string {
  let end = start;
  const latest = Math.min(limit, start + LONGEST_WORD);
  while (end < latest && isAt(text, end, LETTER)) end++;
  return text.slice(start, end);
}

import { visibleText, widthOf } from "./visible-text.ts";

const WIDTH_MAX = 100; // of the line that is shown
const BEFORE_MAX = 40; // characters kept before the words that are marked
const TAB = "  ";

export interface Excerpt {
  readonly line: string;
  /** Blanks, then signs under the words that are meant. */
  readonly marker: string;
}

/** A line of a file with a marker under a part of it; a long line is clipped around that part. */
export function excerptOf(line: string, start: number, end: number): Excerpt {
  const from =
    start > BEFORE_MAX && line.length > WIDTH_MAX ? wholeFrom(line, start - BEFORE_MAX) : 0;
  const to = Math.min(line.length, from + WIDTH_MAX);
  const before = (from > 0 ? "…" : "") + shown(line.slice(from, start));
  const marked = shown(line.slice(start, Math.min(end, to)));
  const after = shown(line.slice(Math.min(end, to), to)) + (to < line.length ? "…" : "");
  return {
    line: before + marked + after,
    marker: " ".repeat(widthOf(before)) + "^".repeat(Math.max(1, widthOf(marked))),
  };
}

function shown(text: string): string {
  return visibleText(text.replaceAll("\t", TAB));
}

/** Not between the halves of a pair. */
function wholeFrom(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

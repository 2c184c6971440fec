// Quotations without marks: a paragraph set apart as one, and a post: `Smith wrote on Truth Social: The talks went well.`
import { formOf, wordEnd, wordForms, wordStart } from "../../base/words.ts";
import type { Paragraph, Span } from "../../model/article.ts";
import type { QuotationWords } from "../lexicon/quotation-words.ts";
import type { Style } from "./pair-marks.ts";

interface Unmarked extends Span {
  readonly style: Style;
}

/** The words before the colon are looked through this far for the name of a platform. */
const LEAD_MAX = 40;

export function findUnmarked(
  text: string,
  { kind, start, end }: Paragraph,
  words: QuotationWords,
): Unmarked | null {
  if (kind === "quote") return start < end ? { start, end, style: "block" } : null;
  if (kind !== "paragraph") return null;
  for (let at = colonIn(text, start, end); at !== -1; at = colonIn(text, at + 2, end)) {
    if (/\p{Lu}/u.test(text[at + 2] as string) && namesPlatform(text, { start, end: at }, words))
      return { start: at + 2, end, style: "post" };
  }
  return null;
}

/** The next colon with a blank and a text behind it. Asked of the paragraph alone: `indexOf` would go on to the end of the text. */
function colonIn(text: string, from: number, end: number): number {
  for (let at = from; at < end - 2; at++)
    if (text.charCodeAt(at) === COLON && text.charCodeAt(at + 1) === BLANK) return at;
  return -1;
}

const COLON = 0x3a;
const BLANK = 0x20;

/** Is the place of the post named, behind a verb of posting? */
function namesPlatform(text: string, { start, end }: Span, words: QuotationWords): boolean {
  const lead = text
    .slice(Math.max(start, end - LEAD_MAX), end)
    .toLowerCase()
    .split(/\s+/);
  const verb = lead.findIndex((word) => words.postVerbs.has(word));
  return verb !== -1 && lead.slice(verb + 1).some((word) => words.platforms.has(word));
}

/** Words were posted when their cue says so, or names a platform right behind it. */
export function isPosted(text: string, cue: Span, words: QuotationWords): boolean {
  const limit = Math.min(text.length, cue.end + LEAD_MAX);
  const from = wordStart(text, cue.start, limit);
  const to = from < limit ? wordEnd(text, from, limit) : limit;
  const verb = formOf(text.slice(from, to));
  if (!words.postVerbs.has(verb)) return false;
  return (
    words.postOnlyVerbs.has(verb) ||
    wordForms(text, to, limit)
      .slice(0, PLATFORM_WITHIN)
      .some((form) => words.platforms.has(form))
  );
}

const PLATFORM_WITHIN = 5;

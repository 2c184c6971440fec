// A sentence lies within one paragraph and is trimmed of white space. Quotation marks and brackets behind the stop belong
// to it. A quotation of several sentences is several sentences: `“I went. He left,” she said.` are two, so that each can
// stand in a timeline alone. Brackets that open in mid-sentence stay in it, whatever they hold.
import type { Sentence } from "../../model/annotation.ts";
import type { Paragraph, Span } from "../../model/article.ts";
import type { Body } from "../body.ts";
import type { SentenceWords } from "../lexicon/sentence-words.ts";
import { isSpace } from "./characters.ts";
import { judgeStop } from "./judge-stop.ts";
import { stopAt } from "./stop.ts";

/** Without words the rules know punctuation alone, so that abbreviations may end sentences too early. */
export function findSentences(body: Body, words: SentenceWords | null): readonly Sentence[] {
  return body.paragraphs.flatMap((paragraph, number) =>
    partsOf(body.text, paragraph, words).map((part) => ({ ...part, paragraph: number })),
  );
}

interface Part extends Span {
  readonly rule: string;
}

function partsOf(text: string, paragraph: Paragraph, words: SentenceWords | null): Part[] {
  const whole = trim(text, paragraph);
  if (whole.start === whole.end) return [];
  if (paragraph.kind === "heading" || paragraph.kind === "code")
    return [{ ...whole, rule: paragraph.kind }];
  return split(text, whole, words);
}

const STOP_OR_BRACKET = /[.!?…。！？(]/g;

function split(text: string, whole: Span, words: SentenceWords | null): Part[] {
  const parts: Part[] = [];
  const nextMark = markFinder(text, whole);
  let start = whole.start;
  let at = nextMark(start);
  while (at < whole.end) {
    if (text[at] === "(") {
      at = nextMark(at === start ? at + 1 : behindBracket(text, at, whole.end));
      continue;
    }
    const stop = stopAt(text, at, whole);
    const rule = judgeStop(stop, words);
    if (rule !== "joined") {
      parts.push({ start, end: stop.end, rule });
      start = stop.end;
      while (start < whole.end && isSpace(text[start] as string)) start++;
    }
    at = nextMark(rule === "joined" ? at + stop.marks.length : start);
  }
  if (start < whole.end) parts.push({ start, end: whole.end, rule: "paragraph-end" });
  return parts;
}

/**
 * Finds the next stop or opening bracket from an offset on; the end when none is left. It looks at the paragraph alone: one
 * without a stop must not be read on to the end of the text.
 */
function markFinder(text: string, { start, end }: Span): (from: number) => number {
  const own = text.slice(start, end);
  return (from) => {
    STOP_OR_BRACKET.lastIndex = from - start;
    const index = STOP_OR_BRACKET.exec(own)?.index;
    return index === undefined ? end : start + index;
  };
}

/** A longer bracket is taken for one that lost its end. */
const LONGEST_BRACKET = 400;

/** Offset behind the closing bracket; behind the opening one when nothing closes it nearby. */
function behindBracket(text: string, open: number, limit: number): number {
  const latest = Math.min(limit, open + LONGEST_BRACKET);
  for (let at = open + 1; at < latest; at++) {
    if (text[at] === ")") return at + 1;
    if (text[at] === "(") break; // read from the inner one, so that no stretch is read twice
  }
  return open + 1;
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && isSpace(text[start] as string)) start++;
  while (end > start && isSpace(text[end - 1] as string)) end--;
  return { start, end };
}

// A sentence lies within one paragraph and is trimmed of white space. Quotation marks and brackets behind the stop belong
// to it. A quotation of several sentences is several sentences: `“I went. He left,” she said.` are two, so that each can
// stand in a timeline alone. Brackets that open in mid-sentence stay in it, whatever they hold.
import type { Sentence } from "../../model/annotation.ts";
import type { Span } from "../../model/article.ts";
import type { Body } from "../body.ts";
import type { SentenceWords } from "../lexicon/sentence-words.ts";
import { BRACKET, isAt, SPACE, STOP } from "./characters.ts";
import { judgeStop } from "./judge-stop.ts";
import { stopAt } from "./stop.ts";

/** Without words the rules know punctuation alone, so that abbreviations may end sentences too early. */
export function findSentences(body: Body, words: SentenceWords | null): readonly Sentence[] {
  const found: Sentence[] = [];
  body.paragraphs.forEach((paragraph, number) => {
    const { start, end } = trimmed(body.text, paragraph);
    if (start === end) return;
    if (paragraph.kind === "heading" || paragraph.kind === "code")
      found.push({ start, end, rule: paragraph.kind, paragraph: number });
    else split({ text: body.text, start, end, number }, words, found);
  });
  return found;
}

interface Stretch extends Span {
  readonly text: string;
  /** Of its paragraph. */
  readonly number: number;
}

function split(whole: Stretch, words: SentenceWords | null, found: Sentence[]): void {
  const { text, end, number } = whole;
  let { start } = whole;
  let at = nextMark(text, start, end);
  while (at < end) {
    if (isAt(text, at, BRACKET)) {
      at = nextMark(text, at === start ? at + 1 : behindBracket(text, at, end), end);
      continue;
    }
    const stop = stopAt(text, at, whole);
    const rule = judgeStop(stop, words);
    if (rule !== "joined") {
      found.push({ start, end: stop.end, rule, paragraph: number });
      start = stop.end;
      while (start < end && isAt(text, start, SPACE)) start++;
    }
    at = nextMark(text, rule === "joined" ? at + stop.marks.length : start, end);
  }
  if (start < end) found.push({ start, end, rule: "paragraph-end", paragraph: number });
}

/** Offset of the next stop or opening bracket; `limit` when none is left. */
function nextMark(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && !isAt(text, at, STOP | BRACKET)) at++;
  return at;
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

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && isAt(text, start, SPACE)) start++;
  while (end > start && isAt(text, end - 1, SPACE)) end--;
  return { start, end };
}

// Pairs of quotation marks, outermost only: what is nested belongs to the quotation around it.
//
//   “He said, ‘No’ twice,”      one pair; the inner one is content
//   “First paragraph            not closed, and the next paragraph opens with a mark: goes on there
//   “Never closed               closed at the end of its paragraph
import type { Paragraph, Span } from "../../model/article.ts";
import type { QuotationWords } from "../lexicon/quotation-words.ts";
import { findMarks, type Mark } from "./find-marks.ts";
import { findUnmarked } from "./find-unmarked.ts";

export interface Quoted extends Span {
  /** Place in `Article.paragraphs`. */
  readonly paragraph: number;
  /** The closing mark is missing: it stands in a later paragraph ("goes-on") or nowhere ("lost"). */
  readonly closing: "there" | "goes-on" | "lost";
  readonly style: Style;
}

/** What shows that it is quoted: marks, a paragraph set apart, or the words before it. */
export type Style = "double" | "single" | "block" | "post";

export function pairMarks(
  text: string,
  paragraphs: readonly Paragraph[],
  words: QuotationWords,
): readonly Quoted[] {
  const marks = paragraphs.map((paragraph) =>
    paragraph.kind === "quote" ? [] : findMarks(text, paragraph),
  );
  return marks.flatMap((list, number) => {
    const unmarked =
      list.length === 0 && findUnmarked(text, paragraphs[number] as Paragraph, words);
    if (unmarked) {
      const { start, end, style } = unmarked;
      return [{ start, end, paragraph: number, closing: "there" as const, style }];
    }
    if (list.length === 0) return [];
    const next = marks[number + 1]?.[0];
    const nextOpens =
      next !== undefined &&
      next.canOpen &&
      next.start === firstInk(text, paragraphs[number + 1] as Paragraph);
    return pairsOf(text, { paragraph: paragraphs[number] as Paragraph, number, nextOpens }, list);
  });
}

interface Setting {
  readonly paragraph: Paragraph;
  readonly number: number;
  readonly nextOpens: boolean;
}

function pairsOf(
  text: string,
  { paragraph, number, nextOpens }: Setting,
  marks: readonly Mark[],
): readonly Quoted[] {
  const found: Quoted[] = [];
  const report = (open: Mark, inner: number, end: number, closing: Quoted["closing"]) => {
    const style = open.family === "single" ? "single" : "double";
    if (inner > open.end) found.push({ start: open.start, end, paragraph: number, closing, style });
  };
  // Marks left open are read again from the outermost of them, more strictly each time: without single marks, which may
  // be apostrophes, then without nesting, as a closing mark may have been lost.
  let from = 0;
  for (const reading of READINGS) {
    const left = pairFrom(marks, from, reading, (open, close, isLost) => {
      const inner = isLost ? lastInk(text, open.end, close.start) : close.start;
      if (isLost) report(open, inner, inner, "lost");
      else report(open, inner, close.end, "there");
    });
    if (left === null) return found;
    from = left;
  }
  const open = marks[from] as Mark;
  const inner = lastInk(text, open.end, paragraph.end);
  report(open, inner, inner, nextOpens ? "goes-on" : "lost");
  return found;
}

interface Reading {
  readonly singles: boolean;
  readonly nesting: boolean;
  /** One apostrophe may close where two opened: `''So it goes,' he said`. */
  readonly halves: boolean;
}

const READINGS: readonly Reading[] = [
  { singles: true, nesting: true, halves: false },
  { singles: false, nesting: true, halves: false },
  { singles: false, nesting: false, halves: true },
];

/** Nobody nests deeper; it keeps the search for a partner short. */
const DEPTH_MAX = 8;

type Report = (open: Mark, close: Mark, lost: boolean) => void;

/** Reports outermost pairs; returns the place of the outermost mark left open, null when there is none. */
function pairFrom(
  marks: readonly Mark[],
  from: number,
  { singles, nesting, halves }: Reading,
  report: Report,
): number | null {
  const open: number[] = [];
  let nested = 0;
  for (let at = from; at < marks.length; at++) {
    const mark = marks[at] as Mark;
    const outermost = marks[open[0] ?? at] as Mark;
    if (mark.family === "single" && !singles) {
      if (!halves || !isDoubled(marks[open[0] ?? -1])) continue;
      if (mark.canOpen && !mark.canClose) nested++;
      else if (nested > 0 && mark.canClose) nested--;
      else if (mark.canClose && mark.afterPoint) {
        report(outermost, mark, false);
        open.length = 0;
      }
      continue;
    }
    const partner = partnerOf(marks, open, mark);
    if (partner !== -1 && closesHere(marks, at)) {
      open.length = partner;
      if (partner === 0) report(outermost, mark, false);
    } else if (mark.canOpen && (mark.family !== "single" || partner === -1)) {
      if (partner !== -1 && !nesting) {
        report(outermost, mark, true);
        open.length = 0;
      }
      if (open.length < DEPTH_MAX) open.push(at);
    }
  }
  return open[0] ?? null;
}

function isDoubled(mark: Mark | undefined): boolean {
  return mark !== undefined && mark.end - mark.start === 2;
}

/** Place in `open` of the mark that this one may close. Single marks close only what was opened last. */
function partnerOf(marks: readonly Mark[], open: readonly number[], { family }: Mark): number {
  for (let place = open.length - 1; place >= 0; place--) {
    if ((marks[open[place] as number] as Mark).family === family) return place;
    if (family === "single") break;
  }
  return -1;
}

/** "the workers' rights," within single marks: the apostrophe is passed over when a better mark follows. */
function closesHere(marks: readonly Mark[], at: number): boolean {
  const mark = marks[at] as Mark;
  if (!mark.canClose) return false;
  if (!mark.maybePossessive) return true;
  let next = at + 1;
  while (next < marks.length && (marks[next] as Mark).family !== "single") next++;
  const other = marks[next];
  return !(other && other.canClose && other.afterPoint);
}

function lastInk(text: string, from: number, end: number): number {
  while (end > from && text.charCodeAt(end - 1) <= 0x20) end--;
  return end;
}

function firstInk(text: string, { start, end }: Span): number {
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  return start;
}

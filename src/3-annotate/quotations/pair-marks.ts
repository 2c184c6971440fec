// Pairs of quotation marks, outermost only: what is nested belongs to the quotation around it.
//
//   “He said, ‘No’ twice,”      one pair; the inner one is content
//   “First paragraph            not closed, and the next paragraph opens with a mark: goes on there
//   “Never closed               closed at the end of its paragraph
import type { Paragraph, Span } from "../../model/article.ts";
import { findMarks, type Mark } from "./find-marks.ts";

export interface Quoted extends Span {
  /** Place in `Article.paragraphs`. */
  readonly paragraph: number;
  /** The closing mark is missing: it stands in a later paragraph ("goes-on") or nowhere ("lost"). */
  readonly closing: "there" | "goes-on" | "lost";
  readonly single: boolean;
}

export function pairMarks(text: string, paragraphs: readonly Paragraph[]): readonly Quoted[] {
  const marks = paragraphs.map((paragraph) => findMarks(text, paragraph));
  return marks.flatMap((list, number) => {
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

function pairsOf(text: string, { paragraph, number, nextOpens }: Setting, marks: readonly Mark[]) {
  const found: Quoted[] = [];
  const add = (open: Mark, end: number, closing: Quoted["closing"]) =>
    found.push({
      start: open.start,
      end,
      paragraph: number,
      closing,
      single: open.family === "single",
    });
  let from = 0;
  // A pairing that ends with marks left open is tried again from the outermost of them under a stricter reading:
  // first without single marks, which may be apostrophes, then without nesting, as a closing mark may have been lost.
  for (const reading of READINGS) {
    const left = pairFrom(marks, from, reading, (open, close) =>
      add(
        open,
        close.lost ? lastInk(text, open.end, close.mark.start) : close.mark.end,
        close.lost ? "lost" : "there",
      ),
    );
    if (left === null) return found;
    from = left;
    if (reading === FLAT)
      add(
        marks[left] as Mark,
        lastInk(text, (marks[left] as Mark).end, paragraph.end),
        nextOpens ? "goes-on" : "lost",
      );
  }
  return found;
}

interface Reading {
  readonly singles: boolean;
  readonly nesting: boolean;
}

const FLAT: Reading = { singles: false, nesting: false };
const READINGS: readonly Reading[] = [
  { singles: true, nesting: true },
  { singles: false, nesting: true },
  FLAT,
];

/** Nobody nests deeper; it keeps the search for a partner short. */
const DEPTH_MAX = 8;

/** Reports outermost pairs; returns the place of the outermost mark left open, null when there is none. */
function pairFrom(
  marks: readonly Mark[],
  from: number,
  { singles, nesting }: Reading,
  report: (open: Mark, close: { readonly mark: Mark; readonly lost: boolean }) => void,
): number | null {
  const open: number[] = [];
  for (let at = from; at < marks.length; at++) {
    const mark = marks[at] as Mark;
    if (mark.family === "single" && !singles) continue;
    const partner = partnerOf(marks, open, mark);
    if (partner !== -1 && closesHere(marks, at)) {
      const outermost = marks[open[0] as number] as Mark;
      open.length = partner;
      if (partner === 0) report(outermost, { mark, lost: false });
    } else if (mark.canOpen && (mark.family !== "single" || partner === -1)) {
      if (partner !== -1 && !nesting) {
        report(marks[open[0] as number] as Mark, { mark, lost: true });
        open.length = 0;
      }
      if (open.length < DEPTH_MAX) open.push(at);
    }
  }
  return open[0] ?? null;
}

/** Place in `open` of the mark that this one may close. Single marks close only what was opened last. */
function partnerOf(marks: readonly Mark[], open: readonly number[], { family }: Mark): number {
  if (family === "single") {
    const last = open.length - 1;
    return last >= 0 && (marks[open[last] as number] as Mark).family === family ? last : -1;
  }
  for (let place = open.length - 1; place >= 0; place--)
    if ((marks[open[place] as number] as Mark).family === family) return place;
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

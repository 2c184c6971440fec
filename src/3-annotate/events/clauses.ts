import type { Span } from "../../model/article.ts";
import type { ClauseLink } from "../lexicon/event-words.ts";
import { DEADLINE, PASSED, TRIGGER, type KnownWord } from "./known-word.ts";
import type { Range, TextWords } from "../words/text-words.ts";

/** A stretch of a sentence with one verb or event noun of its own; its words by number. */
export interface Clause extends Span, Range {
  /** How it hangs on the clause before it; "main" for the first. */
  readonly link: ClauseLink | "main";
  /** It tells something that takes place. */
  readonly tells: boolean;
  /** Bits of all its words. */
  readonly traits: number;
  /** Where its own times begin: "the deadline that was set on Monday | passed on Friday" is told of Friday. */
  readonly timesFrom: number;
}

/** A stretch between two cuts. */
interface Piece {
  readonly from: number;
  readonly link: ClauseLink | "main";
}

/**
 * Cuts the words of a sentence at commas and linking words. A piece without a verb or event noun belongs to the piece
 * before it (an apposition, an adverbial), or to the one after it when it comes first.
 */
export function findClauses(
  text: string,
  words: TextWords,
  { from, to }: Range,
): readonly Clause[] {
  const clauses: Clause[] = [];
  let piece: Piece = { from, link: words.known[from]?.link ?? "main" };
  let open: Piece | null = null; // begun by the last piece that tells something
  let tells = false; // the piece does
  for (let at = from; at < to; at++) {
    if (at > from && isCut(text, words, at)) {
      piece = { from: at, link: words.known[at]?.link ?? "coordinate" };
      tells = false;
    }
    if (tells || ((words.known[at]?.traits ?? 0) & TRIGGER) === 0) continue;
    tells = true;
    if (open) clauses.push(clauseOf(words, open, piece.from));
    open = open || piece.from === from ? piece : { from, link: "main" };
  }
  if (open) clauses.push(clauseOf(words, open, to));
  else if (from < to) clauses.push(clauseOf(words, { from, link: "main" }, to));
  return clauses;
}

function isCut(text: string, { starts, ends, known }: TextWords, at: number): boolean {
  const link = known[at]?.link ?? null;
  if (link === "complement" && isDeadline(known[at - 1])) return false;
  if (link !== null && link !== "coordinate") return true;
  return isBroken(text, ends[at - 1] as number, starts[at] as number);
}

function isDeadline(word: KnownWord | undefined): boolean {
  return ((word?.traits ?? 0) & DEADLINE) !== 0;
}

function isBroken(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    switch (text.charCodeAt(at)) {
      case 0x2c: // ,
      case 0x3b: // ;
      case 0x3a: // :
      case 0x2014: // —
      case 0x2013: // –
      case 0x28: // (
      case 0x29: // )
        return true;
    }
  }
  return false;
}

function clauseOf({ starts, ends, known }: TextWords, { from, link }: Piece, to: number): Clause {
  let traits = 0;
  for (let at = from; at < to; at++) traits |= known[at]?.traits ?? 0;
  const start = starts[from] as number;
  return {
    start,
    end: ends[to - 1] as number,
    from,
    to,
    link,
    tells: (traits & TRIGGER) !== 0,
    traits,
    timesFrom:
      traits & DEADLINE && traits & PASSED ? passedFrom({ starts, known }, { from, to }) : start,
  };
}

/** Where a deadline with a clause of its own is said to have passed; the start of the clause for any other. */
function passedFrom(
  { starts, known }: Pick<TextWords, "starts" | "known">,
  { from, to }: Range,
): number {
  for (let at = from + 1; at < to; at++) {
    if (known[at]?.link !== "complement" || !isDeadline(known[at - 1])) continue;
    for (; at < to; at++)
      if (((known[at]?.traits ?? 0) & PASSED) !== 0) return starts[at] as number;
  }
  return starts[from] as number;
}

import type { Span } from "../../model/article.ts";
import type { ClauseLink } from "../lexicon/event-words.ts";
import { isTrigger, type ReadWord } from "./read-words.ts";

/** A stretch of a sentence with one verb or event noun of its own. */
export interface Clause extends Span {
  readonly words: readonly ReadWord[];
  /** How it hangs on the clause before it; "main" for the first. */
  readonly link: ClauseLink | "main";
  /** It tells something that takes place. */
  readonly tells: boolean;
}

interface Piece {
  readonly from: number;
  to: number;
  readonly link: ClauseLink | "main";
  tells: boolean;
}

/**
 * Cuts the words of a sentence at commas and linking words. A piece without a verb or event noun belongs to the piece
 * before it (an apposition, an adverbial), or to the one after it when it comes first.
 */
export function findClauses(text: string, words: readonly ReadWord[]): readonly Clause[] {
  return joinPieces(piecesOf(text, words)).map(({ from, to, link, tells }) => ({
    start: (words[from] as ReadWord).start,
    end: (words[to - 1] as ReadWord).end,
    words: words.slice(from, to),
    link,
    tells,
  }));
}

function piecesOf(text: string, words: readonly ReadWord[]): readonly Piece[] {
  const pieces: Piece[] = [];
  words.forEach((word, at) => {
    const { link } = word.known;
    const last = words[at - 1];
    const isCut =
      !last || (link !== null && link !== "coordinate") || isBroken(text, last.end, word.start);
    if (isCut) {
      pieces.push({ from: at, to: at, link: link ?? (last ? "coordinate" : "main"), tells: false });
    }
    const piece = pieces.at(-1) as Piece;
    piece.to = at + 1;
    piece.tells ||= isTrigger(word);
  });
  return pieces;
}

function isBroken(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (BREAKS.has(text[at] as string)) return true;
  return false;
}

const BREAKS = new Set(",;:—–()");

function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  let waitingFrom: number | null = null;
  for (const piece of pieces) {
    const previous = joined.at(-1);
    if (piece.tells) {
      joined.push(waitingFrom === null ? piece : { ...piece, from: waitingFrom, link: "main" });
      waitingFrom = null;
    } else if (previous) previous.to = piece.to;
    else waitingFrom ??= piece.from;
  }
  const end = pieces.at(-1)?.to ?? 0;
  return waitingFrom === null
    ? joined
    : [{ from: waitingFrom, to: end, link: "main", tells: false }];
}

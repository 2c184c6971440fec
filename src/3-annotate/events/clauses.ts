import type { Span } from "../../model/article.ts";
import { wordsOf, type Word } from "../../base/words.ts";
import type { ClauseLink, EventWords } from "../lexicon/event-words.ts";

/** A stretch of a sentence with one verb or event noun of its own. */
export interface Clause extends Span {
  readonly words: readonly Word[];
  /** How it hangs on the clause before it; "main" for the first. */
  readonly link: ClauseLink | "main";
}

const BREAK = /[,;:—–()]/u;

/**
 * Cuts a sentence at commas and linking words. A piece without a verb or event noun belongs to the piece before it
 * (an apposition, an adverbial), or to the one after it when it comes first.
 */
export function findClauses(text: string, sentence: Span, lexicon: EventWords): readonly Clause[] {
  const pieces: Word[][] = [];
  const links: (ClauseLink | "main")[] = [];
  let last: Word | null = null;
  for (const word of wordsOf(text, sentence.start, sentence.end)) {
    const link = lexicon.links.get(word.form) ?? null;
    const apart = last !== null && BREAK.test(text.slice(last.end, word.start));
    if (last === null || apart || (link !== null && link !== "coordinate")) {
      pieces.push([]);
      links.push(link ?? (last === null ? "main" : "coordinate"));
    }
    (pieces.at(-1) as Word[]).push(word);
    last = word;
  }
  return joinPieces(pieces, links, lexicon);
}

function joinPieces(
  pieces: readonly Word[][],
  links: readonly (ClauseLink | "main")[],
  lexicon: EventWords,
): readonly Clause[] {
  const clauses: { words: Word[]; link: ClauseLink | "main" }[] = [];
  let waiting: Word[] = [];
  pieces.forEach((words, index) => {
    const link = links[index] as ClauseLink | "main";
    const previous = clauses.at(-1);
    if (words.some((word) => isTrigger(word, lexicon))) {
      clauses.push({ words: [...waiting, ...words], link: waiting.length > 0 ? "main" : link });
      waiting = [];
    } else if (previous) previous.words.push(...words);
    else waiting.push(...words);
  });
  if (waiting.length > 0) clauses.push({ words: waiting, link: "main" });
  return clauses.map(({ words, link }) => ({
    start: (words[0] as Word).start,
    end: (words.at(-1) as Word).end,
    words,
    link,
  }));
}

/** Tells something that takes place: a known kind of happening, a past form, or a word of saying. */
export function isTrigger(word: Word, lexicon: EventWords): boolean {
  return (
    lexicon.concepts.has(word.form) || lexicon.reporting.has(word.form) || isPastForm(word, lexicon)
  );
}

/** A word with a capital may be a name that ends like a verb ("Reed", "United"). */
export function isPastForm(
  { form, capital }: Word,
  { pastForms, pastEnding, stopWords }: EventWords,
): boolean {
  if (pastForms.has(form)) return true;
  return (
    !capital &&
    form.length > pastEnding.length + 2 &&
    form.endsWith(pastEnding) &&
    !stopWords.has(form)
  );
}

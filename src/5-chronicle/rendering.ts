import { compare, inOrder } from "../base/order.ts";
import { ownText } from "../base/own-text.ts";
import { lineOf } from "../base/place-in-source.ts";
import { wordForms } from "../base/words.ts";
import type { Quotation } from "../model/annotation.ts";
import type { Span } from "../model/article.ts";
import type { Evidence } from "../model/chronicle.ts";
import type { NameId } from "../model/story.ts";
import type { AnnotatedArticle } from "./article-library.ts";

/** What one article quotes somebody with. */
export interface Rendering {
  readonly from: AnnotatedArticle;
  readonly quotation: Quotation;
  readonly text: string;
  /** Words joined by blanks, with a blank at each end: a part of it is found by `includes`. */
  readonly words: string;
  readonly speaker: NameId | null;
  readonly evidence: Evidence;
}

// One word ("signals") is no utterance that two speakers could not share by chance.
const WORDS_MIN = 2;
const WORDS_MIN_UNATTRIBUTED = 5;
const NO_WORDS = "  ";
/** The quotations of an article, in order of the text. */
export function renderingsIn(from: AnnotatedArticle): readonly Rendering[] {
  return from.annotations.quotations
    .map((each) => renderingOf(from, each))
    .filter(({ words }) => words !== NO_WORDS);
}

function renderingOf(from: AnnotatedArticle, quotation: Quotation): Rendering {
  const text = quotation.content
    .map(({ start, end }) => bare(from.article.text.slice(start, end)))
    .join(" ");
  const words = ` ${wordForms(text).join(" ")} `;
  const name = quotation.speaker === null ? null : from.names[quotation.speaker];
  const evidence = evidenceOf(from, quotation);
  return {
    from,
    quotation,
    text: text === evidence.text ? evidence.text : ownText(text), // nearly always: held once
    words,
    speaker: name?.id ?? null,
    evidence,
  };
}

function evidenceOf({ article }: AnnotatedArticle, { content }: Quotation): Evidence {
  const start = (content[0] as Span).start;
  const end = (content.at(-1) as Span).end;
  return {
    article: article.id,
    start,
    end,
    text: ownText(article.text.slice(start, end)),
    path: article.source.path,
    line: lineOf(article.paragraphs, start),
  };
}

const OPENING = new Set(`"'“‘„«‹`);
const CLOSING = new Set(`"'”’“»›,`);

/** Without its outer quotation marks and the comma before the closing one. */
function bare(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && OPENING.has(text[start] as string)) start++;
  while (end > start && CLOSING.has(text[end - 1] as string)) end--;
  const inner = text.slice(start, end);
  return inner.includes("\n\n") ? inner.replaceAll(/\n\n["“]?/gu, " ") : inner;
}

/** The longest first. */
export const byLength = inOrder<Rendering>(
  (a, b) => b.words.length - a.words.length,
  (a, b) => compare(a.from.article.day, b.from.article.day),
  (a, b) => compare(a.from.article.id, b.from.article.id),
  (a, b) => a.quotation.start - b.quotation.start,
);

/** Whether it may be a part of what somebody else quotes, and not by chance. */
export function isLongEnough({ words, speaker }: Rendering): boolean {
  let missing = speaker === null ? WORDS_MIN_UNATTRIBUTED : WORDS_MIN;
  for (let at = words.indexOf(" ", 1); at > 0 && missing > 0; at = words.indexOf(" ", at + 1))
    missing--;
  return missing === 0;
}

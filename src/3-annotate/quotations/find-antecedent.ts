// Whom a pronoun or a bare role stands for: the subject of the sentence, or of one shortly before it. Whoever spoke there
// goes before whoever is only mentioned; names within quotations do not count.
import type { NameMention, Sentence } from "../../model/annotation.ts";
import type { Span } from "../../model/article.ts";
import type { QuotationWords, Referent } from "../lexicon/quotation-words.ts";
import { firstMentionEndingAfter, mentionsIn } from "./mentions-in.ts";

/** Longer ago nobody remembers. */
const SENTENCES_BACK_MAX = 5;

export interface Told {
  readonly names: readonly NameMention[];
  readonly sentences: readonly Sentence[];
  readonly words: QuotationWords;
  /** Spans of quoted text, in order. */
  readonly quoted: readonly Span[];
  /** Sources known so far and their speakers, in order. */
  readonly spoken: readonly { readonly at: number; readonly speaker: number }[];
}

/** Place of the mention among the names. */
export function antecedentOf(pronoun: Span, referent: Referent, told: Told): number | null {
  const { names, sentences } = told;
  if (referent === "antecedent") {
    const before = firstMentionEndingAfter(names, pronoun.start) - 1;
    return before >= 0 && pronoun.start - (names[before] as NameMention).end <= 2 ? before : null;
  }
  const own = sentenceAt(sentences, pronoun.start);
  for (let back = 0; back <= SENTENCES_BACK_MAX && own - back >= 0; back++) {
    const { start, end } = sentences[own - back] as Sentence;
    const found = subjectIn({ start, end: Math.min(end, pronoun.start) }, referent, told);
    if (found !== null) return found;
  }
  return null;
}

function subjectIn(sentence: Span, referent: Referent, told: Told): number | null {
  const speaker = lastSpeakerIn(sentence, told);
  if (speaker !== null && fits(speaker, referent, told)) return speaker;
  const places = mentionsIn(told.names, sentence).filter(
    (place) =>
      fits(place, referent, told) && !isQuoted(told.names[place] as NameMention, told.quoted),
  );
  return places[0] ?? null;
}

function lastSpeakerIn({ start, end }: Span, { spoken }: Told): number | null {
  for (let at = spoken.length - 1; at >= 0; at--) {
    const each = spoken[at] as { readonly at: number; readonly speaker: number };
    if (each.at < start) return null;
    if (each.at < end) return each.speaker;
  }
  return null;
}

function fits(place: number, referent: Referent, { names, words }: Told): boolean {
  const mention = names[place] as NameMention;
  if (referent === "body") return mention.kind !== "person";
  if (mention.kind !== "person") return false;
  const sex = sexOf(mention, words);
  return sex === null || sex === referent;
}

/** By first name or honorific; null when neither tells. */
function sexOf({ name, role }: NameMention, { men, women }: QuotationWords): Referent | null {
  const first = name.split(" ", 1)[0]?.toLowerCase() ?? "";
  const honorific = role?.split(" ", 1)[0]?.toLowerCase() ?? "";
  if (women.has(honorific) || women.has(first)) return "woman";
  return men.has(honorific) || men.has(first) ? "man" : null;
}

function isQuoted({ start }: Span, quoted: readonly Span[]): boolean {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quoted[middle] as Span).end > start) high = middle;
    else low = middle + 1;
  }
  const span = quoted[low];
  return span !== undefined && span.start <= start;
}

/** Place of the sentence that holds the offset, or of the last one before it. */
function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as Sentence).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

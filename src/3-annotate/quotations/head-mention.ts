// Which name is the head of a phrase: in "Smith, who advises Lee" and "a friend of Lee's, Ann Smith," it is Smith; in "a
// lawyer for Lee" it is none.
import { lowerCase } from "../../base/lower-case.ts";
import type { NameMention } from "../../model/annotation.ts";
import type { Span } from "../../model/article.ts";
import type { QuotationWords } from "../lexicon/quotation-words.ts";
import { mentionsIn } from "./mentions-in.ts";

export interface NamedText {
  readonly text: string;
  readonly names: readonly NameMention[];
  readonly words: QuotationWords;
}

/** Place of the mention among the names, null when the phrase has another head. */
export function headMention(source: Span, named: NamedText): number | null {
  const places = mentionsIn(named.names, headPart(source, named));
  const heads = places.filter((place) => isHead(place, source, named));
  const people = heads.filter((place) => (named.names[place] as NameMention).kind === "person");
  return lastOfCompound(people, named) ?? heads[0] ?? behalfOf(places, source, named);
}

/** In "senior Putin aide Yuri Ushakov" names stand before the head, in "Lee and Smith" they do not. */
function lastOfCompound([first, ...others]: readonly number[], named: NamedText): number | null {
  let head = first;
  for (const next of others) {
    if (head === undefined || !isCompound(head, next, named)) break;
    head = next;
  }
  return head ?? null;
}

function isCompound(left: number, right: number, { text, names, words }: NamedText): boolean {
  const between = text.slice((names[left] as NameMention).end, (names[right] as NameMention).start);
  const steps = between.trim().toLowerCase().split(/\s+/);
  return steps.every((word) => /^[\p{L}-]+$/u.test(word) && !joins(word, words));
}

function joins(word: string, { conjunctions, prepositions }: QuotationWords): boolean {
  return conjunctions.has(word) || prepositions.has(word);
}

/** The phrase up to its relative clause. */
function headPart({ start, end }: Span, { text, words }: NamedText): Span {
  const phrase = lowerCase(text.slice(start, end));
  if (!phrase.includes(" ")) return { start, end };
  for (const word of words.relatives) {
    const at = phrase.indexOf(` ${word} `);
    if (at !== -1 && start + at < end) end = start + at;
  }
  return { start, end };
}

function isHead(place: number, source: Span, { text, names, words }: NamedText): boolean {
  const mention = names[place] as NameMention;
  if (isPossessive(text, mention)) return false;
  const before = leadingWords(mention, source, text);
  if (before.some((word) => words.prepositions.has(word) && word !== "of")) return false;
  if (before.at(-1) === "of") return false;
  return mention.kind === "person" || before.every((word) => words.determiners.has(word));
}

/** The words between the comma (or the start of the phrase) and the mention, without its role. */
function leadingWords({ start, role }: NameMention, source: Span, text: string): readonly string[] {
  let lead = text.slice(source.start, Math.max(source.start, start));
  lead = lead.slice(lead.lastIndexOf(",") + 1).trim();
  if (role && lead.endsWith(role)) lead = lead.slice(0, -role.length).trim();
  return lead === "" ? [] : lowerCase(lead).split(/\s+/);
}

export function isPossessive(text: string, { end }: Span): boolean {
  return /^(?:['’]s?\s|s['’]\s)/.test(text.slice(end, end + 3));
}

/** "a spokesman for the ministry", "the ministry's statement": the name is spoken for. */
function behalfOf(
  places: readonly number[],
  source: Span,
  { text, words }: NamedText,
): number | null {
  const [first] = places;
  if (first === undefined) return null;
  const phrase = text
    .slice(source.start, source.end)
    .toLowerCase()
    .split(/[\s,]+/);
  return phrase.some((word) => words.voices.has(word)) ? first : null;
}

import type { NameWords } from "../lexicon/name-words.ts";
import type { KnownPhrase } from "./known-phrases.ts";
import type { PrintedWord } from "./word-form.ts";

export type AtomKind =
  | "person"
  | "place"
  | "organisation"
  | "other"
  | "adjective"
  | "role"
  | "honorific"
  | "calendar"
  /** "The", "After". */
  | "grammar"
  /** "Market", "Old". */
  | "ordinary"
  /** No list holds it. */
  | "word";

/** What a capitalised word is when it stands alone; `first` when a sentence begins with it. */
export function atomKindOf(
  word: PrintedWord,
  known: KnownPhrase | null,
  { words, first }: { readonly words: NameWords; readonly first: boolean },
): AtomKind {
  const { key, text } = word;
  if (word.allCapitals && text.length > 1) return kindOfShouted(word, known, words);
  if (words.calendar.has(key)) return "calendar";
  if (words.grammar.has(key)) return "grammar";
  if (known?.kind === "place" && text.length < 4 && !text.includes(".")) return "ordinary"; // "Us" is a word, "US" a place
  if (words.honorifics.has(key)) return "honorific";
  if (words.roles.has(key)) return "role";
  if (known) return known.kind;
  return isOrdinary(key, first, words) ? "ordinary" : "word";
}

// "Bill" is a man before it is a law; "Airline" opens a sentence as a noun.
function isOrdinary(key: string, first: boolean, words: NameWords): boolean {
  if (words.ordinary.has(key)) return !words.firstNames.has(key);
  return first && (words.organisationNouns.has(key) || words.placeNouns.has(key));
}

/** Acronyms, and words in capitals among words in small letters. */
function kindOfShouted(word: PrintedWord, known: KnownPhrase | null, words: NameWords): AtomKind {
  const { key, text } = word;
  const plain = text.replaceAll(".", "");
  if (plain.length === 1 && plain !== text) return "word"; // an initial
  if (known?.kind === "place") return "place";
  if (words.acronyms.has(plain)) return "organisation";
  if (words.plainAcronyms.has(plain)) return "grammar";
  if (words.calendar.has(key)) return "calendar";
  if (words.honorifics.has(key)) return "honorific";
  if (known && known.kind !== "role") return known.kind;
  if (plain.length > 3 && (words.ordinary.has(key) || words.grammar.has(key))) return "grammar";
  return "word";
}

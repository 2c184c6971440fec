import type { NameWords } from "../lexicon/name-words.ts";
import { knownPhrases, type KnownPhrase } from "./known-phrases.ts";
import type { CapitalWord, ScannedSentence } from "./scan-capitals.ts";

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

/** One or more capitalised words that belong together for sure: a phrase that is known, or a single word. */
export interface Atom {
  readonly kind: AtomKind;
  readonly words: readonly CapitalWord[];
  readonly first: CapitalWord;
  readonly last: CapitalWord;
  /** What links it to the atom before it: " ", "-", " of " …; null when nothing does. */
  readonly gap: string | null;
  readonly known: KnownPhrase | null;
}

/** Reads the capitalised words of a sentence from left to right, the longest known phrase first. */
export function findAtoms(sentence: ScannedSentence, words: NameWords): readonly Atom[] {
  const atoms: Atom[] = [];
  const all = sentence.words;
  for (let at = 0; at < all.length;) {
    const first = all[at] as CapitalWord;
    const { length, known } = longestKnown(all, at, words);
    const part = length === 1 ? [first] : all.slice(at, at + length);
    const last = all[at + length - 1] as CapitalWord;
    const kind = length > 1 && known ? known.kind : kindOf(first, known, { words, sentence });
    atoms.push({ kind, words: part, first, last, gap: first.gap, known });
    at += length;
  }
  return atoms;
}

function longestKnown(
  all: readonly CapitalWord[],
  at: number,
  words: NameWords,
): { length: number; known: KnownPhrase | null } {
  const { byKey, longest } = knownPhrases(words);
  const first = all[at] as CapitalWord;
  let best = { length: 1, known: byKey.get(first.key) ?? null };
  const most = longest.get(first.key) ?? 1;
  let key = first.key;
  for (let next = at + 1; next < all.length && next - at < most; next++) {
    const word = all[next] as CapitalWord;
    if (word.gap === null) break;
    key += word.gap + word.key;
    const known = byKey.get(key) ?? (word.gap === "-" ? byKey.get(key.replaceAll("-", " ")) : null);
    if (known) best = { length: next - at + 1, known };
  }
  return best;
}

interface Around {
  readonly words: NameWords;
  readonly sentence: ScannedSentence;
}

function kindOf(word: CapitalWord, known: KnownPhrase | null, around: Around): AtomKind {
  const { words, sentence } = around;
  if (word.allCapitals && word.text.length > 1 && sentence.style !== "capitals")
    return kindOfShouted(word, known, words);
  if (words.calendar.has(word.key)) return "calendar";
  if (words.grammar.has(word.key)) return "grammar";
  // "Us" is a word; "US" is shouted.
  if (known?.kind === "place" && word.text.length < 4 && !word.text.includes("."))
    return sentence.style === "capitals" ? "place" : "ordinary";
  if (words.honorifics.has(word.key)) return "honorific";
  if (words.roles.has(word.key)) return "role";
  if (known) return known.kind;
  return isOrdinary(word, words) ? "ordinary" : "word";
}

// "Bill" is a man before it is a law; "Airline" opens a sentence as a noun.
function isOrdinary({ key, first }: CapitalWord, words: NameWords): boolean {
  if (words.ordinary.has(key)) return !words.firstNames.has(key);
  return first && (words.organisationNouns.has(key) || words.placeNouns.has(key));
}

/** Acronyms, and words in capitals among words in small letters. */
function kindOfShouted(word: CapitalWord, known: KnownPhrase | null, words: NameWords): AtomKind {
  const plain = word.text.replaceAll(".", "");
  if (plain.length === 1 && plain !== word.text) return "word"; // an initial
  if (known?.kind === "place") return "place";
  if (words.acronyms.has(plain)) return "organisation";
  if (words.plainAcronyms.has(plain)) return "grammar";
  if (words.calendar.has(word.key)) return "calendar";
  if (words.honorifics.has(word.key)) return "honorific";
  if (known && known.kind !== "role") return known.kind;
  if (plain.length > 3 && (words.ordinary.has(word.key) || words.grammar.has(word.key)))
    return "grammar";
  return "word";
}

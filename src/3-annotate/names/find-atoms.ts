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
  | "ordinary"
  | "word";

/** One or more capitalised words that belong together for sure: a phrase that is known, or a single word. */
export interface Atom {
  readonly kind: AtomKind;
  readonly words: readonly CapitalWord[];
  /** What links it to the atom before it: " ", "-", " of " …; null when nothing does. */
  readonly gap: string | null;
  readonly known: KnownPhrase | null;
}

/** Reads the capitalised words of a sentence from left to right, the longest known phrase first. */
export function findAtoms(sentence: ScannedSentence, words: NameWords): readonly Atom[] {
  const atoms: Atom[] = [];
  const all = sentence.words;
  for (let at = 0; at < all.length;) {
    const { length, known } = longestKnown(all, at, words);
    const part = length === 1 ? [all[at] as CapitalWord] : all.slice(at, at + length);
    const kind = kindOf(part, known, { words, sentence });
    atoms.push({ kind, words: part, gap: (all[at] as CapitalWord).gap, known });
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
  let best = { length: 1, known: first.prefixed ? null : (byKey.get(first.key) ?? null) };
  const most = longest.get(first.key) ?? 1;
  let key = first.key;
  for (let next = at + 1; next < all.length && next - at < most; next++) {
    const word = all[next] as CapitalWord;
    if (word.gap === null) break;
    key += word.gap + word.key;
    const known = byKey.get(key);
    if (known) best = { length: next - at + 1, known };
  }
  return best;
}

interface Around {
  readonly words: NameWords;
  readonly sentence: ScannedSentence;
}

function kindOf(part: readonly CapitalWord[], known: KnownPhrase | null, around: Around): AtomKind {
  if (part.length > 1) return known ? known.kind : "word";
  const word = part[0] as CapitalWord;
  const { words, sentence } = around;
  const shouted = word.allCapitals && word.text.length > 1;
  if (shouted && sentence.style !== "capitals") {
    const plain = word.text.replaceAll(".", "");
    if (known?.kind === "place") return "place";
    if (words.acronyms.has(plain)) return "organisation";
    if (words.plainAcronyms.has(word.text) || words.plainAcronyms.has(plain)) return "ordinary";
    if (known?.kind === "organisation") return "organisation";
    if (words.calendar.has(word.key)) return "ordinary";
    return "word";
  }
  // "Us" and "Is" are words; "US" was seen above.
  if (known?.kind === "place" && word.text.length < 4 && !word.text.includes("."))
    return "ordinary";
  if (words.honorifics.has(word.key)) return "honorific";
  if (words.calendar.has(word.key)) return "ordinary";
  if (words.roles.has(word.key)) return "role";
  if (known) return known.kind;
  if (words.ordinary.has(word.key)) return "ordinary";
  return "word";
}

import type { NameWords } from "../lexicon/name-words.ts";
import type { AtomKind } from "./atom-kind.ts";
import { knownPhrases, type KnownPhrase } from "./known-phrases.ts";
import type { CapitalWord, ScannedSentence } from "./scan-capitals.ts";

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
export function findAtoms({ words: all }: ScannedSentence, words: NameWords): readonly Atom[] {
  const { byKey } = knownPhrases(words);
  const atoms: Atom[] = [];
  for (let at = 0; at < all.length;) {
    const first = all[at] as CapitalWord;
    const phrase = first.form.phraseWordsMax > 1 ? longestPhrase(all, at, byKey) : null;
    const atom = phrase ?? wordAtom(first);
    atoms.push(atom);
    at += atom.words.length;
  }
  return atoms;
}

function wordAtom(word: CapitalWord): Atom {
  const { form, gap } = word;
  const { kind } = word.first ? form.opening : form.within;
  return { kind, words: [word], first: word, last: word, gap, known: form.known };
}

/** The longest known phrase of two words and more that begins at a word; null when none does. */
function longestPhrase(
  all: readonly CapitalWord[],
  at: number,
  byKey: ReadonlyMap<string, KnownPhrase>,
): Atom | null {
  const first = all[at] as CapitalWord;
  let length = 1;
  let known: KnownPhrase | null = null;
  let { key } = first;
  for (let next = at + 1; next < all.length && next - at < first.form.phraseWordsMax; next++) {
    const { gap, key: nextKey } = all[next] as CapitalWord;
    if (gap === null) break;
    key += gap + nextKey;
    const found = byKey.get(key) ?? (gap === "-" ? byKey.get(key.replaceAll("-", " ")) : undefined);
    if (found) [length, known] = [next - at + 1, found];
  }
  if (!known) return null;
  const words = all.slice(at, at + length);
  const last = words[length - 1] as CapitalWord;
  return { kind: known.kind, words, first, last, gap: first.gap, known };
}

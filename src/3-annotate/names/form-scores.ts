import type { NameWords } from "../lexicon/name-words.ts";
import type { AtomKind } from "./atom-kind.ts";
import type { Atom } from "./find-atoms.ts";
import type { KnownPhrase } from "./known-phrases.ts";
import type { HeadKind } from "./name-heads.ts";
import type { PrintedWord } from "./word-form.ts";

/** Evidence for each kind; "other" is for wars, prizes and products. */
export interface Scores {
  person: number;
  place: number;
  organisation: number;
  other: number;
}

export type ScoredKind = keyof Scores;

export function noScores(): Scores {
  return { person: 0, place: 0, organisation: 0, other: 0 };
}

export function addScores(a: Scores, b: Scores): Scores {
  return {
    person: a.person + b.person,
    place: a.place + b.place,
    organisation: a.organisation + b.organisation,
    other: a.other + b.other,
  };
}

/** Of equal scores a place wins, then a person, then an organisation: lists know more places than anything else. */
export function bestOf({ person, place, organisation, other }: Scores): {
  readonly kind: ScoredKind;
  readonly score: number;
} {
  const score = Math.max(person, place, organisation, other);
  if (place === score) return { kind: "place", score };
  if (person === score) return { kind: "person", score };
  return { kind: organisation === score ? "organisation" : "other", score };
}

export interface FormEvidence {
  readonly scores: Scores;
  readonly rule: string;
}

// A capital within a sentence makes a name of a word that no list holds; companies are the commonest of these.
const UNKNOWN = 1;

type Evidence = readonly [kind: ScoredKind, score: number, rule: string];

// Small towns lend their names to people more often than to companies.
const SMALL_PLACE: Evidence = ["person", 1.5, "two-capitals"];

/** What the words of a name say, before any context. */
export function formScores(
  atoms: readonly Atom[],
  head: HeadKind | null,
  words: NameWords,
): FormEvidence {
  if (head) return HEADS[head];
  if (atoms.length > 1) return addedUp(evidenceOfSeveral(atoms, words));
  const { kind, known, first, last } = atoms[0] as Atom;
  if (first === last) return (first.first ? first.form.opening : first.form.within).evidence;
  return wordScores(first.form, { kind, known, first: first.first }, words);
}

/** What a word, or a known phrase that begins with it, says when it makes the whole name. */
export function wordScores(word: PrintedWord, found: FoundWord, words: NameWords): FormEvidence {
  return addedUp(evidenceOfOne(word, found, words));
}

interface FoundWord {
  readonly kind: AtomKind;
  readonly known: KnownPhrase | null;
  /** A sentence begins with it. */
  readonly first: boolean;
}

function addedUp(evidence: readonly Evidence[]): FormEvidence {
  const scores = noScores();
  let rule = "capitals";
  let loudest = 0;
  for (const [kind, score, name] of evidence) {
    scores[kind] += score;
    if (score > loudest) [rule, loudest] = [name, score];
  }
  return { scores, rule };
}

const HEADS: Readonly<Record<HeadKind, FormEvidence>> = {
  company: addedUp([["organisation", 8, "company-suffix"]]),
  organisation: addedUp([["organisation", 5, "organisation-noun"]]),
  place: addedUp([["place", 5, "place-noun"]]),
  other: addedUp([["other", 6, "no-name-noun"]]),
};

function evidenceOfOne(
  word: PrintedWord,
  { kind, known, first }: FoundWord,
  words: NameWords,
): readonly Evidence[] {
  if (kind === "organisation" && !known) return [["organisation", 6, "listed-acronym"]];
  if (known && (kind === "place" || kind === "organisation" || kind === "other")) {
    const listed: Evidence = [kind, known.weight, known.rule];
    return known.weight < 4 ? [listed, ...evidenceOfWord(word, first, words)] : [listed];
  }
  if (kind === "ordinary") return [["other", 4, "ordinary-word"]];
  if (kind === "calendar") return [["other", 4, "calendar"]];
  return evidenceOfWord(word, first, words);
}

const CAMEL = /^(?!Mc|Mac|De|La|Le|Di|Du|Van|Fitz|O')\p{Lu}[\p{Ll}\d]+\p{Lu}/u;

function evidenceOfWord(word: PrintedWord, first: boolean, words: NameWords): readonly Evidence[] {
  const { text, key } = word;
  if (words.surnames.has(key)) return [["person", 3, "family-name"]];
  if (words.firstNames.has(key)) return [["person", 1.5, "given-name"]];
  const shape = word.plain ? null : evidenceOfShape(word);
  if (shape) return shape;
  const isCommon = first || text.length === 1 || words.wordEndings.test(text);
  return isCommon ? [] : [["organisation", UNKNOWN, "capital"]];
}

/** Capitals, digits and points within a word. */
function evidenceOfShape(word: PrintedWord): readonly Evidence[] | null {
  const { text } = word;
  if (/^i\p{Lu}/u.test(text)) return [["other", 4, "product"]];
  if (/\.\p{Ll}+$/u.test(text)) return [["organisation", 5, "domain"]];
  if (/\d/.test(text)) return [["other", 4, "number"]];
  if (word.initial) return [];
  if (CAMEL.test(text)) return [["organisation", 3, "inner-capital"]];
  if (word.allCapitals && text.length >= 2 && text.length <= 6)
    return [["organisation", 2.5, "acronym"]];
  return null;
}

function evidenceOfSeveral(atoms: readonly Atom[], words: NameWords): readonly Evidence[] {
  const first = (atoms[0] as Atom).first;
  const last = atoms[atoms.length - 1] as Atom;
  if (!last.last.form.plain && /^\p{Lu}?\p{Ll}*\d/u.test(last.last.text))
    return [["other", 4, "number"]];
  if (words.otherStarts.has(first.key)) return [["other", 5, "no-name-noun"]];
  if (words.organisationFirsts.has(first.key)) return [["organisation", 5, "organisation-noun"]];
  if (atoms.some(({ gap }, at) => at > 0 && gap === " & "))
    return [["organisation", 5, "ampersand"]];
  if (words.firstNames.has(first.key)) return [["person", 5, "given-name"]];
  if (words.placeStarts.has(first.key)) return [["place", 3, "place-noun"]];
  if (atoms.every(({ first: word }) => word.form.initial)) return [["other", 4, "letters"]];
  if (atoms.some(({ first: word }) => word.form.initial)) return [["person", 4, "initials"]];
  if (atoms.slice(1).some(({ first: word }) => words.generations.has(word.key)))
    return [["person", 4, "generation"]];
  const place = atoms.find(({ kind }) => kind === "place");
  if (place)
    return [(place.known?.weight ?? 0) < 4 ? SMALL_PLACE : ["organisation", 2.5, "place-in-name"]];
  if (!first.form.plain && /^i\p{Lu}/u.test(first.text)) return [["other", 4, "product"]];
  if (atoms.every(({ first: { form } }) => form.allCapitals && form.text.length <= 4))
    return [["organisation", 2, "acronym"]];
  if (atoms.length === 2 && last.gap === "-") return [["organisation", 1.5, "hyphen"]];
  if (atoms.every(({ kind }) => kind === "ordinary")) return [["other", 2, "ordinary-word"]];
  if (words.surnames.has(last.last.key)) return [["person", 3, "family-name"]];
  const unknown: Evidence = ["person", 1, "two-capitals"];
  return words.firstNames.has(last.last.key) ? [unknown, ["person", 1, "given-name"]] : [unknown];
}

import type { NameWords } from "../lexicon/name-words.ts";
import { findAtoms, type Atom } from "./find-atoms.ts";
import { formScores, type Scores } from "./form-scores.ts";
import { groupAt, type AtomGroup } from "./group-atoms.ts";
import type { CapitalWord, ScannedSentence } from "./scan-capitals.ts";
import { plainKey } from "./word-form.ts";

/** A stretch of text that may be a name. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly words: readonly CapitalWord[];
  /** As printed, in lower case. */
  readonly key: string;
  /** What the form alone says. */
  readonly scores: Scores;
  /** What spoke loudest. */
  readonly rule: string;
  /** Where a capitalised honorific or role begins that stands right before it. */
  readonly roleStart: number | null;
  /** Key of the honorific right before it. */
  readonly honorific: string | null;
  /** An organisation or a thing stands right before it: "Boeing Dreamliner". */
  readonly afterName: boolean;
  readonly sentence: ScannedSentence;
}

/** The capitalised stretches of a sentence that may be names, each with what its form says. */
export function findCandidates(
  sentence: ScannedSentence,
  text: string,
  words: NameWords,
): readonly Candidate[] {
  const atoms = findAtoms(sentence, words);
  const candidates: Candidate[] = [];
  let roleStart: number | null = null;
  for (let at = 0; at < atoms.length;) {
    const atom = atoms[at] as Atom;
    if (atom.gap !== " " || (atoms[at - 1] as Atom).last.possessive) roleStart = null;
    const group = groupAt(atoms, at, words);
    if (group) {
      const before = atoms[at - 1];
      const honorific =
        before?.kind === "honorific" && roleStart !== null ? before.first.key : null;
      const afterName = atom.gap === " " && before !== undefined && isThing(before);
      const setting = { sentence, text, words, roleStart, honorific, afterName };
      candidates.push(candidateOf(atoms.slice(at, group.end), group, setting));
      roleStart = null;
      at = group.end;
      continue;
    }
    if (atom.kind === "role" || atom.kind === "honorific") roleStart ??= atom.first.start;
    else if (atom.kind !== "adjective") roleStart = null;
    at++;
  }
  return candidates;
}

interface Setting {
  readonly sentence: ScannedSentence;
  readonly text: string;
  readonly words: NameWords;
  readonly roleStart: number | null;
  readonly honorific: string | null;
  readonly afterName: boolean;
}

function isThing({ kind, last }: Atom): boolean {
  return (kind === "organisation" || kind === "other") && !last.possessive;
}

function candidateOf(atoms: readonly Atom[], { head }: AtomGroup, setting: Setting): Candidate {
  const { sentence, text, words, roleStart, honorific, afterName } = setting;
  const { start } = (atoms[0] as Atom).first;
  const { end } = (atoms[atoms.length - 1] as Atom).last;
  const own = wordsOf(atoms);
  const { scores, rule } = formScores(atoms, head, words);
  const key = own.length === 1 ? (own[0] as CapitalWord).key : plainKey(text.slice(start, end));
  return { start, end, words: own, key, scores, rule, roleStart, honorific, afterName, sentence };
}

function wordsOf(atoms: readonly Atom[]): readonly CapitalWord[] {
  const [only] = atoms;
  if (atoms.length === 1 && only) return only.words;
  const all: CapitalWord[] = [];
  for (const { words } of atoms) for (const word of words) all.push(word);
  return all;
}

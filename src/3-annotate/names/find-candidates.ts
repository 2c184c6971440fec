import type { NameWords } from "../lexicon/name-words.ts";
import { findAtoms, type Atom } from "./find-atoms.ts";
import type { CapitalWord, ScannedSentence } from "./scan-capitals.ts";

/** What the form alone says: scores by kind, and the rule that spoke loudest. */
export interface Scores {
  person: number;
  place: number;
  organisation: number;
  other: number;
}

/** A stretch of text that may be a name. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly words: readonly CapitalWord[];
  /** Words in lower case, joined as printed. */
  readonly key: string;
  readonly scores: Scores;
  readonly rule: string;
  /** An honorific or role stands directly before it in capitals; `roleStart` is where that begins. */
  readonly roleStart: number | null;
  /** The first word opens the sentence and may be capitalised for that alone. */
  readonly opens: boolean;
  readonly sentence: ScannedSentence;
  /** The form is known from a list or shows what it is. */
  readonly sure: boolean;
}

export function noScores(): Scores {
  return { person: 0, place: 0, organisation: 0, other: 0 };
}

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
    if (atom.gap !== " ") roleStart = null;
    if (atom.kind === "role" || atom.kind === "honorific") {
      const organisation = organisationFrom(atoms, at, words);
      if (organisation === at) {
        roleStart ??= (atom.words[0] as CapitalWord).start;
        at++;
        continue;
      }
    }
    const end = groupEnd(atoms, at, words);
    if (end === at) {
      if (atom.kind !== "adjective") roleStart = null;
      at++;
      continue;
    }
    candidates.push(candidateOf(atoms.slice(at, end), { sentence, text, words, roleStart }));
    roleStart = null;
    at = end;
  }
  return candidates;
}

/** Place after the last atom of the name that begins at `at`; `at` itself when none begins there. */
function groupEnd(atoms: readonly Atom[], at: number, words: NameWords): number {
  const organisation = organisationFrom(atoms, at, words);
  if (organisation > at) return organisation;
  const atom = atoms[at] as Atom;
  if (atom.kind === "other") return at + 1;
  const headed = headedEnd(atoms, at, words);
  if (headed > at) return headed;
  if (atom.kind === "ordinary" || atom.kind === "adjective") return at;
  if (atom.kind === "role" || atom.kind === "honorific") return at;
  let end = at + 1;
  while (end < atoms.length && joinsPerson(atoms, end, words)) end++;
  return end;
}

/** Whether the atom goes on with the name of a person (or of something unknown) that the atoms before it began. */
function joinsPerson(atoms: readonly Atom[], at: number, words: NameWords): boolean {
  const atom = atoms[at] as Atom;
  const before = atoms[at - 1] as Atom;
  const last = before.words[before.words.length - 1] as CapitalWord;
  if (last.possessive || last.suffix !== null || atom.gap === null) return false;
  const key = (atom.words[0] as CapitalWord).key;
  if (words.generations.has(key) && (atom.gap === " " || atom.gap === ", ")) return true;
  if (atom.gap === "-") return joinsHyphen(before, atom, words);
  if (atom.gap === " & ") return atom.kind === "word" && before.kind === "word";
  if (isParticleGap(atom.gap, words))
    return before.kind !== "organisation" && (atom.kind === "word" || atom.kind === "person");
  if (atom.gap !== " ") return false;
  if (isInitial(last) || isInitial(atom.words[0] as CapitalWord))
    return before.kind === "word" || isFirstName(before, words);
  if (before.kind === "word" || isFirstName(before, words)) {
    if (atom.kind === "word") return true;
    if (atom.words.length > 1) return false;
    const first = isFirstName(before, words);
    if (atom.kind === "place") return first || (atom.known?.weight ?? 0) < 4;
    if (atom.kind === "organisation" || atom.kind === "role" || atom.kind === "adjective")
      return first && !(atom.kind === "adjective" || atom.kind === "role");
    return false;
  }
  return (
    before.kind === "place" &&
    atom.kind === "word" &&
    before.words.length === 1 &&
    (before.known?.weight ?? 0) < 4
  );
}

function isInitial(word: CapitalWord): boolean {
  return (
    (/^(?:\p{Lu}\.)+$/u.test(word.text) && word.text.length <= 4) ||
    (word.text.length === 1 && word.text !== "I" && word.text !== "A")
  );
}

function isFirstName(atom: Atom, words: NameWords): boolean {
  return atom.words.length === 1 && words.firstNames.has((atom.words[0] as CapitalWord).key);
}

function isParticleGap(gap: string, words: NameWords): boolean {
  if (gap.length < 4 || gap[0] !== " ") return false;
  return gap
    .trim()
    .split(" ")
    .every((part) => words.particles.has(part));
}

/** "Jean-Claude" and "Al-Ain" are one, "Trump-Putin" and "US-Russia" two. */
function joinsHyphen(before: Atom, atom: Atom, words: NameWords): boolean {
  const stands = (each: Atom): boolean =>
    each.kind === "place" ||
    each.kind === "organisation" ||
    words.surnames.has((each.words[0] as CapitalWord).key);
  return (
    !(stands(before) && stands(atom)) && atom.kind !== "adjective" && before.kind !== "adjective"
  );
}

const GOVERNMENT_HEADS = new Set([
  "ministry",
  "government",
  "parliament",
  "army",
  "embassy",
  "cabinet",
  "police",
  "navy",
  "treasury",
  "consulate",
  "officials",
]);

/** End of the organisation that begins at `at` and shows it by its last or first noun; `at` when there is none. */
function organisationFrom(atoms: readonly Atom[], at: number, words: NameWords): number {
  let head = -1;
  for (let next = at; next < atoms.length; next++) {
    const atom = atoms[next] as Atom;
    if (next > at && !staysInOrganisation(atoms, next, words)) break;
    const last = atom.words[atom.words.length - 1] as CapitalWord;
    const isHead =
      atom.words.length === 1 &&
      (words.organisationHeads.has(last.key) || words.companySuffixes.has(last.key));
    if (isHead && (next > at || words.organisationStarts.has(last.key))) head = next;
    if (words.companySuffixes.has(last.key) && next > at) break;
  }
  if (head === -1) return at;
  const first = atoms[at] as Atom;
  if (first.kind === "ordinary" && head > at) return at;
  if (first.kind === "adjective" && head > at) {
    const key = lastKey(atoms[head] as Atom);
    if (GOVERNMENT_HEADS.has(key)) return at;
  }
  const end = ofPhraseEnd(atoms, head, words);
  if (head === at && end === at + 1) return at;
  return end;
}

function lastKey(atom: Atom): string {
  return (atom.words[atom.words.length - 1] as CapitalWord).key;
}

function staysInOrganisation(atoms: readonly Atom[], at: number, words: NameWords): boolean {
  const atom = atoms[at] as Atom;
  const before = atoms[at - 1] as Atom;
  const last = before.words[before.words.length - 1] as CapitalWord;
  if (last.possessive && !atom.gap?.startsWith("'s ")) return false;
  if (last.possessive || last.suffix !== null) return false;
  if (atom.gap === ", ") return words.companySuffixes.has((atom.words[0] as CapitalWord).key);
  if (atom.gap !== " " && atom.gap !== " & " && atom.gap !== "-") return false;
  if (atom.kind === "honorific") return false;
  if (atom.kind === "role") return atom.words.length === 1 && at > 0 && before.kind !== "role";
  return true;
}

/** "of England", "of Foreign Affairs", "for Human Rights" after a head that takes it. */
function ofPhraseEnd(atoms: readonly Atom[], head: number, words: NameWords): number {
  let end = head + 1;
  if (!words.organisationStarts.has(lastKey(atoms[head] as Atom))) return end;
  const next = atoms[end];
  if (!next || !next.gap || !/^ (?:of|for|of the|for the) $/.test(next.gap)) return end;
  if (next.kind === "ordinary" && words.calendar.has(lastKey(next))) return end;
  end++;
  while (
    end < atoms.length &&
    atoms[end]?.gap === " " &&
    ["word", "ordinary", "place", "adjective"].includes((atoms[end] as Atom).kind)
  )
    end++;
  return end;
}

/** End of a name that shows by its last noun that it is a place or a thing ("Orange County", "Davis Cup"). */
function headedEnd(atoms: readonly Atom[], at: number, words: NameWords): number {
  for (let next = at + 1; next < atoms.length; next++) {
    const atom = atoms[next] as Atom;
    const before = atoms[next - 1] as Atom;
    const last = before.words[before.words.length - 1] as CapitalWord;
    if (
      atom.gap !== " " ||
      last.possessive ||
      last.suffix !== null ||
      atom.kind === "role" ||
      atom.kind === "honorific"
    )
      break;
    const key = lastKey(atom);
    if (
      atom.words.length === 1 &&
      (words.placeHeads.has(key) || words.otherHeads.has(key)) &&
      atom.kind !== "place"
    )
      return next + 1;
  }
  return at;
}

interface Setting {
  readonly sentence: ScannedSentence;
  readonly text: string;
  readonly words: NameWords;
  readonly roleStart: number | null;
}

function candidateOf(atoms: readonly Atom[], setting: Setting): Candidate {
  const { sentence, text, words, roleStart } = setting;
  const parts = atoms.flatMap((atom) => atom.words);
  const first = parts[0] as CapitalWord;
  const last = parts[parts.length - 1] as CapitalWord;
  const { scores, rule } = formScores(atoms, words);
  const best = Math.max(scores.person, scores.place, scores.organisation, scores.other);
  return {
    start: first.start,
    end: last.end,
    words: parts,
    key: text.slice(first.start, last.end).toLowerCase().replace(/’/g, "'"),
    scores,
    rule,
    roleStart,
    opens: first.first,
    sentence,
    sure: best >= 3,
  };
}

/** What the words themselves say, before any context. */
function formScores(atoms: readonly Atom[], words: NameWords): { scores: Scores; rule: string } {
  const scores = noScores();
  const parts = atoms.flatMap((atom) => atom.words);
  const first = parts[0] as CapitalWord;
  const last = parts[parts.length - 1] as CapitalWord;
  let rule = "capitals";
  const single = atoms.length === 1 ? (atoms[0] as Atom) : null;
  if (single?.known && single.known.kind !== "role" && single.known.kind !== "adjective") {
    scores[single.known.kind] += single.known.weight;
    rule = single.known.rule;
  } else if (single?.kind === "organisation") {
    scores.organisation += 6;
    rule = "acronym";
  }
  if (
    parts.length > 1 &&
    (words.companySuffixes.has(last.key) || words.organisationHeads.has(last.key))
  ) {
    scores.organisation += words.companySuffixes.has(last.key) ? 8 : 5;
    rule = "organisation-noun";
  } else if (
    parts.some(
      (part, place) =>
        place < parts.length - 1 &&
        words.organisationStarts.has(part.key) &&
        (parts[place + 1]?.gap ?? " ") !== " ",
    )
  ) {
    scores.organisation += 6;
    rule = "organisation-noun";
  } else if (parts.length > 1 && words.placeHeads.has(last.key) && !single?.known) {
    scores.place += 5;
    rule = "place-noun";
  } else if (parts.length > 1 && words.otherHeads.has(last.key) && !single?.known) {
    scores.other += 5;
    rule = "no-name";
  } else if (!single?.known || single.known.weight < 4) {
    if (parts.length > 1) {
      if (words.placeStarts.has(first.key) && !words.firstNames.has(first.key)) scores.place += 2;
      if (words.firstNames.has(first.key)) {
        scores.person += 5;
        rule = "first-name";
      } else if (isInitial(first) || parts.slice(1, -1).some(isInitial)) {
        scores.person += 4;
        rule = "initials";
      } else if (words.surnames.has(last.key)) {
        scores.person += 3;
        rule = "surname";
      } else if (parts.some((part) => part.gap === " & ")) {
        scores.organisation += 5;
        rule = "ampersand";
      } else {
        scores.person += 1;
      }
    } else {
      if (words.surnames.has(first.key)) {
        scores.person += 3;
        rule = "surname";
      } else if (words.firstNames.has(first.key)) {
        scores.person += 1.5;
        rule = "first-name";
      }
      if (
        first.allCapitals &&
        first.text.length >= 2 &&
        first.text.length <= 6 &&
        scores.place === 0
      ) {
        scores.organisation += 2.5;
        rule = "acronym";
      }
    }
  }
  if (/\d/.test(last.text) && !single?.known) {
    scores.other += 4;
    rule = "number";
  }
  return { scores, rule };
}

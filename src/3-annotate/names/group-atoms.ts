import type { NameWords } from "../lexicon/name-words.ts";
import type { Atom } from "./find-atoms.ts";
import type { HeadKind } from "./name-heads.ts";

/** A stretch of atoms that make one name. */
export interface AtomGroup {
  /** Place after its last atom. */
  readonly end: number;
  /** The noun that shows what it is, when one does. */
  readonly head: HeadKind | null;
}

/** The group that begins at `at`; null when no name begins there. */
export function groupAt(atoms: readonly Atom[], at: number, words: NameWords): AtomGroup | null {
  const headed = headedGroup(atoms, at, words);
  if (headed) return headed;
  const { kind, first } = atoms[at] as Atom;
  if (kind === "other") return { end: at + 1, head: null };
  if (isBeforeRole(atoms, at, words)) return null;
  // "Jobs" and "May" may be the family names of people whom the article names in full.
  if ((kind === "ordinary" && first.first) || kind === "calendar")
    return { end: at + 1, head: null };
  if (kind !== "word" && kind !== "place" && kind !== "organisation" && kind !== "ordinary")
    return null;
  let end = at + 1;
  while (end < atoms.length && joins(atoms[end - 1] as Atom, atoms[end] as Atom, words)) end++;
  return { end, head: null };
}

/** "Health" in "Health Secretary", "Vice" in "Vice Premier". */
function isBeforeRole(atoms: readonly Atom[], at: number, words: NameWords): boolean {
  const next = atoms[at + 1];
  return (
    next?.kind === "role" &&
    next.gap === " " &&
    words.roleModifiers.has((atoms[at] as Atom).first.key)
  );
}

/** A name that shows by one of its nouns what it is: "Foreign Ministry", "Bank of England", "Orange County". */
function headedGroup(atoms: readonly Atom[], at: number, words: NameWords): AtomGroup | null {
  const first = atoms[at] as Atom;
  if (first.kind === "calendar" || first.kind === "grammar" || first.kind === "honorific")
    return null;
  let head = -1;
  let kind: HeadKind | null = null;
  for (let next = at; next < atoms.length; next++) {
    const atom = atoms[next] as Atom;
    if (next > at && !staysInHeaded(atoms[next - 1] as Atom, atom, words)) break;
    if (atom.words.length > 1 && next > at && atom.kind !== "other") continue;
    const { head: ofWord, startsOrganisation } = atom.last.form;
    const found = ofWord ?? (startsOrganisation ? "organisation" : null);
    const alone = next === at && !startsOrganisation;
    if (found && !alone && atom.kind !== "place") [head, kind] = [next, found];
    if (found === "company") break;
  }
  if (!kind || !startsWell(first, at, { head, kind, words, atoms })) return null;
  const end = kind === "organisation" ? ofPhraseEnd(atoms, head, words) : head + 1;
  if (end <= at + 1 || (end === head + 1 && runsOn(atoms, end, kind))) return null;
  return { end, head: kind };
}

/** A noun says what a name is when the name ends with it: "iTunes Music Store" is no music. */
function runsOn(atoms: readonly Atom[], end: number, kind: HeadKind): boolean {
  const next = atoms[end];
  if (kind === "company" || !next || next.gap !== " " || (atoms[end - 1] as Atom).last.possessive)
    return false;
  return next.kind === "word" && !next.first.form.allCapitals && next.first.text.length > 2;
}

interface FoundHead {
  readonly head: number;
  readonly kind: HeadKind;
  readonly words: NameWords;
  readonly atoms: readonly Atom[];
}

function startsWell(first: Atom, at: number, { head, kind, words, atoms }: FoundHead): boolean {
  const key = (atoms[head] as Atom).last.key;
  if (first.kind === "adjective") return head > at && !words.governmentHeads.has(key);
  // "Chancellor Merkel Bank" is not met; "Justice Department" and "General Hospital" are.
  if (first.kind === "role") return kind === "organisation" && head === at + 1;
  if (first.kind === "ordinary" && first.first.first) return kind !== "other";
  return true;
}

function staysInHeaded(before: Atom, atom: Atom, words: NameWords): boolean {
  if (before.last.suffix !== null) return false;
  if (before.last.possessive || atom.gap === "' ")
    return words.collectives.has(before.last.key.replace(/'s?$/, ""));
  if (atom.gap === ", " || atom.gap === ",")
    return words.companySuffixes.has(atom.first.key) && before.kind !== "place";
  if (atom.gap !== " " && atom.gap !== " & " && atom.gap !== "-") return false;
  if (atom.kind === "role") return atom.words.length === 1 && before.kind !== "role";
  return atom.kind !== "honorific" && atom.kind !== "grammar" && atom.kind !== "calendar";
}

/** "of England", "for Human Rights" after a noun that takes it. */
function ofPhraseEnd(atoms: readonly Atom[], head: number, words: NameWords): number {
  const end = head + 1;
  if (!(atoms[head] as Atom).last.form.startsOrganisation) return end;
  const next = atoms[end];
  if (!next?.gap || !isLink(next.gap, words) || next.kind === "calendar") return end;
  let after = end + 1;
  while (after < atoms.length && goesOn(atoms[after - 1] as Atom, atoms[after] as Atom, words))
    after++;
  return after;
}

function isLink(gap: string, words: NameWords): boolean {
  return gap.startsWith(" ") && gap.endsWith(" ") && words.nameLinks.has(gap.slice(1, -1));
}

/** "Ministry of Trade and Industry", but not "Ministry of Trade and Boeing". */
function goesOn(before: Atom, atom: Atom, words: NameWords): boolean {
  if (before.last.possessive || (atom.gap !== " " && atom.gap !== " and ")) return false;
  if (atom.gap === " and ") return words.fieldEndings.test(atom.last.key);
  return (
    atom.kind === "word" ||
    atom.kind === "ordinary" ||
    atom.kind === "place" ||
    atom.kind === "adjective"
  );
}

/** Whether `atom` goes on with the name that `before` is part of, when no noun says so. */
function joins(before: Atom, atom: Atom, words: NameWords): boolean {
  const { gap } = atom;
  if (gap === null || before.last.possessive || before.last.suffix !== null) return false;
  const key = atom.first.key;
  if (words.generations.has(key)) return gap === " " || gap === ", ";
  if (gap === "-") return joinsHyphen(before, atom, words);
  if (gap === " & ") return isLoose(before) && (isLoose(atom) || atom.kind === "place");
  if (gap === " ") return joinsBlank(before, atom, words);
  return isParticleGap(gap, words) && isLoose(before) && (isLoose(atom) || atom.kind === "place");
}

function isLoose({ kind }: Atom): boolean {
  return kind === "word" || kind === "ordinary";
}

function joinsBlank(before: Atom, atom: Atom, words: NameWords): boolean {
  const given = isGivenName(before, words);
  if (before.last.form.initial || atom.first.form.initial)
    return (isLoose(before) || given) && (isLoose(atom) || atom.kind === "place");
  if (words.organisationFirsts.has(before.last.key)) return atom.kind === "place" || isLoose(atom);
  if (isLoose(before)) {
    if (isLoose(atom)) return !(atom.kind === "ordinary" && atom.first.first);
    if (atom.kind === "calendar") return given && atom.first.key === "may";
    return (
      (atom.kind === "place" || atom.kind === "organisation") &&
      atom.words.length === 1 &&
      (given || atom.kind === "place")
    );
  }
  if (given) return atom.kind === "word" || atom.first.key === "may";
  // "China Eastern", "Chicago Bulls"; but "Moscow Sergei" is two.
  return (
    before.kind === "place" &&
    atom.kind === "word" &&
    !isGivenName(atom, words) &&
    !words.surnames.has(atom.first.key)
  );
}

function isGivenName(atom: Atom, words: NameWords): boolean {
  return atom.words.length === 1 && words.firstNames.has(atom.first.key);
}

function isParticleGap(gap: string, words: NameWords): boolean {
  if (gap.length < 4 || !gap.startsWith(" ") || !gap.endsWith(" ")) return false;
  const inner = gap.slice(1, -1);
  const blank = inner.indexOf(" ");
  if (blank === -1) return words.particles.has(inner);
  if (!words.particles.has(inner.slice(0, blank))) return false; // mostly: no list of the others is made then
  return inner.split(" ").every((part) => words.particles.has(part));
}

/** "Jean-Claude" and "Al-Ain" are one name, "Trump-Putin" and "US-Russia" two. */
function joinsHyphen(before: Atom, atom: Atom, words: NameWords): boolean {
  if (before.kind === "adjective" || atom.kind === "adjective" || atom.kind === "grammar")
    return false;
  if (before.last.text.length === 1 && atom.kind === "place") return false; // "R-Ohio"
  return !(standsAlone(before, words) && standsAlone(atom, words));
}

function standsAlone(atom: Atom, words: NameWords): boolean {
  return (
    atom.kind === "place" || atom.kind === "organisation" || words.surnames.has(atom.first.key)
  );
}

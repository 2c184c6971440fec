import type { NameWords } from "../lexicon/name-words.ts";
import type { DecidedName } from "./decide-kinds.ts";
import { wordAfter, wordBefore, type Neighbour } from "./neighbours.ts";

interface Around {
  readonly text: string;
  readonly words: NameWords;
}

/** Honorific and role as printed before the mention, else the role in apposition after it; null when there is none. */
export function roleOf(name: DecidedName, around: Around): string | null {
  return roleBefore(name, around) ?? roleAfter(name, around);
}

const WORDS_MAX = 12;

/** "Trump’s envoy, Steve Witkoff", "U.S. Envoy to the Middle East Steve Witkoff", "Mr. Smith". */
function roleBefore({ start, candidate }: DecidedName, { text, words }: Around): string | null {
  const limit = candidate.sentence.start;
  const nearest = wordBefore(text, start, limit);
  if (nearest.word === "" || (nearest.lower && !isRoleNoun(nearest.word, words))) return null;
  const before = wordsBefore(text, start, { limit, words });
  const noun = roleNoun(before, words);
  if (noun === -1) return null;
  let first = noun;
  while (first + 1 < before.length && extendsRole(before, first + 1, words)) first++;
  while (first > noun && !beginsRole(before[first] as Neighbour, words)) first--;
  const end = nearest.end + (nearest.gap.startsWith(".") ? 1 : 0);
  return text.slice((before[first] as Neighbour).start, end);
}

/** The words before a place, nearest first; all but the nearest are linked by blanks. */
function wordsBefore(
  text: string,
  from: number,
  { limit, words }: { readonly limit: number; readonly words: NameWords },
): readonly Neighbour[] {
  const found: Neighbour[] = [];
  for (let at = from; found.length < WORDS_MAX;) {
    const word = wordBefore(text, at, limit);
    const isLinked =
      word.gap === " " ||
      word.gap === "’ " ||
      (word.gap === ". " && isAbbreviated(word, words)) ||
      (word.gap === ", " && found.length === 0);
    if (word.word === "" || !isLinked) break;
    found.push(word);
    at = word.start;
  }
  return found;
}

function isAbbreviated({ word }: Neighbour, words: NameWords): boolean {
  return word.includes(".") || words.honorifics.has(`${word}.`) || words.roles.has(`${word}.`);
}

/** Place of the noun of the role among the words before a name; -1 when there is none. */
function roleNoun(before: readonly Neighbour[], words: NameWords): number {
  if (words.roleLinks.has(before[0]?.word ?? "")) return -1; // "spokeswoman for X" is somebody else
  for (let at = 0; at < before.length && at <= 6; at++) {
    const neighbour = before[at] as Neighbour;
    if (isRoleNoun(neighbour.word, words) || endsPhrase(before, at, words)) return at;
    const isAfterOf = before.slice(at + 1, at + 5).some(({ word }) => words.roleLinks.has(word));
    if (!isAfterOf && !words.roleLinks.has(neighbour.word)) return -1;
    if (neighbour.lower && !words.roleLinks.has(neighbour.word)) return -1;
  }
  return -1;
}

function isHonorific(word: string, words: NameWords): boolean {
  return words.honorifics.has(word) || words.honorifics.has(`${word}.`);
}

function isOffice(word: string, words: NameWords): boolean {
  return words.roles.has(word) || words.softRoles.has(word);
}

function isRoleNoun(word: string, words: NameWords): boolean {
  return isOffice(word, words) || isHonorific(word, words);
}

/** "state" in "Secretary of State". */
function endsPhrase(before: readonly Neighbour[], at: number, words: NameWords): boolean {
  let phrase = (before[at] as Neighbour).word;
  for (let next = at + 1; next < Math.min(before.length, at + 4); next++) {
    phrase = `${(before[next] as Neighbour).word} ${phrase}`;
    if (words.rolePhrases.has(phrase)) return true;
  }
  return false;
}

function extendsRole(before: readonly Neighbour[], at: number, words: NameWords): boolean {
  const { word, lower, printed } = before[at] as Neighbour;
  if (words.calendar.has(word) || words.determiners.has(word)) return false;
  if (word === "of" || word === "for")
    return (
      isOffice(before[at + 1]?.word ?? "", words) && !isHonorific(before[0]?.word ?? "", words)
    );
  if (words.grammar.has(word) && printed !== "US") return false;
  return !lower || isRoleNoun(word, words) || words.roleModifiers.has(word) || word.includes("-");
}

// "of Foreign Minister …" went on past the role.
function beginsRole({ word }: Neighbour, words: NameWords): boolean {
  return !words.roleLinks.has(word);
}

const PHRASE_WORDS_MAX = 10;
const PHRASE_ENDS = new Set([",", ".", ";", ")", "”", '"', "—", "–"]);

/** "Jane Example, the finance minister," and "John Example, 44, a former aide": the noun phrase between commas. */
function roleAfter({ end, candidate }: DecidedName, { text, words }: Around): string | null {
  const limit = candidate.sentence.end;
  let first = wordAfter(text, end, limit);
  if (first.gap === ", " && /^\d\d$/.test(first.word)) first = wordAfter(text, first.end, limit);
  if (first.gap !== ", " || first.word === "" || words.prepositions.has(first.word)) return null;
  if (words.determiners.has(first.word)) first = wordAfter(text, first.end, limit);
  let hasNoun = false;
  let word = first;
  for (let count = 0; count < PHRASE_WORDS_MAX; count++) {
    if (words.speechVerbs.has(word.word) || words.actorVerbs.has(word.word) || word.word === "and")
      return null;
    const noun = isRoleNoun(word.word, words);
    const next = wordAfter(text, word.end, limit);
    const ends = next.word === "who" || PHRASE_ENDS.has(text[word.end] ?? "");
    // "President Putin": a role that a name follows belongs to the next person.
    if (noun && next.gap === " " && !next.lower && !ends) return null;
    hasNoun ||= noun;
    if (ends) return hasNoun ? text.slice(first.start, word.end) : null;
    if (next.gap !== " " && next.gap !== "’ ") return null;
    word = next;
  }
  return null;
}

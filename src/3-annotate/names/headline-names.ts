import type { NameKind } from "../../model/annotation.ts";
import type { NameWords } from "../lexicon/name-words.ts";
import type { DecidedName, Form } from "./decide-kinds.ts";
import { bestOf, noScores } from "./form-scores.ts";
import { knownPhrases } from "./known-phrases.ts";
import type { CapitalWord, ScannedSentence } from "./scan-capitals.ts";
import { plainKey } from "./word-form.ts";

const WORDS_MAX = 6;
const LISTED = 4;
const TEAM_LINE_MAX = 8;

interface Around {
  readonly text: string;
  readonly words: NameWords;
  readonly forms: ReadonlyMap<string, Form>;
  /** Last words of the people whom the text names. */
  readonly familyNames: ReadonlySet<string>;
}

interface Finding {
  readonly length: number;
  readonly kind: NameKind;
  readonly rule: string;
}

/**
 * Headlines capitalise every word, so that a capital says nothing: names there are those that the text below names, those
 * that lists know, and given names with the word after them.
 */
export function headlineNames(sentence: ScannedSentence, around: Around): readonly DecidedName[] {
  const names: DecidedName[] = [];
  const { words } = sentence;
  for (let at = 0; at < words.length;) {
    const found = asTeam(longestName(words, at, around), words, at);
    if (found) names.push(decided(words.slice(at, at + found.length), found, { sentence, around }));
    at += found?.length ?? 1;
  }
  return names;
}

/** "CLEVELAND AT DETROIT": the guests are a team. */
function asTeam(found: Finding | null, words: readonly CapitalWord[], at: number): Finding | null {
  const next = found && words[at + found.length];
  const isGuest = found?.kind === "place" && next?.text === "AT" && words.length < TEAM_LINE_MAX;
  return isGuest ? { ...found, kind: "organisation", rule: "team" } : found;
}

function longestName(words: readonly CapitalWord[], at: number, around: Around): Finding | null {
  let key = "";
  let best: Finding | null = null;
  let covered = 0;
  for (let next = at; next < words.length && next - at < WORDS_MAX; next++) {
    const word = words[next] as CapitalWord;
    if (next > at && word.gap === null) break;
    key += next > at ? (word.gap as string) + word.key : word.key;
    const found = kindOfKey(key, word, around);
    if (found === "none") [best, covered] = [null, next - at + 1];
    else if (found) best = { length: next - at + 1, ...found };
  }
  if (best && best.length > covered) return best;
  return covered > 0 ? null : givenNamed(words, at, around.words);
}

/** What the words so far are; "none" when they are known and no name. */
function kindOfKey(
  key: string,
  word: CapitalWord,
  { words, forms, familyNames }: Around,
): { readonly kind: NameKind; readonly rule: string } | "none" | null {
  const known = knownPhrases(words).byKey.get(key);
  const form = forms.get(key);
  const best = form && form.within > 0 ? bestOf(form.scores) : null;
  if (best && best.score >= 1 && best.kind !== "other" && form)
    return { kind: best.kind, rule: form.rule };
  if (
    familyNames.has(key) ||
    (words.surnames.has(key) && !words.ordinary.has(key) && !words.roles.has(key))
  )
    return { kind: "person", rule: "family-name" };
  if (known && known.weight >= LISTED) {
    if (known.kind !== "place" && known.kind !== "organisation") return "none";
    if (words.grammar.has(key) && !isShort(word)) return null;
    return { kind: known.kind, rule: known.rule };
  }
  const plain = word.text.replaceAll(".", "");
  if (key === word.key && words.acronyms.has(plain) && !words.grammar.has(key))
    return { kind: "organisation", rule: "listed-acronym" };
  return null;
}

function isShort({ text }: CapitalWord): boolean {
  return text.includes(".");
}

/** "JANE EXAMPLE WINS": one word after a given name that is no word of every day. */
function givenNamed(words: readonly CapitalWord[], at: number, lexicon: NameWords): Finding | null {
  const [given, family] = [words[at] as CapitalWord, words[at + 1]];
  if (!lexicon.firstNames.has(given.key) || family?.gap !== " ") return null;
  if (
    lexicon.grammar.has(family.key) ||
    lexicon.ordinary.has(family.key) ||
    lexicon.calendar.has(family.key)
  )
    return null;
  return { length: 2, kind: "person", rule: "given-name" };
}

function decided(
  words: readonly CapitalWord[],
  { kind, rule }: Finding,
  { sentence, around }: { readonly sentence: ScannedSentence; readonly around: Around },
): DecidedName {
  const start = (words[0] as CapitalWord).start;
  const end = (words[words.length - 1] as CapitalWord).end;
  const key = plainKey(around.text.slice(start, end));
  const candidate = {
    start,
    end,
    words,
    key,
    scores: noScores(),
    rule,
    roleStart: null,
    honorific: null,
    afterName: false,
    sentence,
  };
  return { start, end, key, kind, rule, words, candidate };
}

import { plainName } from "../../base/fold-name.ts";
import type { NameKind, TimeExpression } from "../../model/annotation.ts";
import type { NameWords } from "../lexicon/name-words.ts";
import { bracketAcronyms, joinSpelledOut, type AcronymLinks } from "./bracket-acronyms.ts";
import { contextScores } from "./context-scores.ts";
import { addCoordination } from "./add-coordination.ts";
import type { Candidate } from "./find-candidates.ts";
import { addScores, bestOf, noScores, type Scores } from "./form-scores.ts";
import type { CapitalWord } from "./scan-capitals.ts";
import { isWordCharacter } from "./word-end.ts";
import { plainKey } from "./word-form.ts";

export interface DecidedName {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly kind: NameKind;
  readonly rule: string;
  readonly words: readonly CapitalWord[];
  readonly candidate: Candidate;
}

/** What the article says of one form, over all its mentions. */
export interface Form {
  readonly scores: Scores;
  rule: string;
  /** Mentions where the capital cannot come from the start of a sentence. */
  within: number;
  /** The article prints the words without capitals too; null until it is asked. */
  common: boolean | null;
}

export interface Decision {
  readonly names: readonly DecidedName[];
  readonly forms: ReadonlyMap<string, Form>;
  readonly acronyms: AcronymLinks;
}

interface Around {
  readonly text: string;
  readonly times: readonly TimeExpression[];
  readonly words: NameWords;
}

const SCORE_MIN = 1;
const SURE_WORD = 3; // one listed word is a name even where a sentence begins
const CLEAR = 6; // of a form that no list holds: a role and more speak for it
const SAMPLE_LENGTH = 5_000; // as far as words are looked for, so that long texts cost no more for each
const CONTEXT_SHARE = 0.5; // of a mention's context, for the other mentions of its form
const CONTEXT_MAX = 6; // many weak hints do not outweigh a list

/** Decides by form, context and the article as a whole what each candidate is, and drops what is no name. */
export function decideKinds(found: readonly Candidate[], around: Around): Decision {
  const { text, times } = around;
  const candidates = trimmed(joinSpelledOut(outsideTimes(found, times), text), around);
  const contexts: Scores[] = [];
  for (const candidate of candidates) contexts.push(contextScores(candidate, around));
  addCoordination(candidates, contexts, text);
  const sample = text.slice(0, SAMPLE_LENGTH);
  const forms = gatherForms(candidates, contexts);
  const acronyms = bracketAcronyms(candidates, forms, text);
  inherit(forms, candidates);
  const names: DecidedName[] = [];
  candidates.forEach((candidate, place) => {
    const form = forms.get(candidate.key) as Form;
    const context = contexts[place] as Scores;
    const { kind, score } = bestOf(addScores(form.scores, context));
    if (kind === "other" || score < SCORE_MIN) return;
    if (!isTrusted(candidate, form, context)) return;
    if (score < CLEAR && isCommon(form, candidate, sample)) return;
    const { start, end, key, words } = candidate;
    names.push({ start, end, key, kind, rule: form.rule, words, candidate });
  });
  return { names, forms, acronyms };
}

/** One capitalised word at the start of a sentence needs another reason to be a name. */
function isTrusted({ words, scores }: Candidate, form: Form, context: Scores): boolean {
  if (words.length > 1 || words[0]?.first !== true || form.within > 0) return true;
  return bestOf(scores).score >= SURE_WORD || bestOf(context).score >= SCORE_MIN;
}

/** A word that only its capital makes a name, and that the article prints without one too, is no name. */
function isCommon(form: Form, { words }: Candidate, sample: string): boolean {
  if (!UNSURE_RULES.has(form.rule)) return false;
  form.common ??= words.some(({ key }) => key.length > 2 && hasWord(sample, key));
  return form.common;
}

const UNSURE_RULES = new Set(["capital", "capitals", "two-capitals"]);

function hasWord(sample: string, word: string): boolean {
  const at = sample.indexOf(` ${word}`);
  return at !== -1 && !isWordCharacter(sample, at + 1 + word.length);
}

// "May" and "August" belong to the time; "Sunday Times" does not.
function outsideTimes(
  candidates: readonly Candidate[],
  times: readonly TimeExpression[],
): readonly Candidate[] {
  let next = 0;
  return candidates.filter(({ start, end, words }) => {
    while (next < times.length && (times[next] as TimeExpression).end <= start) next++;
    const time = times[next];
    return !time || time.start >= end || words.length > 1;
  });
}

/** Takes the word that only opens the sentence off "Analysts Paul Example". */
function trimmed(candidates: readonly Candidate[], { text, words }: Around): readonly Candidate[] {
  const keys = new Set(candidates.map(({ key }) => key));
  return candidates.map((candidate) => {
    const [first, second] = candidate.words;
    if (!first?.first || !second || second.gap !== " " || words.firstNames.has(first.key))
      return candidate;
    const key = plainKey(text.slice(second.start, candidate.end));
    if (!keys.has(key) && !(words.firstNames.has(second.key) && candidate.words.length > 2))
      return candidate;
    return candidate.scores.person + candidate.scores.other > 3 || candidate.scores.organisation > 3
      ? candidate
      : {
          ...candidate,
          start: second.start,
          key,
          words: candidate.words.slice(1),
          scores: { ...noScores(), person: 1 },
        };
  });
}

function gatherForms(
  candidates: readonly Candidate[],
  contexts: readonly Scores[],
): Map<string, Form> {
  const forms = new Map<string, Form>();
  candidates.forEach((candidate, place) => {
    let form = forms.get(candidate.key);
    if (!form) {
      form = { scores: { ...candidate.scores }, rule: candidate.rule, within: 0, common: null };
      forms.set(candidate.key, form);
    }
    if (!candidate.words[0]?.first) form.within++;
    const { scores } = form;
    const { person, place: where, organisation } = contexts[place] as Scores;
    scores.person = raised(scores.person, person, candidate.scores.person);
    scores.place = raised(scores.place, where, candidate.scores.place);
    scores.organisation = raised(scores.organisation, organisation, candidate.scores.organisation);
  });
  return forms;
}

function raised(score: number, context: number, ofForm: number): number {
  if (context === 0) return score;
  return Math.max(score, Math.min(ofForm + CONTEXT_MAX, score + context * CONTEXT_SHARE));
}

/** A part of a longer name is known by it: "Rubio" by "Marco Rubio", "Lockheed" by "Lockheed Martin". */
function inherit(forms: ReadonlyMap<string, Form>, candidates: readonly Candidate[]): void {
  const seen = new Set<string>();
  for (const { key, words } of candidates) {
    if (words.length < 2 || seen.has(key)) continue;
    seen.add(key);
    const form = forms.get(key) as Form;
    const { kind } = bestOf(form.scores);
    const first = forms.get((words[0] as CapitalWord).key);
    const family = (words[words.length - 1] as CapitalWord).key;
    const last = forms.get(family) ?? forms.get(plainName(family));
    if (kind === "person") {
      give(last, "person", 5, form);
      give(first, "person", 2, form);
    } else if (
      kind === "organisation" &&
      first &&
      first.scores.other < 2 &&
      first.scores.place < 3 &&
      first.scores.person < 3
    )
      give(first, "organisation", 4, form);
  }
}

function give(part: Form | undefined, kind: NameKind, score: number, whole: Form): void {
  if (!part) return;
  if (bestOf(part.scores).score < score) part.rule = "part-of-name";
  part.scores[kind] += score;
  part.within += whole.within;
}

import type { Candidate } from "./find-candidates.ts";
import type { Form } from "./decide-kinds.ts";
import { bestOf, noScores } from "./form-scores.ts";
import type { CapitalWord } from "./scan-capitals.ts";
import { plainKey } from "./word-form.ts";

/** Key of an acronym → key of the name that it stands for in this article. */
export type AcronymLinks = ReadonlyMap<string, string>;

/** "Organisation for Security and Cooperation in Europe (OSCE)": the acronym shows how far the name goes. */
export function joinSpelledOut(
  candidates: readonly Candidate[],
  text: string,
): readonly Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const { words, start, end, sentence } = candidate;
    if (
      words.length === 1 &&
      words[0]?.form.allCapitals &&
      text[start - 1] === "(" &&
      text[end] === ")"
    ) {
      const letters = words[0].text.toLowerCase();
      const from = joined.findLastIndex(
        (earlier) =>
          earlier.sentence === sentence &&
          earlier.scores.organisation >= 4 &&
          initialsOf(text.slice(earlier.start, start - 1)) === letters,
      );
      const first = joined[from];
      if (first && from < joined.length - 1)
        joined.splice(from, Infinity, stretched(joined.slice(from), start - 2, text));
    }
    joined.push(candidate);
  }
  return joined;
}

function stretched(parts: readonly Candidate[], end: number, text: string): Candidate {
  const first = parts[0] as Candidate;
  const words = parts.flatMap((candidate) => candidate.words);
  return { ...first, end, words, key: plainKey(text.slice(first.start, end)) };
}

/** "European Central Bank (ECB)": the acronym is what its full form is. */
export function bracketAcronyms(
  candidates: readonly Candidate[],
  forms: ReadonlyMap<string, Form>,
  text: string,
): AcronymLinks {
  const links = new Map<string, string>();
  candidates.forEach((candidate, place) => {
    const { words, start, end, key } = candidate;
    if (
      words.length > 1 ||
      !words[0]?.form.allCapitals ||
      text[start - 1] !== "(" ||
      text[end] !== ")"
    )
      return;
    const full = candidates[place - 1];
    const short = forms.get(key) as Form;
    if (
      full &&
      full.words.length > 1 &&
      start - full.end <= 3 &&
      isAcronymOf(words[0].text, full)
    ) {
      const form = forms.get(full.key) as Form;
      const { kind, score } = bestOf(form.scores);
      if (kind !== "other" && score < 3) form.scores.organisation += 4;
      Object.assign(short.scores, form.scores);
      short.rule = "acronym-in-brackets";
      links.set(key, full.key);
    } else if (spellsOut(text, start - 1, words[0].text)) {
      Object.assign(short.scores, noScores(), { other: 4 }); // of words that name no bearer
      for (let at = place - 1; (candidates[at]?.start ?? -1) >= start - SPELLING_MAX / 2; at--) {
        const { scores } = forms.get((candidates[at] as Candidate).key) as Form;
        if (candidates[at]?.sentence === candidate.sentence && bestOf(scores).score < 3)
          scores.other = 4;
      }
    }
  });
  return links;
}

function isAcronymOf(acronym: string, { words }: Candidate): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, "").toUpperCase();
  const initials = words
    .map(({ text }: CapitalWord) => text[0])
    .join("")
    .toUpperCase();
  return initials === letters || initials.startsWith(letters) || isSpread(letters, words);
}

/** "Gulf Cooperation" … "USAF": every letter begins a word or a part of one, in order. */
function isSpread(letters: string, words: readonly CapitalWord[]): boolean {
  let at = 0;
  for (const { text } of words) {
    if (text[0]?.toUpperCase() === letters[at]) at++;
    else return false;
  }
  return at >= letters.length - 1 && at > 1;
}

const SPELLING_MAX = 120;

/** Whether the words before a bracket begin with the letters of the acronym in it. */
function spellsOut(text: string, bracket: number, acronym: string): boolean {
  const before = text.slice(Math.max(0, bracket - SPELLING_MAX), bracket);
  const letters = acronym.toLowerCase();
  const all = wordsOf(before).map((word) => word[0]?.toLowerCase());
  return all.slice(-letters.length).join("") === letters || initialsOf(before).endsWith(letters);
}

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/[\s-]+/);
}

function initialsOf(text: string): string {
  return wordsOf(text)
    .filter((word) => !/^(?:of|and|the|for|in|&)$/.test(word))
    .map((word) => word[0]?.toLowerCase() ?? "")
    .join("");
}

import type { NameWords } from "../lexicon/name-words.ts";
import { noScores, type Candidate, type Scores } from "./find-candidates.ts";

const WINDOW = 24;

/** What the words around a candidate say about its kind. */
export function contextScores(candidate: Candidate, text: string, words: NameWords): Scores {
  const scores = noScores();
  const before = wordBefore(text, candidate.start, candidate.sentence.start);
  const after = wordAfter(text, candidate);
  const single = candidate.words.length === 1;
  if (candidate.roleStart !== null) scores.person += 5;
  else if (before.gap === " " && isRole(before.word, words)) scores.person += before.lower ? 4 : 3;
  else if (before.gap === ", " && isRole(before.word, words)) scores.person += 3;
  if (before.gap === " " && before.lower) {
    if (words.placePrepositions.has(before.word))
      scores.place +=
        before.word === "in"
          ? 2.5
          : before.word === "at" || before.word === "to" || before.word === "into"
            ? 0.5
            : 1.5;
    else if (
      /^(?:northern|southern|eastern|western|central|northeastern|northwestern|southeastern|southwestern|downtown)$/.test(
        before.word,
      )
    )
      scores.place += 4;
    else if (before.word === "the" && single) scores.organisation += 1.5;
    else if (before.word === "by") scores.person += 0.3;
  }
  if (after.gap === " " && after.lower) {
    if (words.speechVerbs.has(after.word)) scores.person += single ? 1.2 : 1.5;
    else if (words.companyNouns.has(after.word)) scores.organisation += 2.5;
    else if (after.word === "who") scores.person += 4;
  } else if (after.gap === ", ") {
    if (after.word === "who" || /^\d{1,2}$/.test(after.word))
      scores.person += after.word === "who" ? 4 : 3;
    else if (after.word === "which") scores.organisation += 1.5;
  }
  const last = candidate.words[candidate.words.length - 1];
  if (last?.suffix === "based") scores.place += 5;
  else if (last?.suffix === "led" || last?.suffix === "owned") scores.organisation += 1;
  return scores;
}

function isRole(word: string, words: NameWords): boolean {
  return words.roles.has(word);
}

interface Neighbour {
  readonly word: string;
  readonly gap: string;
  readonly lower: boolean;
}

export function wordBefore(text: string, at: number, limit: number): Neighbour {
  const part = text.slice(Math.max(limit, at - WINDOW), at);
  const match = /([\p{L}\p{N}.'’-]+)([^\p{L}\p{N}]*)$/u.exec(part);
  if (!match) return { word: "", gap: part, lower: false };
  const word = match[1] as string;
  return { word: word.toLowerCase(), gap: match[2] as string, lower: word === word.toLowerCase() };
}

export function wordAfter(text: string, candidate: Candidate): Neighbour {
  const last = candidate.words[candidate.words.length - 1];
  const from = candidate.end + (last?.possessive ? 2 : 0);
  const part = text.slice(from, Math.min(candidate.sentence.end, from + WINDOW));
  const match = /^([^\p{L}\p{N}]*)([\p{L}\p{N}'’-]+)/u.exec(part);
  if (!match) return { word: "", gap: part, lower: false };
  const word = match[2] as string;
  const gap = last?.possessive ? "'s" : (match[1] as string);
  return { word: word.toLowerCase(), gap, lower: word === word.toLowerCase() };
}

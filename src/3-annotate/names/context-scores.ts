import { findPlace } from "../../base/gazetteer.ts";
import type { NameWords } from "../lexicon/name-words.ts";
import type { Candidate } from "./find-candidates.ts";
import { noScores, type Scores } from "./form-scores.ts";
import { teamScore } from "./team-scores.ts";
import { wordAfter, wordBefore, type Neighbour } from "./neighbours.ts";

export interface Around {
  readonly text: string;
  readonly words: NameWords;
}

const CERTAIN = 20; // no list outweighs it

/** What the words around a candidate say about its kind. */
export function contextScores(candidate: Candidate, around: Around): Scores {
  const scores = noScores();
  const last = candidate.words[candidate.words.length - 1];
  if (candidate.roleStart !== null) scores.person += 5;
  if (candidate.afterName) scores.other += 1.5;
  addBefore(scores, candidate, around);
  addAfter(scores, candidate, around);
  if (candidate.scores.place > 0) scores.organisation += teamScore(candidate, around);
  if (last?.suffix === "based" || last?.suffix === "born" || last?.suffix === "bound")
    scores.place += 5;
  if (last?.suffix === "led" || last?.suffix === "owned") scores.organisation += 1;
  return scores;
}

function addBefore(scores: Scores, candidate: Candidate, { text, words }: Around): void {
  const { start, sentence } = candidate;
  const before = wordBefore(text, start, sentence.start);
  const { word, gap, lower } = before;
  if (word === "" || (gap !== " " && gap !== ", ")) return;
  const role = lower ? roleWeight(word, words) : 0;
  if (gap === ", ") {
    scores.person += role * 0.75;
    return;
  }
  scores.person += role;
  if (lower && words.dismissals.has(word)) scores.person += 3;
  if (!lower && before.start > sentence.start) return;
  // "787 Dreamliner", "2 GHz"; but "Leeds 0 Liverpool 2".
  if (candidate.sentence.longSmallWords > 2 && isDigit(word, 0) && /^\d{3}|^\d+$/.test(word))
    scores.other += 2;
  if (words.organisationNouns.has(word)) scores.organisation += 3;
  if (words.placeNouns.has(word)) scores.place += 2.5;
  if (words.directions.has(word)) scores.place += 3;
  scores.place += words.placePrepositions.get(word) ?? 0;
  if (word === "the" && candidate.words.length === 1) scores.organisation += 1.5;
  if (word === "of") addOf(scores, before, { text, words, limit: sentence.start });
}

function roleWeight(word: string, words: NameWords): number {
  if (words.softRoles.has(word)) return 1;
  return words.roles.has(word) ? 4 : 0;
}

/** "chairman of X", "town of X". */
function addOf(
  scores: Scores,
  of: Neighbour,
  { text, words, limit }: Around & { readonly limit: number },
): void {
  const { word, gap } = wordBefore(text, of.start, limit);
  if (gap !== " ") return;
  if (words.placeNouns.has(word) || words.beforeOfPlace.has(word)) scores.place += 2.5;
  else if (words.companyNouns.has(word) || word === "member" || word === "members")
    scores.organisation += 2;
  else if (words.roles.has(word)) scores.organisation += 0.8;
}

function addAfter(scores: Scores, candidate: Candidate, { text, words }: Around): void {
  const { sentence, end } = candidate;
  if (isMoneySign(text[end]) || isHandle(text[candidate.start - 1])) scores.other += CERTAIN;
  const possessive = candidate.words[candidate.words.length - 1]?.possessive === true;
  const {
    word,
    gap,
    lower,
    start,
    end: wordEnd,
  } = wordAfter(text, possessive ? end + 2 : end, sentence.end);
  if (possessive) {
    if (words.companyNouns.has(word)) scores.organisation += 2;
    return;
  }
  if (gap === " " && lower) {
    if (words.speechVerbs.has(word)) scores.person += 1.2;
    else if (words.companyNouns.has(word)) scores.organisation += 2.5;
    else if (words.placeNounsAfter.has(word)) scores.place += 5.5;
    else if (words.thingNouns.has(word) && isThing(candidate.scores)) scores.other += 3;
    else if (words.roles.has(word)) scores.organisation += 0.9;
    else if (word === "who") scores.person += 4;
    else if (words.dismissals.has(word)) scores.person += 3;
  }
  if (gap === " " && isThing(candidate.scores) && isModelNumber(text.slice(start, wordEnd)))
    scores.other += CERTAIN;
  if (gap === " (" || gap === " ( ") addBracket(scores, candidate, word);
  if (gap === ", ") {
    addApposition(scores, word, { text, words, start, limit: sentence.end });
    if (!lower && isWiderPlace(text, start, sentence.end)) scores.place += 2.5;
  }
}

/** "Palo Alto, California": a country or region follows, and it is no subject or owner of its own. */
function isWiderPlace(text: string, start: number, limit: number): boolean {
  const first = wordAfter(text, start, limit);
  const second = wordAfter(text, first.end, limit);
  const one = findPlace(first.word) ?? findPlace(`${first.word}.`);
  const two = second.gap === " " ? findPlace(`${first.word} ${second.word}`) : null;
  const place = two ?? one;
  return place !== null && place.kind !== "city" && text[two ? second.end : first.end] !== "’";
}

/** "@example" and "#example" are addresses. */
function isHandle(before: string | undefined): boolean {
  return before === "@" || before === "#";
}

/** "US$40" and "A$3" are sums of money. */
function isMoneySign(next: string | undefined): boolean {
  return next === "$" || next === "£" || next === "€" || next === "#";
}

function isThing({ person, place }: Scores): boolean {
  return person < 3 && place < 4;
}

// Two digits may be goals or points: "Arsenal 3 Chelsea 1".
function isModelNumber(text: string): boolean {
  if (!isDigit(text, 0) && !isDigit(text, 1) && !isDigit(text, 2) && !isDigit(text, 3))
    return false;
  return /^(?:[A-Z]{1,2}-?\d|\d{3,4}s?$|\d{3}-\d{3}$)/.test(text) && !/^(?:19|20)\d\d$/.test(text);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** "Ann Example (France)" in lists of results. */
function addBracket(scores: Scores, candidate: Candidate, word: string): void {
  const place = findPlace(word) ?? findPlace(`${word}.`);
  if (candidate.words.length > 1 && place?.kind === "country") scores.person += 2.5;
}

function addApposition(
  scores: Scores,
  first: string,
  { text, words, start, limit }: Around & { readonly start: number; readonly limit: number },
): void {
  if (first === "who") scores.person += 4;
  else if (first === "which") scores.organisation += 1.5;
  else if (/^\d\d$/.test(first)) scores.person += text[start + 2] === "," ? 4 : 0;
  else if (words.determiners.has(first)) addNounPhrase(scores, { text, words, start, limit });
}

const PHRASE_WORDS_MAX = 7;

/** "X, the largest airline of …": the first noun that says something decides. */
function addNounPhrase(
  scores: Scores,
  { text, words, start, limit }: Around & { readonly start: number; readonly limit: number },
): void {
  let at = start;
  for (let count = 0; count < PHRASE_WORDS_MAX; count++) {
    const { word, gap, lower, end } = wordAfter(text, at, limit);
    if (word === "" || (count > 0 && gap !== " ")) return;
    if (lower && words.roles.has(word) && !words.softRoles.has(word)) scores.person += 3;
    else if (lower && words.organisationNouns.has(word)) scores.organisation += 3;
    else if (lower && words.placeNouns.has(word)) scores.place += 3;
    else {
      at = end;
      continue;
    }
    return;
  }
}

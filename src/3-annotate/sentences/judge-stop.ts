// Whether a stop ends a sentence. The first rule that has an opinion decides.
import type { SentenceWords } from "../lexicon/sentence-words.ts";
import { FULL_WIDTH_STOP, isAt, isDigitAt, LETTER, LOWER, UPPER } from "./characters.ts";
import { wordAt, type Stop } from "./stop.ts";

/** The name of the rule that ends the sentence; "joined" when it goes on. */
export type Judgement = "full-stop" | "question-or-exclamation" | "ellipsis" | "joined";

type Rule = (stop: Stop, words: SentenceWords | null) => Judgement | null;

const RULES: readonly Rule[] = [
  fullWidthStop,
  nothingBetween,
  smallLetterFollows,
  stopFollows,
  ellipsis,
  questionOrExclamation,
  listNumber,
  joiningAbbreviation,
  beforeNumber,
  abbreviation,
  initial,
];

export function judgeStop(stop: Stop, words: SentenceWords | null): Judgement {
  for (const rule of RULES) {
    const judgement = rule(stop, words);
    if (judgement) return judgement;
  }
  return "full-stop";
}

function fullWidthStop({ marks }: Stop): Judgement | null {
  return isAt(marks, marks.length - 1, FULL_WIDTH_STOP) ? "full-stop" : null;
}

/** "3.5", "example.org", "U.S.-led". */
function nothingBetween({ spaced }: Stop): Judgement | null {
  return spaced ? null : "joined";
}

/** Also `"Why?" he asked`. A name in small letters at the head of a sentence is rarer than either. */
function smallLetterFollows({ text, next, limit }: Stop): Judgement | null {
  return next < limit && isAt(text, next, LOWER) ? "joined" : null;
}

/** ". . ." */
function stopFollows({ text, next, limit }: Stop): Judgement | null {
  return next < limit && text[next] === "." ? "joined" : null;
}

/** Three dots mark a hesitation or an omission; four are an omission and a full stop. */
function ellipsis(stop: Stop, words: SentenceWords | null): Judgement | null {
  const { marks, before, next, limit, closed } = stop;
  const dots = marks === "." ? before === "" && isSpaced(stop) : /^(\.{2,3}|…)$/.test(marks);
  if (!dots) return null;
  return next >= limit || closed || openerFollows(stop, words) ? "ellipsis" : "joined";
}

function isSpaced({ text, end, marks }: Stop): boolean {
  return text.slice(Math.max(0, end - marks.length - 2), end).startsWith(". ");
}

function questionOrExclamation(stop: Stop, words: SentenceWords | null): Judgement | null {
  if (stop.marks === "." || !/[!?]/.test(stop.marks)) return null;
  return stop.closed && words && speakerFollows(stop, words) ? "joined" : "question-or-exclamation";
}

/** The longest name with its titles before the verb: "President of Finland Alexander Stubb said". */
const LONGEST_SPEAKER = 6;

/** `“Great!” Trump wrote`: capitalised words, none of which opens a sentence, then a verb of speech. */
function speakerFollows(stop: Stop, words: SentenceWords): boolean {
  let at = stop.next;
  for (let count = 0; count <= LONGEST_SPEAKER; count++) {
    const word = wordAt(stop.text, at, stop.limit);
    if (count > 0 && words.speechVerbs.has(word)) return true;
    const capital = word !== "" && isAt(word, 0, UPPER);
    if (word !== "of" && (!capital || (count === 0 && words.openers.has(word.toLowerCase()))))
      return false;
    at += word.length;
    if (stop.text[at] === ".") at++;
    if (stop.text[at] !== " ") return false;
    at++;
  }
  return false;
}

/** "1. Withdraw the troops." */
function listNumber({ first, before, next, limit }: Stop): Judgement | null {
  return first && next < limit && /^(\d{1,3}|[a-z])$/.test(before) ? "joined" : null;
}

function joiningAbbreviation({ before, closed }: Stop, words: SentenceWords | null) {
  return words?.joining.has(before) && !closed ? "joined" : null;
}

function beforeNumber({ before, text, next, limit }: Stop, words: SentenceWords | null) {
  const number = next < limit && isDigitAt(text, next);
  return number && words?.beforeNumbers.has(before) ? "joined" : null;
}

/** "in Aug. Trump met", but "at 5 p.m. The talks"; letters with stops between them need no list. */
function abbreviation(stop: Stop, words: SentenceWords | null): Judgement | null {
  const known = words?.abbreviations.has(stop.before) || isDottedLetters(stop.before);
  if (!known) return null;
  return openerFollows(stop, words) || stop.next >= stop.limit ? "full-stop" : "joined";
}

function isDottedLetters(word: string): boolean {
  if (word.length < 3 || word.length % 2 === 0) return false;
  for (let at = 0; at < word.length; at++) {
    if (at % 2 === 0 ? !isAt(word, at, LETTER) : word[at] !== ".") return false;
  }
  return true;
}

/** "J. D. Vance", but "So do I. They", "Plan B. The". */
function initial(stop: Stop, words: SentenceWords | null): Judgement | null {
  const { beforePrinted, text, next, limit } = stop;
  if (beforePrinted.length !== 1 || !isAt(beforePrinted, 0, UPPER)) return null;
  const nameFollows = next < limit && isAt(text, next, UPPER) && !openerFollows(stop, words);
  return nameFollows ? "joined" : null;
}

function openerFollows({ text, next, limit }: Stop, words: SentenceWords | null): boolean {
  return words?.openers.has(wordAt(text, next, limit).toLowerCase()) ?? false;
}

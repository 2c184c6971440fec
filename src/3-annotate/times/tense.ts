// Whether a sentence tells, near an expression, of what has been or of what is to come. The nearest verb decides; what stands
// before the expression weighs more than what follows it.
import type { TimeWords } from "../lexicon/time-words.ts";
import { BARE_SHAPES, shapeOfEntry } from "./token.ts";
import { classAt, shapeAt, tokenAt, type Tokens } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { CLASS } from "./class-numbers.ts";

export type Tense = "past" | "future" | "none";

/** What a language's words say of tense. */
export interface TenseSigns {
  /** By shape: the signs of a word, as bits, since some twenty words are looked at for each expression. */
  readonly signs: Uint16Array;
  readonly pastEnding: string;
  readonly progressiveEnding: string;
}

export interface TenseView extends TenseSigns {
  readonly tokens: Tokens;
}

const SIGN_CLASSES = [
  "future",
  "pastVerb",
  "been",
  "next",
  "the",
  "be",
  "bePresent",
  "to",
  "postponed",
  "ranOut",
] as const;
type SignClass = (typeof SIGN_CLASSES)[number];

const bitOf = (name: SignClass): number => 1 << SIGN_CLASSES.indexOf(name);
const FUTURE = bitOf("future");
const PAST = bitOf("pastVerb") | bitOf("been");
const NEXT = bitOf("next");
const THE = bitOf("the");
const BE = bitOf("be");
const BE_PRESENT = bitOf("bePresent");
const TO = bitOf("to");
const POSTPONED = bitOf("postponed");
const RAN_OUT = bitOf("ranOut");

export function tenseSignsOf(words: TimeWords, { entries }: Vocabulary): TenseSigns {
  const signs = new Uint16Array(BARE_SHAPES.length + entries.length);
  for (const entry of entries) {
    const own = SIGN_CLASSES.filter((name) => entry.classes.has(name));
    signs[shapeOfEntry(entry)] = own.reduce((bits, name) => bits | bitOf(name), 0);
  }
  const { pastEnding, progressiveEnding } = words;
  return { signs, pastEnding, progressiveEnding };
}

function hasSign({ tokens, signs }: TenseView, at: number, sign: number): boolean {
  return ((signs[shapeAt(tokens, at)] as number) & sign) !== 0;
}

/** How many words are looked at on either side. */
const REACH_BEFORE = 14;
const REACH_AFTER = 8;
/** "is meeting aides on Friday" is arranged; a date far behind "is seeking" belongs to something else. */
const REACH_ARRANGED = 6;

export function tenseAt(view: TenseView, first: number, next: number): Tense {
  // "a Friday deadline": the noun it is bound to
  const bound =
    classAt(view.tokens, next, CLASS.aheadNoun) ?? classAt(view.tokens, next + 1, CLASS.aheadNoun);
  if (bound !== undefined) return ranOut(view, next) ? "past" : "future";
  if (classAt(view.tokens, first - 1, CLASS.aheadPreposition) !== undefined) return "future";
  if (isPostponed(view, first, next)) return "future";
  const tense = before(view, first);
  if (tense !== "none") return tense;
  const following = after(view, next);
  return following === "none" && hasInfinitive(view, first) ? "future" : following;
}

const REACH_RAN_OUT = 4;

/** "Friday's deadline expired" */
function ranOut(view: TenseView, next: number): boolean {
  for (let at = next; at <= next + REACH_RAN_OUT; at++) {
    if (hasSign(view, at, FUTURE) && !isDeadline(view, at)) return false;
    if (hasSign(view, at, RAN_OUT)) return true;
  }
  return false;
}

function isDeadline({ tokens }: TenseView, at: number): boolean {
  return classAt(tokens, at, CLASS.aheadNoun) !== undefined;
}

const REACH_POSTPONED = 6;

/**
 * "Postponed Friday's vote", "postponed their meeting on Friday", "put off to May", "the meeting on Friday was postponed":
 * what is put off was still to come. "Postponed on Friday" and "On Friday they postponed" say when it was put off.
 */
function isPostponed(view: TenseView, first: number, next: number): boolean {
  const isOwned = classAt(view.tokens, next, CLASS.genitive) !== undefined;
  const isNewDay = hasSign(view, first - 1, TO);
  // Between the verb and "on Friday" stands what is put off.
  const nearest = isOwned ? first - 1 : isNewDay ? first - 2 : first - 3;
  for (let at = nearest; at >= Math.max(0, first - REACH_POSTPONED); at--) {
    if (isPostponing(view, at)) return isNewDay || !isPassive(view, at);
    if (tenseOf(view, at) !== "none") break;
  }
  if (first <= 1 && !isOwned) return false;
  const verb = isOwned ? next + 2 : next; // behind "Friday's meeting"
  return hasSign(view, verb, PAST) && isPostponing(view, verb + 1);
}

/** "Was postponed by the board on Friday": the day belongs to the verb. */
function isPassive({ tokens }: TenseView, at: number): boolean {
  return classAt(tokens, at - 1, CLASS.passive) !== undefined;
}

function isPostponing(view: TenseView, at: number): boolean {
  if (hasSign(view, at, POSTPONED)) return true;
  return (
    classAt(view.tokens, at, CLASS.postponedParticle) !== undefined &&
    classAt(view.tokens, at - 1, CLASS.puts) !== undefined
  );
}

/** "Mayor to visit Testville Monday", without another verb: how headlines tell of what is planned. */
function hasInfinitive(view: TenseView, first: number): boolean {
  for (let at = Math.max(0, first - REACH_BEFORE); at + 1 < first; at++) {
    if (!hasSign(view, at, TO)) continue;
    const verb = tokenAt(view.tokens, at + 1);
    if (verb?.kind === "word" && !verb.capital) return verb.entry === null;
  }
  return false;
}

function before(view: TenseView, first: number): Tense {
  const earliest = Math.max(0, first - REACH_BEFORE);
  for (let at = first - 1; at >= earliest; at--) {
    const tense = tenseOf(view, at);
    if (tense !== "none") return tense;
    if (first - at <= REACH_ARRANGED && isArranged(view, at)) return "future";
  }
  return "none";
}

/** "is flying": the verb itself stands at `at`. */
function isArranged(view: TenseView, at: number): boolean {
  return hasSign(view, at - 1, BE_PRESENT) && endsIn(view.tokens, at, view.progressiveEnding);
}

function after(view: TenseView, next: number): Tense {
  const latest = Math.min(view.tokens.count, next + REACH_AFTER);
  for (let at = next; at < latest; at++) {
    const tense = tenseOf(view, at);
    if (tense !== "none") return tense;
  }
  return "none";
}

function tenseOf(view: TenseView, at: number): Tense {
  if (hasSign(view, at, FUTURE) || isNext(view, at) || isDue(view, at)) return "future";
  const past = hasSign(view, at, PAST) || isRegularPast(view, at);
  return past && !isPassiveInfinitive(view, at) ? "past" : "none";
}

/** "The talks are to end Monday." */
function isDue(view: TenseView, at: number): boolean {
  if (!hasSign(view, at, TO) || !hasSign(view, at - 1, BE_PRESENT)) return false;
  const verb = tokenAt(view.tokens, at + 1);
  return verb?.kind === "word" && !verb.capital;
}

/** "next Monday", not "the next day". */
function isNext(view: TenseView, at: number): boolean {
  return hasSign(view, at, NEXT) && !hasSign(view, at - 1, THE);
}

/** "to be sentenced", "will be held": the words before "be" decide. */
function isPassiveInfinitive(view: TenseView, at: number): boolean {
  return hasSign(view, at - 1, BE);
}

/** A word with a capital within a sentence may be a name that ends like a verb ("Reed", "United"). */
function isRegularPast({ tokens, pastEnding }: TenseView, at: number): boolean {
  if (!endsIn(tokens, at, pastEnding)) return false;
  const token = tokenAt(tokens, at);
  return token?.kind === "word" && !(token.capital && at > 0);
}

/** Whether the word ends so, and begins with two signs more. */
function endsIn({ text, starts, ends }: Tokens, at: number, ending: string): boolean {
  const from = (ends[at] as number) - ending.length;
  if (from <= (starts[at] as number) + 1) return false;
  for (let place = 0; place < ending.length; place++)
    if (text.charCodeAt(from + place) !== ending.charCodeAt(place)) return false;
  return true;
}

// Expressions of time to TIMEX3. Each sentence is cut into tokens, the patterns of the language find what is said, and
// what the words leave out is filled in from the day of publication, the dateline, or what the text named before.
import { edtfOfTimex } from "../../base/edtf.ts";
import { parseDay, type Day } from "../../base/day.ts";
import type { Sentence, TimeExpression } from "../../model/annotation.ts";
import type { Body } from "../body.ts";
import type { TimeWords } from "../lexicon/time-words.ts";
import type { TextWords } from "../words/text-words.ts";
import { anchorOf } from "./anchor.ts";
import { tellsHistory } from "./history.ts";
import type { Meaning } from "./meaning.ts";
import { nameNext, NOTHING_NAMED, type Named } from "./named.ts";
import { grammarOf, type Grammar } from "./patterns.ts";
import { phrasesOf, type Phrase } from "./phrases.ts";
import { lacksDay, resolve } from "./resolve.ts";
import type { Resolved, Setting } from "./setting.ts";
import { tenseAt, type Tense } from "./tense.ts";
import { classAt, type Tokens } from "./tokens.ts";
import { CLASS } from "./class-numbers.ts";

/** An expression with what its neighbours say of it. */
interface ReadPhrase {
  readonly phrase: Phrase;
  readonly tense: Tense;
  readonly genitive: boolean;
  readonly firstHours: boolean;
}

/** Tokens are not kept: those of a whole book would fill the memory. */
interface ReadSentence {
  /** Its place in the text. */
  readonly sentence: number;
  readonly phrases: readonly ReadPhrase[];
}

interface Found {
  readonly phrase: Phrase;
  readonly resolved: Resolved;
}

/** A day with the places of its first token and of the one behind its last. */
interface NamedDay {
  readonly day: Day;
  readonly first: number;
  readonly next: number;
}

export interface FoundBeforeTimes {
  readonly sentences: readonly Sentence[];
  /** Of the text. */
  readonly words: TextWords;
}

export function findTimes(
  body: Body,
  { sentences, words }: FoundBeforeTimes,
  lexicon: TimeWords,
): readonly TimeExpression[] {
  const grammar = grammarOf(lexicon);
  const read: ReadSentence[] = [];
  const meanings: Meaning[] = [];
  sentences.forEach((sentence, number) => {
    const phrases = readPhrases(grammar.readTokens(body.text, sentence, words), grammar);
    if (phrases.length > 0) read.push({ sentence: number, phrases });
    for (const { phrase } of phrases) meanings.push(phrase.meaning);
  });
  const { day, dayKind } = anchorOf(body, grammar);
  const anchor = { day, dayKind, history: tellsHistory(meanings, body.day) };
  const times: TimeExpression[] = [];
  let named = NOTHING_NAMED;
  for (const sentence of read) {
    const settled = settleSentence(sentence, anchor, named);
    for (const found of settled.found) times.push(toExpression(found));
    named = settled.named;
  }
  return times;
}

function readPhrases(tokens: Tokens, grammar: Grammar): ReadPhrase[] {
  const phrases = phrasesOf(tokens, grammar);
  if (phrases.length === 0) return [];
  const { signs, pastEnding, progressiveEnding } = grammar.tenseSigns;
  const view = { tokens, signs, pastEnding, progressiveEnding };
  const read: ReadPhrase[] = [];
  for (const phrase of phrases) {
    const tense = tenseAt(view, phrase.first, phrase.next);
    const genitive = classAt(tokens, phrase.next, CLASS.genitive) !== undefined;
    read.push({ phrase, tense, genitive, firstHours: isFirstHours(tokens, phrase) });
  }
  return read;
}

const REACH_HOURS = 3; // "early hours of"

/** "Early Sunday", "before dawn Sunday", "in the early hours of Sunday". */
function isFirstHours(tokens: Tokens, { first }: Phrase): boolean {
  for (let at = first; at >= Math.max(0, first - REACH_HOURS); at--) {
    if (classAt(tokens, at, CLASS.opensDay) !== undefined) return true;
    if (at < first && classAt(tokens, at, CLASS.betweenHours) === undefined) return false;
  }
  return false;
}

/** In the first tokens of a sentence an expression says of when what follows tells: "By late 1943, …". */
const HEAD_TOKENS = 3;

/** Days first: a time of day takes the day that its sentence names, before it or behind it. */
function settleSentence(
  { sentence, phrases }: ReadSentence,
  anchor: Pick<Setting, "day" | "dayKind" | "history">,
  before: Named,
): { readonly found: readonly Found[]; readonly named: Named } {
  const found: Found[] = [];
  let named = before;
  const { day, dayKind, history } = anchor;
  const settle = (read: ReadPhrase, nearbyDay: Day | null): void => {
    // Each field by itself: spreading records takes longer than the rest.
    const { phrase, tense, genitive, firstHours } = read;
    const setting: Setting = {
      day,
      dayKind,
      history,
      named,
      sentence,
      tense,
      genitive,
      firstHours,
      nearbyDay,
    };
    const resolved = resolve(phrase.meaning, setting);
    if (!resolved) return;
    found.push({ phrase, resolved });
    named = nameNext(named, resolved.value, { sentence, opens: phrase.first <= HEAD_TOKENS });
  };
  const lacking: ReadPhrase[] = [];
  for (const read of phrases)
    if (lacksDay(read.phrase.meaning)) lacking.push(read);
    else settle(read, null);
  if (lacking.length === 0) return { found, named };
  const days = namedDaysOf(found);
  for (const read of lacking) settle(read, nearestDay(read.phrase, days));
  found.sort(byPlace);
  return { found, named };
}

/** The day named nearest to the phrase in its sentence; `days` are in order of place. */
function nearestDay(phrase: Phrase, days: readonly NamedDay[]): Day | null {
  const [before, behind] = neighbours(phrase, days);
  if (!before || !behind) return (before ?? behind)?.day ?? null;
  return phrase.first - before.next <= behind.first - phrase.next ? before.day : behind.day;
}

/** By halving: a sentence may name very many days. */
function neighbours(
  phrase: Phrase,
  days: readonly NamedDay[],
): readonly [NamedDay | undefined, NamedDay | undefined] {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as NamedDay).first < phrase.first) low = middle + 1;
    else high = middle;
  }
  return [days[low - 1], days[low]];
}

function namedDaysOf(found: readonly Found[]): NamedDay[] {
  return found.flatMap(({ phrase: { first, next }, resolved: { type, value } }) => {
    const day = type === "DATE" ? parseDay(value) : null;
    return day ? [{ day, first, next }] : [];
  });
}

function byPlace({ phrase: a }: Found, { phrase: b }: Found): number {
  return a.start - b.start || a.end - b.end;
}

function toExpression({ phrase, resolved }: Found): TimeExpression {
  const { type, value, anchor, anchorValue, implied, end } = resolved;
  const edtf = end ?? edtfOfTimex(value);
  const roughly = edtf !== null && phrase.mod === "APPROX" && !edtf.includes("/");
  return {
    start: phrase.start,
    end: phrase.end,
    rule: phrase.rule,
    type,
    value,
    mod: phrase.mod,
    anchor,
    anchorValue,
    edtf: roughly ? `${edtf}~` : edtf,
    implied,
  };
}

// The expressions of one sentence with what they say by themselves: the longest pattern that fits, from left to right.
import type { Span } from "../../model/article.ts";
import { joinTimes } from "./join-times.ts";
import type { Meaning } from "./meaning.ts";
import { MEANINGS } from "./meanings.ts";
import { readingOf } from "./reading.ts";
import { matchPattern, type Capture, type Grammar, type Pattern } from "./patterns.ts";
import { classAt, shapeAt, tokenAt, type Tokens } from "./tokens.ts";
import { CLASS } from "./class-numbers.ts";

export interface Phrase extends Span {
  /** Places of its first token and of the one behind its last. */
  readonly first: number;
  readonly next: number;
  readonly rule: string;
  readonly meaning: Meaning;
  /** TIMEX3 mod. */
  readonly mod: string | null;
}

interface Fit {
  readonly next: number;
  readonly phrases: readonly Phrase[];
}

export function phrasesOf(tokens: Tokens, grammar: Grammar): Phrase[] {
  const { patterns, modifiers } = grammar;
  const phrases: Phrase[] = [];
  let at = 0;
  while (at < tokens.count) {
    const shape = shapeAt(tokens, at);
    if (patterns.opens[shape] === 0 && modifiers.opens[shape] === 0) {
      at++;
      continue;
    }
    const fit = modifiedAt(tokens, at, grammar) ?? fitAt(tokens, at, grammar);
    for (const phrase of fit?.phrases ?? []) phrases.push(phrase);
    at = fit ? fit.next : at + 1;
  }
  if (phrases.length === 0) return phrases;
  return joinTimes(
    phrases.filter((phrase) => phrase.meaning.kind !== "nothing" && !isInName(phrase, tokens)),
    tokens,
  );
}

/** "The May 5 Brigade" is called after a day; "the May 5 brigade" would be of it. */
function isInName({ first, next }: Phrase, tokens: Tokens): boolean {
  if (classAt(tokens, next, CLASS.bearsDate) === undefined) return false;
  if (
    classAt(tokens, first, CLASS.the) === undefined &&
    classAt(tokens, first - 1, CLASS.the) === undefined
  )
    return false;
  const token = tokenAt(tokens, next);
  return token?.kind === "word" && token.capital;
}

/** The longest pattern that fits; of two, the first. */
function fitAt(tokens: Tokens, at: number, { patterns }: Grammar): Fit | null {
  for (let length = patterns.walk(tokens, at); length > 0; length--) {
    const next = at + length;
    for (const pattern of patterns.endingAfter(length)) {
      const captures = matchPattern(pattern, tokens, at);
      if (!captures || endOf(captures) !== next) continue;
      const phrases = readPhrases(pattern, captures, tokens);
      if (phrases) return { next, phrases };
    }
  }
  return null;
}

function readPhrases(
  pattern: Pattern,
  captures: readonly Capture[],
  tokens: Tokens,
): Phrase[] | null {
  const phrases: Phrase[] = [];
  for (const group of pattern.groups) {
    const meaning = MEANINGS[pattern.meaning]?.(readingOf(pattern, captures, tokens, group));
    if (!meaning) return null;
    const [first, next] = extentOf(captures, group);
    const start = tokens.starts[first] ?? 0;
    const end = tokens.ends[next - 1] ?? 0;
    phrases.push({ start, end, first, next, rule: pattern.rule, meaning, mod: null });
  }
  return phrases;
}

/** Places of the first token and of the one behind the last; an optional comma belongs only to a year that follows it. */
function extentOf(captures: readonly Capture[], group: number): readonly [number, number] {
  let [first, next] = [-1, 0];
  for (const capture of captures) {
    if (capture.group !== group) continue;
    if (first < 0) first = capture.at;
    if (!isFiller(capture.name)) next = capture.next;
  }
  return [first, next];
}

function isFiller(name: string): boolean {
  return name === "comma" || name === "of" || name === "dash";
}

/** "the end of" and the like, when an expression follows that they can modify. */
function modifiedAt(tokens: Tokens, at: number, grammar: Grammar): Fit | null {
  const { modifiers, patterns } = grammar;
  let best: Fit | null = null;
  for (let length = modifiers.walk(tokens, at); length > 0; length--) {
    const core = at + length;
    const fit = patterns.opens[shapeAt(tokens, core)] === 0 ? null : fitAt(tokens, core, grammar);
    const [phrase, ...rest] = fit?.phrases ?? [];
    if (!fit || !phrase || phrase.first !== core || fit.next <= (best?.next ?? at)) continue;
    for (const modifier of modifiers.endingAfter(length)) {
      const captures = matchPattern(modifier, tokens, at);
      if (!captures || endOf(captures) !== core) continue;
      const modified = modify(phrase, modifier, { captures, tokens });
      if (!modified) continue;
      best = { next: fit.next, phrases: [{ ...modified, ...startOf(tokens, at) }, ...rest] };
      break;
    }
  }
  return best;
}

function endOf(captures: readonly Capture[]): number | undefined {
  return captures.at(-1)?.next;
}

function startOf(tokens: Tokens, first: number): { first: number; start: number } {
  return { first, start: tokens.starts[first] ?? 0 };
}

function modify(
  phrase: Phrase,
  modifier: Pattern,
  { captures, tokens }: { captures: readonly Capture[]; tokens: Tokens },
): Phrase | null {
  const { meaning } = phrase;
  const part = captures.find(({ name }) => name === "part")?.value;
  if (part !== undefined) {
    if (meaning.kind !== "calendar" && meaning.kind !== "step" && meaning.kind !== "same")
      return null;
    return { ...phrase, meaning: { ...meaning, parts: { ...meaning.parts, part: String(part) } } };
  }
  const mod = String(modifier.with?.["mod"]);
  return fitsModifier(modifier, phrase, tokens) ? { ...phrase, mod } : null;
}

/** "over two years", but not "over the past two years"; "about 2016", but not "about this year". */
function fitsModifier(modifier: Pattern, { meaning, first }: Phrase, tokens: Tokens): boolean {
  switch (modifier.with?.["only"]) {
    case "counted":
      if (meaning.kind !== "duration" && meaning.kind !== "offset") return false;
      return classAt(tokens, first, CLASS.the) === undefined;
    case "absolute":
      return meaning.kind !== "step" && meaning.kind !== "same" && meaning.kind !== "reference";
    default:
      return true;
  }
}

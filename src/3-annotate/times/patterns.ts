// Patterns are read once per language into slots, which take tokens one after the other.
import type { TimePattern, TimeWords } from "../lexicon/time-words.ts";
import { automatonOf, type Automaton } from "./automaton.ts";
import { tenseSignsOf, type TenseSigns } from "./tense.ts";
import { COMPOUNDS, type Compound, type Taken } from "./slots.ts";
import { shapeOfEntry, WORD_SHAPE } from "./token.ts";
import { vocabularyOf, type Vocabulary } from "./vocabulary.ts";
import { entryAt, tokenReader, type TokenReader, type Tokens } from "./tokens.ts";

export interface Slot {
  readonly classes: readonly string[];
  /** Beside `classes`: their numbers. */
  readonly numbers: readonly number[];
  /** Beside `classes`: how a compound is taken; null for a class of words. */
  readonly compounds: readonly (Compound | null)[];
  readonly optional: boolean;
  /** Number of the expression that the slot belongs to; -1 when it stands between expressions. */
  readonly group: number;
}

export interface Pattern extends TimePattern {
  readonly slots: readonly Slot[];
  /** Numbers of its expressions. */
  readonly groups: readonly number[];
}

export interface Capture extends Taken {
  /** Of the class or compound. */
  readonly number: number;
  readonly name: string;
  readonly at: number;
  readonly group: number;
}

export interface Grammar {
  readonly tenseSigns: TenseSigns;
  readonly readTokens: TokenReader;
  readonly patterns: Automaton;
  readonly modifiers: Automaton;
  /** The shape of a word of plain letters, as printed. */
  shapeOf(printed: string): number;
}

const grammars = new WeakMap<TimeWords, Grammar>();

/** Made once for each language: a grammar depends on its words alone. */
export function grammarOf(words: TimeWords): Grammar {
  const known = grammars.get(words);
  if (known) return known;
  const vocabulary = vocabularyOf(words);
  const patterns = automatonOf(parsePatterns(words.patterns, vocabulary), vocabulary.entries);
  const modifiers = automatonOf(parsePatterns(words.modifiers, vocabulary), vocabulary.entries);
  const tenseSigns = tenseSignsOf(words, vocabulary);
  const readTokens = tokenReader(vocabulary);
  const shapeOf = (printed: string): number => {
    const entry = vocabulary.lookUp(printed, 0, printed.length, false);
    return entry ? shapeOfEntry(entry) : WORD_SHAPE;
  };
  const grammar = { tenseSigns, readTokens, patterns, modifiers, shapeOf };
  grammars.set(words, grammar);
  return grammar;
}

function parsePatterns(patterns: readonly TimePattern[], vocabulary: Vocabulary): Pattern[] {
  return patterns.map(({ rule, pattern, meaning, with: given = {} }) => {
    const slots = slotsOf(pattern, vocabulary);
    const groups = [...new Set(slots.map(({ group }) => group))].filter((group) => group >= 0);
    return { rule, pattern, meaning, with: given, slots, groups };
  });
}

function slotsOf(pattern: string, { numberOf }: Vocabulary): Slot[] {
  const grouped = pattern.includes("[");
  let group = grouped ? -1 : 0;
  let next = 0;
  const slots: Slot[] = [];
  for (const part of pattern.split(" ")) {
    if (part === "[") group = next++;
    else if (part === "]") group = -1;
    else {
      const optional = part.endsWith("?");
      const classes = (optional ? part.slice(0, -1) : part).split("|");
      const compounds = classes.map((name) => COMPOUNDS[name] ?? null);
      const numbers = classes.map(numberOf);
      slots.push({ classes, numbers, compounds, optional, group });
    }
  }
  return slots;
}

/** What the slots take from `at` on; null when they do not fit. Optional slots are tried filled, then empty. */
export function matchPattern(
  pattern: Pattern,
  tokens: Tokens,
  at: number,
): readonly Capture[] | null {
  const captures: Capture[] = [];
  return fill(pattern.slots, 0, tokens, at, captures) ? captures : null;
}

function fill(
  slots: readonly Slot[],
  place: number,
  tokens: Tokens,
  at: number,
  captures: Capture[],
): boolean {
  const slot = slots[place];
  if (!slot) return true;
  const capture = take(slot, tokens, at);
  if (capture) {
    captures.push(capture);
    if (fill(slots, place + 1, tokens, capture.next, captures)) return true;
    captures.pop();
  }
  return slot.optional && fill(slots, place + 1, tokens, at, captures);
}

function take(slot: Slot, tokens: Tokens, at: number): Capture | null {
  const entry = entryAt(tokens, at);
  for (let place = 0; place < slot.classes.length; place++) {
    const name = slot.classes[place] as string;
    const number = slot.numbers[place] as number;
    const compound = slot.compounds[place];
    const taken = compound?.(tokens, at);
    if (taken) return { next: taken.next, value: taken.value, number, name, at, group: slot.group };
    const value = compound ? undefined : entry?.values[number];
    if (value !== undefined) return { next: at + 1, value, number, name, at, group: slot.group };
  }
  return null;
}

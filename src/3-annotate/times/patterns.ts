// Patterns are read once per language into slots, and each class of word is given the patterns that may begin with it.
import type { ClassValue, TimePattern, TimeWords } from "../lexicon/time-words.ts";
import { COMPOUNDS, COMPOUND_STARTS, classOf, type Taken } from "./slots.ts";
import type { Token } from "./tokens.ts";
import { vocabularyOf, type Vocabulary, type WordEntry } from "./vocabulary.ts";

export interface Slot {
  readonly classes: readonly string[];
  readonly optional: boolean;
  /** Number of the expression that the slot belongs to; -1 when it stands between expressions. */
  readonly group: number;
}

export interface Pattern extends TimePattern {
  readonly slots: readonly Slot[];
}

export interface Capture extends Taken {
  readonly name: string;
  readonly at: number;
  readonly group: number;
}

export interface PatternIndex {
  startingWith(token: Token): readonly Pattern[];
}

export interface Grammar {
  readonly words: TimeWords;
  readonly vocabulary: Vocabulary;
  readonly patterns: PatternIndex;
  readonly modifiers: PatternIndex;
}

const grammars = new WeakMap<TimeWords, Grammar>();

/** Made once for each language: a grammar depends on its words alone. */
export function grammarOf(words: TimeWords): Grammar {
  const known = grammars.get(words);
  if (known) return known;
  const vocabulary = vocabularyOf(words);
  const patterns = indexOf(words.patterns, vocabulary);
  const modifiers = indexOf(words.modifiers, vocabulary);
  const grammar = { words, vocabulary, patterns, modifiers };
  grammars.set(words, grammar);
  return grammar;
}

function indexOf(patterns: readonly TimePattern[], vocabulary: Vocabulary): PatternIndex {
  const parsed = patterns.map((pattern) => ({ ...pattern, slots: slotsOf(pattern.pattern) }));
  const starts = parsed.map((pattern) => ({ pattern, ...startsOf(pattern.slots) }));
  const byEntry = new Map<WordEntry, readonly Pattern[]>();
  for (const entry of vocabulary.entries) {
    const fitting = starts.filter(({ classes }) =>
      [...entry.classes.keys()].some((name) => classes.has(name)),
    );
    if (fitting.length > 0)
      byEntry.set(
        entry,
        fitting.map(({ pattern }) => pattern),
      );
  }
  const byKind = new Map<string, readonly Pattern[]>();
  for (const kind of ["number", "ordinal", "clock", "decade", "shortYear"])
    byKind.set(
      kind,
      starts.filter(({ kinds }) => kinds.has(kind)).map(({ pattern }) => pattern),
    );
  const none: readonly Pattern[] = [];
  return {
    startingWith: ({ entry, kind }) => (entry ? byEntry.get(entry) : byKind.get(kind)) ?? none,
  };
}

function slotsOf(pattern: string): Slot[] {
  const grouped = pattern.includes("[");
  let group = grouped ? -1 : 0;
  let next = 0;
  const slots: Slot[] = [];
  for (const part of pattern.split(" ")) {
    if (part === "[") group = next++;
    else if (part === "]") group = -1;
    else {
      const optional = part.endsWith("?");
      slots.push({ classes: (optional ? part.slice(0, -1) : part).split("|"), optional, group });
    }
  }
  return slots;
}

/** Kinds of token and classes of word with which the slots may begin. */
function startsOf(slots: readonly Slot[]): { kinds: Set<string>; classes: Set<string> } {
  const kinds = new Set<string>();
  const classes = new Set<string>();
  for (const slot of slots) {
    for (const name of slot.classes) {
      const start = COMPOUND_STARTS[name];
      for (const kind of start?.kinds ?? []) kinds.add(kind);
      for (const each of start?.classes ?? [name]) classes.add(each);
    }
    if (!slot.optional) break;
  }
  return { kinds, classes };
}

/** What the slots take from `at` on; null when they do not fit. Optional slots are tried filled, then empty. */
export function matchPattern(
  pattern: Pattern,
  tokens: readonly Token[],
  at: number,
): readonly Capture[] | null {
  const captures: Capture[] = [];
  return fill(pattern.slots, 0, tokens, at, captures) ? captures : null;
}

function fill(
  slots: readonly Slot[],
  place: number,
  tokens: readonly Token[],
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

function take(slot: Slot, tokens: readonly Token[], at: number): Capture | null {
  if (at >= tokens.length) return null;
  for (const name of slot.classes) {
    const compound = COMPOUNDS[name];
    if (compound) {
      const taken = compound(tokens, at);
      if (taken) return { ...taken, name, at, group: slot.group };
      continue;
    }
    const value = classOf(tokens[at], name);
    if (value !== undefined) return { next: at + 1, value, name, at, group: slot.group };
  }
  return null;
}

export type { ClassValue };

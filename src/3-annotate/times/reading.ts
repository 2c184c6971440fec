// What the slots of a pattern took, by name.
import type { ClassValue } from "../lexicon/time-words.ts";
import type { Capture, Pattern } from "./patterns.ts";
import { classOf, type Token } from "./token.ts";
import { tokenAt, type Tokens } from "./tokens.ts";

/** One expression of a pattern that fitted. */
export interface Reading {
  readonly pattern: Pattern;
  /** All captures of the pattern. */
  readonly captures: readonly Capture[];
  /** Which of its expressions is read. */
  readonly group: number;
  readonly tokens: Tokens;
}

export function readingOf(
  pattern: Pattern,
  captures: readonly Capture[],
  tokens: Tokens,
  group: number,
): Reading {
  return { pattern, captures, group, tokens };
}

/** What a slot of this expression took by a class or compound, given by its number. A pattern has few slots. */
export function valueIn({ captures, group }: Reading, number: number): ClassValue | null {
  for (const capture of captures)
    if (capture.number === number && capture.group === group) return capture.value;
  return null;
}

/** A value of this expression; of another one in the same pattern when this one leaves it out. */
export function sharedIn(reading: Reading, number: number): ClassValue | null {
  const value = valueIn(reading, number);
  if (value !== null || reading.pattern.groups.length === 1) return value;
  return reading.captures.find((each) => each.number === number)?.value ?? null;
}

export function numberIn(reading: Reading, number: number): number | null {
  const value = valueIn(reading, number);
  return typeof value === "number" ? value : null;
}

export function textIn(reading: Reading, number: number): string | null {
  const value = valueIn(reading, number);
  return value === null ? null : String(value);
}

export function has(reading: Reading, number: number): boolean {
  return valueIn(reading, number) !== null;
}

/** What the pattern itself says. */
export function givenOr<T extends ClassValue>({ pattern }: Reading, name: string, otherwise: T): T {
  return (pattern.with?.[name] as T | undefined) ?? otherwise;
}

/** The token behind the pattern. */
export function behind({ captures, tokens }: Reading): Token | undefined {
  return tokenAt(tokens, captures.at(-1)?.next ?? 0);
}

/** The token at which the pattern begins. */
export function opening({ captures, tokens }: Reading): Token | undefined {
  return tokenAt(tokens, captures[0]?.at ?? 0);
}

/** The token before the pattern. */
export function before({ captures, tokens }: Reading): Token | undefined {
  return tokenAt(tokens, (captures[0]?.at ?? 0) - 1);
}

/** Whether the token is a word of one of these classes. */
export function isAny(token: Token | undefined, ...numbers: readonly number[]): boolean {
  return numbers.some((number) => classOf(token, number) !== undefined);
}

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
  /** What the slots of this expression took. */
  readonly own: ReadonlyMap<string, ClassValue>;
  readonly tokens: Tokens;
}

export function readingOf(
  pattern: Pattern,
  captures: readonly Capture[],
  tokens: Tokens,
  group: number,
): Reading {
  const own = new Map<string, ClassValue>();
  for (const { name, value, group: of } of captures)
    if (of === group && !own.has(name)) own.set(name, value);
  return { pattern, captures, group, own, tokens };
}

export function valueIn({ own }: Reading, name: string): ClassValue | null {
  return own.get(name) ?? null;
}

/** A value of this expression; of another one in the same pattern when this one leaves it out. */
export function sharedIn({ own, captures, pattern }: Reading, name: string): ClassValue | null {
  const value = own.get(name);
  if (value !== undefined || pattern.groups.length === 1) return value ?? null;
  return captures.find((each) => each.name === name)?.value ?? null;
}

export function numberIn(reading: Reading, name: string): number | null {
  const value = valueIn(reading, name);
  return typeof value === "number" ? value : null;
}

export function textIn(reading: Reading, name: string): string | null {
  const value = valueIn(reading, name);
  return value === null ? null : String(value);
}

export function has({ own }: Reading, name: string): boolean {
  return own.has(name);
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
export function isAny(token: Token | undefined, ...names: readonly string[]): boolean {
  return names.some((name) => classOf(token, name) !== undefined);
}

import type { ClassValue } from "../time-words.ts";

export type Class = Readonly<Record<string, ClassValue>>;

/** Words that share a value: each line is the value, then its words. */
export function valued(lines: readonly (readonly [ClassValue, string])[]): Class {
  return Object.fromEntries(
    lines.flatMap(([value, words]) => words.split(" ").map((word) => [word, value])),
  );
}

/** Words of a class that says all there is to say. */
export function plain(words: string): Class {
  return valued([[1, words.trim().split(/\s+/).join(" ")]]);
}

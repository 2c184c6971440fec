import type { NameWords } from "../lexicon/name-words.ts";
import type { Candidate } from "./find-candidates.ts";

/** Honorific and role as printed before or after the mention; null when there is none. */
export function roleOf(
  candidate: Candidate,
  { text }: { readonly text: string; readonly words: NameWords },
): string | null {
  if (candidate.roleStart === null) return null;
  return text.slice(candidate.roleStart, candidate.start).trim();
}

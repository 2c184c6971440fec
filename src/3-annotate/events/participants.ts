import type { NameMention } from "../../model/annotation.ts";
import type { EventWords } from "../lexicon/event-words.ts";

interface Neighbours {
  /** Names within the clause. */
  readonly inside: readonly number[];
  /** Names of the whole sentence. */
  readonly names: readonly number[];
  readonly before: number | null;
  readonly found: readonly NameMention[];
  readonly words: EventWords;
}

/** The person that a pronoun of the clause means: the first one named before the clause in its sentence, else the last before it. */
export function resolvePronouns(
  forms: readonly string[],
  { inside, names, before, found, words }: Neighbours,
): readonly number[] {
  if (!forms.some((form) => words.pronouns.has(form))) return [];
  const first = inside[0] ?? Number.POSITIVE_INFINITY;
  const subject = names.find((name) => name < first && found[name]?.kind === "person");
  return [subject ?? before].filter((name): name is number => name !== null);
}

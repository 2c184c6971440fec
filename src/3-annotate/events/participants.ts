import type { NameMention } from "../../model/annotation.ts";
import { PRONOUN, type ReadWord } from "./read-words.ts";

interface Neighbours {
  /** Names of the whole sentence. */
  readonly names: readonly number[];
  /** The last person named before the sentence. */
  readonly before: number | null;
  readonly found: readonly NameMention[];
}

/** Whom the pronouns of a clause mean: the first person named before them in the sentence, else the last before it. */
export function resolvePronouns(
  spoken: readonly ReadWord[],
  { names, before, found }: Neighbours,
): readonly number[] {
  const pronoun = spoken.find(({ known }) => (known.traits & PRONOUN) !== 0);
  if (!pronoun) return [];
  const subject = names.find((name) => {
    const mention = found[name];
    return mention?.kind === "person" && mention.start < pronoun.start;
  });
  return [subject ?? before].filter((name): name is number => name !== null);
}

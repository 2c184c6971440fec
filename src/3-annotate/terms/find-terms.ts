import type { Term } from "../../model/annotation.ts";
import { compare } from "../../base/order.ts";
import { wordsOf, type Word } from "../../base/words.ts";
import type { Body } from "../body.ts";
import type { EventWords } from "../lexicon/event-words.ts";

// A headline says what the text is about: its words count as if the body repeated them.
const TITLE_WEIGHT = 2;

/** Content words of title and body. Without words of the language every word of three letters or more counts. */
export function findTerms(body: Body, words: EventWords | null): readonly Term[] {
  const counts = new Map<string, number>();
  const count = (stem: string, weight: number) =>
    counts.set(stem, (counts.get(stem) ?? 0) + weight);
  for (const stem of stemsOf(body.title, words)) count(stem, TITLE_WEIGHT);
  for (const stem of stemsOf(body.text, words)) count(stem, 1);
  return [...counts].sort(([a], [b]) => compare(a, b));
}

/** Stems of a text's content words, in order, repeated as the text repeats them. */
export function stemsOf(text: string, words: EventWords | null): readonly string[] {
  return stemsOfWords(wordsOf(text), words);
}

export function stemsOfWords(
  read: readonly Pick<Word, "form">[],
  words: EventWords | null,
): readonly string[] {
  const stems: string[] = [];
  for (const { form } of read)
    if (form.length > 2 && !words?.stopWords.has(form)) stems.push(words ? words.stem(form) : form);
  return stems;
}

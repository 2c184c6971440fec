import type { Term } from "../../model/annotation.ts";
import { compare } from "../../base/order.ts";
import { wordsOf } from "../../base/words.ts";
import type { Body } from "../body.ts";
import type { EventWords } from "../lexicon/event-words.ts";

// A headline says what the text is about: its words count as if the body repeated them.
const TITLE_WEIGHT = 2;

/** Content words of title and body. Without words of the language every word of three letters or more counts. */
export function findTerms(body: Body, words: EventWords | null): readonly Term[] {
  const counts = new Map<string, number>();
  const count = (text: string, weight: number) => {
    for (const { form } of wordsOf(text)) {
      if (form.length < 3 || words?.stopWords.has(form)) continue;
      const stem = words ? words.stem(form) : form;
      counts.set(stem, (counts.get(stem) ?? 0) + weight);
    }
  };
  count(body.title, TITLE_WEIGHT);
  count(body.text, 1);
  return [...counts].sort(([a], [b]) => compare(a, b));
}

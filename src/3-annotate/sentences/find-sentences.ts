import type { Sentence } from "../../model/annotation.ts";
import type { Body } from "../body.ts";
import type { SentenceWords } from "../lexicon/sentence-words.ts";

export function findSentences(body: Body, _words: SentenceWords | null): readonly Sentence[] {
  return body.paragraphs.map(({ start, end }, paragraph) => ({
    rule: "paragraph",
    start,
    end,
    paragraph,
  }));
}

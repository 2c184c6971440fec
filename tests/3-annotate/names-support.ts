import type { NameMention } from "../../src/model/annotation.ts";
import { english } from "../../src/3-annotate/lexicon/en/english.ts";
import { nameWords } from "../../src/3-annotate/lexicon/en/names.ts";
import { sentenceWords } from "../../src/3-annotate/lexicon/en/sentences.ts";
import { timeWords } from "../../src/3-annotate/lexicon/en/times.ts";
import { findNames } from "../../src/3-annotate/names/find-names.ts";
import { findSentences } from "../../src/3-annotate/sentences/find-sentences.ts";
import { findTimes } from "../../src/3-annotate/times/find-times.ts";
import { printedWords } from "../../src/3-annotate/words/printed-words.ts";
import { readWords } from "../../src/3-annotate/words/read-words.ts";
import { bodyOf } from "./times-support.ts";

export type FoundName = NameMention & { readonly phrase: string };

/** Each line of the text is a paragraph. */
export function namesIn(text: string, withTimes = true): readonly FoundName[] {
  let start = 0;
  const paragraphs = text.split("\n").map((part, at) => {
    const from = start;
    start += part.length + 1;
    const end = from + part.length;
    return { kind: "paragraph" as const, start: from, end, line: at + 1, breaks: [] };
  });
  const body = bodyOf(text, { paragraphs });
  const sentences = findSentences(body, sentenceWords);
  const words = readWords(text, printedWords(english));
  const times = withTimes ? findTimes(body, { sentences, words }, timeWords) : [];
  return findNames(body, { sentences, words, times }, nameWords).map((name) => ({
    ...name,
    phrase: text.slice(name.start, name.end),
  }));
}

const LETTERS = { person: "P", place: "L", organisation: "O" } as const;

/** "P:Jane Example L:Oslo": kind and form of every mention, in order. */
export function namesAsText(text: string): string {
  return namesIn(text)
    .map(({ kind, phrase }) => `${LETTERS[kind]}:${phrase}`)
    .join(" ");
}

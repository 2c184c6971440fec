import type { Day } from "../../src/base/day.ts";
import type { TimeExpression } from "../../src/model/annotation.ts";
import type { ArticleId } from "../../src/model/article.ts";
import type { Body } from "../../src/3-annotate/body.ts";
import { sentenceWords } from "../../src/3-annotate/lexicon/en/sentences.ts";
import { english } from "../../src/3-annotate/lexicon/en/english.ts";
import { timeWords } from "../../src/3-annotate/lexicon/en/times.ts";
import { findSentences } from "../../src/3-annotate/sentences/find-sentences.ts";
import { findTimes } from "../../src/3-annotate/times/find-times.ts";
import { printedWords } from "../../src/3-annotate/words/printed-words.ts";
import { readWords } from "../../src/3-annotate/words/read-words.ts";

/** 8 May 2024 is a Wednesday. */
export function bodyOf(text: string, given: Partial<Body> = {}): Body {
  return {
    id: "a" as ArticleId,
    day: "2024-05-08" as Day,
    language: "en",
    title: "",
    dateline: null,
    text,
    paragraphs: [{ kind: "paragraph", start: 0, end: text.length, line: 1, breaks: [] }],
    ...given,
  };
}

export function timesIn(
  text: string,
  given: Partial<Body> = {},
): (TimeExpression & { readonly phrase: string })[] {
  const body = bodyOf(text, given);
  const sentences = findSentences(body, sentenceWords);
  return findTimes(
    body,
    { sentences, words: readWords(text, printedWords(english)) },
    timeWords,
  ).map((time) => ({
    ...time,
    phrase: text.slice(time.start, time.end),
  }));
}

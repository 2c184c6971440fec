import { describe, expect, it } from "vitest";
import type { ParagraphKind } from "../../src/model/article.ts";
import type { Body } from "../../src/3-annotate/body.ts";
import type { Day } from "../../src/base/day.ts";
import type { ArticleId } from "../../src/model/article.ts";
import { sentenceWords } from "../../src/3-annotate/lexicon/en/sentences.ts";
import { findSentences } from "../../src/3-annotate/sentences/find-sentences.ts";

/** "|" stands where a sentence must end, "¶" between paragraphs; both are taken out of the text. */
function cut(marked: string): string[] {
  return marked.split(/[|¶]/).map((part) => part.trim());
}

function bodyOf(texts: readonly string[], kind: ParagraphKind = "paragraph"): Body {
  const text = texts.join("\n\n");
  let at = 0;
  const paragraphs = texts.map((each) => {
    const start = at;
    at += each.length + 2;
    return { kind, start, end: start + each.length, line: 1, breaks: [] };
  });
  return {
    id: "a" as ArticleId,
    day: "2024-05-06" as Day,
    language: "en",
    title: "",
    dateline: null,
    text,
    paragraphs,
  };
}

function sentencesIn(marked: string, words: typeof sentenceWords | null = sentenceWords): string[] {
  const body = bodyOf(marked.split("¶").map((part) => part.replaceAll("|", "")));
  return findSentences(body, words).map(({ start, end }) => body.text.slice(start, end));
}

describe("sentences end at", () => {
  it.each([
    ["The vote was lost.| Nobody was surprised.| Least of all the mayor."],
    ["Why now?| It is late!| So they went home…"],
    ["He spoke of “peace.”| She did not."],
    ["“I went. |He left,” she said.| Then it rained."],
    ["(The report is late.) |It will come."],
    ["They met at 5 p.m. |The talks went on until 7 p.m. on Monday."],
    ["He works for Example Inc. |His brother does not."],
    ["He returned to the U.S. |The trip had lasted a week."],
    ["It was plan B. |The other one had failed."],
    ["One paragraph without a stop¶Another one"],
    ["There were 40 in 2014. |300 more came in 2015."],
    ["It went on and on.... |Nobody listened."],
    ["“Is that all?” |The room went quiet."],
  ])("%s", (marked) => expect(sentencesIn(marked)).toEqual(cut(marked)));
});

describe("sentences do not end at", () => {
  it.each([
    ["U.S. President Ann Example met Mr. Sample and Gen. Test at St. Mary’s on Aug. 5."],
    ["The talks began at 11.30 a.m. local time and cost $3.5 million."],
    ["J. D. Example and J.R.R. Sample wrote to Vice Adm. K. Test."],
    ["It was No. 5 on the list, see p. 12 and pp. 14-16."],
    ["In Aug. Example went to Washington, D.C. Mayor Sample’s office."],
    ["“Well ... Example Town is small,” he said… and left."],
    ["He waited . . . and waited."],
    ["“Why?” he asked."],
    ["“Great work!” Example wrote on his page."],
    ["“Who is it?” President of Testland Ann Example asked."],
    ["The mayor (he was late. Very late.) spoke."],
    ["Read example.org or version 2.5.1 of it."],
    ["1. Withdraw the troops"],
    ["The firm Yahoo! said so."],
  ])("%s", (text) => expect(sentencesIn(text)).toEqual([text]));
});

it("a sentence is trimmed of white space", () => {
  expect(sentencesIn("  One.  \n Two.  ")).toEqual(["One.", "Two."]);
});

it("a heading is one sentence, whatever stops stand in it", () => {
  const body = bodyOf(["What now? Nobody knows."], "heading");
  expect(findSentences(body, sentenceWords)).toEqual([
    { start: 0, end: 23, paragraph: 0, rule: "heading" },
  ]);
});

it("each sentence names its paragraph and its rule", () => {
  const body = bodyOf(["One. Two?", "Three"]);
  expect(
    findSentences(body, sentenceWords).map(({ paragraph, rule }) => [paragraph, rule]),
  ).toEqual([
    [0, "full-stop"],
    [0, "question-or-exclamation"],
    [1, "paragraph-end"],
  ]);
});

describe("without words, punctuation alone decides", () => {
  it.each([
    ["Es regnet. |Sie geht."],
    ["Er kam um 3.30 Uhr. |J. Beispiel kam 2.5 Stunden später."],
    ["雨が降る。|彼女は行く。"],
    ["Il a dit : « Bien. » |Puis il est parti."],
  ])("%s", (marked) => expect(sentencesIn(marked, null)).toEqual(cut(marked)));
});

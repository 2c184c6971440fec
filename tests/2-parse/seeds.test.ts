import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseSource } from "../../src/2-parse/parse-source.ts";
import type { Article } from "../../src/model/article.ts";

function seed(name: string): Article {
  const text = readFileSync(`seeds/${name}`, "utf8");
  const source = { path: `seeds/${name}`, name, text, sha256: "" };
  return parseSource(source, { outlets: [], language: "en" }).articles[0] as Article;
}

test("the first seed has a headline and a byline", () => {
  expect(seed("000_25c41d14914a634b.txt")).toMatchObject({
    id: "000-25c41d14914a634b",
    day: "2025-08-07",
    title: "Trump Hints at Imminent Meeting with Putin to End Ukraine War",
    titleKind: "headline",
    byline: ["Staff", "Agencies"],
    captions: [],
  });
});

test("the other seed has two captions, and a title from its first sentence", () => {
  const article = seed("004_d02df87b378a2d8b.txt");
  expect(article).toMatchObject({
    day: "2025-08-06",
    titleKind: "derived",
    byline: [],
    outlet: null,
  });
  expect(article.title).toMatch(/^Incoming reports have indicated /);
  expect(article.captions.map(({ text, credit }) => [text.slice(0, 19), credit])).toEqual([
    ["US President Donald", "JIM WATSON,EMMANUEL DUNAND/AFP via Getty Images"],
    ["Russian President V", "JIM WATSON,EMMANUEL DUNAND/AFP via Getty Images"],
  ]);
  expect(article.paragraphs).toHaveLength(8);
});

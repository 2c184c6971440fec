import { readdirSync, readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { parseMarkdown } from "../../src/2-parse/markdown.ts";
import { LIST_FORMS, packAnnotationsHead } from "../../src/cache/pack-annotations.ts";
import { BODY_FORMS, packArticleHead } from "../../src/cache/pack-article.ts";
import { packDiagnostic } from "../../src/cache/pack-diagnostic.ts";
import type { Form, PartForms } from "../../src/cache/pack.ts";
import type { Annotations } from "../../src/model/annotation.ts";
import type { Article } from "../../src/model/article.ts";
import type { SourceFile } from "../../src/model/source-file.ts";
import { readFileCodec } from "../../src/workers/read-file-codec.ts";
import { readFile, type ReadFile, type ReadRules } from "../../src/workers/read-file.ts";
import { newsTexts } from "../fuzzing/hostile-texts.ts";
import { dice, type Dice } from "../support/dice.ts";
import { inventArticle, textOf } from "../support/invented-articles.ts";
import { inventRecord } from "../support/invented-record.ts";
import { sampling } from "../support/sampling.ts";

const RULES: ReadRules = { version: "1", language: "en", outlets: [], outletsHash: "" };
const CODEC = readFileCodec();

function read(name: string, text: string): ReadFile {
  const source: SourceFile = { path: `seeds/${name}`, name, text, sha256: "0".repeat(64) };
  return readFile(source, RULES, parseMarkdown);
}

/** Fields in their order too, so that records that were read have the shape of those that were worked out. */
function expectSame(found: ReadFile): void {
  const back = CODEC.read(CODEC.write(found));
  expect(back).toStrictEqual(found);
  expect(JSON.stringify(back)).toBe(JSON.stringify(found));
}

describe("what is found in a text comes back as it was", () => {
  const seeds = readdirSync("seeds").filter((name) => name.endsWith(".txt"));
  test.each(seeds)("%s", (name) => expectSame(read(name, readFileSync(`seeds/${name}`, "utf8"))));

  test("in invented articles", () => {
    const chance = dice(7);
    for (let number = 0; number < 60; number++) {
      const article = inventArticle(chance);
      expectSame(read(article.outlet === null ? "a.txt" : "a.md", textOf(article)));
    }
  });

  test.each(["a.txt", "a.md"])("whatever stands in %s", (name) => {
    fc.assert(
      fc.property(newsTexts, (text) => expectSame(read(name, text))),
      sampling(100),
    );
  });
});

describe("records of one kind have one hidden class, whether they were worked out or read", () => {
  setFlagsFromString("--allow-natives-syntax");
  const isAlike = new Function("a", "b", "return %HaveSameMap(a, b)") as (
    a: object,
    b: object,
  ) => boolean;
  const chance = dice(11);
  const made = Array.from({ length: 160 }, () => read("a.md", textOf(inventArticle(chance))));
  const all = [...made, ...made.map((found) => CODEC.read(CODEC.write(found)))];
  const articles = all.flatMap((found) => found.articles);
  const annotations = all.flatMap((found) => found.annotations);
  const kinds: readonly [string, readonly object[]][] = [
    ["articles", articles],
    ["paragraphs", articles.flatMap(({ paragraphs }) => paragraphs)],
    ["annotations", annotations],
    ["sentences", annotations.flatMap(({ sentences }) => sentences)],
    ["times", annotations.flatMap(({ times }) => times)],
    ["quotations", annotations.flatMap(({ quotations }) => quotations)],
    ["names", annotations.flatMap(({ names }) => names)],
    ["events", annotations.flatMap(({ events }) => events)],
  ];

  test.each(kinds)("%s", (_, records) => {
    const others = records.filter((record) => !isAlike(record, records[0] as object));
    expect(records.length).toBeGreaterThan(20);
    expect(others).toStrictEqual([]);
  });
});

test("records of any values come back, those that no text gives too", () => {
  for (let seed = 0; seed < 300; seed++) {
    const chance = dice(seed);
    expectSame({
      articles: [articleOfAny(chance), articleOfAny(chance)],
      annotations: [findingsOfAny(chance), findingsOfAny(chance)],
      diagnostics: [inventRecord(packDiagnostic, chance)],
    });
  }
});

function articleOfAny(chance: Dice): Article {
  const { source, ...head } = inventRecord(packArticleHead, chance);
  return { ...head, ...inventRecord(recordOf(BODY_FORMS), chance), source };
}

function findingsOfAny(chance: Dice): Annotations {
  const { titleTerms, missing, ...head } = inventRecord(packAnnotationsHead, chance);
  return { ...head, ...inventRecord(recordOf(LIST_FORMS), chance), titleTerms, missing };
}

/** The parts as one record. */
function recordOf<T extends object>(forms: PartForms<T>): Form<T> {
  const names = Object.keys(forms) as (keyof T)[];
  return (pack, value) =>
    Object.fromEntries(names.map((name) => [name, forms[name](pack, value[name])])) as T;
}

test("it takes less than half the bytes that JSON takes", () => {
  const found = read("a.md", textOf({ ...inventArticle(dice(1)), outlet: "Port Post" }));
  expect(CODEC.write(found).length).toBeLessThan(JSON.stringify(found).length / 2);
});

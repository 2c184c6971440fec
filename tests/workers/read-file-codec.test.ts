import { readdirSync, readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { parseMarkdown } from "../../src/2-parse/markdown.ts";
import { packAnnotations } from "../../src/cache/pack-annotations.ts";
import { packArticle } from "../../src/cache/pack-article.ts";
import { packDiagnostic } from "../../src/cache/pack-diagnostic.ts";
import type { SourceFile } from "../../src/model/source-file.ts";
import { readFileCodec } from "../../src/workers/read-file-codec.ts";
import { readFile, type ReadFile, type ReadRules } from "../../src/workers/read-file.ts";
import { newsTexts } from "../fuzzing/hostile-texts.ts";
import { dice } from "../support/dice.ts";
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

test("records of any values come back, those that no text gives too", () => {
  for (let seed = 0; seed < 300; seed++) {
    const chance = dice(seed);
    expectSame({
      articles: [inventRecord(packArticle, chance), inventRecord(packArticle, chance)],
      annotations: [inventRecord(packAnnotations, chance)],
      diagnostics: [inventRecord(packDiagnostic, chance)],
    });
  }
});

test("it takes less than half the bytes that JSON takes", () => {
  const found = read("a.md", textOf({ ...inventArticle(dice(1)), outlet: "Port Post" }));
  expect(CODEC.write(found).length).toBeLessThan(JSON.stringify(found).length / 2);
});

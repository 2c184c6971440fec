import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotateArticle } from "../src/3-annotate/annotate-article.ts";
import { parseSource } from "../src/2-parse/parse-source.ts";
import type { Annotations } from "../src/model/annotation.ts";
import type { Article, Span } from "../src/model/article.ts";
import { articleOf, tell } from "./support/articles.ts";
import { sampling } from "./support/sampling.ts";

// Pieces of news that make the finders work, in any order and number.
const PIECES = [
  " date 2025-03-07 Harbour opens its gates",
  "By Maria Ortega, News Writer",
  "PORT ELLERY (HW) — The harbour opened on Thursday, officials said.",
  "“We waited,” said Ina Vos, 44, the harbour master. “Now it floats.”",
  "The talks in Geneva will resume next week, after three years of silence.",
  "Between 8 and 10 August, some 2,014 ships passed. (With inputs from agencies.)",
  "* a list item\n* another one",
  "---\ntitle: x\n---",
  "\u0000\ud800 “unclosed",
  "",
];
const clippings = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme" })), { maxLength: 12 })
  .map((lines) => lines.join("\n"));

function parse(text: string, name: string): readonly Article[] {
  const source = { path: `seeds/${name}`, name, text, sha256: "0".repeat(64) };
  return parseSource(source, { outlets: [], language: "en" }).articles;
}

function spansOf(found: Annotations): readonly Span[] {
  const parts = found.quotations.flatMap(({ content, cue, source }) => [...content, cue, source]);
  return [
    found.sentences,
    found.times,
    found.quotations,
    found.names,
    found.events,
    parts.filter((span) => span !== null),
  ].flat();
}

describe.each(["clipping.txt", "article.md"])("whatever stands in %s", (name) => {
  test("it is read without an error, and every span lies within the text", () => {
    fc.assert(
      fc.property(clippings, (text) => {
        for (const article of parse(text, name)) {
          for (const { start, end } of [
            ...article.paragraphs,
            ...spansOf(annotateArticle(article)),
          ]) {
            expect(start).toBeLessThan(end);
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(article.text.length);
          }
        }
      }),
      sampling(150),
    );
  });

  test("the records survive JSON", () => {
    fc.assert(
      fc.property(clippings, (text) => {
        for (const article of parse(text, name)) {
          const records = { article, annotations: annotateArticle(article) };
          expect(JSON.parse(JSON.stringify(records))).toEqual(records);
        }
      }),
      sampling(50, 20250807),
    );
  });
});

const REPORTS = [
  articleOf("a", "2025-03-05", [
    "Envoy Ada Kern will meet minister Tom Reed in Geneva on Friday to discuss the grain treaty.",
  ]),
  articleOf("b", "2025-03-08", [
    "Envoy Ada Kern met minister Tom Reed in Geneva on Friday, and both called the talks on the grain treaty “useful”.",
  ]),
  articleOf("c", "2025-03-08", [
    "A storm closed the port of Valmora on Thursday, and three ferries stayed in harbour.",
  ]),
  articleOf("d", "2025-03-09", [
    "Minister Tom Reed said on Sunday that the grain treaty with envoy Ada Kern could be signed next week.",
  ]),
];

test("the order of the articles does not matter to stories and chronicles", () => {
  const expected = tell(REPORTS);
  fc.assert(
    fc.property(fc.shuffledSubarray(REPORTS, { minLength: REPORTS.length }), (shuffled) => {
      expect(tell(shuffled)).toEqual(expected);
    }),
    sampling(20, 1),
  );
});

test("every sentence of evidence stands word for word in its article", () => {
  const { chronicles } = tell(REPORTS);
  const texts = new Map<string, string>(REPORTS.map(({ id, text }) => [id, text]));
  const events = chronicles.flatMap((chronicle) => chronicle.events);
  expect(events.length).toBeGreaterThan(2);
  for (const { headline, evidence } of events) {
    expect(evidence.map(({ text }) => text)).toContain(headline);
    for (const { article, start, end, text } of evidence)
      expect(texts.get(article)?.slice(start, end)).toBe(text);
  }
});

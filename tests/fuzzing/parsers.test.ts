// Whatever is read: nothing throws, what is reported has its place in the text, and what is said of a text is true of it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeSource } from "../../src/1-read/decode.ts";
import { parseSource } from "../../src/2-parse/parse-source.ts";
import { parseSourcesRegister } from "../../src/2-parse/sources-register.ts";
import { parseStoryRules } from "../../src/2-parse/story-rules.ts";
import { parseDay } from "../../src/base/day.ts";
import { edtfBounds, edtfOfTimex } from "../../src/base/edtf.ts";
import { readYaml, type YamlNode } from "../../src/base/read-yaml.ts";
import { parseSettings } from "../../src/config/parse-settings.ts";
import { weave } from "../../src/6-render/weave.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { SourceFile } from "../../src/model/source-file.ts";
import { readHtmlText } from "../support/html-reader.ts";
import { sampling } from "../support/sampling.ts";
import { fileBytes, newsTexts, yamlTexts } from "./hostile-texts.ts";

const fileOf = (name: string, text: string): SourceFile => ({
  path: `seeds/${name}`,
  name,
  text,
  sha256: "0".repeat(64),
});

function expectPlaces(diagnostics: readonly Diagnostic[], text: string): void {
  for (const { place, message } of diagnostics) {
    expect(message).not.toBe("");
    if (!place) continue;
    expect(place.start).toBeGreaterThanOrEqual(0);
    expect(place.end).toBeGreaterThanOrEqual(place.start);
    expect(place.end).toBeLessThanOrEqual(text.length);
  }
}

describe("bytes", () => {
  test("become text without control characters, or none, and what is wrong is placed", () => {
    fc.assert(
      fc.property(fileBytes, (bytes) => {
        const { text, diagnostics } = decodeSource(bytes, "seeds/a.txt");
        // oxlint-disable-next-line no-control-regex
        expect(text ?? "").not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|\r/);
        if (text !== null) expectPlaces(diagnostics, text);
        else expect(diagnostics).not.toEqual([]);
      }),
      sampling(200),
    );
  });

  test("that are UTF-8 become the text that they are, or a note says what was mended", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aé港😀 \n“") }), (text) => {
        const decoded = decodeSource(Buffer.from(text), "a");
        const isMended = decoded.diagnostics.some(({ code }) => code === "read/mended-letters");
        expect(isMended || decoded.text === text).toBe(true);
      }),
      sampling(100),
    );
  });
});

const formats = ["clipping.txt", "article.md"] as const;

describe.each(formats)("%s", (name) => {
  test("whatever its text, is read or refused with a reason, and its paragraphs lie in order", () => {
    const texts = fc.oneof(
      newsTexts,
      fc.tuple(yamlTexts, newsTexts).map(([head, body]) => `---\n${head}\n---\n${body}`),
      newsTexts.map((text) => ` date 2025-03-07 ${text}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { articles, diagnostics } = parseSource(fileOf(name, text), {
          outlets: [],
          language: "en",
        });
        expectPlaces(diagnostics, text);
        if (articles.length === 0) expect(diagnostics).not.toEqual([]);
        for (const article of articles) {
          expect(parseDay(article.day)).toBe(article.day);
          expect(article.title.trim()).not.toBe("");
          article.paragraphs.forEach(({ start, end }, index) => {
            expect(start).toBeGreaterThanOrEqual(article.paragraphs[index - 1]?.end ?? 0);
            expect(end).toBeGreaterThan(start);
          });
          expect(article.paragraphs.at(-1)?.end ?? 0).toBeLessThanOrEqual(article.text.length);
          expect(readHtmlText(weave(article.text, article.markup, []))).toBe(article.text);
        }
      }),
      sampling(150),
    );
  });
});

const lists: readonly (readonly [name: string, parse: (text: string) => readonly Diagnostic[]])[] =
  [
    ["stories.yaml", (text) => parseStoryRules(fileOf("stories.yaml", text)).diagnostics],
    ["sources.yaml", (text) => parseSourcesRegister(fileOf("sources.yaml", text)).diagnostics],
    ["dateline.yaml", (text) => parseSettings(text, "dateline.yaml").diagnostics],
  ];

test.each(lists)("%s, whatever its text, is read, and every fault has its place", (_, parse) => {
  fc.assert(
    fc.property(yamlTexts, (text) => expectPlaces(parse(text), text)),
    { ...sampling(150), examples: [["{a: "], ["# nothing"], ["''"]] },
  );
});

describe("YAML", () => {
  test("whatever its text, is texts, lists and maps that lie within each other", () => {
    fc.assert(
      fc.property(yamlTexts, (text) => {
        const { value, faults } = readYaml(text);
        if (faults.length > 0) expect(value === null || value.start >= 0).toBe(true);
        if (value) expectNested(value, { start: 0, end: text.length });
      }),
      sampling(200),
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("gives back every text that is quoted", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { value, faults } = readYaml(`a: ${JSON.stringify(text)}`);
        expect(faults).toEqual([]);
        expect(value).toMatchObject({ entries: [{ key: { text: "a" }, value: { text } }] });
      }),
      sampling(200),
    );
  });
});

function expectNested(node: YamlNode, around: { start: number; end: number }): void {
  expect(node.start).toBeGreaterThanOrEqual(around.start);
  expect(node.end).toBeLessThanOrEqual(around.end);
  if (node.kind === "list") for (const item of node.items) expectNested(item, node);
  if (node.kind === "map") for (const { value } of node.entries) expectNested(value, around);
}

describe("EDTF", () => {
  const points = fc.stringMatching(/^-?[0-9X]{0,5}(?:-[0-9XQW]{1,3}){0,2}[~?%]?$/);
  const ranges = fc.oneof(
    points,
    fc.tuple(points, points).map((pair) => pair.join("/")),
    fc.string(),
  );

  test("whatever the text, has bounds that are days in order, or none", () => {
    fc.assert(
      fc.property(ranges, (text) => {
        const bounds = edtfBounds(text);
        if (!bounds) return;
        expect(parseDay(bounds.first)).toBe(bounds.first);
        expect(parseDay(bounds.last)).toBe(bounds.last);
        expect(bounds.first <= bounds.last).toBe(true);
      }),
      sampling(500),
    );
  });

  test("whatever the TIMEX3 value, is EDTF or nothing", () => {
    const values = fc.oneof(
      fc.stringMatching(/^(?:BC|FY)?[0-9X]{1,4}(?:-(?:[0-9X]{2}|W[0-9]{2}|Q[0-9]|SU|WE)){0,2}$/),
      fc.string(),
    );
    fc.assert(
      fc.property(values, (value) => {
        const edtf = edtfOfTimex(value);
        if (edtf !== null)
          expect(edtf).toMatch(/^-?[0-9X]{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){1,2})?$/);
      }),
      sampling(500),
    );
  });
});

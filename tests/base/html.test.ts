import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeHtml, joinHtml } from "../../src/base/html.ts";
import { readHtmlReferences, readHtmlText } from "../support/html-reader.ts";
import { sampling } from "../support/sampling.ts";
import { sourceCode } from "../support/source-code.ts";

const cases: readonly (readonly [text: string, escaped: string])[] = [
  ["plain “text” — Łódź 😀", "plain “text” — Łódź 😀"],
  ["<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"],
  [`" onload="x`, "&quot; onload=&quot;x"],
  ["' onload='x", "&#39; onload=&#39;x"],
  ["&lt; &amp; &#60;", "&amp;lt; &amp;amp; &amp;#60;"],
  ["-->]]>", "--&gt;]]&gt;"],
  ["`${x}` {{y}}", "`${x}` {{y}}"],
  ["", ""],
];

test.each(cases)("%j is escaped as %j", (text, escaped) => {
  expect(escapeHtml(text)).toBe(escaped);
});

test("any text comes back whole out of an element and out of an attribute", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."&<>\"'a;#/ ") }),
  );
  fc.assert(
    fc.property(texts, texts, (inside, value) => {
      const html = joinHtml([
        `<p title="` as never,
        escapeHtml(value),
        `">` as never,
        escapeHtml(inside),
        "</p>" as never,
      ]);
      expect(readHtmlText(html)).toBe(inside);
      const [, written = ""] = /^<p title="([^"]*)">/.exec(html) ?? [];
      expect(readHtmlReferences(written)).toBe(value);
    }),
    sampling(200),
  );
});

describe("markup is trusted in few places", () => {
  const code = sourceCode("src");
  const pathsWith = (form: RegExp) =>
    code.flatMap(({ path, code: text }) => (form.test(text) ? [path] : []));

  test("only base/html.ts gives the brand SafeHtml", () => {
    expect(pathsWith(/\bas SafeHtml\b|\bas unknown as \{|<SafeHtml>\s*[("`]/)).toEqual([
      "src/base/html.ts",
    ]);
  });

  test("only these files vouch for markup: what the sanitiser gave, and tags that stand in our code", () => {
    expect(pathsWith(/\btrustHtml\(/)).toEqual([
      "src/2-parse/hast-body.ts",
      "src/2-parse/plain-body.ts",
      "src/2-parse/simple-body.ts",
      "src/2-parse/simple-inline.ts",
      "src/6-render/article-marks.ts",
      "src/6-render/article-page.ts",
      "src/6-render/edition-difference.ts",
      "src/6-render/mark-bare-links.ts",
      "src/6-render/outputs/event-feed.ts",
      "src/6-render/outputs/json.ts",
      "src/6-render/quotation-view.ts",
      "src/6-render/text-language.ts",
      "src/base/html.ts",
    ]);
  });

  test("only outputs/xml.ts gives the brand Xml", () => {
    expect(pathsWith(/\bas Xml\b/)).toEqual(["src/6-render/outputs/xml.ts"]);
  });

  // Where a character is replaced by its escape; a second place for one grammar is where the two will differ.
  const grammars: readonly (readonly [
    grammar: string,
    escape: RegExp,
    homes: readonly string[],
  ])[] = [
    ["HTML and XML", /"&lt;"|"&amp;"/, ["src/6-render/outputs/xml.ts", "src/base/html.ts"]],
    ["JSON in pages", /\\\\u\$\{/, ["src/6-render/outputs/json.ts"]],
    ["tables", /'""'/, ["src/6-render/outputs/csv.ts"]],
    ["calendars", /\\\\;,/, ["src/6-render/outputs/calendar.ts"]],
    ["BibTeX", /textbackslash/, ["src/6-render/outputs/bibtex.ts"]],
  ];
  test.each(grammars)("%s are escaped or checked in their own place", (_, escape, homes) => {
    const found = code.flatMap(({ path, text }) =>
      escape.test(text.replace(/\/\/.*|\/\*[^]*?\*\//g, "")) ? [path] : [],
    );
    expect(found).toEqual(homes);
  });
});

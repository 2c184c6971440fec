// What is built without the Markdown parser equals what the parser gives.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownTree, parseBodyTree } from "../../src/2-parse/body-tree.ts";
import { readSimpleMarkdown } from "../../src/2-parse/simple-markdown.ts";

const SIMPLE = [
  "The harbour opened on Thursday.",
  "“We waited,” she said – for 3 years.",
  "## What comes next",
  "# The harbour",
  "#### Costs",
  "> “It floats.”",
  ">no blank behind the mark",
  ">",
  "> **bold** in a quotation",
  "They agreed on **ten points** and [a date](https://example.org/1).",
  "A *word*, a `sign`, ~~gone~~, a_b_c and 3*4*5",
  "**Bold** to the **end**",
  "a | b",
  "AT&T &amp; &copy; 100%",
  "www.example.org and https://example.org and a@example.org",
  "2025 was the year",
  "! mark",
  "\u00a0blank that does not break",
  "¿Qué? 日本語。 👋 \u2028 \ud800",
  "",
  "",
  "",
  "",
  " ",
];

const ODD = [
  "#none",
  "### ",
  "## Closed ##",
  ">  two blanks",
  "> ",
  "> > deeper",
  "> - point",
  "> [a]: https://b.example",
  "[](https://example.org/2)",
  "[] ** __ ![]() * * *",
  "[ref] and [a][ref]",
  "[ref]: https://example.org/3",
  "text[^1]",
  "[^1]: a note",
  "ends in two blanks  ",
  "ends in one blank ",
  "ends in a stroke\\",
  " one blank before",
  "    four blanks before",
  "\ttab",
  "1. first",
  "1) first",
  "2025. That was the year",
  "- point",
  "+ plus",
  "---",
  "===",
  "***",
  "```",
  "~~~",
  "- | -",
  ":-",
  "<b>bold</b>",
  "<!-- note -->",
  "&amp; &copy; AT&T",
  "HTTP://EXAMPLE.ORG",
  "\u00a0",
  "\0",
  "\ufeff",
  "!",
];

const texts = fc
  .array(
    fc.oneof(
      { weight: 16, arbitrary: fc.constantFrom(...SIMPLE) },
      { weight: 2, arbitrary: fc.constantFrom(...ODD) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
      {
        weight: 1,
        arbitrary: fc.string({
          unit: fc.constantFrom(..."ab #>*_[]()`~-=+1.:|<&\\!@"),
          maxLength: 8,
        }),
      },
    ),
    { maxLength: 9 },
  )
  .map((lines) => lines.join("\n"));

describe("the way around the Markdown parser", () => {
  it.each([true, false])("leads to the same tree (a title is wanted: %s)", (wantsTitle) => {
    const options = { firstLine: 5, wantsTitle };
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseBodyTree(text, options)).toEqual(markdownTree(text, options));
      }),
      { numRuns: 500, seed: 20250806 },
    );
  });
});

describe("a text of paragraphs, headings and quotations", () => {
  it.each([
    ["The harbour opened.\n\n## Next\n\n> It floats.\n>\n> — Ina Vos", null],
    ["Plain.\n\nWith **bold**\nwords.\n\nPlain.", "\n\nWith **bold**\nwords.\n\n"],
    ["", null],
  ])("gives to the parser only what it could mean something in: %j", (text, marked) => {
    expect(readSimpleMarkdown(text, 1)).toMatchObject({ marked });
  });

  it.each([
    "- a list",
    "1. a list",
    "[ref]: https://a.example",
    "<p>",
    "    code",
    "## a *b*",
    "a\n---",
  ])("is not simple with %j", (text) => {
    expect(readSimpleMarkdown(`Plain.\n\n${text}\n\nPlain.`, 1)).toBeNull();
  });
});

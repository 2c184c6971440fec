// What is built without the Markdown parser equals what the parser gives.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownTree, parseBodyTree } from "../../src/2-parse/body-tree.ts";
import { readSimpleMarkdown } from "../../src/2-parse/simple-markdown.ts";
import { sampling } from "../support/sampling.ts";

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

// Signs in every company: what a run of stars, a bracket or an underscore means hangs on the characters beside it.
const PIECES = [
  ..."ab1é界 ,.(“”)—!\u00a0\n*_[]&@~|:>$",
  "\ud83d\udc4b",
  "**",
  "***",
  " **",
  "** ",
  " *",
  "* ",
  "__",
  "word",
  "[text](https://a.example/b)",
  "[",
  "](https://a.example/b_c?d=1&e=%20#f)",
  "](https://a.example/b~c*d)",
  "](http://b.example:80)",
  "](https://a.example/&copy;)",
  "](https://a.example/\u00e9)",
  "](mailto:a@b.example)",
  "](/path)",
  "![",
  "[^1]",
  "[x] ",
  "AT&T",
  "&amp;",
  "@name",
  "a@b.example",
  "www.a.example",
  "https://a.example",
  "\n\n",
  "\n\n",
  "\n- ",
  "\n\n- ",
  "\n> ",
  "\n\n> ",
  "\n## ",
  "\n\n# ",
  "  \n",
  "\n  ",
];

const signs = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 14 })
  .map((pieces) => pieces.join(""));

const TEXTS = { lines: texts, signs };

describe("the way around the Markdown parser", () => {
  it.each([
    ["lines", true],
    ["lines", false],
    ["signs", true],
    ["signs", false],
  ] as const)(
    "leads to the same tree (texts of %s; a title is wanted: %s)",
    (kind, wantsTitle) => {
      const options = { firstLine: 5, wantsTitle };
      fc.assert(
        fc.property(TEXTS[kind], (text) => {
          expect(parseBodyTree(text, options)).toEqual(markdownTree(text, options));
        }),
        sampling(250),
      );
    },
    3_600_000,
  );
});

// What has no text goes with the tags behind it, whichever way those are read.
it.each(["a[](https://a.example/&copy;)\n## b", "a `b`[](https://a.example)\n\nc"])(
  "an element without text at the end of a paragraph leads to the same tree: %j",
  (text) => {
    const options = { firstLine: 5, wantsTitle: false };
    expect(parseBodyTree(text, options)).toEqual(markdownTree(text, options));
  },
);

// What stands between two parts of an item is text; the line ends that the parser puts between blocks are none.
it.each([
  ["- *so* [on](https://a.example)\n- **no** more", "so on\n\nno more"],
  ["1. *so* **on**", "so on"],
  ["- *so*\n  **on**", "so on"],
  ["- [so](https://a.example)\u00a0\n- on", "so\u00a0\n\non"],
  ["- a\n\n  *b* *c*", "a\n\nb c"],
])("blanks within an item of a list are kept: %j", (text, wanted) => {
  const options = { firstLine: 1, wantsTitle: false };
  expect(markdownTree(text, options).body.text).toBe(wanted);
  expect(parseBodyTree(text, options).body.text).toBe(wanted);
});

describe("a text of paragraphs, headings, quotations and short lists", () => {
  it.each([
    ["The harbour opened.\n\n## Next\n\n> It floats.\n>\n> — Ina Vos", null],
    ["Plain.\n\nWith `code`\nwords.\n\nPlain.", "\n\nWith `code`\nwords."],
    ["# A *title*\nText below it.\n## Next\n- point\n- **bold** point", null],
    ["**Bold** and *soft* and [a **link**](https://a.example/b?c=1&d=2#e)", null],
    ["*“Quoted,”* (*she*) said [sic] of AT & T, snake_case and @name", null],
    ["a_ b", "a_ b"],
    ["3 * 4", "3 * 4"],
    ["a**b**", "a**b**"],
    ["**open", "**open"],
    ["[a](/path)", "[a](/path)"],
    ["See ![a](https://a.example)", "See ![a](https://a.example)"],
    ["a [b](https://a.example/&copy;)", "a [b](https://a.example/&copy;)"],
    ["see https://a.example", "see https://a.example"],
    ["", null],
  ])("gives to the parser only what it alone can read: %j", (text, marked) => {
    expect(readSimpleMarkdown(text, 1)?.marked ?? null).toBe(marked);
  });

  it.each([
    "- a list\n\n- of paragraphs",
    "- a list\n  goes on",
    "- a `list`",
    "1. a list",
    "[ref]: https://a.example",
    "<p>",
    "    code",
    "## a `b`",
    "a\n---",
    "***both***",
    "Points:\n- point",
  ])("is not simple with %j", (text) => {
    expect(readSimpleMarkdown(`Plain.\n\n${text}\n\nPlain.`, 1)).toBeNull();
  });
});

describe("texts that only the Markdown parser could read", () => {
  it("are taken as plain text when they have thousands of lines, and as many plain ones are not", () => {
    const options = { firstLine: 1, wantsTitle: false };
    const read = (block: string): string | null =>
      parseBodyTree(`${block}\n\n`.repeat(2500), options).fallback;
    expect(read("a@b")).toContain("more than 2000 lines");
    expect(read("a @b")).toBeNull();
  });

  it("are so by their length, too", () => {
    const options = { firstLine: 1, wantsTitle: false };
    const read = (text: string): string | null => parseBodyTree(text, options).fallback;
    const long = "The harbour opened.\n\n".repeat(7000);
    expect(read(long)).toBeNull();
    expect(read(`${long.repeat(2)}<br>`)).toContain("more than 150000 characters");
  });

  it("are so where a long paragraph is packed with marks, and as many marks in short ones are not", () => {
    const read = (text: string): string | null =>
      parseBodyTree(text, { firstLine: 1, wantsTitle: false }).fallback;
    const filler = "and so on ".repeat(1500);
    expect(read("a [b *c* ".repeat(400) + filler)).toContain("packed with marks");
    expect(read("a `b` *c* ~d~ ".repeat(500) + filler.repeat(2))).toContain("packed with marks");
    expect(read("a [b] *c* `d`\n\n".repeat(400) + filler)).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeHtml, trustHtml } from "../../src/base/html.ts";
import { weave, type Mark } from "../../src/6-render/weave.ts";
import type { Markup } from "../../src/model/article.ts";

function mark(start: number, end: number, tag: string, rank = 0): Mark {
  const open = trustHtml(`<${tag}>`);
  const reopen = trustHtml(`<${tag} more>`);
  return { start, end, rank, open, reopen, close: trustHtml(`</${tag}>`), isLink: tag === "a" };
}

function tags(...rows: readonly (readonly [at: number, html: string])[]): readonly Markup[] {
  return rows.map(([at, html]) => ({ at, html: trustHtml(html) }));
}

const CASES: readonly [
  claim: string,
  text: string,
  markup: readonly Markup[],
  marks: readonly Mark[],
  html: string,
][] = [
  ["plain text stays as it is", "a < b", [], [], "a &lt; b"],
  ["a mark is laid round its span", "one two", [], [mark(4, 7, "b")], "one <b>two</b>"],
  ["a mark without length is left out", "one", [], [mark(1, 1, "b")], "one"],
  [
    "marks that cross are cut, the one of smaller rank staying outside",
    "abcdef",
    [],
    [mark(0, 4, "i", 0), mark(2, 6, "b", 1)],
    "<i>ab<b>cd</b></i><b more>ef</b>",
  ],
  [
    "a mark of smaller rank that begins later goes round the rest of the other",
    "abcdef",
    [],
    [mark(0, 4, "b", 1), mark(2, 6, "i", 0)],
    "<b>ab</b><i><b more>cd</b>ef</i>",
  ],
  [
    "a mark over a tag of the text is cut there",
    "abcd",
    tags([0, "<p>"], [2, "<em>"], [3, "</em>"], [4, "</p>"]),
    [mark(1, 4, "b")],
    "<p>a<b>b</b><em><b more>c</b></em><b more>d</b></p>",
  ],
  [
    "white space between blocks gets no mark",
    "ab\n\ncd",
    tags([0, "<p>"], [2, "</p>"], [4, "<p>"], [6, "</p>"]),
    [mark(0, 6, "q")],
    "<p><q>ab</q></p>\n\n<p><q more>cd</q></p>",
  ],
  [
    "no link is laid within a link of the text",
    "ab cd",
    tags([0, '<a href="x">'], [2, "</a>"]),
    [mark(0, 2, "a"), mark(3, 5, "a")],
    '<a href="x">ab</a> <a>cd</a>',
  ],
];

describe("weave", () => {
  test.each(CASES)("%s", (_claim, text, markup, marks, html) => {
    expect(weave(text, markup, marks)).toBe(html);
  });

  const length = 12;
  const span = fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const anyMark = fc
    .tuple(span, fc.constantFrom("a", "b", "i", "q"), fc.nat(3))
    .map(([[start, end], tag, rank]) => mark(start, end, tag, rank));
  const anyText = fc.stringMatching(/^[ab<&\n ]{12}$/);
  /** Blocks side by side with an element within each, as a Markdown body has them. */
  const anyMarkup = fc.uniqueArray(fc.nat(length), { maxLength: 6 }).map((places) => {
    const sorted = [...places].sort((a, b) => a - b);
    const even = sorted.slice(0, sorted.length - (sorted.length % 2));
    return tags(
      ...even.map((at, index) => [at, index % 2 === 0 ? "<p><em>" : "</em></p>"] as const),
    );
  });

  test("every element closes within the one it was opened in", () => {
    fc.assert(
      fc.property(
        anyText,
        anyMarkup,
        fc.array(anyMark, { maxLength: 8 }),
        (text, markup, marks) => {
          const open: string[] = [];
          for (const [, slash, tag] of weave(text, markup, marks).matchAll(/<(\/?)(\w+)[^>]*>/g)) {
            if (slash === "") open.push(tag as string);
            else expect(open.pop()).toBe(tag);
          }
          expect(open).toEqual([]);
        },
      ),
    );
  });

  test("without its tags the result is the escaped text", () => {
    fc.assert(
      fc.property(
        anyText,
        anyMarkup,
        fc.array(anyMark, { maxLength: 8 }),
        (text, markup, marks) => {
          expect(weave(text, markup, marks).replace(/<[^>]*>/g, "")).toBe(escapeHtml(text));
        },
      ),
    );
  });

  test("each mark is opened once, and reopened only after that", () => {
    fc.assert(
      fc.property(anyText, fc.array(anyMark, { maxLength: 8 }), (text, marks) => {
        const numbered = marks.map((each, number) => ({
          ...each,
          isLink: false,
          open: trustHtml(`<b id="${number}">`),
          reopen: trustHtml(`<b class="${number}">`),
          close: trustHtml("</b>"),
        }));
        const html = weave(text, [], numbered);
        numbered.forEach(({ start, end }, number) => {
          const isVisible = /\S/.test(text.slice(start, end));
          expect(html.split(`id="${number}"`).length - 1).toBe(isVisible ? 1 : 0);
          const again = html.indexOf(`class="${number}"`);
          if (again !== -1) expect(html.indexOf(`id="${number}"`)).toBeLessThan(again);
        });
      }),
    );
  });
});

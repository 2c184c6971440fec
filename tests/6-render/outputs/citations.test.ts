import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibtexUrl, escapeBibtex } from "../../../src/6-render/outputs/bibtex.ts";
import { oneLine } from "../../../src/6-render/outputs/one-line.ts";
import { risLine } from "../../../src/6-render/outputs/ris.ts";
import { outputOf } from "../../support/output-of.ts";
import { smallSite, withArticle } from "../../support/site.ts";
import { sampling } from "../../support/sampling.ts";

describe("BibTeX", () => {
  const cases: readonly (readonly [text: string, escaped: string])[] = [
    ["plain “text” — Łódź", "plain “text” — Łódź"],
    ["5% of $3 & more #1", "5\\% of \\$3 \\& more \\#1"],
    ["snake_case", "snake\\_case"],
    ["a~b^c", "a\\textasciitilde{}b\\textasciicircum{}c"],
    ["{open", "\\textbraceleft{}open"],
    ["close}", "close\\textbraceright{}"],
    ["\\input{x}", "\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}"],
    ["two\r\n lines", "two lines"],
    ["bell\u0007", "bell"],
    ["half \uD83D pair", "half \uFFFD pair"],
  ];
  test.each(cases)("%j is escaped as %j", (text, escaped) => {
    expect(escapeBibtex(text)).toBe(escaped);
  });

  test("keeps braces paired, whatever the text and the address", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const value of [escapeBibtex(text), bibtexUrl(text)]) {
          expect(value.replaceAll("{}", "")).not.toMatch(/[{}\n\r]/);
        }
      }),
      sampling(100),
    );
  });

  test("writes an entry that names agencies whole", () => {
    const site = withArticle(smallSite(), {
      byline: ["Staff", "News & Views"],
      url: "https://x.example/a_b?c={d}",
    });
    const [entry] = outputOf(site, "data/articles.bib").split("\n\n");
    expect(entry).toBe(`@misc{a-first,
  title = {{Port Ellis approves bridge}},
  author = {{Staff} and {News \\& Views}},
  howpublished = {The Ellis Courier},
  year = {2024},
  month = {5},
  day = {14},
  language = {en},
  url = {https://x.example/a_b?c=%7Bd%7D},
}`);
  });
});

describe("RIS", () => {
  const cases: readonly (readonly [text: string, line: string])[] = [
    ["plain “text”", "TI  - plain “text”\r\n"],
    ["", "TI  - \r\n"],
    ["one\r\nER  - \ntwo", "TI  - one ER - two\r\n"],
    ["next\u0085line\u2028and\u2029paragraph", "TI  - next line and paragraph\r\n"],
    ["\u0000x\u001B", "TI  - x\r\n"],
  ];
  test.each(cases)("%j is written %j", (text, line) => {
    expect(risLine("TI", text)).toBe(line);
  });

  test("ends each record once, whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const lines = outputOf(withArticle(smallSite(), { title }), "data/articles.ris").split(
          "\r\n",
        );
        expect(lines.filter((line) => line.startsWith("ER  -"))).toHaveLength(2);
        expect(lines.find((line) => line.startsWith("TI  - "))).toBe(`TI  - ${oneLine(title)}`);
      }),
      sampling(100),
    );
  });
});

test("CSL-JSON gives day, author and container", () => {
  const [item] = JSON.parse(outputOf(smallSite(), "data/articles.csl.json"));
  expect(item).toMatchObject({
    type: "article-newspaper",
    author: [{ literal: "Rosa Lind" }],
    "container-title": "The Ellis Courier",
    issued: { "date-parts": [[2024, 5, 14]] },
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibtexUrl, escapeBibtex } from "../../../src/6-render/outputs/bibtex.ts";
import { oneLine } from "../../../src/6-render/outputs/one-line.ts";
import { risLine } from "../../../src/6-render/outputs/ris.ts";
import { renderSite } from "../../../src/6-render/render-site.ts";
import type { Site } from "../../../src/model/site.ts";
import { readHtmlReferences } from "../../support/html-reader.ts";
import { projectTemplates } from "../../support/project-files.ts";
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

/** The records on the page of the first article, by format. */
function recordsOf(site: Site): readonly string[] {
  const { files } = renderSite(site, { templates: projectTemplates(), assets: [] });
  const page = String(files.find(({ path }) => path === "articles/a-first.html")?.render());
  return [...page.matchAll(/<pre class="record">([^<]*)<\/pre>/g)].map(([, text]) =>
    readHtmlReferences(text as string),
  );
}

const anyText = fc.string({ unit: "binary" });

describe("the page of an article", () => {
  test("has the records of the three files, whatever title, byline and outlet", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(anyText, { maxLength: 3 }),
        anyText,
        (title, byline, outlet) => {
          const site = withArticle(smallSite(), { title, byline, outlet });
          const [bibtex, ris, csl] = recordsOf(site);
          expect(outputOf(site, "data/articles.bib")).toContain(`${bibtex}\n`);
          expect(outputOf(site, "data/articles.ris").replaceAll("\r\n", "\n")).toContain(`${ris}`);
          expect(JSON.parse(csl!)).toEqual(
            JSON.parse(outputOf(site, "data/articles.csl.json")).slice(0, 1),
          );
          expect(JSON.parse(csl!)[0].title).toBe(title);
        },
      ),
      sampling(15),
    );
  });

  test("cites no address that is none of the web's", () => {
    const records = recordsOf(withArticle(smallSite(), { url: "javascript:alert(1)" }));
    expect(records.join("")).not.toContain("javascript");
    expect(records).toHaveLength(3);
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

import { expect, test } from "vitest";

import { checkLinks } from "../../src/commands/check-links.ts";
import { scanHtml } from "../../src/commands/scan-html.ts";

const scanned: [html: string, ids: string[], links: string[]][] = [
  ['<a href="a.html" id=x>t</a>', ["x"], ["a.html"]],
  ["<a\n  href='b.html?x=1&amp;y=2#z'\n>", [], ["b.html?x=1&y=2#z"]],
  ['<img src=a.png srcset="a.png 1x, b.png 2x">', [], ["a.png", "a.png", "b.png"]],
  ['<!-- <a href="no"> --><link href="s.css"/>', [], ["s.css"]],
  ['<script>"<a href=no>"</script><a href="yes">', [], ["yes"]],
  ["<title><a href=no></title><b id='q&quot;q'>", ['q"q'], []],
  ['text a < b and <3 <a title="<a href=no>" href="yes">', [], ["yes"]],
  ["<a href=#top>&#x41;</a><p id='&#65;'>", ["A"], ["#top"]],
  ['<a href="unclosed', [], ["unclosed"]],
  ["<a href", [], [""]],
  ["<", [], []],
  ["<!--", [], []],
];

test.each(scanned)("%j has the ids %j and the links %j", (html, ids, links) => {
  const found = scanHtml(html);
  expect(found.ids.map(({ value }) => value)).toEqual(ids);
  expect(found.links.map(({ value }) => value)).toEqual(links);
});

const PAGES = {
  "index.html": "",
  "404.html": "",
  "stories/talks.html": '<h2 id="next">',
  "stories/index.html": "",
  "naïve page.html": '<p id="é">',
};

function faultsOf(page: string, link: string, basePath = "/"): string[] {
  const pages = new Map<string, string>(Object.entries(PAGES));
  pages.set(page, `${pages.get(page) ?? ""}<a href="${link}">`);
  const paths = new Set([...pages.keys(), "style.css"]);
  return checkLinks({
    ...{ paths, basePath, shown: (path) => path },
    pages: [...pages.keys()],
    textOf: (path) => pages.get(path) ?? "",
  }).map(({ code }) => code);
}

test.each([
  ["index.html", "stories/talks.html"],
  ["index.html", "stories/talks.html#next"],
  ["stories/talks.html", "../index.html"],
  ["stories/talks.html", "#next"],
  ["stories/talks.html", ""],
  ["stories/talks.html", "./"],
  ["index.html", "na%C3%AFve%20page.html#%C3%A9"],
  ["index.html", "style.css#anything"],
  ["index.html", "https://example.org/nowhere"],
  ["index.html", "mailto:a@example.org"],
  ["index.html", "//example.org/x"],
  ["404.html", "/stories/talks.html"],
])("on %s the link %j leads somewhere", (page, link) => expect(faultsOf(page, link)).toEqual([]));

test.each([
  ["index.html", "stories/gone.html", "check/dead-link"],
  ["index.html", "Stories/talks.html", "check/dead-link"],
  ["index.html", "../index.html", "check/dead-link"],
  ["stories/talks.html", "../../index.html", "check/dead-link"],
  ["stories/talks.html", "index.html#next", "check/dead-anchor"],
  ["index.html", "stories/talks.html#gone", "check/dead-anchor"],
  ["index.html", "%zz", "check/dead-link"],
  ["index.html", "http://[", "check/dead-link"],
])("on %s the link %j is reported as %s", (page, link, code) =>
  expect(faultsOf(page, link)).toEqual([code]),
);

test("a link from the root is read below the path of the published site", () => {
  expect(faultsOf("404.html", "/news/stories/talks.html", "/news/")).toEqual([]);
  expect(faultsOf("404.html", "/stories/talks.html", "/news/")).toEqual(["check/dead-link"]);
});

test("an id that stands twice on a page is reported at its second place", () => {
  const html = '<p id="a"><p id="a">';
  const found = checkLinks({
    paths: new Set(["x.html"]),
    pages: ["x.html"],
    textOf: () => html,
    ...{ basePath: "/", shown: (path: string) => `dist/${path}` },
  });
  expect(found).toMatchObject([
    { code: "check/double-id", place: { path: "dist/x.html", start: 17 } },
  ]);
});

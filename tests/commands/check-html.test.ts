import { expect, test } from "vitest";

import { checkHtml } from "../../src/commands/check-html.ts";
import { checkWeight } from "../../src/commands/check-weight.ts";

function faultsOf(html: string): string[] {
  return checkHtml(html, (span) => ({ path: "page.html", ...span })).map(
    ({ code, place }) => `${code} ${html.slice(place?.start, place?.end)}`,
  );
}

test.each([
  ['<html lang="en"><title>t</title><h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2></html>'],
  ["<ul><li>one<li>two</ul><p>a<div>b</div>"],
  ['<p><br><img src="a.png" alt=""><input></p>'],
  ['<svg aria-hidden="true"><path d="M0 0"/></svg><svg aria-labelledby="t"></svg>'],
  ["<script>if (a < b) undefined</script><!-- <b> --><p>It was undefined.</p>"],
  ['<a href="a" aria-label="Home"></a><h1><a href="b">b</a></h1><td></td>'],
])("%s is in order", (html) => expect(faultsOf(html)).toEqual([]));

test.each([
  ["<p><b>bold</p>", ["check/unclosed-tag <b>"]],
  ["<div><section>text</div>", ["check/unclosed-tag <section>"]],
  ["<main>text", ["check/unclosed-tag <main>"]],
  ["<p>text</p></div>", ["check/stray-tag </div>"]],
  ["<h1>a</h1><h3>b</h3>", ["check/heading-order <h3>"]],
  ["<h2>a</h2>", ["check/heading-order <h2>"]],
  ["<h1>a</h1><h1>b</h1>", ["check/heading-order <h1>"]],
  ["<html><p>a</p></html>", ["check/missing-attribute <html>"]],
  ["<img src=a.png>", ["check/missing-attribute <img src=a.png>"]],
  ["<svg></svg>", ["check/missing-attribute <svg>"]],
  ["<title> </title>", ["check/empty-title <title>"]],
  ["<h1></h1>", ["check/missing-text <h1>"]],
  ['<a href="a"></a>', ['check/missing-text <a href="a">']],
  ["<p>undefined</p>", ["check/missing-text undefined"]],
  ['<a href="undefined">a</a>', ["check/missing-text undefined"]],
  ["<td>[object Object]</td>", ["check/missing-text [object Object]"]],
])("%s is reported", (html, faults) => expect(faultsOf(html)).toEqual(faults));

test("a million open tags are read in one pass", () => {
  const started = performance.now();
  expect(faultsOf("<b></i>".repeat(200_000))).toHaveLength(400_000);
  expect(performance.now() - started).toBeLessThan(10_000);
});

const NOISE = Array.from({ length: 9000 }, (_, at) => ((at * 7919) ** 2 % 1e9).toString(36)).join(
  "",
);
const FILES: Readonly<Record<string, string>> = {
  "style.css": "p{}",
  "heavy.css": NOISE,
  "a.js": "",
  "b.js": "",
  "c.js": "",
  "d.js": "",
};

function weighed(path: string, html: string) {
  return checkWeight({
    pages: [path],
    textOf: () => html,
    shown: (shown) => shown,
    read: (file) => (FILES[file] === undefined ? null : Buffer.from(FILES[file])),
    pathOf: (link) => link,
  });
}

test.each([
  ["stories/a.html", '<link rel="stylesheet" href="style.css"><p>short</p>', []],
  ["stories/a.html", "x".repeat(500_000), []],
  ["stories/a.html", NOISE, ["check/heavy-file stories/a.html"]],
  ["articles/a.html", NOISE, []],
  ["days/a.html", '<link rel="stylesheet" href="heavy.css">', ["check/heavy-file heavy.css"]],
  ["index.html", '<link rel="alternate" href="heavy.css">', []],
  [
    "index.html",
    ["a", "b", "c", "d"].map((name) => `<script src="${name}.js"></script>`).join(""),
    ["check/many-requests index.html"],
  ],
])("%s with %.40s keeps to its budget or is reported", (path, html, faults) => {
  const { diagnostics } = weighed(path, html);
  expect(diagnostics.map(({ code, place }) => `${code} ${place?.path}`)).toEqual(faults);
});

test("the heaviest page is told with all that a browser loads for it", () => {
  const html = '<link rel="stylesheet" href="style.css"><script src="a.js"></script>';
  expect(weighed("index.html", html).heaviest).toMatchObject({ path: "index.html", requests: 3 });
  expect(weighed("index.html", html).heaviest?.all).toBeGreaterThan(
    weighed("index.html", html).heaviest?.html ?? 0,
  );
});

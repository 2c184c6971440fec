// Templates escape what they print. What is printed as it is stands in this list, with the reason beside it.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileTemplates } from "../../src/6-render/templates.ts";
import { ENGLISH } from "../../src/6-render/words/english.ts";

const RAW: Readonly<Record<string, string>> = {
  "words.inEnglish": "an attribute that stands in our own words",
  "...lang": "attributes that text-language.ts has escaped",
  "article it.body": "woven of escaped text and the sanitiser's markup",
  "frame it.body": "a page that another template has finished",
  "it.linkedData": "JSON in which no sign can end its element",
  stretch: "escaped text with our own <del> and <ins>",
};

const TEMPLATES = readdirSync("templates", { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".eta"))
  .sort();
const textOf = (name: string) => readFileSync(join("templates", name), "utf8");

describe("templates", () => {
  test("print nothing as it is but parts and what the list names", () => {
    const found = TEMPLATES.flatMap((name) =>
      rawOutputs(textOf(name)).map((printed) => shortNameOf(printed, name)),
    );
    expect([...new Set(found)].sort()).toEqual(Object.keys(RAW).sort());
  });

  test("put every value of an attribute into double quotes", () => {
    const bare = TEMPLATES.flatMap((name) =>
      [...textOf(name).matchAll(/=\s*'?<%[=~]/g)].map(({ index }) => `${name}: ${index}`),
    );
    expect(bare).toEqual([]);
  });

  test("hold no script, style or handler of their own, and print into none", () => {
    const live =
      /<script(?![^>]*\b(?:src|type="application\/ld\+json"))|<style|\son\w+=|\sstyle=|javascript:/i;
    expect(TEMPLATES.filter((name) => live.test(textOf(name)))).toEqual([]);
  });
});

const ESCAPED = "&quot;&gt;&lt;b&gt;&#39;&amp;";
const printed: readonly (readonly [template: string, html: string])[] = [
  ['<p title="<%= it.text %>"><%= it.text %></p>', `<p title="${ESCAPED}">${ESCAPED}</p>`],
  ["<%= [it.text] %>", ESCAPED],
  ["<%= { toString: () => it.text } %>", ESCAPED],
];

test.each(printed)("what %s prints is escaped", (text, html) => {
  const files = [{ name: "page", path: "templates/page.eta", text }];
  expect(compileTemplates(files, ENGLISH).render("page", { text: `"><b>'&` })).toBe(html);
});

test.each(["<%= it.body %> <%~ it.title %>", '<%~ include("a", it) + it.x %>', "<%~ `${it.x}` %>"])(
  "the look at templates would find %s",
  (text) => {
    expect(rawOutputs(text)).not.toEqual([]);
  },
);

function shortNameOf(printed: string, template: string): string {
  if (/^[\w.]+\.lang$/.test(printed)) return "...lang";
  return printed === "it.body" ? `${basename(template, ".eta")} it.body` : printed;
}

/** What a template prints unescaped, apart from whole parts, which escape for themselves. */
function rawOutputs(text: string): readonly string[] {
  const part = /^include\("[\w/-]+"(?:, (?:[\w.[\]]+|\{[^{}]*\}))?\)$/;
  return [...text.matchAll(/<%[-_]?~([^]*?)[-_]?%>/g)]
    .map(([, code = ""]) => code.trim())
    .filter((code) => !part.test(code));
}

import { expect, test } from "vitest";

import { compileTemplates } from "../../src/6-render/templates.ts";
import { ENGLISH } from "../../src/6-render/words/english.ts";

const INCLUDING = `include and layout here <%~ include("b", { x: 1 }) %>`;

const rows: [name: string, text: string, other: string, isAnother: boolean][] = [
  ["the text itself", "x", "<%= it.x %>", true],
  ["a part", INCLUDING, "b", true],
  ["what a part includes", INCLUDING, "c", true],
  ["a frame", "<% layout('b') %>", "b", true],
  ["a part whose name is worked out", `<%~ include("b" + it.x) %>`, "d", true],
  ["a part whose name is a variable", "<%~ include(it.part) %>", "d", true],
  ["a part under another name", "<% const show = include; %><%~ show('d') %>", "d", true],
  ["a part that is reached through our own code", "<%~ $part('d', it) %>", "d", true],
  ["a part that nobody reaches", INCLUDING, "d", false],
  ["what stands beside the code", `include(it.part) <%= it.x %>`, "d", false],
];

const filesOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([name, text]) => ({ name, path: `${name}.eta`, text }));

test.each(rows)("a digest tells of %s what can change a page", (_name, text, other, isAnother) => {
  const texts = { a: text, b: `<%~ include("c") %>`, c: "c", d: "d", [text]: "" };
  const digestOf = (files: Readonly<Record<string, string>>) =>
    compileTemplates(filesOf(files), ENGLISH).digestOf("a");
  const before = digestOf(texts);
  const after = other in texts ? { ...texts, [other]: `${other} edited` } : { ...texts, a: other };
  expect(digestOf(after) !== before).toBe(isAnother);
});

test("a part that is missing, and comes, is another digest", () => {
  const files = filesOf({ a: `<%~ include("b") %>` });
  const before = compileTemplates(files, ENGLISH).digestOf("a");
  const after = compileTemplates([...files, ...filesOf({ b: "" })], ENGLISH).digestOf("a");
  expect(after).not.toBe(before);
});

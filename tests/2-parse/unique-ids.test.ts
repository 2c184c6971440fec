import { expect, test } from "vitest";
import { articleIdOf } from "../../src/2-parse/article-id.ts";
import { parseSource } from "../../src/2-parse/parse-source.ts";
import { parseSourcesRegister } from "../../src/2-parse/sources-register.ts";
import { giveUniqueIds } from "../../src/2-parse/unique-ids.ts";
import type { Article } from "../../src/model/article.ts";

test.each([
  ["000_25c41d14914a634b.txt", 0, "000-25c41d14914a634b"],
  ["2025/05/a b.txt", 0, "2025-05-a-b"],
  ["a.txt", 1, "a-2"],
  ["北京.txt", 0, "untitled"],
] as const)("the id of %s, clipping %i", (name, index, id) => {
  expect(articleIdOf(name, index)).toBe(id);
});

function articleOf(name: string): Article {
  const source = {
    path: `seeds/${name}`,
    name,
    text: " date 2025-01-02 Some words here\n\nA text.",
    sha256: "",
  };
  return parseSource(source, { outlets: [], language: "en" }).articles[0] as Article;
}

test("two files with one id are both kept, the later one under another id, in any order", () => {
  const [a, b, c] = ["a b.txt", "a-b.txt", "c.txt"].map(articleOf) as [Article, Article, Article];
  const { articles, diagnostics } = giveUniqueIds([b, c, a]);
  expect(articles[2]?.id).toBe("a-b");
  expect(articles[0]?.id).toMatch(/^a-b-[0-9a-f]{6}$/);
  expect(
    diagnostics.map(({ code, place, message }) => [
      code,
      place?.path,
      message.includes("seeds/a b.txt"),
    ]),
  ).toEqual([["source/same-id", "seeds/a-b.txt", true]]);
  expect(giveUniqueIds([a, b, c]).articles[1]?.id).toBe(articles[0]?.id);
});

const register = (text: string) =>
  parseSourcesRegister({ path: "seeds/sources.yaml", name: "sources.yaml", text, sha256: "" });

test("the register of sources is read, and its faults are reported", () => {
  const text =
    "- name: The Daily\n  url: https://daily.example/\n  country: gb\n  files: daily/*\n  mood: fine\n- url: https://x.example/\n";
  const { outlets, diagnostics } = register(text);
  expect(outlets).toEqual([
    {
      name: "The Daily",
      url: "https://daily.example/",
      country: null,
      kind: null,
      files: ["daily/*"],
      policy: null,
    },
  ]);
  expect(
    diagnostics.map(({ code, place }) => [
      code,
      place && text.slice(0, place.start).split("\n").length,
    ]),
  ).toEqual([
    ["sources/unknown-key", 5],
    ["sources/wrong-value", 3],
    ["sources/no-name", 6],
  ]);
});

test.each(["a: b", "- [", "just text"])("a register that is no list is an error: %s", (text) => {
  expect(register(text).diagnostics.map(({ code }) => code)).toEqual(["sources/yaml"]);
});

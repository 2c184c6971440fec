import { describe, expect, test } from "vitest";
import { digestMemory, recordDigests } from "../../../src/6-render/record-digests.ts";
import { searchMemory } from "../../../src/6-render/search/entry-words.ts";
import { indexWords } from "../../../src/6-render/search/index-words.ts";
import { planSearch } from "../../../src/6-render/search/plan-search.ts";
import { renderSearch } from "../../../src/6-render/search/render-search.ts";
import { searchWords } from "../../../src/6-render/search/search-words.ts";
import { shardNames, shardOf } from "../../../src/6-render/search/word-shards.ts";
import { indexSite } from "../../../src/6-render/site-index.ts";
import { sitePaths } from "../../../src/6-render/site-paths.ts";
import { ENGLISH } from "../../../src/6-render/words/english.ts";
import type { Site } from "../../../src/model/site.ts";
import type { NameId } from "../../../src/model/story.ts";
import { smallSite, withArticle, withEvent } from "../../support/site.ts";

function plan(site: Site) {
  return planSearch({
    site,
    index: indexSite(site, ENGLISH),
    paths: sitePaths(site),
    words: ENGLISH,
    digests: recordDigests(site, digestMemory()),
  });
}

/** What the index hands to the page's script, by the name of its file. */
function dataOf(site: Site): ReadonlyMap<string, unknown> {
  return new Map(
    renderSearch(plan(site), searchMemory()).map((file) => {
      const text = String(file.render());
      const [, name = "", json = ""] = /^datelineSearch\("([^"]+)",(.*)\);\n$/s.exec(text) ?? [];
      return [name, JSON.parse(json)];
    }),
  );
}

test.each([
  ["Zelenskyy’s face-to-face meeting", ["zelenskyy", "face", "to", "face", "meeting"]],
  ["Élysée, 7 août", ["elysee", "7", "aout"]],
  ["A 1,200 m wall — “café”", ["1", "200", "wall", "cafe"]],
  ["Москва 北京", ["москва", "北京"]],
  ["", []],
])("%s is searched by these words", (text, words) => {
  expect(searchWords(text)).toEqual(words);
});

test.each([0, 1, 2] as const)("every word has a file that is made, with %i letters", (level) => {
  const names = shardNames(level);
  expect(new Set(names).size).toBe(names.length);
  for (const word of ["putin", "xi", "x", "2025", "a1", "москва", "北京", "zz", "ø"]) {
    expect(names).toContain(shardOf(word, level));
  }
});

describe("the index of a small site", () => {
  const data = dataOf(smallSite());
  const entries = data.get("entries-0") as readonly (readonly [string, string, string])[];
  const words = data.get("words-all") as Readonly<Record<string, readonly number[]>>;
  const pagesWith = (word: string) => {
    let place = 0;
    return (words[word] ?? []).map((posting) => entries[(place += posting >> 1)]?.[0]);
  };

  test("knows every kind of thing", () => {
    const folders = entries.map(([page]) => page.split("/")[0]);
    expect(new Set(folders)).toEqual(
      new Set(["stories", "events", "articles", "people", "places"]),
    );
  });

  test("leads from a word to the entries that hold it", () => {
    expect(pagesWith("forty")).toContain("articles/a-first.html");
    expect(pagesWith("forty")).not.toContain("articles/b-second.html");
    expect(pagesWith("calder")).toContain("articles/a-first.html");
  });

  test("marks a word that stands in a title", () => {
    const index = new Map(indexWords(plan(smallSite()).entries(), searchMemory()));
    const isTitle = (word: string) => [...(index.get(word) ?? [])].map((each) => each & 1);
    expect(isTitle("approves")).toContain(1);
    expect(isTitle("forty")).toEqual([1, 0]); // an event's sentence, then the article's text
  });

  test("filters by outlet and month", () => {
    expect(Object.keys(data.get("outlets") as object)).toEqual(
      expect.arrayContaining(["the-ellis-courier", "unnamed-source"]),
    );
    expect(Object.keys(data.get("months") as object)).toEqual(["2024-05"]);
  });
});

test("what a site does not publish cannot be found", () => {
  const articles = plan(smallSite({ policy: "headline" }))
    .entries()
    .filter(({ kind }) => kind === "article");
  expect(articles.map(({ text }) => text())).toEqual(["", ""]);
});

test("the names of the files change with what is searched, and only then", () => {
  const { stamp } = plan(smallSite());
  expect(plan(smallSite()).stamp).toBe(stamp);
  expect(plan(withArticle(smallSite(), { title: "Another title" })).stamp).not.toBe(stamp);
  expect(plan(smallSite({ policy: "excerpt" })).stamp).not.toBe(stamp);
  const event = smallSite().chronicles[0]!.events[0]!;
  for (const change of [
    { headline: "Another headline" },
    { date: "2019-03-05" },
    { names: [...event.names, "someone" as NameId] },
    { evidence: [] },
  ])
    expect(plan(withEvent(smallSite(), change)).stamp).not.toBe(stamp);
  const moved = event.evidence.map((each) => ({ ...each, line: each.line + 1 }));
  expect(plan(withEvent(smallSite(), { evidence: moved })).stamp).toBe(stamp);
});

test("a session's index is that of a first rendering, after any change", () => {
  const memory = searchMemory();
  const changes = [
    smallSite(),
    withArticle(smallSite(), { title: "Another zeppelin" }),
    smallSite({ policy: "headline" }),
    withEvent(smallSite(), { headline: "A zeppelin lands" }),
    smallSite(),
  ];
  const textsOf = (site: Site, kept: ReturnType<typeof searchMemory>) =>
    renderSearch(plan(site), kept).map(({ path, key, render }) => [path, key, render()]);
  for (const site of changes) expect(textsOf(site, memory)).toEqual(textsOf(site, searchMemory()));
});

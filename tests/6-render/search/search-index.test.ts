import { describe, expect, test } from "vitest";
import { sha256 } from "../../../src/base/hash.ts";
import { renderSearch } from "../../../src/6-render/search/render-search.ts";
import { searchMemory, type SearchMemory } from "../../../src/6-render/search/search-memory.ts";
import { searchWords } from "../../../src/6-render/search/search-words.ts";
import { shardNames, shardOf } from "../../../src/6-render/search/word-shards.ts";
import { indexSite } from "../../../src/6-render/site-index.ts";
import { sitePaths } from "../../../src/6-render/site-paths.ts";
import { ENGLISH } from "../../../src/6-render/words/english.ts";
import type { Article, ArticleId } from "../../../src/model/article.ts";
import type { Event } from "../../../src/model/chronicle.ts";
import type { OutputFile } from "../../../src/model/output-file.ts";
import type { Site } from "../../../src/model/site.ts";
import type { Name, NameId } from "../../../src/model/story.ts";
import { readSearch } from "../../support/search-reader.ts";
import { smallSite, withArticle, withEvent } from "../../support/site.ts";

function render(site: Site, memory: SearchMemory = searchMemory(false)) {
  const index = indexSite(site, ENGLISH);
  const settings = JSON.stringify(site.settings);
  return renderSearch({ site, index, paths: sitePaths(site), words: ENGLISH, settings }, memory);
}

function filesOf(site: Site): readonly OutputFile[] {
  return render(site).files;
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
  const { entries, dataOf, pagesWith, table } = readSearch(filesOf(smallSite()));
  const pagesOf = (word: string) => pagesWith("words-all", word);

  test("knows every kind of thing", () => {
    const folders = entries.map(({ shown: [, page] }) => page.split("/")[0]);
    expect(new Set(folders)).toEqual(
      new Set(["stories", "events", "articles", "people", "places"]),
    );
    expect(table.total).toBe(entries.length);
    expect(table.entries.length).toBe(1);
  });

  test("leads from a word to the entries that hold it", () => {
    expect(pagesOf("forty")).toContain("articles/a-first.html");
    expect(pagesOf("forty")).not.toContain("articles/b-second.html");
    expect(pagesOf("calder")).toContain("articles/a-first.html");
    expect(pagesOf("xylophone")).toEqual([]);
  });

  test("marks a word that stands in a title", () => {
    expect(pagesOf("approves")).toEqual(["articles/a-first.html!"]);
    expect(pagesOf("forty")).toEqual(["events/waiting.html!", "articles/a-first.html"]);
  });

  test("filters by person, outlet and month", () => {
    expect(pagesWith("people", "ines-calder")).toContain("people/ines-calder.html");
    expect(Object.keys(dataOf("outlets"))).toEqual(["the-ellis-courier", "unnamed-source"]);
    expect(pagesWith("outlets", "the-ellis-courier")).toContain("articles/a-first.html");
    expect(pagesWith("outlets", "the-ellis-courier")).not.toContain("articles/b-second.html");
    expect(Object.keys(dataOf("months"))).toEqual(["2024-05"]);
    expect(Object.keys(dataOf("people"))).toEqual(["ines-calder"]);
  });
});

test("what a site does not publish cannot be found", () => {
  const { pagesWith } = readSearch(filesOf(smallSite({ policy: "headline" })));
  expect(pagesWith("words-all", "calder").filter((page) => page.startsWith("articles/"))).toEqual(
    [],
  );
  expect(pagesWith("words-all", "approves")).toEqual(["articles/a-first.html!"]);
});

test("the table is named anew when what is searched changes, and only then", () => {
  const tableOf = (site: Site) => render(site).plan.table;
  const table = tableOf(smallSite());
  expect(tableOf(smallSite())).toBe(table);
  expect(tableOf(withArticle(smallSite(), { title: "Another title" }))).not.toBe(table);
  expect(tableOf(smallSite({ policy: "headline" }))).not.toBe(table);
  const event = smallSite().chronicles[0]!.events[0]!;
  for (const change of [
    { headline: "Another headline" },
    { date: "2019-03-05" },
    { names: [...event.names, "ines-calder" as NameId] },
    { evidence: [] },
  ])
    expect(tableOf(withEvent(smallSite(), change))).not.toBe(table);
  const moved = event.evidence.map((each) => ({ ...each, line: each.line + 1 }));
  expect(tableOf(withEvent(smallSite(), { evidence: moved }))).toBe(table);
});

const TOPICS = ["harbour", "council", "bridge", "ferry", "market", "school", "quarry"] as const;

/** A site of many articles and events, so that there are several blocks and, from 201 articles on, files by letter. */
function largeSite(articles: number, isLeftOut: (at: number) => boolean = () => false): Site {
  const site = smallSite();
  const [article, chronicle] = [site.articles[0] as Article, site.chronicles[0]!];
  const event = chronicle.events[1] as Event;
  const topicOf = (at: number) => TOPICS[at % TOPICS.length] as string;
  const places = Array.from({ length: articles }, (_, at) => at).filter((at) => !isLeftOut(at));
  return {
    ...site,
    articles: places.map((at) => ({
      ...article,
      id: `article-${at}` as ArticleId,
      title: `Report ${at} of the ${topicOf(at)}`,
    })),
    annotations: [],
    chronicles: [
      {
        ...chronicle,
        events: places.map((at) => ({
          ...event,
          id: `event-${at}`,
          headline: `The ${topicOf(at)} opened, ${at} said`,
        })),
      },
    ],
  };
}

describe("of a site of many blocks", () => {
  const site = largeSite(900);
  const { entries, pagesWith, table } = readSearch(filesOf(site));

  test("entries come in the order of results: stories, events, articles, names, the newest first", () => {
    expect(table.entries.length).toBeGreaterThan(8);
    expect(entries.map(({ shown: [, , title] }) => title)).toEqual([
      "The bridge of Port Ellis",
      ...site.chronicles[0]!.events.map(({ headline }) => headline).reverse(),
      ...site.articles.map(({ title }) => title).reverse(),
      "Ines Calder",
      "Port Ellis",
    ]);
  });

  test("a word leads to every entry that holds it, in all blocks", () => {
    const ferries = site.articles.filter(({ title }) => title.endsWith("ferry"));
    const found = pagesWith("words-f", "ferry").filter((page) => page.includes("article-"));
    expect(found).toEqual(expect.arrayContaining(ferries.map(({ id }) => `articles/${id}.html!`)));
    expect(pagesWith("words-8", "899")).toEqual([
      expect.stringContaining("event-899"),
      "articles/article-899.html!",
    ]);
  });

  test("a word of more than half of all entries finds nothing", () => {
    expect(readSearch(filesOf(site)).dataOf("words-t")["the"]).toBe(0);
    expect(readSearch(filesOf(site)).dataOf("words-f")["ferry"]).not.toBe(0);
  });

  test.each<[change: string, other: Site, filesMax: number]>([
    ["the text of one article", withArticle(site, { title: "Report 0 of the quay" }), 6],
    ["an article and an event that go", largeSite(900, (at) => at === 411), 40],
  ])("%s names few files anew", (_, other, filesMax) => {
    const before = new Set(filesOf(site).map(({ path }) => path));
    const anew = filesOf(other).filter(({ path }) => !before.has(path));
    expect(anew.length).toBeGreaterThan(1);
    expect(anew.length).toBeLessThanOrEqual(filesMax);
  });
});

test("each file is named and keyed by its bytes", () => {
  const files = filesOf(smallSite());
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  for (const { path, key, isKeyedByBytes, render: make } of files) {
    expect(isKeyedByBytes).toBe(true);
    expect(sha256(make())).toBe(key);
    expect(path).toContain(key.slice(0, 10));
  }
});

test("a session's index is that of a first rendering, after any change", () => {
  const memory = searchMemory();
  const changes = [
    smallSite(),
    withArticle(smallSite(), { title: "Another zeppelin" }),
    withArticle(smallSite(), { outlet: "The Other Courier" }),
    smallSite({ policy: "headline" }),
    withEvent(smallSite(), { headline: "A zeppelin lands" }),
    smallSite(),
    largeSite(300),
    largeSite(300, (at) => at % 100 === 7),
    largeSite(900),
    largeSite(900, (at) => at === 411),
    withArticle(largeSite(900), { title: "Report 0 of the quay" }),
    withEvent(largeSite(900), { independentReports: 2 }),
    largeSite(150),
  ];
  const textsOf = (site: Site, kept: SearchMemory) =>
    render(site, kept).files.map(({ path, key, render: make }) => [path, key, make()]);
  for (const site of changes)
    expect(textsOf(site, memory)).toEqual(textsOf(site, searchMemory(false)));
});

/** An article that tells whenever its text is read. */
function toldWhenRead(article: Article, tell: () => void): Article {
  return Object.defineProperty({ ...article }, "text", {
    enumerable: true,
    get: () => {
      tell();
      return article.text;
    },
  });
}

test("where one article of a block changes, the texts of the others are not read", () => {
  let reads = 0;
  const large = largeSite(900);
  const site = {
    ...large,
    articles: large.articles.map((each) => toldWhenRead(each, () => reads++)),
  };
  const memory = searchMemory();
  const indexMemory = { last: null };
  const rendered = (of: Site) => {
    const index = indexSite(of, ENGLISH, indexMemory);
    const settings = JSON.stringify(of.settings);
    reads = 0;
    const searched = { site: of, index, paths: sitePaths(of), words: ENGLISH, settings };
    return renderSearch(searched, memory);
  };
  rendered(site);
  expect(reads).toBe(900);
  const edited = withArticles(site, (article, at) =>
    at === 411
      ? toldWhenRead({ ...article, title: "Report of a zeppelin" }, () => reads++)
      : article,
  );
  const { files } = rendered(edited);
  expect(reads).toBe(1);
  expect(textsOfFiles(files)).toEqual(textsOfFiles(filesOf(edited)));
});

test("of blocks with entries that stay, those are read again that have another number or another ground", () => {
  const memory = searchMemory();
  const site = largeSite(900);
  const few = withArticles(site, (article, at) => (at % 10 === 3 ? null : article));
  const bearing = (at: number): Site => {
    const [mayor, ...names] = site.grouping.names as [Name, ...Name[]];
    const mentions = [{ article: `article-${at}` as ArticleId, mention: 0 }];
    return { ...site, grouping: { ...site.grouping, names: [{ ...mayor, mentions }, ...names] } };
  };
  for (const each of [site, few, site, bearing(500), bearing(501), site])
    expect(textsOfFiles(render(each, memory).files)).toEqual(textsOfFiles(filesOf(each)));
});

/** With other articles, or without those for which there is none. */
function withArticles(site: Site, change: (article: Article, at: number) => Article | null): Site {
  return { ...site, articles: site.articles.flatMap((each, at) => change(each, at) ?? []) };
}

function textsOfFiles(files: readonly OutputFile[]) {
  return files.map(({ path, key, render: make }) => [path, key, make()]);
}

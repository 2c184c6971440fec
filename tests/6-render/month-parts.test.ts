import { expect, test } from "vitest";
import { monthPartPages, type LongList } from "../../src/6-render/month-parts.ts";
import type { PageContext } from "../../src/6-render/page.ts";
import { indexSite } from "../../src/6-render/site-index.ts";
import { sitePaths, type UrlPath } from "../../src/6-render/site-paths.ts";
import { forgetLastViews, nextViews, viewMemory } from "../../src/6-render/view-memory.ts";
import { ENGLISH } from "../../src/6-render/words/english.ts";
import { CountingMap } from "../support/counting-map.ts";
import { smallSite } from "../support/site.ts";

test("days of quotations are looked up again only when headlines have changed", () => {
  const site = smallSite();
  const index = indexSite(site, ENGLISH);
  const memory = viewMemory(true);
  const articles = site.articles.map(({ id, day }) => ({ id, day }));
  const quotations = articles.map(({ id }, at) => ({ id: `quotation-${at}`, article: id }));
  const path = "people/ines-calder.html" as UrlPath;
  const list = { title: "Ines Calder", path, articles, quotations, events: [] };

  /** How often a day is looked up in a rendering, whose context has a map of its own. */
  const lookedUp = (heads: CountingMap<never, never>): number => {
    const before = heads.asked;
    nextViews(memory, { ...index, articles: heads });
    const seen = { ...index, articles: { get: (id: never) => heads.get(id) } };
    const context = { site, index: seen, paths: sitePaths(site), words: ENGLISH, views: memory };
    const pages = monthPartPages(context as unknown as PageContext, list as unknown as LongList);
    expect(pages.map((page) => page.path)).toEqual(["people/ines-calder/2024-05.html"]);
    forgetLastViews(memory);
    expect(memory.lists?.lastMonths.size).toBe(0);
    return heads.asked - before;
  };

  const heads = new CountingMap(index.articles) as CountingMap<never, never>;
  expect(lookedUp(heads)).toBe(quotations.length);
  expect(lookedUp(heads)).toBe(0);
  expect(lookedUp(new CountingMap(heads))).toBe(quotations.length);
});

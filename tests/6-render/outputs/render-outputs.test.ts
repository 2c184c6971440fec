import { describe, expect, test } from "vitest";
import { renderOutputs } from "../../../src/6-render/outputs/render-outputs.ts";
import { assetPath } from "../../../src/6-render/site-paths.ts";
import type { Site } from "../../../src/model/site.ts";
import { parseDay } from "../../../src/base/day.ts";
import { outputInput, outputOf } from "../../support/output-of.ts";
import { readCsv } from "../../support/csv-reader.ts";
import { smallSite, withArticle, withEvent } from "../../support/site.ts";
import { childrenOf, readXml, textOf } from "../../support/xml-reader.ts";

const BASE = "https://harbour.example/digest/";
const PAGES = [
  ...["index", "404", "days/2024-05-14", "articles/a-first", "stories/port-ellis-bridge"],
  "places/port-ellis/2024-05",
].map((stem) => assetPath(`${stem}.html`));

describe("the list of outputs", () => {
  test("is in order of path, each path once and plain", () => {
    const paths = outputsOf(smallSite({ base: BASE })).map(({ path }) => path);
    expect(paths).toEqual([...new Set(paths)].sort());
    for (const path of paths) expect(path).toMatch(/^[A-Za-z0-9._/-]+$/);
  });

  test("has the same keys and bytes for the same site", () => {
    const [first, second] = [smallSite(), smallSite()].map((site) =>
      outputsOf(site).map(({ path, key, render }) => ({ path, key, text: render() })),
    );
    expect(first).toEqual(second);
  });

  const changes: readonly (readonly [what: string, site: Site])[] = [
    ["an article's title", withArticle(smallSite(), { title: "Another" })],
    ["an article's policy", withArticle(smallSite(), { policy: "headline" })],
    ["an event's date", withEvent(smallSite(), { date: "2024-05-12" })],
    ["an event's headline", withEvent(smallSite(), { headline: "Another" })],
    ["the site's title", smallSite({ title: "Another" })],
    ["the site's address", smallSite({ base: BASE })],
  ];
  test.each(changes)("changes a key wherever %s changes the bytes", (_, changed) => {
    const before = new Map(outputsOf(smallSite()).map((file) => [file.path, file]));
    let count = 0;
    for (const file of outputsOf(changed)) {
      const old = before.get(file.path);
      if (!old || old.render() === file.render()) continue;
      expect(file.key, file.path).not.toBe(old.key);
      count++;
    }
    expect(count).toBeGreaterThan(0);
  });

  test("is complete for a site without any article", () => {
    const empty: Site = {
      ...smallSite(),
      inputs: [],
      articles: [],
      annotations: [],
      grouping: { stories: [], names: [], duplicates: [] },
      chronicles: [],
    };
    for (const file of outputsOf(empty)) expect(typeof file.render()).toBe("string");
    expect(outputOf(empty, "data/articles.json")).toBe("[]\n");
    expect(readXml(outputOf(empty, "feeds/index.atom.xml")).name).toBe("feed");
  });
});

describe("sitemap.xml", () => {
  test("names pages by absolute address, with the day of the last report", () => {
    const root = readXml(outputOf(smallSite({ base: BASE }), "sitemap.xml", PAGES));
    const days = new Map(
      childrenOf(root, "url").map((url) => [textOf(url, "loc"), textOf(url, "lastmod")]),
    );
    expect(days.get(`${BASE}articles/a-first.html`)).toBe("2024-05-14");
    expect(days.get(`${BASE}stories/port-ellis-bridge.html`)).toBe("2024-05-16");
    expect([...days]).toContainEqual([`${BASE}places/port-ellis/2024-05.html`, undefined]);
    expect(days.has(BASE)).toBe(true);
    expect(days.has(`${BASE}404.html`)).toBe(false);
    expect(days.size).toBe(PAGES.length - 1);
  });

  test("is written for a stand-in address while the site has none", () => {
    expect(outputOf(smallSite(), "sitemap.xml", PAGES)).toContain(
      "<loc>https://example.org/</loc>",
    );
  });

  test("becomes an index of several when one file cannot hold all pages", () => {
    const many = Array.from({ length: 50_001 }, (_, place) => assetPath(`days/${place}.html`));
    const index = readXml(outputOf(smallSite(), "sitemap.xml", many));
    expect(index.name).toBe("sitemapindex");
    expect(childrenOf(index, "sitemap").map((each) => textOf(each, "loc"))).toEqual([
      "https://example.org/sitemap-1.xml",
      "https://example.org/sitemap-2.xml",
    ]);
    expect(outputOf(smallSite(), "sitemap-1.xml", many).match(/<loc>/g)).toHaveLength(50_000);
  });
});

describe("news-sitemap.xml", () => {
  const site = smallSite({ base: BASE, language: "fr-CA" });
  const urlsOf = (of: Site) => childrenOf(readXml(outputOf(of, "news-sitemap.xml")), "url");

  test("names each story that was reported on lately as news of the site, and no clipping", () => {
    const [url, ...others] = urlsOf(site);
    expect(others).toEqual([]);
    expect(url && textOf(url, "loc")).toBe(`${BASE}stories/port-ellis-bridge.html`);
    const [news] = url ? childrenOf(url, "news:news") : [];
    expect(news && textOf(news, "news:publication_date")).toBe("2024-05-16");
    expect(news && textOf(news, "news:title")).toBe("The bridge of Port Ellis");
    const [publication] = news ? childrenOf(news, "news:publication") : [];
    expect(publication && textOf(publication, "news:name")).toBe("Harbour Digest");
    expect(publication && textOf(publication, "news:language")).toBe("fr");
  });

  test("leaves out a story that was last reported on three days before", () => {
    const [chronicle] = site.chronicles;
    const asOf = parseDay("2024-05-13")!;
    expect(urlsOf({ ...site, chronicles: [{ ...chronicle!, asOf }] })).toEqual([]);
  });

  test("is not made for a site without an address", () => {
    expect(() => outputOf(smallSite(), "news-sitemap.xml")).toThrow("no output");
  });
});

describe("files for hosts", () => {
  test("robots.txt names the site map only when the site has an address", () => {
    expect(outputOf(smallSite(), "robots.txt")).toBe("User-agent: *\nAllow: /\n");
    expect(outputOf(smallSite({ base: BASE }), "robots.txt")).toContain(
      `Sitemap: ${BASE}sitemap.xml\nSitemap: ${BASE}news-sitemap.xml\n`,
    );
  });

  test("_headers lets pages run nothing but the site's own files", () => {
    const headers = outputOf(smallSite(), "_headers");
    expect(headers).toMatch(/^\/\*\n {2}Content-Security-Policy: default-src 'none'; /);
    expect(headers).not.toContain("unsafe");
    expect(headers).toContain("X-Content-Type-Options: nosniff");
  });
});

describe("tables", () => {
  test("events.csv has a row for each event with first and last day", () => {
    const [header, ...rows] = readCsv(outputOf(smallSite(), "data/events.csv"));
    const records = rows.map((row) =>
      Object.fromEntries((header ?? []).map((name, index) => [name, row[index]])),
    );
    expect(records[0]).toMatchObject({
      id: "waiting",
      date: "1984",
      firstDay: "1984-01-01",
      lastDay: "1984-12-31",
      sentences: "1",
      sources: "seeds/a-first.txt:3",
    });
    expect(records).toHaveLength(3);
  });

  test("articles.csv keeps nasty titles in their cell", () => {
    const title = '=cmd|"x",\r\n<b>';
    const [, row] = readCsv(outputOf(withArticle(smallSite(), { title }), "data/articles.csv"));
    expect(row?.[2]).toBe(`'${title}`);
  });
});

describe("a story for TimelineJS", () => {
  const path = "data/timelines/port-ellis-bridge.json";
  test("gives each date with the precision of its source", () => {
    const { events } = JSON.parse(outputOf(smallSite(), path));
    expect(events.map(({ start_date: date }: { start_date: unknown }) => date)).toEqual([
      { year: 1984 },
      { year: 2024, month: 5, day: 13 },
      { year: 2024, month: 6, day: 2 },
    ]);
  });

  test("ends a week on its last day", () => {
    const site = withEvent(smallSite(), { date: "2024-05-13/2024-05-19" });
    const [slide] = JSON.parse(outputOf(site, path)).events;
    expect(slide).toMatchObject({
      start_date: { year: 2024, month: 5, day: 13 },
      end_date: { year: 2024, month: 5, day: 19 },
    });
  });

  test("holds texts as HTML that says what the source says", () => {
    const site = withEvent(smallSite(), { headline: "<img src=x onerror=y>" });
    const [slide] = JSON.parse(outputOf(site, path)).events;
    expect(slide.text.headline).toBe("&lt;img src=x onerror=y&gt;");
  });
});

function outputsOf(site: Site) {
  return renderOutputs(outputInput(site, PAGES));
}

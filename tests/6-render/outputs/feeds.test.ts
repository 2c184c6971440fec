import { describe, expect, test } from "vitest";
import { parseDay } from "../../../src/base/day.ts";
import type { ArticleId } from "../../../src/model/article.ts";
import type { Site } from "../../../src/model/site.ts";
import { outputOf } from "../../support/output-of.ts";
import { smallSite, withArticle, withEvent } from "../../support/site.ts";
import { childrenOf, readXml, textOf } from "../../support/xml-reader.ts";

const BASE = "https://harbour.example/digest/";
const STORY = "feeds/stories/port-ellis-bridge";
const NASTY = `]]> & <b> "q" 'a' \u0001 \uD800 </title>`;

const INSTANT = /^\d{4}-\d{2}-\d{2}T00:00:00Z$/;
const URN = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const sites: readonly (readonly [name: string, site: Site])[] = [
  ["without an address", smallSite()],
  ["with an address", smallSite({ base: BASE })],
  ["with nasty texts", nastySite()],
];

describe.each(sites)("a site %s", (_, site) => {
  const address = /^https:\/\/harbour\.example\/digest\/[\w./-]*$/;
  const idForm = site.settings.base === null ? URN : address;

  test.each([
    ["feeds/index.atom.xml", idForm],
    [`${STORY}.atom.xml`, URN], // of an event, which may move to a page of its own
  ])("has a complete Atom feed %s", (path, itemForm) => {
    const feed = readXml(outputOf(site, path));
    expect(textOf(feed, "id")).toMatch(idForm);
    expect(feed.name).toBe("feed");
    expect(textOf(feed, "title")).toBeTruthy();
    expect(textOf(feed, "updated")).toMatch(INSTANT);
    const entries = childrenOf(feed, "entry");
    expect(entries.length).toBeGreaterThan(1);
    for (const entry of entries) expect(textOf(entry, "id")).toMatch(itemForm);
    for (const entry of [feed, ...entries]) {
      expect(textOf(entry, "updated")).toMatch(INSTANT);
      expect(childrenOf(entry, "title")).toHaveLength(1);
      const rels = childrenOf(entry, "link").map(({ attributes }) => attributes["rel"]);
      expect(rels.filter((rel) => rel === "alternate")).toHaveLength(1);
    }
    expect(new Set([feed, ...entries].map((each) => textOf(each, "id"))).size).toBe(
      entries.length + 1,
    );
    expect(childrenOf(feed, "author")).toHaveLength(1); // so that entries need none
  });

  test.each([
    ["feeds/index.json", idForm],
    [`${STORY}.json`, URN],
  ])("has a complete JSON feed %s", (path, itemForm) => {
    const feed = JSON.parse(outputOf(site, path));
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    expect(feed.title).toBeTruthy();
    expect(feed.items.length).toBeGreaterThan(1);
    for (const item of feed.items) {
      expect(item.id).toMatch(itemForm);
      expect(item.date_published).toMatch(INSTANT);
      expect("content_text" in item).not.toBe("content_html" in item);
    }
  });
});

describe("whoever is followed has feeds", () => {
  const site = withReports(3);
  const titlesIn = (path: string) =>
    JSON.parse(outputOf(site, path)).items.map(({ title }: { title: string }) => title);

  test("an outlet: its reports, newest first", () => {
    expect(titlesIn("feeds/outlets/the-ellis-courier.json")).toEqual([
      "Port Ellis approves bridge",
    ]);
    expect(() => outputOf(site, "feeds/outlets/unnamed-source.json")).toThrow("no output");
    const feed = readXml(outputOf(site, "feeds/outlets/the-ellis-courier.atom.xml"));
    expect(textOf(feed, "title")).toBe("The Ellis Courier – Harbour Digest");
    expect(textOf(feed, "id")).toMatch(URN);
    expect(textOf(feed, "updated")).toBe("2024-05-14T00:00:00Z");
  });

  test("a person whom three reports name: these reports, each once", () => {
    expect(titlesIn("feeds/people/ines-calder.json")).toHaveLength(3);
    const feed = readXml(outputOf(site, "feeds/people/ines-calder.atom.xml"));
    expect(textOf(feed, "title")).toBe("Ines Calder – Harbour Digest");
  });

  test("a person whom two reports name has none, nor has a place", () => {
    expect(() => outputOf(withReports(2), "feeds/people/ines-calder.json")).toThrow("no output");
    expect(() => outputOf(site, "feeds/places/port-ellis.json")).toThrow("no output");
  });

  test("a report is one and the same item in each feed", () => {
    const idsIn = (path: string) =>
      JSON.parse(outputOf(site, path)).items.map(({ id }: { id: string }) => id);
    const ids = idsIn("feeds/index.json");
    for (const path of ["feeds/people/ines-calder.json", "feeds/outlets/the-ellis-courier.json"]) {
      expect(ids).toEqual(expect.arrayContaining(idsIn(path)));
    }
  });

  test("no two feeds have one id", () => {
    const ids = ["index", "outlets/the-ellis-courier", "people/ines-calder"].map((path) =>
      textOf(readXml(outputOf(site, `feeds/${path}.atom.xml`)), "id"),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("a report that was put right is updated on that day, and its feed with it", () => {
  const site = withArticle(smallSite(), { updated: parseDay("2024-05-20") });
  const feed = readXml(outputOf(site, "feeds/index.atom.xml"));
  expect(textOf(feed, "updated")).toBe("2024-05-20T00:00:00Z");
  const entry = childrenOf(feed, "entry").find(
    (each) => textOf(each, "title") === "Port Ellis approves bridge",
  );
  expect(entry && textOf(entry, "published")).toBe("2024-05-14T00:00:00Z");
  expect(entry && textOf(entry, "updated")).toBe("2024-05-20T00:00:00Z");
});

test("links are relative to the feed while the site's address is not known", () => {
  const [entry] = childrenOf(readXml(outputOf(smallSite(), `${STORY}.atom.xml`)), "entry");
  const [link] = entry ? childrenOf(entry, "link") : [];
  expect(link?.attributes["href"]).toBe("../../articles/b-second.html#e-work-begins");
});

test("with an address, links and ids hold it, and the feeds name themselves", () => {
  const site = smallSite({ base: BASE });
  const feed = readXml(outputOf(site, "feeds/index.atom.xml"));
  expect(childrenOf(feed, "link").map(({ attributes }) => attributes["href"])).toEqual([
    `${BASE}feeds/index.atom.xml`,
    BASE,
  ]);
  const json = JSON.parse(outputOf(site, "feeds/index.json"));
  expect(json).toMatchObject({
    feed_url: `${BASE}feeds/index.json`,
    home_page_url: BASE,
  });
  expect(json.items[1]).toMatchObject({
    url: `${BASE}articles/a-first.html`,
    id: `${BASE}articles/a-first.html`,
  });
});

test("RSS is written only for a site with an address", () => {
  expect(() => outputOf(smallSite(), "feeds/index.rss.xml")).toThrow();
  const rss = readXml(outputOf(smallSite({ base: BASE }), "feeds/index.rss.xml"));
  const [channel] = childrenOf(rss, "channel");
  const [item] = channel ? childrenOf(channel, "item") : [];
  expect(item && textOf(item, "pubDate")).toBe("Thu, 16 May 2024 00:00:00 GMT");
  expect(item && textOf(item, "link")).toBe(`${BASE}articles/b-second.html`);
});

test("the site's feed has the newest article first, with its opening, author and original page", () => {
  const { items } = JSON.parse(outputOf(smallSite(), "feeds/index.json"));
  expect(items.map(({ title }: { title: string }) => title)).toEqual([
    "Work on the bridge will begin on 2 June …",
    "Port Ellis approves bridge",
  ]);
  expect(items[1]).toMatchObject({
    authors: [{ name: "Rosa Lind" }],
    external_url: "https://courier.example/bridge?id=1&page=2",
    date_published: "2024-05-14T00:00:00Z",
  });
  expect(items[1].summary).toMatch(/^The council of Port Ellis approved .* said\.$/);
});

test("an article of which only the headline is published gives the feed its headline alone", () => {
  const site = withArticle(smallSite(), { policy: "headline" });
  const { items } = JSON.parse(outputOf(site, "feeds/index.json"));
  expect(items[1].content_text).toBe("Port Ellis approves bridge");
  expect(items[1].summary).toBeUndefined();
});

test("a long opening ends with a sentence, or with a word", () => {
  const sentences = `${"The bridge is long and the river is wide today. ".repeat(20)}End.`;
  const words = "bridge ".repeat(200);
  const summaries = [sentences, words].map((text) => {
    const paragraph = {
      kind: "paragraph",
      start: 0,
      end: text.length,
      line: 1,
      breaks: [],
    } as const;
    const site = withArticle(smallSite(), { text, paragraphs: [paragraph] });
    const found = [...text.matchAll(/[^.]+\.\s*/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      rule: "test",
      paragraph: 0,
    }));
    const [first, ...others] = site.annotations;
    const annotations = first ? [{ ...first, sentences: found }, ...others] : [];
    return JSON.parse(outputOf({ ...site, annotations }, "feeds/index.json")).items[1].summary;
  });
  expect(summaries[0]).toMatch(/wide today\.$/);
  expect(summaries[1]).toMatch(/ bridge…$/);
  for (const summary of summaries) expect(summary.length).toBeLessThanOrEqual(402);
});

test("an address that is none of the web's is not offered as a link", () => {
  const site = withArticle(smallSite(), { url: "javascript:alert(1)" });
  for (const path of ["feeds/index.json", "feeds/index.atom.xml", "data/articles.csl.json"]) {
    expect(outputOf(site, path)).not.toContain("alert");
  }
});

test("a reprint is no item of its own", () => {
  const site = smallSite();
  const [first, second] = site.articles.map(({ id }) => id);
  if (!first || !second) throw new Error("The small site has two articles.");
  const duplicates = [{ shown: second, articles: [first, second] }];
  const folded = { ...site, grouping: { ...site.grouping, duplicates } };
  expect(JSON.parse(outputOf(folded, "feeds/index.json")).items).toHaveLength(1);
});

test("an event that lies ahead is dated by its report", () => {
  const { items } = JSON.parse(outputOf(smallSite(), `${STORY}.json`));
  expect(items[0]).toMatchObject({
    title: "2 June 2024: Work on the bridge will begin on 2 June",
    date_published: "2024-05-16T00:00:00Z",
    tags: ["announced", "next"],
  });
});

test("texts come back whole from all three forms", () => {
  const fit = NASTY.replace("\u0001", "\uFFFD").replace("\uD800", "\uFFFD");
  const atom = readXml(outputOf(nastySite(), "feeds/index.atom.xml"));
  expect(childrenOf(atom, "entry").map((entry) => textOf(entry, "title"))).toContain(fit);
  const rss = readXml(outputOf(nastySite(), "feeds/index.rss.xml"));
  const items = childrenOf(rss, "channel").flatMap((channel) => childrenOf(channel, "item"));
  expect(items.map((item) => textOf(item, "title"))).toContain(fit);
  const json = JSON.parse(outputOf(nastySite(), "feeds/index.json"));
  expect(json.items.map(({ title }: { title: string }) => title)).toContain(NASTY);
});

/** The small site with so many reports of no named outlet that name the mayor, each of them twice. */
function withReports(count: number): Site {
  const site = smallSite();
  const [first, second] = site.articles;
  const reports = Array.from({ length: count }, (_, place) => ({
    ...second!,
    id: `c-${place}` as ArticleId,
  }));
  const [mayor, ...others] = site.grouping.names;
  const mentions = reports.flatMap(({ id }) => [0, 1].map((mention) => ({ article: id, mention })));
  return {
    ...site,
    articles: [first!, ...reports],
    annotations: [],
    grouping: { ...site.grouping, names: [{ ...mayor!, mentions }, ...others] },
  };
}

function nastySite(): Site {
  const nastyReason = {
    ...({ kind: "expression", words: NASTY, isBeside: false, anchor: "none" } as const),
    ...{ from: NASTY, date: NASTY, rule: NASTY },
  };
  const nasty = { title: NASTY, byline: [NASTY], labels: [NASTY], outlet: NASTY };
  const site = withArticle(smallSite({ base: BASE, title: NASTY, description: NASTY }), nasty);
  return withEvent(site, { headline: NASTY, dateReason: nastyReason });
}

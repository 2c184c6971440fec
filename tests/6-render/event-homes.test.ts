import { describe, expect, test } from "vitest";
import { renderSite } from "../../src/6-render/render-site.ts";
import { addressOfPlace, sitePaths } from "../../src/6-render/site-paths.ts";
import type { ArticleId } from "../../src/model/article.ts";
import type { Chronicle, Difference, Event } from "../../src/model/chronicle.ts";
import type { Site } from "../../src/model/site.ts";
import { outputOf } from "../support/output-of.ts";
import { projectTemplates } from "../support/project-files.ts";
import { smallSite, withEvent } from "../support/site.ts";

const FIRST = "a-first" as ArticleId;
const SECOND = "b-second" as ArticleId;
const DAY = smallSite().articles[0]!.day;
const HOME = "articles/a-first.html#e-waiting";
const PAGE = "events/waiting.html";

function report(article: ArticleId, copyOf: ArticleId | null = null) {
  return { article, day: DAY, lagDays: 0, copyOf };
}

function status(status: Event["status"]) {
  return { status, day: DAY, article: FIRST };
}

/** One event changed, which otherwise one article reports. */
function siteWith(change: Partial<Event>, base: string | null = null): Site {
  return withEvent(smallSite({ base }), { independentReports: 1, ...change });
}

function withDifference(site: Site): Site {
  const [chronicle] = site.chronicles as readonly [Chronicle];
  const difference: Difference = { kind: "number", event: "waiting", sides: [] };
  return { ...site, chronicles: [{ ...chronicle, differences: [difference] }] };
}

const SITES: readonly (readonly [claim: string, site: Site, address: string])[] = [
  ["one article reports", siteWith({}), HOME],
  [
    "one article and its copy report",
    siteWith({ reports: [report(FIRST), report(SECOND, FIRST)] }),
    HOME,
  ],
  ["one article reports twice alike", siteWith({ history: [status("happened")] }), HOME],
  ["two articles report", siteWith({ independentReports: 2 }), PAGE],
  [
    "one article first announces and then calls off",
    siteWith({ history: [status("announced"), status("cancelled")] }),
    PAGE,
  ],
  ["is told in two ways", withDifference(siteWith({})), PAGE],
  ["no article reports", siteWith({ evidence: [] }), PAGE],
];

test.each(SITES)("an event that %s has its place", (_, site, address) => {
  expect(addressOfPlace(sitePaths(site).event("waiting"))).toBe(address);
});

describe("an event that one article reports", () => {
  const pages = pagesOf(siteWith({}));

  test("has no page of its own", () => {
    expect([...pages.keys()].filter((path) => path.startsWith("events/"))).toEqual([]);
  });

  test("stands on the article's page with its date, its sentence and the reason for its date", () => {
    const item = itemOf(pages.get("articles/a-first.html")!);
    expect(item).toContain('<time datetime="1984">1984</time>');
    expect(item).toContain(">We waited forty years for this</a>");
    expect(item).toMatch(/<p class="reason">[^<]+\.<\/p>/);
    expect(item).toContain("“We waited forty years for this,” Mayor Ines Calder said.");
    expect(item).toContain('<a href="#e-waiting">');
  });

  test("is led to from its story, its names and what is beside the pages", () => {
    expect(pages.get("stories/port-ellis-bridge.html")).toContain(`../${HOME}`);
    const site = siteWith({ date: "1984-05-06" }, "https://harbour.example/");
    for (const path of ["events.ics", "data/events.csv", "feeds/stories/port-ellis-bridge.json"]) {
      expect(outputOf(site, path).replaceAll("\r\n ", ""), path).toContain(HOME);
    }
    expect(outputOf(site, "sitemap.xml")).not.toContain("waiting");
  });
});

test("the place on the article's page stays when the event gets a page of its own", () => {
  const pages = pagesOf(siteWith({ independentReports: 2 }));
  const item = itemOf(pages.get("articles/a-first.html")!);
  expect(item).toContain(`<a href="../${PAGE}">`);
  expect(item).not.toContain("<details>");
  expect(pages.get(PAGE)).toContain("We waited forty years for this");
});

test("what a feed calls an event stays when the event gets a page of its own", () => {
  const base = "https://harbour.example/";
  const idsOf = (site: Site) =>
    JSON.parse(outputOf(site, "feeds/stories/port-ellis-bridge.json"))
      .items.map(({ id }: { id: string }) => id)
      .sort();
  expect(idsOf(siteWith({}, base))).toEqual(idsOf(siteWith({ independentReports: 2 }, base)));
});

function pagesOf(site: Site): ReadonlyMap<string, string> {
  const { files, diagnostics } = renderSite(site, { templates: projectTemplates(), assets: [] });
  expect(diagnostics).toEqual([]);
  return new Map(files.map((file) => [file.path, String(file.render())]));
}

/** The event as the article's page lists it. */
function itemOf(html: string): string {
  const start = html.indexOf('<li id="e-waiting"');
  return html.slice(start, html.indexOf("</li>\n<li id=", start));
}

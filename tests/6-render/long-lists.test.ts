import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { addDays, parseDay, type Day } from "../../src/base/day.ts";
import { renderSite } from "../../src/6-render/render-site.ts";
import type { Article, ArticleId } from "../../src/model/article.ts";
import type { Chronicle, Event } from "../../src/model/chronicle.ts";
import type { Site } from "../../src/model/site.ts";
import type { StoryId } from "../../src/model/story.ts";
import { projectAssets, projectTemplates } from "../support/project-files.ts";
import { smallSite } from "../support/site.ts";

const OUTLET = "outlets/the-ellis-courier.html";
const PLACE = "places/port-ellis.html";

/** The small site with `count` reports like its second, so many a day, each of an event of its own and of the town. */
function longSite(count: number, perDay: number): Site {
  const site = smallSite();
  const [, plain] = site.articles as readonly [Article, Article];
  const [, notes] = site.annotations;
  const first = parseDay("2024-05-16") as Day;
  const articles = Array.from({ length: count }, (_, place) => ({
    ...plain,
    id: `report-${1000 + place}` as ArticleId,
    day: addDays(first, Math.floor(place / perDay)),
    outlet: "The Ellis Courier",
  }));
  const chronicle = site.chronicles[0] as Chronicle;
  const sample = chronicle.events.at(-1) as Event;
  const events = articles.map(({ id, day }, place): Event => {
    const [evidence] = sample.evidence;
    return {
      ...{ ...sample, id: `event-${place}`, date: day, section: "chronicle", status: "happened" },
      ...{ names: [site.grouping.names[1]!.id], evidence: [{ ...evidence!, article: id }] },
    };
  });
  const names = site.grouping.names.map((name) =>
    name.kind === "place"
      ? { ...name, mentions: articles.map(({ id }) => ({ article: id, mention: 0 })) }
      : { ...name, mentions: [] },
  );
  const stories = articles.map(({ id, day }, place) => ({
    story: {
      ...site.grouping.stories[0]!,
      id: `story-${place}` as StoryId,
      members: [{ article: id, reasons: [], byEditor: false, isSecond: false }],
    },
    chronicle: {
      ...{ ...chronicle, story: `story-${place}` as StoryId, asOf: day },
      ...{ events: events.slice(place, place + 1), quotations: [], cast: [] },
    },
  }));
  return {
    ...site,
    articles,
    annotations: articles.map(({ id }) => ({ ...notes!, article: id })),
    grouping: { stories: stories.map(({ story }) => story), names, duplicates: [] },
    chronicles: stories.map((each) => each.chronicle),
  };
}

function pagesOf(site: Site): ReadonlyMap<string, string> {
  const { files } = renderSite(site, { templates: projectTemplates(), assets: projectAssets() });
  const pages = files.filter(({ path }) => path.endsWith(".html"));
  return new Map(pages.map((file) => [file.path, String(file.render())]));
}

/** What the body of a page links to, without anchors. */
function linksOf(pages: ReadonlyMap<string, string>, page: string): readonly string[] {
  const main = (pages.get(page) ?? "").split('<main id="main">')[1]?.split("</main>")[0] ?? "";
  const links = [...main.matchAll(/ href="([^"#:]*)(?:#[^"]*)?"/g)];
  return links.map(([, href]) => posix.join(posix.dirname(page), href as string));
}

/** From a list's page and from the pages that stand below it. */
function reachedFrom(pages: ReadonlyMap<string, string>, page: string): ReadonlySet<string> {
  const below = page.replace(/\.html$/, "/");
  const parts = linksOf(pages, page).filter((path) => path.startsWith(below));
  return new Set([page, ...parts].flatMap((path) => linksOf(pages, path)));
}

const LONG = longSite(150, 2);

describe("a list that is too long for its page", () => {
  const pages = pagesOf(LONG);

  test.each([OUTLET, PLACE])("%s has a page for each month, and these have all reports", (page) => {
    const reached = reachedFrom(pages, page);
    for (const { id } of LONG.articles) expect(reached).toContain(`articles/${id}.html`);
    const months = linksOf(pages, page).filter((path) => path.startsWith(page.slice(0, -5) + "/"));
    const [stem] = page.split(".html");
    expect([...new Set(months)]).toEqual(
      ["2024-05", "2024-06", "2024-07"].map((month) => `${stem}/${month}.html`),
    );
    const shown = linksOf(pages, page).filter((path) => path.startsWith("articles/"));
    expect(new Set(shown).size).toBeLessThan(LONG.articles.length);
  });

  test("pages of months lead to their neighbours and back", () => {
    expect(linksOf(pages, "places/port-ellis/2024-06.html")).toEqual(
      expect.arrayContaining([
        PLACE,
        "places/port-ellis/2024-05.html",
        "places/port-ellis/2024-07.html",
      ]),
    );
  });

  test("an event before the first month and one after the last stand with those", () => {
    const site = longSite(150, 2);
    const [first] = site.chronicles as readonly [Chronicle];
    const dated = (id: string, date: string): Event => ({ ...first.events[0]!, id, date });
    const events = [dated("long-ago", "1984"), ...first.events, dated("far-ahead", "2030")];
    const changed = pagesOf({
      ...site,
      chronicles: [{ ...first, events }, ...site.chronicles.slice(1)],
    });
    expect(changed.get("places/port-ellis/2024-05.html")).toContain("1984");
    expect(changed.get("places/port-ellis/2024-07.html")).toContain("2030");
  });

  test("what the archive leaves out of its stories stands with its month", () => {
    const reached = new Set(
      linksOf(pages, "archive.html").flatMap((path) => [path, ...linksOf(pages, path)]),
    );
    for (const { id } of LONG.grouping.stories) expect(reached).toContain(`stories/${id}.html`);
    const shown = linksOf(pages, "archive.html").filter((path) => path.startsWith("stories/"));
    expect(shown.length).toBeLessThan(LONG.grouping.stories.length);
  });

  test("a busy day is cut on the page of its month, and whole on its own", () => {
    const busy = pagesOf(longSite(60, 60));
    const reports = (page: string) =>
      new Set(linksOf(busy, page).filter((path) => path.startsWith("articles/"))).size;
    expect(reports("days/2024-05.html")).toBeLessThan(60);
    expect(busy.get("days/2024-05.html")).toContain(">36 more</a>");
    expect(reports("days/2024-05-16.html")).toBe(60);
  });
});

test("a list that fits has no pages of months", () => {
  const pages = pagesOf(longSite(60, 2));
  expect([...pages.keys()].filter((path) => /^(?:outlets|places)\/.*\//.test(path))).toEqual([]);
});

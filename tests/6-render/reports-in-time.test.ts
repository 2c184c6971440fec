import { describe, expect, test } from "vitest";
import { parseDay, type Day } from "../../src/base/day.ts";
import type { PageContext } from "../../src/6-render/page.ts";
import { renderSite } from "../../src/6-render/render-site.ts";
import { latestReports } from "../../src/6-render/reports-in-time.ts";
import { indexSite } from "../../src/6-render/site-index.ts";
import { sitePaths } from "../../src/6-render/site-paths.ts";
import { ENGLISH } from "../../src/6-render/words/english.ts";
import type { Article, ArticleId } from "../../src/model/article.ts";
import type { Event } from "../../src/model/chronicle.ts";
import type { Site } from "../../src/model/site.ts";
import { CountingMap } from "../support/counting-map.ts";
import { projectTemplates } from "../support/project-files.ts";
import { smallSite } from "../support/site.ts";

type Row = readonly [id: string, day: string, outlet: string | null];

/** A site whose one story has these reports; those of `copies` have the same text. */
function siteOf(rows: readonly Row[], copies: readonly string[] = []): Site {
  const site = smallSite();
  const [model] = site.articles as readonly [Article];
  const articles = rows.map(([id, day, outlet]) => ({
    ...model,
    id: id as ArticleId,
    day: parseDay(day) as Day,
    outlet,
    title: `Headline of ${id}`,
  }));
  const ids = articles.map(({ id }) => id);
  const [first] = articles as [Article];
  const [chronicle] = site.chronicles;
  const [event, ...others] = chronicle!.events as [Event];
  const shared = copies as readonly ArticleId[];
  const reports = articles.map(({ id, day }) => ({
    article: id,
    day,
    lagDays: Number(day.slice(8)) - Number(first.day.slice(8)),
    copyOf: shared.includes(id) && id !== shared[0] ? shared[0]! : null,
  }));
  const evidence = ids.map((article) => ({ ...event.evidence[0]!, article }));
  const told = { ...event, reports, evidence, independentReports: 2 };
  return {
    ...site,
    articles,
    annotations: articles.map(({ id }) => ({ ...site.annotations[0]!, article: id })),
    grouping: {
      names: [],
      duplicates: shared.length > 0 ? [{ shown: shared.at(-1)!, articles: shared }] : [],
      stories: site.grouping.stories.map((story) => ({
        ...story,
        members: ids.map((article) => ({ article, reasons: [], byEditor: false, isSecond: false })),
      })),
    },
    chronicles: [{ ...chronicle!, events: [told, ...others], quotations: [], cast: [] }],
  };
}

function pageOf(site: Site, path: string): string {
  const { files, diagnostics } = renderSite(site, { templates: projectTemplates(), assets: [] });
  expect(diagnostics).toEqual([]);
  return String(files.find((file) => file.path === path)?.render());
}

const STORY = "stories/port-ellis-bridge.html";
const EVENT = "events/waiting.html";

/** Of each report in a list: its headline, its lag and the headlines of its copies. */
function listOf(html: string): readonly (readonly string[])[] {
  const list = html.slice(
    html.indexOf('<ol class="reports">'),
    html.indexOf("</ol>", html.indexOf('<ol class="reports">')),
  );
  return list
    .split('<span class="lag">')
    .slice(1)
    .map((rest, place) => {
      const before = list.split('<span class="lag">')[place]!;
      const headline = before.match(/Headline of [a-z]+/g)!.at(-1)!;
      const lag = rest.slice(0, rest.indexOf("<"));
      const fold = rest.slice(0, rest.indexOf("</details>") + 1);
      return [
        headline.slice("Headline of ".length),
        lag,
        ...(fold.match(/Headline of [a-z]+/g) ?? []),
      ];
    });
}

const THREE: readonly Row[] = [
  ["a", "2024-05-14", "The Ellis Courier"],
  ["b", "2024-05-15", "Bay Radio"],
  ["c", "2024-05-17", null],
];
const ONE_DAY: readonly Row[] = [THREE[0]!, ["b", "2024-05-14", "Bay Radio"], THREE[2]!];

describe.each([STORY, EVENT])("%s", (path) => {
  test.each<readonly [claim: string, rows: readonly Row[], lags: readonly string[]]>([
    [
      "says who was first and how much later the others came",
      THREE,
      ["first", "1 day later", "3 days later"],
    ],
    ["calls none of one day the first", ONE_DAY, ["first day", "first day", "3 days later"]],
  ])("%s", (_, rows, lags) => {
    const list = listOf(pageOf(siteOf(rows), path));
    expect(list).toEqual(rows.map(([id], place) => [id, lags[place]]));
  });

  test("folds copies under the first, and counts them apart", () => {
    const html = pageOf(siteOf(THREE, ["a", "c"]), path);
    expect(listOf(html)).toEqual([
      ["a", "first", "Headline of c"],
      ["b", "1 day later"],
    ]);
    expect(html).toContain("<summary>the same text in 2 places</summary>");
    expect(html).toContain("3 reports, 2 independent");
  });

  test("speaks of no independent reports where none is a copy", () => {
    const html = pageOf(siteOf(THREE), path);
    expect(html).toContain('<p class="note">3 reports</p>');
    expect(html).not.toContain("the same text in");
  });
});

describe("the comparison", () => {
  test("marks who carried an event first", () => {
    const html = pageOf(siteOf(THREE), STORY);
    expect(html.match(/class="dot dot-first"/g)).toHaveLength(1);
    expect(html).toContain("<span>reports it, 3 days later</span>");
  });

  test("marks nobody when all came on one day", () => {
    expect(pageOf(siteOf(ONE_DAY.slice(0, 2)), STORY)).not.toContain("dot-first");
  });
});

test("the copies of a text are gone through once for all of them", () => {
  const ids = Array.from({ length: 200 }, (_, at) => `copy-${1000 + at}`);
  const site = siteOf(
    ids.map((id) => [id, "2024-05-14", null]),
    ids,
  );
  const index = indexSite(site, ENGLISH);
  const storiesOf = new CountingMap(index.storiesOf);
  const parts = { site, index: { ...index, storiesOf }, paths: sitePaths(site), words: ENGLISH };
  const [story] = site.grouping.stories;
  const [report, ...others] = latestReports(parts as unknown as PageContext, STORY as never, {
    ...{ story: story!, count: 5 },
  });
  expect([report?.id, report?.copies.length, others]).toEqual([ids[0], ids.length - 1, []]);
  expect(storiesOf.asked).toBeLessThanOrEqual(2 * ids.length);
});

import { expect, test } from "vitest";
import { parseDay, type Day } from "../../../src/base/day.ts";
import { outputMemory } from "../../../src/6-render/outputs/output-memory.ts";
import { renderOutputs } from "../../../src/6-render/outputs/render-outputs.ts";
import { assetPath } from "../../../src/6-render/site-paths.ts";
import type { Article, ArticleId } from "../../../src/model/article.ts";
import type { Chronicle, Event } from "../../../src/model/chronicle.ts";
import type { Site } from "../../../src/model/site.ts";
import type { Name, Story, StoryId } from "../../../src/model/story.ts";
import { outputInput } from "../../support/output-of.ts";
import { smallSite, withArticle } from "../../support/site.ts";

const OTHER_DAY = parseDay("2024-05-15") as Day;
const SITE = followedSite();
const [CHRONICLE, OTHER] = SITE.chronicles as readonly [Chronicle, Chronicle];
const PAGES = [
  ...["index", "404", "articles/a-first", "articles/b-second", "events/waiting"],
  ...["stories/port-ellis-bridge", "stories/other", "people/ines-calder"],
].map((stem) => assetPath(`${stem}.html`));

/** Three reports name the mayor, so she has a feed; there are two stories, with events on pages of their own. */
function followedSite(): Site {
  const site = smallSite();
  const [first, second] = site.articles as readonly [Article, Article];
  const third: Article = { ...first, id: "c-third" as ArticleId, day: second.day };
  const [mayor, ...names] = site.grouping.names as readonly [Name, ...Name[]];
  const mentions = [first, second, third].map(({ id }) => ({ article: id, mention: 0 }));
  const [story] = site.grouping.stories as readonly [Story];
  const [chronicle] = site.chronicles as readonly [Chronicle];
  const other = "other" as StoryId;
  return {
    ...site,
    articles: [first, second, third],
    annotations: [...site.annotations, { ...site.annotations[0]!, article: third.id }],
    grouping: {
      ...site.grouping,
      names: [{ ...mayor, mentions }, ...names],
      stories: [story, { ...story, id: other }],
    },
    chronicles: [chronicle, { ...chronicle, story: other, asOf: OTHER_DAY, events: [] }],
  };
}

function withChronicles(first: Partial<Chronicle>, other: Partial<Chronicle>): Site {
  return {
    ...SITE,
    chronicles: [
      { ...CHRONICLE, ...first },
      { ...OTHER, ...other },
    ],
  };
}

const [WAITING, ...REST] = CHRONICLE.events as readonly [Event, ...Event[]];

const steps: readonly (readonly [change: string, site: Site])[] = [
  ["a first rendering", SITE],
  ["the same", SITE],
  ["an article's title", withArticle(SITE, { title: "Another" })],
  ["an article's day", withArticle(SITE, { day: OTHER_DAY })],
  ["a story's last day", withChronicles({ asOf: OTHER_DAY }, {})],
  [
    "an event on a page of its own",
    withChronicles({ events: [{ ...WAITING, headline: "Another" }, ...REST] }, {}),
  ],
  ["an event that goes to another story", withChronicles({ events: REST }, { events: [WAITING] })],
  ["an event that comes back", SITE],
  ["an address", { ...SITE, settings: { ...SITE.settings, base: "https://harbour.example/" } }],
  ["no address", SITE],
  ["a name of the one who is followed", withName({ name: "Ines M. Calder" })],
  ["the title of the site", { ...SITE, settings: { ...SITE.settings, title: "Another" } }],
  ["an article that is gone", { ...SITE, articles: SITE.articles.slice(1) }],
  ["reprints that are folded", withDuplicates()],
  ["nobody who is followed", withName({ mentions: [] })],
];

function withDuplicates(): Site {
  const [first, , third] = SITE.articles as readonly [Article, Article, Article];
  const duplicates = [{ shown: first.id, articles: [first.id, third.id] }];
  return { ...SITE, grouping: { ...SITE.grouping, duplicates } };
}

function withName(change: Partial<Name>): Site {
  const [mayor, ...names] = SITE.grouping.names as readonly [Name, ...Name[]];
  return { ...SITE, grouping: { ...SITE.grouping, names: [{ ...mayor, ...change }, ...names] } };
}

test("after any change a session's outputs are those of a first rendering", () => {
  const memory = outputMemory();
  for (const [change, site] of steps)
    expect([change, textsOf({ ...outputInput(site, PAGES), memory })]).toEqual([
      change,
      textsOf(outputInput(site, PAGES)),
    ]);
});

function textsOf(input: Parameters<typeof renderOutputs>[0]) {
  return renderOutputs(input).map(({ path, key, render }) => [path, key, render()]);
}

test("an edit that changes no day leaves the list of addresses, and the feeds of others", () => {
  const memory = outputMemory();
  const rendered = (site: Site) => {
    renderOutputs({ ...outputInput(site, PAGES), memory });
    return { list: memory.sitemap?.parts, feeds: new Map(memory.feeds) };
  };
  const before = rendered(SITE);
  const [first, second, third] = SITE.articles as readonly [Article, Article, Article];
  const after = rendered({ ...SITE, articles: [first, { ...second, title: "B" }, third] });
  expect(after.list).toBe(before.list);
  const changed = [...after.feeds].filter(([page, kept]) => before.feeds.get(page) !== kept);
  expect(changed.map(([page]) => page)).toEqual(["index.html", "people/ines-calder.html"]);
  expect(after.feeds.size).toBeGreaterThan(2);
});

// What a heading says of a whole list, its lines do not say again.
import { expect, test } from "vitest";
import { renderSite } from "../../src/6-render/render-site.ts";
import type { Event } from "../../src/model/chronicle.ts";
import type { Site } from "../../src/model/site.ts";
import type { Story, StoryId } from "../../src/model/story.ts";
import { projectAssets, projectTemplates } from "../support/project-files.ts";
import { smallSite } from "../support/site.ts";

const SITE = smallSite();
const [STORY] = SITE.grouping.stories as readonly [Story];
const [CHRONICLE] = SITE.chronicles;

/** Stories of so many of the small site's reports, each with these events. */
function siteOf(sizes: readonly number[], events: readonly Event[] = []): Site {
  const idOf = (place: number) => `story-${place}` as StoryId;
  return {
    ...SITE,
    grouping: {
      ...SITE.grouping,
      stories: sizes.map((size, place) => ({
        ...{ ...STORY, id: idOf(place), title: `Story ${place}` },
        members: STORY.members.slice(0, size),
      })),
    },
    chronicles: sizes.map((_, place) => ({
      ...{ ...CHRONICLE!, story: idOf(place), keyDates: [], differences: [], quotations: [] },
      events: events.map((event) => ({ ...event, id: `${event.id}-${place}` })),
    })),
  };
}

function pageOf(site: Site, path: string): string {
  const { files } = renderSite(site, { templates: projectTemplates(), assets: projectAssets() });
  return String(files.find((file) => file.path === path)?.render());
}

const titlesIn = (html: string) => html.match(/Story \d/g) ?? [];

test.each([
  ["leads with stories that several reports tell", [1, 2, 1, 2], ["Story 1", "Story 3"]],
  ["leads with stories of one report where there are no others", [1, 1], ["Story 0", "Story 1"]],
])("the home page %s", (_, sizes, leading) => {
  const fronts = pageOf(siteOf(sizes), "index.html").split('<article class="front">').slice(1);
  expect(fronts.map((front) => titlesIn(front.split("</article>")[0]!)[0])).toEqual(leading);
});

test("a story of one report is a line of the home page", () => {
  const fold = pageOf(siteOf([1, 2]), "index.html")
    .split("<details>")[1]
    ?.split("</details>")[0];
  expect(titlesIn(fold ?? "")).toEqual(["Story 0"]);
});

test("what comes next names a story where it differs from that of the line above", () => {
  const next = CHRONICLE!.events.filter(({ section }) => section === "next");
  const later = next.map((event) => ({ ...event, id: `${event.id}-z`, date: "2024-12-24" }));
  expect(next.length).toBe(1);
  expect(titlesIn(pageOf(siteOf([2], [...next, ...later]), "next.html"))).toEqual(["Story 0"]);
  const two = titlesIn(pageOf(siteOf([2, 2], next), "next.html"));
  expect([...two].sort()).toEqual(["Story 0", "Story 1"]);
});

test("a report names its outlet everywhere but on the outlet's page", () => {
  const origin = /<p class="origin">[^\n]*Ellis Courier/;
  expect(pageOf(SITE, "outlets/the-ellis-courier.html")).not.toMatch(origin);
  expect(pageOf(SITE, "days/2024-05-14.html")).toMatch(origin);
});

test("a story without events has no list of dates", () => {
  expect(pageOf(siteOf([2]), "stories/story-0.html")).not.toContain('class="rail"');
});

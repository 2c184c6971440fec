import { describe, expect, test } from "vitest";
import { articleOf, tell } from "../support/articles.ts";
import { addDays, type Day } from "../../src/base/day.ts";
import type { Article } from "../../src/model/article.ts";
import type { StoryRule } from "../../src/model/editor.ts";
import type { Story } from "../../src/model/story.ts";

const FLOOD = [
  "The river Orm flooded the lower town of Velstad and drove nine hundred people from their homes on 4 May.",
  "Captain Arne Tolm sent boats through the lower town of Velstad as the river Orm rose.",
  "Sandbags failed at the mill of Velstad, where Captain Arne Tolm called the flood the worst in memory.",
  "Families slept in the school of Velstad while the water of the Orm stood in their kitchens.",
];
const TREATY = [
  "President Oskar Lund and Premier Mira Castell signed a treaty on grain in Ferrow on 2 May.",
  "The grain treaty lets ships pass the strait again, Premier Mira Castell said in Ferrow.",
  "Farmers cheered President Oskar Lund for the grain treaty and the end of the tariffs.",
  "Tariffs on barley and oats fall under the treaty of Ferrow, Premier Mira Castell told traders.",
];

/** Three articles, each with all sentences but one. */
function reports(name: string, sentences: readonly string[]): Article[] {
  return [0, 1, 2].map((at) =>
    articleOf(
      `${name}-${at}`,
      addDays("2025-05-05" as Day, at),
      sentences.filter((_, place) => place !== at),
    ),
  );
}

const HALVES = articleOf("halves", "2025-05-07", [...FLOOD.slice(0, 3), ...TREATY.slice(0, 2)]);
// Names one of the two men, and tells nothing of the treaty.
const PASSING = articleOf("passing", "2025-05-07", [
  ...FLOOD.slice(0, 3),
  "President Oskar Lund is to visit the town.",
]);

const ALL = [...reports("flood", FLOOD), ...reports("treaty", TREATY)];

const held = (stories: readonly Story[], id: string) =>
  stories.flatMap(({ members }) =>
    members
      .filter(({ article }) => article === id)
      .map(({ isSecond }) => `${members[0]?.article.split("-")[0]}${isSecond ? " second" : ""}`),
  );

const rule = (more: Partial<StoryRule>): StoryRule => ({
  ...{ id: "grain", title: "Grain", dek: null, start: 0 },
  ...{ pin: ["treaty-0"], exclude: [], merge: [], split: [] },
  ...more,
});

describe("an article that tells of two matters", () => {
  test("serves both stories, and one of them first", () => {
    expect(held(tell([...ALL, HALVES]).grouping.stories, "halves").sort()).toEqual([
      "flood",
      "treaty second",
    ]);
  });

  test("is told why, by what its own story does not tell", () => {
    const { stories } = tell([...ALL, HALVES]).grouping;
    const second = stories.flatMap(({ members }) => members).find(({ isSecond }) => isSecond);
    const reason = JSON.stringify(second?.reasons[0]);
    expect(reason).toMatch(/"second-likeness","article":"treaty-\d/);
    expect(reason).toContain("Mira Castell");
    expect(reason).not.toContain("Velstad");
  });

  test("does not change what the second story is called, whoever comes first", () => {
    const early = { ...HALVES, day: "2025-05-04" as Day };
    const named = (all: readonly Article[]) =>
      tell(all).grouping.stories.map(({ id, title }) => `${id}: ${title}`);
    const [flood, treaty] = named(ALL).sort();
    const after = named([...ALL, early]);
    expect(held(tell([...ALL, early]).grouping.stories, "halves")).toContain("halves second");
    expect(after.filter((each) => [flood, treaty].includes(each))).toHaveLength(1);
  });

  test("adds evidence to events of the second story, and brings none of its own there", () => {
    const { grouping, chronicles } = tell([...ALL, HALVES]);
    const place = grouping.stories.findIndex(({ members }) =>
      members.some(({ article }) => article === "treaty-0"),
    );
    const events = chronicles[place]?.events ?? [];
    const articles = events.map(({ evidence }) => evidence.map(({ article }) => article as string));
    expect(articles.filter((list) => list.includes("halves")).length).toBeGreaterThan(0);
    expect(articles.filter((list) => list.every((id) => id === "halves"))).toEqual([]);
    expect(events.map(({ date }) => date)).not.toContain("2025-05-04");
  });

  test("stays where the editor put it", () => {
    const { stories } = tell([...ALL, HALVES], [rule({ exclude: ["halves"] })]).grouping;
    expect(held(stories, "halves")).toEqual(["flood"]);
  });
});

test("an article that names somebody of another story in passing serves its own alone", () => {
  expect(held(tell([...ALL, PASSING]).grouping.stories, "passing")).toEqual(["flood"]);
});

test("reports of one matter serve one story", () => {
  const { stories } = tell(ALL).grouping;
  expect(stories.flatMap(({ members }) => members).filter(({ isSecond }) => isSecond)).toEqual([]);
});

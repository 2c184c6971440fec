import { describe, expect, test } from "vitest";
import type { StoryRule } from "../../src/model/editor.ts";
import { articleOf, tell } from "../support/articles.ts";

const BRIDGE = [
  "Engineers closed the Marrow Bridge in Tolbeck after inspector Ilse Brandvold found cracks in two pylons.",
  "The Marrow Bridge in Tolbeck stays shut while Ilse Brandvold and her engineers measure cracks in the pylons.",
];
const ORCHESTRA = [
  "Conductor Piet Amsing leaves the Quillon Orchestra after a quarrel over unpaid rehearsals and touring fees.",
  "The Quillon Orchestra looks for a successor to Piet Amsing, who left over unpaid rehearsals and touring fees.",
];
const ARTICLES = [
  articleOf("bridge-1", "2025-03-01", BRIDGE.slice(0, 1)),
  articleOf("bridge-2", "2025-03-02", BRIDGE.slice(1)),
  articleOf("orchestra-1", "2025-03-01", ORCHESTRA.slice(0, 1)),
  articleOf("orchestra-2", "2025-03-02", ORCHESTRA.slice(1)),
];

function rule(id: string, more: Partial<StoryRule>): StoryRule {
  return { id, title: null, dek: null, pin: [], exclude: [], start: 0, ...more };
}

/** Members of each story, in order of the first. */
function storiesUnder(...rules: readonly StoryRule[]): readonly string[] {
  return tell(ARTICLES, rules)
    .grouping.stories.map(({ members }) => members.map(({ article }) => article).join(" "))
    .sort();
}

const idOf = (article: string) =>
  tell(ARTICLES).grouping.stories.find(({ members }) =>
    members.some((member) => member.article === article),
  )?.id ?? "";

describe("the editor's file", () => {
  test("without rules each matter is a story", () => {
    expect(storiesUnder()).toEqual(["bridge-1 bridge-2", "orchestra-1 orchestra-2"]);
  });

  test("names the story that holds a pinned article, and gives it title and dek", () => {
    const named = rule("the-bridge", { title: "The bridge", dek: "Shut.", pin: ["bridge-1.txt"] });
    const story = tell(ARTICLES, [named]).grouping.stories.find(({ id }) => id === "the-bridge");
    expect(story).toMatchObject({ title: "The bridge", titleKind: "editor", dek: "Shut." });
    expect(story?.members.map(({ article }) => article)).toEqual(["bridge-1", "bridge-2"]);
  });

  test.each<[what: string, rules: readonly Partial<StoryRule>[], stories: readonly string[]]>([
    [
      "pins an article to a further story",
      [{ pin: ["bridge-1", "bridge-2", "orchestra-2"] }],
      ["bridge-1 bridge-2 orchestra-2", "orchestra-1 orchestra-2"],
    ],
    [
      "lets an excluded article stand alone",
      [{ pin: ["bridge-1"], exclude: ["bridge-2"] }],
      ["bridge-1", "bridge-2", "orchestra-1 orchestra-2"],
    ],
    [
      "merges stories",
      [{ pin: ["bridge-1"], merge: [idOf("orchestra-1")] }],
      ["bridge-1 orchestra-1 bridge-2 orchestra-2"],
    ],
    [
      "splits articles off as a story of their own",
      [{ pin: ["bridge-1"], merge: [idOf("orchestra-1")], split: ["orchestra-1", "bridge-2"] }],
      ["bridge-1 orchestra-2", "orchestra-1 bridge-2"],
    ],
  ])("%s", (_, rules, stories) => {
    expect(storiesUnder(...rules.map((each) => rule("mine", each)))).toEqual(stories);
  });

  test.each<[what: string, more: Partial<StoryRule>, codes: readonly string[]]>([
    ["that matches no story", {}, ["grouping/rule-matches-nothing"]],
    [
      "that pins an unknown article",
      { pin: ["bridge-1", "nowhere.txt"] },
      ["grouping/unknown-article"],
    ],
    [
      "that splits an unknown article off",
      { pin: ["bridge-1"], split: ["nowhere"] },
      ["grouping/unknown-article"],
    ],
    [
      "that merges an unknown story",
      { pin: ["bridge-1"], merge: ["nowhere-2025"] },
      ["grouping/unknown-story"],
    ],
  ])("a rule %s is reported", (_, more, codes) => {
    expect(tell(ARTICLES, [rule("mine", more)]).codes).toEqual(codes);
  });

  test("what the editor put there says so", () => {
    const { grouping } = tell(ARTICLES, [
      rule("mine", { pin: ["bridge-1"], merge: [idOf("orchestra-1")] }),
    ]);
    const members = grouping.stories.find(({ id }) => id === "mine")?.members ?? [];
    expect(members.filter(({ byEditor }) => byEditor).map(({ article }) => article)).toEqual([
      "orchestra-1",
      "orchestra-2",
    ]);
  });
});

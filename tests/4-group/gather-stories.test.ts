import { describe, expect, test } from "vitest";
import { addDays, type Day } from "../../src/base/day.ts";
import type { Article } from "../../src/model/article.ts";
import { articleOf, tell } from "../support/articles.ts";

const QUAKES = [
  "A quake of magnitude 6.1 shook Velstad on Monday and killed nine people; rescuers led by Captain Arne Tolm searched the old town of Velstad.",
  "Captain Arne Tolm said nine people died when a quake of magnitude 6.1 shook the old town of Velstad on Monday.",
  "A quake of magnitude 5.2 shook Port Harrow on Monday and hurt forty people; Mayor Lucia Benn closed the schools of Port Harrow.",
  "Mayor Lucia Benn closed schools in Port Harrow after a quake of magnitude 5.2 hurt forty people on Monday.",
];
const SUMMITS = [
  "President Oskar Lund and Premier Mira Castell met in Ferrow and agreed on grain shipments through the strait.",
  "Grain will pass the strait again, President Oskar Lund and Premier Mira Castell agreed at their meeting in Ferrow.",
];
const STRIKE_DAYS = [
  "The dockers of Ostwick under Hanne Grell stopped work at the grain pier and asked for higher wages.",
  "Hanne Grell and the dockers of Ostwick refused the port's first offer on wages and night shifts.",
  "Ships waited off Ostwick while dockers and their leader Hanne Grell marched to the customs house.",
  "A judge in Ostwick heard the port's complaint against Hanne Grell and the striking dockers.",
];

const articles = (texts: readonly string[], name: string, day: string): Article[] =>
  texts.map((text, at) => articleOf(`${name}-${at}`, day, [text]));

/** Members of each story, those of one article too. */
function storiesOf(all: readonly Article[]): readonly string[] {
  return tell(all)
    .grouping.stories.map(({ members }) => members.map(({ article }) => article).join(" "))
    .sort();
}

describe("gathering", () => {
  test("two quakes of one day are two stories", () => {
    expect(storiesOf(articles(QUAKES, "quake", "2025-05-05"))).toEqual([
      "quake-0 quake-1",
      "quake-2 quake-3",
    ]);
  });

  test("two summits of the same two people in two years are two stories", () => {
    const all = [
      ...articles(SUMMITS, "first", "2023-06-01"),
      ...articles(
        SUMMITS.map((text) => `${text} Harvests were poor.`),
        "second",
        "2025-06-01",
      ),
    ];
    expect(storiesOf(all)).toHaveLength(2);
  });

  test("a story that is in the news day after day stays one for weeks", () => {
    const all = Array.from({ length: 40 }, (_, day) =>
      articleOf(`strike-${String(day).padStart(2, "0")}`, addDays("2025-02-01" as Day, day), [
        `${STRIKE_DAYS[day % 4]} Day ${day + 1} cost the port ${300 + 7 * day} crowns a ship.`,
      ]),
    );
    expect(
      storiesOf([...all, ...articles(QUAKES.slice(0, 2), "quake", "2025-02-10")]),
    ).toHaveLength(2);
  });

  test("an article like no other stays alone", () => {
    expect(
      storiesOf([
        ...articles(SUMMITS, "a", "2025-06-01"),
        articleOf("b", "2025-06-01", [QUAKES[0] ?? ""]),
      ]),
    ).toEqual(["a-0 a-1", "b"]);
  });

  test("each member says what it shares with the one most like it", () => {
    const [story] = tell(articles(SUMMITS, "a", "2025-06-01")).grouping.stories;
    expect(story?.members.map(({ reasons }) => reasons)).toMatchObject([
      [
        {
          kind: "likeness",
          article: "a-1",
          names: { examples: expect.arrayContaining([expect.stringContaining("Castell")]) },
        },
      ],
      [{ kind: "likeness", article: "a-0" }],
    ]);
  });

  test("one more article about another matter changes no other story", () => {
    const all = [
      ...articles(QUAKES, "quake", "2025-05-05"),
      ...articles(SUMMITS, "a", "2025-05-06"),
    ];
    const before = tell(all).grouping.stories;
    const after = tell([...all, articleOf("new", "2025-05-05", [STRIKE_DAYS[0] ?? ""])]).grouping
      .stories;
    const told = (stories: typeof before) =>
      stories.map(({ id, title, members }) => [id, title, members.map(({ article }) => article)]);
    expect(told(after)).toEqual(expect.arrayContaining(told(before)));
    expect(after).toHaveLength(before.length + 1);
  });

  test("the order of the articles does not matter", () => {
    const all = [
      ...articles(QUAKES, "quake", "2025-05-05"),
      ...articles(SUMMITS, "a", "2025-05-06"),
    ];
    expect(tell([...all].reverse()).grouping).toEqual(tell(all).grouping);
  });

  test("copies of one text join the story of the one that is shown", () => {
    const text = QUAKES.slice(0, 2).join(" ");
    const all = [
      articleOf("x", "2025-05-05", [text]),
      articleOf("y", "2025-05-06", [text]),
      ...articles(QUAKES.slice(0, 2), "quake", "2025-05-05"),
    ];
    expect(storiesOf(all)).toEqual(["quake-0 quake-1 x y"]);
  });
});

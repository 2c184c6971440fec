import { describe, expect, test } from "vitest";
import { articleOf } from "../support/articles.ts";
import { chronicleOf } from "../support/chronicle-of.ts";

function eventsOf(...articles: readonly ReturnType<typeof articleOf>[]) {
  return chronicleOf(...articles).events.map(({ date, status, section, evidence }) =>
    [
      date,
      status,
      section,
      evidence
        .map(({ article }) => article)
        .sort()
        .join(" "),
    ].join(" / "),
  );
}

const ANNOUNCED = articleOf("a", "2025-03-05", [
  "Envoy Ada Kern will meet minister Tom Reed in Geneva on Friday, her office said.",
]);
const HELD = articleOf("b", "2025-03-09", [
  "Envoy Ada Kern met minister Tom Reed in Geneva on Friday.",
]);
const OFF = articleOf("c", "2025-03-06", [
  "The meeting of envoy Ada Kern and minister Tom Reed in Geneva planned for Friday was cancelled.",
]);

describe("an event's status follows the reports", () => {
  test("what lies ahead of its report is announced, and comes next", () => {
    expect(eventsOf(ANNOUNCED)).toEqual(["2025-03-07 / announced / next / a"]);
  });

  test("an announced event happened when a later report says so", () => {
    expect(eventsOf(ANNOUNCED, HELD)).toEqual(["2025-03-07 / happened / chronicle / a b"]);
  });

  test("an announced event is cancelled when a later report says so", () => {
    expect(eventsOf(ANNOUNCED, OFF)).toEqual(["2025-03-07 / cancelled / chronicle / a c"]);
  });

  test("each status keeps the day and the article of its first report", () => {
    const [event] = chronicleOf(ANNOUNCED, HELD).events;
    expect(event?.history).toEqual([
      { status: "announced", day: "2025-03-05", article: "a" },
      { status: "happened", day: "2025-03-09", article: "b" },
    ]);
  });
});

describe("reports join into events", () => {
  test("a sentence without a date joins the happening that it tells of again", () => {
    const again = articleOf("d", "2025-03-09", [
      "Reporters asked about the price of grain. Kern met Reed behind closed doors, envoy Ada Kern said.",
    ]);
    expect(eventsOf(HELD, again)).toEqual(["2025-03-07 / happened / chronicle / b d"]);
  });

  test("two happenings of one day with different people stay two", () => {
    const other = articleOf("e", "2025-03-09", [
      "Mayor Ina Vos met banker Luca Ferri in Valmora on Friday.",
    ]);
    expect(eventsOf(HELD, other)).toEqual([
      "2025-03-07 / happened / chronicle / b",
      "2025-03-07 / happened / chronicle / e",
    ]);
  });

  test("what lies before the first report by more than a week is background", () => {
    const past = articleOf("f", "2025-03-09", [
      "The grain treaty was signed in 2014 by both countries.",
    ]);
    expect(eventsOf(past)).toEqual(["2014 / happened / background / f"]);
  });

  test("a condition, a denial and a plan that has passed are no events", () => {
    const texts = [
      "If the ferry sank on Monday, the mayor would resign.",
      "Ada Kern did not meet Tom Reed on Monday.",
    ];
    expect(
      eventsOf(...texts.map((text, index) => articleOf(`g${index}`, "2025-03-06", [text]))),
    ).toEqual([]);
  });

  test("without any date the first sentence is plain news of the day, and the reason says so", () => {
    const { events } = chronicleOf(
      articleOf("h", "2025-03-06", ["A fire destroyed the old mill of Dunwick."]),
    );
    expect(events).toMatchObject([
      { date: "2025-03-06", dateReason: { kind: "publication", date: "2025-03-06" } },
    ]);
  });
});

/** Kind and both sides of each difference between two reports of 6 March. */
function differencesOf(one: string, other: string): readonly (readonly string[])[] {
  const { differences } = chronicleOf(
    articleOf("i", "2025-03-06", [one]),
    articleOf("j", "2025-03-06", [other]),
  );
  return differences.map(({ kind, sides }) => [kind, ...sides.map(({ value }) => value).sort()]);
}

const differing: readonly (readonly [one: string, other: string, ...expected: string[]])[] = [
  [
    "The explosion at the Dunwick mill on Tuesday killed 12 people.",
    "The explosion at the Dunwick mill on Tuesday killed 15 people.",
    "number",
    "12 people",
    "15 people",
  ],
  [
    "Envoy Ada Kern met minister Tom Reed in Geneva on Tuesday.",
    "Envoy Ada Kern met minister Tom Reed in Vienna on Tuesday.",
    "place",
    "Geneva",
    "Vienna",
  ],
  [
    "Mayor Ina Vos met foreign minister Tom Reed on Tuesday.",
    "Mayor Ina Vos met foreign minister Luca Ferri on Tuesday.",
    "name",
    "foreign minister Luca Ferri",
    "foreign minister Tom Reed",
  ],
  [
    "Ada Kern met Tom Reed on Tuesday and said: “We will sign the treaty in the spring.”",
    "Ada Kern met Tom Reed on Tuesday and said: “We will sign the treaty in the summer.”",
    "wording",
    "“We will sign the treaty in the spring.”",
    "“We will sign the treaty in the summer.”",
  ],
];

describe("differences are shown with both sides", () => {
  test.each(differing)("%s · %s", (one, other, ...expected) => {
    expect(differencesOf(one, other)).toEqual([expected]);
  });
});

const agreeing: readonly (readonly [one: string, other: string])[] = [
  [
    "Envoy Ada Kern met minister Tom Reed in Geneva on Tuesday.",
    "Envoy Ada Kern met minister Tom Reed in Switzerland on Tuesday.",
  ],
  [
    "The explosion at the Dunwick mill on Tuesday killed 12 people.",
    "The explosion at the Dunwick mill on Tuesday killed 12 people, one a child.",
  ],
  [
    "Ada Kern met Tom Reed on Tuesday and said: “We will sign the treaty in the spring.”",
    "Ada Kern met Tom Reed on Tuesday, and spoke of signing “the treaty in the spring.”",
  ],
];

test.each(agreeing)("%s · %s: they agree", (one, other) => {
  expect(differencesOf(one, other)).toEqual([]);
});

test("an event keeps its id when a later report joins it", () => {
  const [before] = chronicleOf(ANNOUNCED).events;
  const [after] = chronicleOf(ANNOUNCED, HELD).events;
  expect(after?.id).toBe(before?.id);
});

test("one utterance in several renderings is one quotation", () => {
  const { quotations } = chronicleOf(
    articleOf("k", "2025-03-06", [
      "“We waited for years, and now it floats,” said harbour master Ina Vos.",
    ]),
    articleOf("l", "2025-03-07", ["Ina Vos said that “now it floats.”"]),
  );
  expect(quotations).toMatchObject([
    { text: "We waited for years, and now it floats", speaker: "ina-vos" },
  ]);
  expect(quotations[0]?.evidence.map(({ article }) => article)).toEqual(["k", "l"]);
});

test("an event lists who reports it in order of time, with the days after the first report", () => {
  const [event] = chronicleOf(ANNOUNCED, HELD).events;
  expect(event?.reports).toEqual([
    { article: "a", day: "2025-03-05", lagDays: 0, copyOf: null },
    { article: "b", day: "2025-03-09", lagDays: 4, copyOf: null },
  ]);
});

test("a copy is listed as a copy", () => {
  const copy = articleOf("c", "2025-03-10", [HELD.text]);
  const [event] = chronicleOf(HELD, copy).events;
  expect(event?.reports.map(({ article, copyOf }) => [article, copyOf])).toEqual([
    ["b", null],
    ["c", "b"],
  ]);
  expect(event?.independentReports).toBe(1);
});

test("what is due this year comes after what is due on Friday", () => {
  const plans = articleOf("m", "2025-03-05", [
    "Ada Kern plans to sign the treaty this year. Tom Reed will visit Oslo on Friday.",
  ]);
  expect(eventsOf(plans)).toEqual([
    "2025-03-07 / announced / next / m",
    "2025 / announced / next / m",
  ]);
});

test("a state of this year, and a price for a month ahead, announce nothing", () => {
  const texts = [
    "Oil for May rose to 70 dollars in Dunwick. The ferry of Ada Kern carries grain this year.",
  ];
  expect(eventsOf(articleOf("n", "2025-03-05", texts)).join(" ")).not.toContain("announced");
});

test("the reason for a date quotes a sentence that gives this date, and not a wider one", () => {
  const month = articleOf("o", "2025-03-09", ["Envoy Ada Kern met minister Tom Reed this month."]);
  const reasons = chronicleOf(HELD, month).events.map(({ dateReason }) => dateReason);
  expect(reasons).toMatchObject([{ kind: "expression", words: "Friday" }]);
});

test("events that are dated by the same words, read in the same way, share the record of the reason", () => {
  const day = "2025-03-09";
  const [one, other, later] = chronicleOf(
    articleOf("p", day, ["Envoy Ada Kern met minister Tom Reed in Geneva on Friday."]),
    articleOf("q", day, ["Storms closed the fair in Oslo on Friday."]),
    articleOf("r", "2025-03-10", ["The court in Vienna sued Luca Ferri on Friday."]),
  ).events.map(({ dateReason }) => dateReason);
  expect(other).toBe(one);
  expect(later).toEqual({ ...one, from: "2025-03-10" });
});

test.each([
  "That all changed in the end on Monday.",
  "If the talks in Dunwick failed on Monday, nobody would know why.",
])("a day is told by what took place, not by “%s”", (empty) => {
  const articles = [empty, "Storms closed the fair in Geneva on Monday."].map((text, place) =>
    articleOf(`a${place}`, "2025-03-05", [`The port is busy. The sea is blue. ${text}`]),
  );
  const told = chronicleOf(...articles).keyDates.map(({ evidence }) => evidence[0]?.text);
  expect(told).toContain("Storms closed the fair in Geneva on Monday.");
});

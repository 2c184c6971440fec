import { describe, expect, test } from "vitest";
import { articleOf } from "../support/articles.ts";
import { chronicleOf } from "../support/chronicle-of.ts";

type Printed = readonly [day: string, text: string];

/** Each event's date with the statuses that the reports gave it, in order. */
function statusesOf(...reports: readonly Printed[]): readonly string[] {
  const articles = reports.map(([day, text], place) => articleOf(`a${place}`, day, [text]));
  return chronicleOf(...articles).events.map(
    ({ date, history }) => `${date} ${history.map(({ status }) => status).join(" > ")}`,
  );
}

const WILL_MEET: Printed = [
  "2025-03-05",
  "Envoy Ada Kern will meet minister Tom Reed in Geneva on Friday, her office said.",
];
const WILL_VOTE: Printed = [
  "2025-03-03",
  "The Senate will vote on the grain bill on Friday, speaker Ina Vos said.",
];
const DEADLINE: Printed = [
  "2025-03-03",
  "President Lena Holt gave the strikers a deadline of 7 March to accept the offer.",
];
const TRIAL: Printed = ["2025-03-03", "The trial of banker Luca Ferri is to begin on 10 March."];

const changes: readonly (readonly [first: Printed, then: Printed, expected: readonly string[]])[] =
  [
    [
      WILL_MEET,
      ["2025-03-09", "Envoy Ada Kern met minister Tom Reed in Geneva on Friday."],
      ["2025-03-07 announced > happened"],
    ],
    [
      WILL_MEET,
      ["2025-03-06", "Friday's meeting of Ada Kern and Tom Reed in Geneva was postponed."],
      ["2025-03-07 announced > moved"],
    ],
    [
      WILL_MEET,
      ["2025-03-06", "Ada Kern called off Friday's meeting with Tom Reed."],
      ["2025-03-07 announced > cancelled"],
    ],
    [
      WILL_MEET,
      ["2025-03-06", "Ada Kern cancelled her meeting with Tom Reed."],
      ["2025-03-07 announced > cancelled"],
    ],
    [
      WILL_VOTE,
      ["2025-03-08", "The Senate voted on the grain bill on Friday, speaker Ina Vos said."],
      ["2025-03-07 announced > happened"],
    ],
    [
      WILL_VOTE,
      ["2025-03-06", "The Senate put off Friday's vote on the grain bill, speaker Ina Vos said."],
      ["2025-03-07 announced > moved"],
    ],
    [
      DEADLINE,
      [
        "2025-03-09",
        "President Lena Holt's deadline for the strikers passed on 7 March in silence.",
      ],
      ["2025-03-07 announced > happened"],
    ],
    [
      DEADLINE,
      ["2025-03-06", "President Lena Holt extended the deadline of 7 March for the strikers."],
      ["2025-03-07 announced > moved"],
    ],
    [
      TRIAL,
      [
        "2025-03-05",
        "The trial of banker Luca Ferri, due to begin on 10 March, was put off to 20 March.",
      ],
      ["2025-03-10 announced > moved", "2025-03-20 announced"],
    ],
    [
      TRIAL,
      ["2025-03-05", "The trial of banker Luca Ferri was postponed from 10 March to 20 March."],
      ["2025-03-10 announced > moved", "2025-03-20 announced"],
    ],
    [
      TRIAL,
      ["2025-03-05", "The trial of banker Luca Ferri was moved from 10 to 20 March."],
      ["2025-03-10 announced > moved", "2025-03-20 announced"],
    ],
    [
      WILL_VOTE,
      ["2025-03-05", "Speaker Ina Vos delayed the vote planned for Friday until 20 March."],
      ["2025-03-07 announced > moved", "2025-03-20 announced"],
    ],
    [
      WILL_VOTE,
      [
        "2025-03-05",
        "The vote on the grain bill, set for Friday, has been rescheduled for 20 March.",
      ],
      ["2025-03-07 announced > moved", "2025-03-20 announced"],
    ],
    [
      TRIAL,
      [
        "2025-03-05",
        "The trial of banker Luca Ferri, due to begin on 10 March, was moved up by a day.",
      ],
      ["2025-03-10 announced"],
    ],
    [
      WILL_MEET,
      ["2025-03-06", "Envoy Ada Kern postponed her meeting with minister Tom Reed to 20 March."],
      ["2025-03-07 announced > moved", "2025-03-20 announced"],
    ],
    [
      WILL_MEET,
      ["2025-03-06", "Envoy Ada Kern postponed her meeting with banker Luca Ferri to 20 March."],
      ["2025-03-07 announced", "2025-03-20 announced"],
    ],
  ];

describe("a later report changes what an earlier one announced", () => {
  test.each(changes)("%j · %j", (first, then, expected) => {
    expect(statusesOf(first, then)).toEqual(expected);
  });
});

test("what was put off is announced, moved, announced for its new day, and held", () => {
  const then: Printed = [
    "2025-03-06",
    "Envoy Ada Kern postponed her meeting with minister Tom Reed to 20 March.",
  ];
  const last: Printed = ["2025-03-21", "Envoy Ada Kern met minister Tom Reed on Thursday."];
  expect(statusesOf(WILL_MEET, then, last)).toEqual([
    "2025-03-07 announced > moved",
    "2025-03-20 announced > happened",
  ]);
});

const lasting: readonly Printed[] = [
  ["2025-03-06", "Mayor Ina Vos cancelled her holiday."],
  ["2025-03-06", "The ferry to Dunwick was delayed by fog on Thursday."],
  ["2025-03-06", "Ada Kern extended a warm welcome to Tom Reed."],
];

test.each(lasting)("%s: “%s” says nothing of a meeting on Friday", (day, text) => {
  expect(statusesOf(WILL_MEET, [day, text])).toContain("2025-03-07 announced");
});

const noHappenings: readonly Printed[] = [
  ["2025-03-05", "If Mayor Ina Vos opened the bridge on Monday, the fair would be full."],
  ["2025-03-05", "Mayor Ina Vos did not open the bridge on Monday."],
  ["2025-03-05", "Mayor Ina Vos would have opened the bridge on Monday if it had been dry."],
];

test.each(noHappenings)("%s: “%s” tells no happening", (day, text) => {
  expect(statusesOf([day, text])).toEqual([]);
});

test("what the first hours of the next weekday are said to have seen has happened", () => {
  const told = (text: string) => statusesOf(["2025-03-05", text]);
  expect(told("Police arrested banker Luca Ferri before dawn Thursday.")).toEqual([
    "2025-03-06 happened",
  ]);
  expect(told("Police praised Thursday's race with banker Luca Ferri.")).toEqual([
    "2025-03-06 announced",
  ]);
});

const farDays: readonly (readonly [text: string, isAhead: boolean])[] = [
  ["The port of Dunwick worked as usual until 20 February and then fell silent.", false],
  ["20 February - The ferry to Dunwick sinks in the harbour.", false],
  ["The trial of banker Luca Ferri is to begin on 20 February.", true],
];

test.each(farDays)("“%s”, printed in October, tells of next year: %s", (text, isAhead) => {
  const isTold = statusesOf(["2025-10-12", text]).includes("2026-02-20 announced");
  expect(isTold).toBe(isAhead);
});

test("a sentence that says neither who nor what tells no event", () => {
  const text =
    "Mayor Ina Vos opened the bridge on Monday. That all changed on Tuesday. It was the mayor Ina Vos whom she saw on Wednesday.";
  expect(statusesOf(["2025-03-06", text])).toEqual(["2025-03-03 happened", "2025-03-05 happened"]);
});

test("what somebody said below the opening is no event of its own", () => {
  const text = "The bridge stood on 3 March. Mayor Ina Vos said on Tuesday that it was safe.";
  expect(statusesOf(["2025-03-05", text])).toEqual(["2025-03-03 happened"]);
});

test("a background clause is an event of its own date", () => {
  const text = "Mayor Ina Vos, who opened the bridge on 3 March, met banker Luca Ferri on Friday.";
  expect(statusesOf(["2025-03-10", text])).toEqual(["2025-03-03 happened", "2025-03-07 happened"]);
});

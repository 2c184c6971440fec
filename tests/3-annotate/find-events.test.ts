import { describe, expect, test } from "vitest";
import { annotateArticle } from "../../src/3-annotate/annotate-article.ts";
import { articleOf } from "../support/articles.ts";

/** A happening as a row writes it: kinds, time as printed, modality; "-" stands for none. */
type Row = readonly [text: string, ...happenings: readonly string[]];

function happeningsIn(text: string): readonly string[] {
  const { events, times } = annotateArticle(articleOf("a", "2025-03-06", [text])); // a Thursday
  return events
    .filter(({ reporting }) => !reporting)
    .map(({ concepts, time, modality }) => {
      const { start, end } = times[time ?? -1] ?? { start: 0, end: 0 };
      return [concepts.join("+") || "-", text.slice(start, end) || "-", modality].join(" / ");
    });
}

const found: readonly Row[] = [
  ["Ada Kern met Tom Reed on Tuesday.", "meet / Tuesday / certain"],
  ["Ada Kern will meet Tom Reed on Friday.", "meet / Friday / planned"],
  ["Ada Kern may meet Tom Reed as early as next week.", "meet / next week / possible"],
  [
    "Ada Kern spoke to reporters following Tuesday’s meeting with Tom Reed.",
    "speak / Tuesday / certain",
    "meet / Tuesday / certain",
  ],
  [
    "After Tuesday’s summit, Tom Reed visited the port.",
    "meet / Tuesday / certain",
    "meet / Tuesday / certain",
  ],
  ["Ada Kern will travel to Valmora on Friday.", "- / Friday / planned"],
  ["The trial of Tom Reed is to begin on Friday.", "convict+open / Friday / planned"],
  ["Ada Kern was to have met Tom Reed on Tuesday.", "meet / Tuesday / planned"],
  ["Ada Kern was close to winning on Tuesday.", "close / Tuesday / certain"],
  ["The port that opened on Tuesday is to the north.", "open / Tuesday / certain"],
  ["The mayor said on Monday that the bridge would open in May.", "open / May / planned"],
  [
    "The deadline that Ada Kern had given Tom Reed on Monday passed on Wednesday.",
    "deadline / Wednesday / certain",
  ],
  ["The deadline that Ada Kern had set on Monday passed.", "deadline / - / certain"],
  ["The war began in 2014 when troops invaded Valmora.", "war+open+deploy+invade / 2014 / certain"],
];

describe("happenings are found by clause, with kind, time and modality", () => {
  test.each(found)("%s", (text, ...happenings) => {
    expect(happeningsIn(text)).toEqual(happenings);
  });
});

const nothing: readonly string[] = [
  "A quiet town by the sea.",
  "Ada Kern, 44, mayor.",
  "The sea is blue and the bread is warm.",
];

test.each(nothing)("%s: nothing takes place", (text) => {
  expect(happeningsIn(text)).toEqual([]);
});

test("a pronoun stands for the person named before it", () => {
  const text = "Tom Reed said that he met Ada Kern on Tuesday.";
  const { events, names } = annotateArticle(articleOf("a", "2025-03-06", [text]));
  const meeting = events.find(({ concepts }) => concepts.includes("meet"));
  expect(meeting?.participants.map((place) => names[place]?.name).sort()).toEqual([
    "Ada Kern",
    "Tom Reed",
  ]);
});

test("what is called off or put off is told as such", () => {
  const changeIn = (text: string) =>
    annotateArticle(articleOf("a", "2025-03-06", [text])).events.map(({ change }) => change);
  expect(changeIn("The summit on Friday was cancelled.")).toEqual(["cancelled"]);
  expect(changeIn("The summit was postponed to Friday.")).toEqual(["moved"]);
  expect(changeIn("The summit was moved from 10 to 20 March.")).toEqual(["moved"]);
  expect(changeIn("The summit was moved to Friday.")).toEqual(["moved"]);
  expect(changeIn("The summit was brought forward from Friday to Monday.")).toEqual(["moved"]);
  expect(changeIn("Ada Kern moved to Valmora on Friday.")).toEqual([null]);
  expect(changeIn("The deficit changed from week to week.")).toEqual([null]);
});

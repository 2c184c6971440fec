import { expect, test } from "vitest";
import { logHoursIn } from "../../src/5-chronicle/log-hours.ts";
import { articleOf } from "../support/articles.ts";
import { chronicleOf } from "../support/chronicle-of.ts";

function hoursIn(...sentences: readonly string[]): readonly string[] {
  const text = sentences.join(" ");
  const spans = sentences.map((sentence) => {
    const start = text.indexOf(sentence);
    return { start, end: start + sentence.length };
  });
  return [...logHoursIn(text, spans)].map((start) => text.slice(start, start + 4));
}

test("entries of a live blog open with their hour", () => {
  expect(
    hoursIn("1707 The port is shut.", "1808 Mayor Ina Vos arrives.", "She waits.", "2044 A ship."),
  ).toEqual(["1707", "1808", "2044"]);
});

const none: readonly (readonly string[])[] = [
  ["1707 The port is shut.", "1808 Mayor Ina Vos arrives."], // two may be years
  ["1960 Games opened.", "1972 Games followed.", "1988 Games came last."], // no hours
  ["1707 was a good year.", "1808 was worse.", "1910 saw war."],
];

test.each(none)("%s … %s: no log", (...sentences) => {
  expect(hoursIn(...sentences)).toEqual([]);
});

test("an hour of a log dates nothing, and its entry still tells of what another sentence dates", () => {
  const { events } = chronicleOf(
    articleOf("a", "2025-03-06", [
      "Envoy Ada Kern met minister Tom Reed in Geneva on Wednesday.",
      "1707 Envoy Ada Kern met minister Tom Reed behind closed doors. 1808 The mayor arrived. 2044 The port was shut.",
    ]),
  );
  expect(events.map(({ date, evidence }) => [date, evidence.length])).toEqual([["2025-03-05", 2]]);
});

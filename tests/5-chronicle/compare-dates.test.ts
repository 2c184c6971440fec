import { expect, test } from "vitest";
import { articleOf } from "../support/articles.ts";
import { chronicleOf } from "../support/chronicle-of.ts";

function datesDiffering(one: string, other: string): readonly string[] {
  const { differences } = chronicleOf(
    articleOf("a", "2025-03-12", [one]),
    articleOf("b", "2025-03-12", [other]),
  );
  return differences
    .filter(({ kind }) => kind === "date")
    .map(({ sides }) => sides.map(({ value }) => value).join(" / "));
}

const MONDAY = "Envoy Ada Kern signed the treaty with minister Tom Reed in Geneva on Monday.";

const differing: readonly (readonly [one: string, other: string])[] = [
  [MONDAY, "Envoy Ada Kern signed the treaty with minister Tom Reed in Geneva on Tuesday."],
  [MONDAY, "The treaty was signed in Geneva on Tuesday by envoy Ada Kern and minister Tom Reed."],
];

test.each(differing)("%s · %s: the sources differ on the day", (one, other) => {
  expect(datesDiffering(one, other)).toEqual(["Monday / Tuesday"]);
});

const apart: readonly (readonly [name: string, one: string, other: string])[] = [
  ["another kind", MONDAY, "Envoy Ada Kern met minister Tom Reed in Geneva on Tuesday."],
  ["other people", MONDAY, "Envoy Ina Vos signed the treaty with Luca Ferri in Geneva on Tuesday."],
  ["too far apart", MONDAY, MONDAY.replace("Monday", "5 March")],
  ["one who tells of both", MONDAY, `${MONDAY} ${MONDAY.replace("Monday", "Tuesday")}`],
  [
    "announced, not held",
    MONDAY,
    MONDAY.replace("signed", "will sign").replace("Monday", "Friday"),
  ],
];

test.each(apart)("%s: no difference of dates", (_, one, other) => {
  expect(datesDiffering(one, other)).toEqual([]);
});

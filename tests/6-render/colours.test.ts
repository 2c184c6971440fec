// The colours of our own style sheet, by the formula of WCAG 2.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrastOf, parseColour, type Colour } from "../../src/base/css-values.ts";

const STYLE = readFileSync(new URL("../../public/style.css", import.meta.url), "utf8");

const THEMES = {
  light: coloursAfter(":root {"),
  dark: coloursAfter("@media (prefers-color-scheme: dark)"),
  paper: coloursAfter("@media print"),
};

// What each colour is laid on, and the least contrast that it needs there.
const PAIRS: readonly [colour: string, ground: string, contrastMin: number][] = [
  ["ink", "paper", 7],
  ["ink", "paper-2", 7],
  ["ink", "mark", 7],
  ["ink-2", "paper", 7],
  ["ink-2", "paper-2", 7],
  ["ink-2", "mark", 7],
  ["link", "paper", 7],
  ["link", "paper-2", 7],
  ["link", "mark", 7],
  ["next", "paper", 7],
  ["next", "mark", 7],
  ["paper", "ink", 7],
  ["rule-2", "paper", 4.5], // edges of fields and lines of drawings: no text
  ["rule-2", "paper-2", 4.5],
];

describe.each(Object.entries(THEMES))("the colours of %s", (_, colours) => {
  test.each(PAIRS.filter((pair) => colours.has(pair[0]) && colours.has(pair[1])))(
    "%s on %s has a contrast of %d",
    (colour, ground, contrastMin) => {
      const contrast = contrastOf(colours.get(colour)!, colours.get(ground)!);
      expect(contrast).toBeGreaterThanOrEqual(contrastMin);
    },
  );
});

test("each theme for screens has every colour", () => {
  const names = [...THEMES.light.keys()];
  expect([...THEMES.dark.keys()]).toEqual(names);
  expect(new Set(PAIRS.flatMap(([colour, ground]) => [colour, ground]))).toEqual(
    new Set(names.filter((name) => name !== "rule")), // which parts what stands apart already
  );
});

/** The colours of the first rule for `:root` at or after a text of the style sheet, by name. */
function coloursAfter(opening: string): ReadonlyMap<string, Colour> {
  const start = STYLE.indexOf(":root {", STYLE.indexOf(opening));
  const rule = STYLE.slice(start, STYLE.indexOf("}", start));
  const declarations = rule
    .split(";")
    .map((each) => each.slice(each.indexOf("--") + 2).split(": "));
  return new Map(
    declarations.flatMap(([name = "", value = ""]) => {
      const colour = value.startsWith("#") ? parseColour(value) : null;
      return colour ? [[name, colour] as const] : [];
    }),
  );
}

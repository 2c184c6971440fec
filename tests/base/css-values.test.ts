import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  contrastOf,
  normalizeColour,
  normalizeFonts,
  normalizeLength,
  parseColour,
  type Colour,
} from "../../src/base/css-values.ts";

describe("normalizeColour", () => {
  test.each([
    ["#FFF", "#ffffff"],
    ["#1d4468", "#1d4468"],
    ["rgb(29 68 104)", "#1d4468"],
    ["rgb(29, 68, 104)", "#1d4468"],
    ["hsl(0 0% 100%)", "#ffffff"],
    ["hsl(120 100% 50%)", "#00ff00"],
    ["HSL(240, 100%, 50%)", "#0000ff"],
  ])("%s is %s", (written, colour) => {
    expect(normalizeColour(written)).toBe(colour);
  });

  test.each([
    ["#ff"],
    ["#12345678"],
    ["red"],
    ["rgb(256 0 0)"],
    ["rgb(1 2)"],
    ["rgb(1 2 3 / 50%)"],
    ["hsl(361 0% 0%)"],
    ["url(https://x.test/)"],
    ["#fff;background:url(x)"],
    ["#fff}"],
    ["var(--ink)"],
    ["#fff/**/"],
    [0xffffff],
    [null],
  ])("%s is no colour", (written) => {
    expect(normalizeColour(written)).toBeNull();
  });
});

describe("normalizeLength", () => {
  test.each([
    ["38rem", "38rem"],
    [" 60ch ", "60ch"],
    ["036.50rem", "36.5rem"],
  ])("%s is %s", (written, length) => {
    expect(normalizeLength(written)).toBe(length);
  });

  test.each(["38", "0rem", "-1rem", "1e3rem", "100%", "12345px", "calc(1rem)", "1rem;", "1REM"])(
    "%s is no length",
    (written) => {
      expect(normalizeLength(written)).toBeNull();
    },
  );
});

describe("normalizeFonts", () => {
  test.each([
    ["Georgia, serif", '"Georgia", serif'],
    [`"Source Serif 4", 'Noto Serif'`, '"Source Serif 4", "Noto Serif"'],
    ["-apple-system, system-ui", '"-apple-system", system-ui'],
    ["“Literata”", null],
    ['"serif"', '"serif"'],
    ["明朝体, serif", '"明朝体", serif'],
  ])("%s is %s", (written, fonts) => {
    expect(normalizeFonts(written)).toBe(fonts);
  });

  test.each([
    "",
    "Georgia,",
    `"a`,
    `a"b`,
    "a;b",
    "a}b",
    "a\\22 b",
    "url(x)",
    "@import",
    "</style>",
    "a\nb",
  ])("%j is no list of fonts", (written) => {
    expect(normalizeFonts(written)).toBeNull();
  });
});

test("whatever is written, a value stays within its declaration and reads the same a second time", () => {
  const pieces = [..."#(),;:{}\"'\\/*@<>!% \n-", "fff", "rgb", "1", "rem", "Georgia", "serif", "é"];
  const written = array(constantFrom(...pieces), { maxLength: 12 }).map((each) => each.join(""));
  assert(
    property(written, (text) => {
      for (const normalize of [normalizeColour, normalizeLength, normalizeFonts]) {
        const value = normalize(text);
        if (value === null) continue;
        expect(value).toMatch(
          /^(?:#[0-9a-f]{6}|[\d.]+[a-z]+|(?:"[\p{L}\p{N} -]+"|[a-z-]+)(?:, (?:"[\p{L}\p{N} -]+"|[a-z-]+))*)$/u,
        );
        expect(normalize(value)).toBe(value);
      }
    }),
    { numRuns: 2000 },
  );
});

describe("contrastOf", () => {
  const colour = (text: string) => parseColour(text) as Colour;
  test.each([
    ["#000", "#fff", 21],
    ["#fff", "#000", 21],
    ["#777", "#777", 1],
    ["#767676", "#fff", 4.54],
  ])("%s on %s stands out by %d", (a, b, contrast) => {
    expect(contrastOf(colour(a), colour(b))).toBeCloseTo(contrast, 1);
  });
});

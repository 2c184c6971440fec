// Work grows in proportion to length, whatever the paragraph is made of. Ratios are compared, never seconds.
import { describe, expect, it } from "vitest";
import { annotate, bodyOf } from "./quotations-support.ts";

const SHORT_LENGTH = 20_000;
const FACTOR = 8;
const SLACK = 4;

/** Repeated to the wanted length they make one paragraph each. */
const MATERIALS: readonly (readonly [name: string, material: string])[] = [
  ["straight marks", '"'],
  ["opening marks", "“"],
  ["closing marks", "a” "],
  ["opening marks of two families", '«a" '],
  ["marks with words", '"a b c" '],
  ["opening marks that nothing closes", "“a b c. "],
  ["apostrophes", "a' "],
  ["single marks and possessives", "‘a s' "],
  ["quotations with a cue", "“We go home,” he said, "],
  ["quotations in one sentence", "he said that “a b c d” was so "],
  ["names between commas", "“a,” Al, bo, "],
  ["open brackets", "“A b c” [("],
  ["dashes", "“A b.” — Al "],
];

/** Of the processor: other work on the machine does not count. */
function milliseconds(length: number, material: string): number {
  const body = bodyOf(material.repeat(Math.ceil(length / material.length)).trim());
  const before = process.cpuUsage();
  annotate(body);
  return process.cpuUsage(before).user / 1000;
}

describe("time grows in proportion to length for", () => {
  it.each(MATERIALS)("%s", (_name, material) => {
    const short = Math.min(
      milliseconds(SHORT_LENGTH, material),
      milliseconds(SHORT_LENGTH, material),
    );
    const long = milliseconds(SHORT_LENGTH * FACTOR, material);
    // A few milliseconds are noise, not work
    expect(long).toBeLessThan(Math.max(short, 20) * FACTOR * SLACK);
  });
});

it("a paragraph of 5 MB of quotation marks is read", () => {
  expect(annotate(bodyOf('"'.repeat(5_000_000)))).toEqual([]);
});

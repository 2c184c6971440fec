import { expect, it } from "vitest";
import { timeWords } from "../../src/3-annotate/lexicon/en/times.ts";
import { MEANINGS } from "../../src/3-annotate/times/meanings.ts";
import { COMPOUNDS } from "../../src/3-annotate/times/slots.ts";

const slotsOf = (pattern: string): string[] =>
  pattern
    .split(" ")
    .filter((slot) => slot !== "[" && slot !== "]")
    .flatMap((slot) => slot.replace("?", "").split("|"));

it("every slot of a pattern is a class of words or a compound", () => {
  const patterns = [...timeWords.patterns, ...timeWords.modifiers];
  const unknown = patterns
    .flatMap(({ pattern }) => slotsOf(pattern))
    .filter((name) => !timeWords.classes[name] && !COMPOUNDS[name]);
  expect(unknown).toEqual([]);
});

it("every pattern has a meaning", () => {
  expect(timeWords.patterns.filter(({ meaning }) => !MEANINGS[meaning])).toEqual([]);
});

import { expect, test } from "vitest";
import type { ShownFindings } from "../../src/model/annotation.ts";
import { indexFindings, NO_FINDINGS } from "../../src/6-render/index-findings.ts";

const found = (sentences: number, times: string, names = ""): ShownFindings => {
  const rules = (letters: string) => [...letters].map((rule) => ({ rule }));
  return {
    ...{ sentences: Array.from({ length: sentences }), times: rules(times), names: rules(names) },
    ...{ quotations: [], missing: [] },
  } as unknown as ShownFindings;
};

const [one, two, three] = [found(3, "aab", "n"), found(1, "b"), found(2, "ac", "n")];

// Each step is told from the one before.
const steps: readonly (readonly ShownFindings[])[] = [
  [one, two],
  [one, two],
  [one, three, two],
  [two],
  [found(5, "z"), two],
  [],
];

test("counts that are told from the last ones are those of a first time, and name no rule that finds nothing", () => {
  let last = NO_FINDINGS;
  for (const list of steps) {
    last = indexFindings(list, last);
    const { times, names, ...rest } = last.counts;
    const first = indexFindings(list, NO_FINDINGS).counts;
    expect([rest.sentences, Object.fromEntries(times), Object.fromEntries(names)]).toEqual([
      ...[first.sentences, Object.fromEntries(first.times), Object.fromEntries(first.names)],
    ]);
    expect([...times.values()].every((count) => count > 0)).toBe(true);
  }
});

test("without a change the counts are the very same", () => {
  const first = indexFindings([one, two], NO_FINDINGS);
  expect(indexFindings([one, two], first)).toBe(first);
});

import { join } from "node:path";

import { expect, test } from "vitest";

import { formatWatch, quantile, timeWatch } from "./time-watch.ts";
import { KINDS } from "./watch-edits.ts";
import { withCorpus } from "./with-corpus.ts";

const ROOT = join(import.meta.dirname, "../..");

test("edits of every kind, saved in a hurry, end in what a clean build makes", async () => {
  const watched = await withCorpus(10, join(ROOT, "tests/bench/invent-corpus.mjs"), (project) =>
    timeWatch({ program: join(ROOT, "lib/cli.js"), project, edits: 8, seed: 7, pauseMs: 0 }),
  );
  expect(watched.isEqual).toBe(true);
  expect(new Set(watched.edits.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  for (const { written, latencyMs } of watched.edits) {
    expect(written).toBeGreaterThan(0);
    expect(latencyMs).toBeGreaterThanOrEqual(0);
  }
  expect(formatWatch(watched).split("\n")).toHaveLength(KINDS.length + 3);
}, 120_000);

const shares: [values: number[], share: number, found: number][] = [
  [[5], 0.5, 5],
  [[4, 1, 3, 2], 0.5, 2],
  [[4, 1, 3, 2], 0.95, 4],
  [[10, 9], 1, 10],
];

test.each(shares)("of %j the share %d does not exceed %d", (values, share, found) => {
  expect(quantile(values, share)).toBe(found);
});

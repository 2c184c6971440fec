import { expect, test } from "vitest";
import type { ArticleFacts } from "../../src/4-group/article-facts.ts";
import { duplicateMemory, keepDuplicates } from "../../src/4-group/duplicate-memory.ts";
import { BINS } from "../../src/4-group/fingerprint.ts";
import { articleOf } from "../support/articles.ts";

/** Reprints of one text, which share all keys. */
function reprints(count: number): readonly ArticleFacts[] {
  const minima = new Uint32Array(BINS);
  return Array.from({ length: count }, (_, at) => ({
    article: articleOf(`copy-${at}`, "2025-03-01", []),
    fingerprint: { words: 100, whole: 1, minima },
    ...{ annotations: {} as ArticleFacts["annotations"], chains: [], terms: [] },
  }));
}

/** Milliseconds that it takes to fold so many reprints when the record of each is another one. */
function timeOf(count: number): number {
  const memory = duplicateMemory();
  keepDuplicates(memory, reprints(count));
  keepDuplicates(memory, reprints(count).slice(1));
  const again = reprints(count);
  const start = process.cpuUsage();
  const groups = keepDuplicates(memory, again);
  const { user } = process.cpuUsage(start);
  expect(groups.map(({ articles }) => articles.length)).toEqual([count]);
  return user / 1000;
}

test("that all of many reprints change at once takes eight times as long for eight times as many", () => {
  timeOf(500); // the code is compiled
  expect(timeOf(4000) / Math.max(timeOf(500), 4)).toBeLessThan(25);
});

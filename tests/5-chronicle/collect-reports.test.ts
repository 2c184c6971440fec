import { expect, test } from "vitest";

import { annotateArticle } from "../../src/3-annotate/annotate-article.ts";
import { articleLibrary } from "../../src/5-chronicle/article-library.ts";
import { reader, reportsOf } from "../../src/5-chronicle/collect-reports.ts";
import { articleOf } from "../support/articles.ts";

const SENTENCES = 1000;
const TEXT = Array.from(
  { length: SENTENCES },
  (_, number) =>
    `Envoy Ada Kern met minister ${number} in Geneva on ${1 + (number % 28)} March and said “we agree on all of it”.`,
).join(" ");

/** The list, and how often one of its places was looked at. */
function counted<T>(list: readonly T[]): {
  readonly list: readonly T[];
  readonly looks: () => number;
} {
  let looks = 0;
  const watched = new Proxy(list, {
    get(target, name) {
      if (typeof name === "string" && /^\d+$/.test(name)) looks++;
      return Reflect.get(target, name) as unknown;
    },
  });
  return { list: watched, looks: () => looks };
}

test("what stands in a sentence is found without a walk through all that stands in the article", () => {
  const article = articleOf("a", "2025-03-30", [TEXT]);
  const found = annotateArticle(article);
  const [times, quotations] = [counted(found.times), counted(found.quotations)];
  const annotations = { ...found, times: times.list, quotations: quotations.list };
  const library = articleLibrary()(
    { names: [], duplicates: [] },
    { articles: [article], annotations: [annotations] },
  );
  const { dated, undated } = reportsOf(
    library.inOrder[0] as (typeof library.inOrder)[number],
    reader(),
  );
  const reports = [...dated, ...undated];
  expect(reports.length).toBeGreaterThan(SENTENCES / 2);
  for (const { sentence, times: own, quotations: said } of reports.slice(0, 50)) {
    const isIn = ({ start }: { readonly start: number }) =>
      start >= sentence.start && start < sentence.end;
    expect(own).toEqual(found.times.filter(isIn));
    expect(said).toEqual(
      found.quotations.filter(({ content: [opening] }) => opening !== undefined && isIn(opening)),
    );
  }
  const looksMax = 100 * SENTENCES; // a walk through all of them for each sentence takes a million
  expect(times.looks()).toBeLessThan(looksMax);
  expect(quotations.looks()).toBeLessThan(looksMax);
});

// Whatever the text: no finder throws, every span lies within the text and within the paragraph or sentence it was found in,
// and every list is in order.
import fc from "fast-check";
import { expect, test } from "vitest";
import { annotateArticle } from "../../src/3-annotate/annotate-article.ts";
import type { Span } from "../../src/model/article.ts";
import { articleOf } from "../support/articles.ts";
import { sampling } from "../support/sampling.ts";
import { newsTexts } from "./hostile-texts.ts";

const paragraphs = fc.array(
  newsTexts.map((text) => text.replaceAll("\n\n", "\n")).filter((text) => text.trim() !== ""),
  { minLength: 1, maxLength: 4 },
);

function expectInOrder(list: readonly Span[], text: string): void {
  list.forEach(({ start, end }, index) => {
    expect(start).toBeLessThan(end);
    expect(start).toBeGreaterThanOrEqual(list[index - 1]?.start ?? 0);
    expect(end).toBeLessThanOrEqual(text.length);
  });
}

test.each(["en", "fr"])("findings in whatever text lie in order (%s)", (language) => {
  fc.assert(
    fc.property(paragraphs, (texts) => {
      const article = articleOf("a", "2025-03-07", texts, { language });
      const found = annotateArticle(article);
      for (const list of [
        found.sentences,
        found.times,
        found.quotations,
        found.names,
        found.events,
      ])
        expectInOrder(list, article.text);
      found.sentences.forEach(({ start, end, paragraph }, index) => {
        expect(start).toBeGreaterThanOrEqual(found.sentences[index - 1]?.end ?? 0);
        expect(start).toBeGreaterThanOrEqual(article.paragraphs[paragraph]?.start ?? Infinity);
        expect(end).toBeLessThanOrEqual(article.paragraphs[paragraph]?.end ?? -1);
      });
      for (const { content, cue, source, start, end } of found.quotations) {
        expectInOrder(content, article.text);
        for (const part of [cue, source]) if (part) expectInOrder([part], article.text);
        for (const part of content)
          expect([part.start >= start, part.end <= end]).toEqual([true, true]);
      }
      for (const { sentence } of found.events) expect(found.sentences[sentence]).toBeDefined();
    }),
    sampling(150),
  );
});

test("the same text has the same findings, whatever was read before", () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, (texts, others) => {
      const article = articleOf("a", "2025-03-07", texts);
      const before = annotateArticle(article);
      annotateArticle(articleOf("b", "2025-04-01", others));
      expect(annotateArticle(article)).toEqual(before);
    }),
    sampling(50),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import type { NameId } from "../../src/model/story.ts";
import { joinRenderings } from "../../src/5-chronicle/join-renderings.ts";
import { rejoinRenderings } from "../../src/5-chronicle/rejoin-renderings.ts";
import { byLength, type Rendering } from "../../src/5-chronicle/rendering.ts";
import type { AnnotatedArticle } from "../../src/5-chronicle/article-library.ts";
import type { Evidence } from "../../src/model/chronicle.ts";
import type { Quotation } from "../../src/model/annotation.ts";

/** Made of few words, so that many hold each other; each has a place of its own. */
const renderings = fc
  .array(fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 6 }), {
    maxLength: 40,
  })
  .map((list) => list.map((words, place) => renderingOf(words, place)));

function renderingOf(words: readonly string[], place: number): Rendering {
  const id = String(place).padStart(3, "0");
  return {
    from: { article: { day: "2025-03-01", id }, place } as unknown as AnnotatedArticle,
    quotation: { start: 0 } as Quotation,
    text: "",
    words: ` ${words.join(" ")} `,
    speaker: "ada-kern" as NameId,
    evidence: {} as Evidence,
  };
}

const parts = (list: readonly Rendering[]) =>
  fc.tuple(fc.constant(list), fc.subarray([...list]), fc.subarray([...list]));

test("what is joined with the groups of before makes the groups that joining all makes", () => {
  fc.assert(
    fc.property(renderings.chain(parts), ([all, before, after]) => {
      const groups = joinRenderings([...before].sort(byLength));
      const added = after.filter((each) => !before.includes(each));
      const removed = all.filter((each) => before.includes(each) && !after.includes(each));
      const words = (list: readonly (readonly Rendering[])[]) =>
        list.map((group) => group.map((each) => `${each.from.place}${each.words}`));
      expect(words(rejoinRenderings(groups, { removed, added }))).toEqual(
        words(joinRenderings([...after].sort(byLength))),
      );
    }),
    { seed: 4, numRuns: 400 },
  );
});

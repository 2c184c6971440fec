import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "../../src/base/day.ts";
import type { Article } from "../../src/model/article.ts";
import type { Story } from "../../src/model/story.ts";
import { articleOf, tell } from "../support/articles.ts";
import { articlesOf, draft, drafts, OTHER } from "../support/matters.ts";

const told = (stories: readonly Story[]) =>
  stories.map(({ id, title, members }) => ({
    id,
    title,
    members: members.map(({ article }) => article),
  }));

describe("whatever articles there are", () => {
  test("each of these matters is one story, and none holds articles of two", () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const stories = tell(articlesOf(list)).grouping.stories;
        const matters = stories.map(({ members }) => [
          ...new Set(members.map(({ article }) => article.slice(0, 2))),
        ]);
        expect(matters.every(({ length }) => length === 1)).toBe(true);
        expect(new Set(matters.flat()).size).toBe(matters.length);
      }),
      { numRuns: 25, seed: 1 },
    );
  });

  test("their order does not matter", () => {
    const shuffled = drafts.chain((list) => {
      const articles = articlesOf(list);
      return fc.tuple(
        fc.constant(articles),
        fc.shuffledSubarray(articles, { minLength: articles.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([articles, others]) => {
        expect(tell(others).grouping).toEqual(tell(articles).grouping);
      }),
      { numRuns: 20, seed: 2 },
    );
  });

  test("one more about something else leaves ids, titles and members of the stories as they were", () => {
    fc.assert(
      fc.property(drafts, fc.integer({ min: -40, max: 40 }), (list, gap) => {
        const articles = articlesOf(list);
        const other = articleOf("other", addDays("2025-05-05" as Day, gap), [OTHER]);
        const before = told(tell(articles).grouping.stories);
        const after = told(tell([...articles, other]).grouping.stories);
        expect(after.filter(({ members }) => !members.includes(other.id))).toEqual(before);
      }),
      { numRuns: 25, seed: 3 },
    );
  });

  test("one more about a matter keeps the id of its story and leaves the other stories as they were", () => {
    fc.assert(
      fc.property(drafts, draft, (list, more) => {
        const articles = articlesOf(list);
        // Later than all others: an id is made from the first article of its story.
        const added = { ...articlesOf([more])[0], id: "z-new", day: "2025-05-14" } as Article;
        const before = told(tell(articles).grouping.stories);
        const after = told(tell([...articles, added]).grouping.stories);
        const joined = after.filter(({ members }) => members.includes(added.id));
        const known = before.find(({ members }) => members[0]?.startsWith(`m${more.matter}`));
        expect(joined).toHaveLength(1);
        if (known) expect(joined[0]?.id).toBe(known.id);
        expect(after.filter((story) => !joined.includes(story))).toEqual(
          before.filter((story) => story !== known),
        );
      }),
      { numRuns: 25, seed: 4 },
    );
  });
});

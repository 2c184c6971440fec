// Chronicles hold still: what a new article does not bear on stays as it is, byte for byte.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "../../src/base/day.ts";
import type { Article } from "../../src/model/article.ts";
import type { Event } from "../../src/model/chronicle.ts";
import { articleOf, tell } from "../support/articles.ts";
import { chronicleOf } from "../support/chronicle-of.ts";
import { articlesOf, drafts, OTHER } from "../support/matters.ts";

const PEOPLE = ["Ada Kern", "Tom Reed", "Ina Vos", "Luca Ferri", "Lena Holt"];
const DEEDS = ["met", "visited", "praised", "sued"];
const PLACES = ["Geneva", "Vienna", "Oslo"];
const DAYS = ["Monday", "Tuesday", "Friday", "3 March", "last week", "in March"];

const sentence = fc
  .tuple(
    fc.constantFrom(...PEOPLE),
    fc.constantFrom(...DEEDS),
    fc.constantFrom(...PEOPLE),
    fc.constantFrom(...PLACES),
    fc.constantFrom(...DAYS),
  )
  .map(([who, deed, whom, where, when]) => `${who} ${deed} ${whom} in ${where} on ${when}.`);

const articles = fc
  .array(
    fc.tuple(fc.integer({ min: 10, max: 19 }), fc.array(sentence, { minLength: 1, maxLength: 4 })),
    {
      minLength: 2,
      maxLength: 8,
    },
  )
  .map((list) =>
    list.map(([day, sentences], place) => articleOf(`a${place}`, `2025-03-${day}`, sentences)),
  );

const LATER = articleOf("z", "2025-03-25", [
  "Fisherman Olaf Brandt lost his boat near Dunwick on Saturday.",
]);

const RUNS = { seed: 5, numRuns: 40 };

function withEvidenceFrom(events: readonly Event[], article: Article): readonly Event[] {
  return events.filter(({ evidence }) => evidence.some((each) => each.article === article.id));
}

describe("a chronicle holds still", () => {
  test("the order of files does not matter", () => {
    const shuffled = articles.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(tell(other).chronicles).toEqual(tell(list).chronicles);
      }),
      RUNS,
    );
  });

  test("one more article leaves every event alone that it does not report", () => {
    fc.assert(
      fc.property(articles, (list) => {
        const before = chronicleOf(...list).events;
        const after = chronicleOf(...list, LATER).events;
        const own = withEvidenceFrom(after, LATER);
        const rest = after.filter((event) => !own.includes(event));
        expect(rest.map(withoutSection)).toEqual(before.map(withoutSection));
      }),
      RUNS,
    );
  });

  test("one more article about something else leaves every other story and its chronicle as it was, byte for byte", () => {
    fc.assert(
      fc.property(drafts, fc.integer({ min: -40, max: 40 }), (list, gap) => {
        const all = articlesOf(list);
        const other = articleOf("other", addDays("2025-05-05" as Day, gap), [OTHER]);
        expect(toldWithout(other, [...all, other])).toEqual(toldWithout(other, all));
      }),
      { seed: 6, numRuns: 12 },
    );
  });

  test("an event that a later article reports again keeps its id", () => {
    fc.assert(
      fc.property(articles, (list) => {
        const again = articleOf("y", "2025-03-20", [list[0]?.text.split("\n")[0] ?? ""]);
        const ids = new Set(chronicleOf(...list, again).events.map(({ id }) => id));
        const before = chronicleOf(...list).events.map(({ id }) => id);
        expect(before.filter((id) => !ids.has(id))).toEqual([]);
      }),
      RUNS,
    );
  });
});

/**
 * The bytes of each story with its chronicle that does not hold the article. How rare a word is depends on all articles, so of
 * equally heavy words in a reason another one may come first.
 */
function toldWithout({ id }: Article, all: readonly Article[]): readonly string[] {
  const { grouping, chronicles } = tell(all);
  return grouping.stories.flatMap((story, place) =>
    story.members.some(({ article }) => article === id)
      ? []
      : [
          JSON.stringify([story, chronicles[place]], (key, value) =>
            key === "examples" ? null : value,
          ),
        ],
  );
}

/** What lies ahead depends on the latest report, which the new article is. */
function withoutSection({ section: _, ...event }: Event): Omit<Event, "section"> {
  return event;
}

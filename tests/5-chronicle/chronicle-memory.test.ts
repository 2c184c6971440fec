// What a session keeps of its chronicles: the result is that of telling all from scratch, what an edit does not bear on is the
// very same record, and little is looked at again.
import { describe, expect, test } from "vitest";
import { annotateArticle } from "../../src/3-annotate/annotate-article.ts";
import { byDay } from "../../src/4-group/fold-duplicates.ts";
import { groupArticles } from "../../src/4-group/group-articles.ts";
import { buildChronicles } from "../../src/5-chronicle/build-chronicle.ts";
import { chronicleMemory } from "../../src/5-chronicle/chronicle-memory.ts";
import type { Annotations } from "../../src/model/annotation.ts";
import type { Article } from "../../src/model/article.ts";
import type { Chronicle } from "../../src/model/chronicle.ts";
import type { Grouping } from "../../src/model/story.ts";
import { articleOf } from "../support/articles.ts";
import { dice, type Dice } from "../support/dice.ts";

const PEOPLE = ["Ada Kern", "Tom Reed", "Ina Vos", "Luca Ferri"];
const DEEDS = ["met", "sued", "will meet", "praised", "signed the treaty with"];
const PLACES = ["Geneva", "Vienna", "Oslo"];
const TIMES = ["on Monday", "on Tuesday", "on 3 March", "last week", "in March", "this week", ""];
const WORDS = ["a quick vote", "a quick vote on the harbour", "the harbour", "more time for talks"];

function inventSentence({ pick, roll }: Dice): string {
  const [one, other] = [pick(PEOPLE), pick(PEOPLE)];
  return pick([
    `${one} ${pick(DEEDS)} ${other} in ${pick(PLACES)} ${pick(TIMES)}.`,
    `The envoy ${one} ${pick(DEEDS)} minister ${other} in ${pick(PLACES)} ${pick(TIMES)}.`,
    `“We need ${pick(WORDS)},” ${one} said.`,
    `“They promised ${pick(WORDS)}.”`,
    `The trial of ${one}, due to begin on 10 March, was put off to ${10 + roll(15)} March.`,
    `At least ${2 + roll(3)} people marched in ${pick(PLACES)} ${pick(TIMES)}.`,
    `It rained.`,
  ]);
}

function inventArticle(chance: Dice, id: string): Article {
  const day = `2025-03-${10 + chance.roll(9)}`;
  const sentences = Array.from({ length: 1 + chance.roll(5) }, () => inventSentence(chance));
  const cut = chance.roll(sentences.length + 1);
  const paragraphs = [sentences.slice(0, cut), sentences.slice(cut)].map((each) => each.join(" "));
  return articleOf(
    id,
    day,
    paragraphs.filter((text) => text !== ""),
  );
}

/** One edit: a new text or day, an article more or less, a copy of another one. */
function edited(articles: readonly Article[], chance: Dice, number: number): readonly Article[] {
  const at = chance.roll(articles.length);
  const old = articles[at] as Article;
  const edits: readonly (() => readonly Article[])[] = [
    () => articles.with(at, inventArticle(chance, old.id)),
    () => articles.with(at, { ...old, day: inventArticle(chance, old.id).day }),
    () => articles.with(at, articleOf(old.id, old.day, [old.text, inventSentence(chance)])),
    () => [...articles, inventArticle(chance, `n${number}`)],
    () => (articles.length > 2 ? articles.toSpliced(at, 1) : articles),
    () => [...articles, { ...old, id: `c${number}` as Article["id"] }],
  ];
  return chance.pick(edits)();
}

interface Read {
  readonly grouping: Grouping;
  readonly articles: readonly Article[];
  readonly annotations: readonly Annotations[];
}

/** Findings of an article that stays are the same record. */
function reader(isOneStory: boolean): (articles: readonly Article[]) => Read {
  const known = new WeakMap<Article, Annotations>();
  return (list) => {
    const articles = [...list].sort(byDay);
    const annotations = articles.map((article) => {
      const found = known.get(article) ?? annotateArticle(article);
      known.set(article, found);
      return found;
    });
    const rule = {
      ...{ id: "all", title: "All", dek: null, start: 0 },
      ...{ pin: articles.map(({ id }) => id), exclude: [], merge: [], split: [] },
    };
    const rules = isOneStory ? [rule] : [];
    const { grouping } = groupArticles({ articles, annotations, rules, rulesPath: "" });
    return { grouping, articles, annotations };
  };
}

/** Records of the second list that equal one of the first without being it. */
function copiesIn(before: readonly Chronicle[], after: readonly Chronicle[]): readonly string[] {
  const known = new Map(before.flatMap(partsOf));
  return after
    .flatMap(partsOf)
    .filter(([id, part]) => {
      const same = known.get(id);
      return same !== part && same !== undefined && JSON.stringify(same) === JSON.stringify(part);
    })
    .map(([id]) => id);
}

function partsOf({ story, events, quotations, keyDates }: Chronicle): readonly [string, object][] {
  return [
    ...[...events, ...quotations].map((each): [string, object] => [`${story} ${each.id}`, each]),
    ...keyDates.map((each): [string, object] => [`${story} ${each.date}`, each]),
  ];
}

describe.each([
  ["one story", true],
  ["several stories", false],
])("%s, edited by chance", (_, isOneStory) => {
  test.each([1, 2, 3, 4])(
    "chronicles with a memory are those told from scratch, and what stays is the same record (seed %i)",
    (seed) => {
      const chance = dice(seed);
      const read = reader(isOneStory);
      const memory = chronicleMemory();
      let articles: readonly Article[] = Array.from({ length: 16 }, (_, at) =>
        inventArticle(chance, `a${at}`),
      );
      let before: readonly Chronicle[] = [];
      for (let number = 0; number < 20; number++) {
        const input = read(articles);
        const told = buildChronicles(input.grouping, input, memory);
        expect(told).toEqual(buildChronicles(input.grouping, input));
        expect(copiesIn(before, told)).toEqual([]);
        before = told;
        articles = edited(articles, chance, number);
      }
    },
  );
});

test("a chronicle of which nothing has changed is the same record", () => {
  const chance = dice(7);
  const input = reader(true)(Array.from({ length: 8 }, (_, at) => inventArticle(chance, `a${at}`)));
  const memory = chronicleMemory();
  const [before] = buildChronicles(input.grouping, input, memory);
  const [after] = buildChronicles(input.grouping, input, memory);
  expect(after).toBe(before);
});

test("a build that fails leaves no half of a memory", () => {
  const chance = dice(8);
  const read = reader(true);
  const [one, two] = [inventArticle(chance, "a"), inventArticle(chance, "b")];
  const memory = chronicleMemory();
  const input = read([one, two]);
  buildChronicles(input.grouping, input, memory);
  expect(() => buildChronicles(input.grouping, { ...input, articles: [one] }, memory)).toThrow();
  expect(buildChronicles(input.grouping, input, memory)).toEqual(
    buildChronicles(input.grouping, input),
  );
});

test("an edit of one article reads the happenings and quotations of hardly another one", () => {
  const chance = dice(9);
  const seen = new Set<string>();
  const counted = new WeakMap<Annotations, Annotations>();
  const watched = (found: Annotations): Annotations => {
    const known = counted.get(found) ?? noteReads(found, () => seen.add(found.article));
    counted.set(found, known);
    return known;
  };
  const read = reader(true);
  const memory = chronicleMemory();
  const articles = Array.from({ length: 60 }, (_, at) => inventArticle(chance, `a${at}`));
  const tell = (list: readonly Article[]): number => {
    const input = read(list);
    seen.clear();
    const annotations = input.annotations.map(watched);
    buildChronicles(input.grouping, { ...input, annotations }, memory);
    return seen.size;
  };
  expect(tell(articles)).toBe(60);
  expect(tell(articles)).toBe(0);
  const { day } = articles[30] as Article;
  const other = articleOf("a30", day, [
    "The baker Olaf Brandt sold a boat in Dunwick on 4 January.",
  ]);
  expect(tell(articles.with(30, other))).toBeLessThanOrEqual(5);
});

function noteReads(found: Annotations, note: () => void): Annotations {
  const { events, quotations } = found;
  return {
    ...found,
    get events() {
      note();
      return events;
    },
    get quotations() {
      note();
      return quotations;
    },
  };
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "../../src/base/day.ts";
import { keepSame } from "../../src/base/keep-same.ts";
import { annotateArticle } from "../../src/3-annotate/annotate-article.ts";
import { COMPARED_MAX } from "../../src/4-group/candidates.ts";
import { byDay } from "../../src/4-group/fold-duplicates.ts";
import { groupArticles } from "../../src/4-group/group-articles.ts";
import { groupMemory, type GroupMemory, type GroupState } from "../../src/4-group/group-memory.ts";
import type { Annotations } from "../../src/model/annotation.ts";
import type { Article } from "../../src/model/article.ts";
import type { StoryRule } from "../../src/model/editor.ts";
import { articleOf } from "../support/articles.ts";

// Matters with actors, places and words of their own, some of them shared.
const PEOPLE = ["Arne Tolm", "Mira Castell", "Oskar Lund", "Mira Tolm", "Jon Lund", "Edda Fask"];
const PLACES = ["Velstad", "Ferrow", "Geneva", "Oslo", "Orm Harbour"];
const BODIES = ["Harbour Authority", "HA", "Grain Board", "Ferrow Council"];
const WORDS =
  "flood river boats school mill mayor grain treaty tariff barley strait ships vote council court quake tents road bridge ferry fire smoke forest wind budget tax bank strike port cranes union wages".split(
    " ",
  );

type Sentence = readonly [matter: number, ...picks: number[]];

function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T;
}

function sentenceOf([matter, one, two, three, form]: Sentence): string {
  const word = (at = 0) => pick(WORDS, matter * 5 + (at % 8));
  const person = pick(PEOPLE, matter + ((one ?? 0) % 2));
  const named = (form ?? 0) % 3 === 0 ? (person.split(" ")[1] as string) : person;
  const body = pick(BODIES, matter + ((three ?? 0) % 2));
  return `The ${word(one)} and the ${word(two)} near ${pick(PLACES, matter)} worried ${named}, and the ${body} of the ${word(three)} said so.`;
}

const sentence = fc
  .tuple(fc.nat(6), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
  .map((each): Sentence => each);
const text = fc.array(sentence, { minLength: 0, maxLength: 7 });
const edit = fc.record({
  kind: fc.constantFrom(
    "body",
    "sentence",
    "day",
    "title",
    "add",
    "remove",
    "copy",
    "markup",
    "url",
  ),
  which: fc.nat(1000),
  text,
  day: fc.nat(50),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const dayOf = (day: number) => addDays("2025-03-01" as Day, day);

/** Articles with their findings, which stay the same records while nothing is edited. */
type Site = ReadonlyMap<string, readonly [Article, Annotations]>;

function withArticle(site: Site, article: Article): Site {
  return new Map([...site, [article.id, [article, annotateArticle(article)]]]);
}

function applyEdit(site: Site, { kind, which, text: sentences, day }: Edit, number: number): Site {
  const all = [...site.values()];
  const [article] = all.length > 0 ? pick(all, which) : [];
  const body = sentences.map(sentenceOf);
  const added = articleOf(`new-${number}`, dayOf(day), body);
  if (!article || kind === "add") return withArticle(site, added);
  const paragraphs = article.text.split("\n\n");
  const { id } = article;
  const rewritten = (own: readonly string[], more: Partial<Article> = {}) =>
    withArticle(site, articleOf(id, article.day, own, { title: article.title, ...more }));
  switch (kind) {
    case "body":
      return rewritten(body);
    case "sentence":
      return rewritten([...paragraphs.slice(1), ...body.slice(0, 1)]);
    case "day":
      return rewritten(paragraphs, { day: dayOf(day) });
    case "title":
      return rewritten(paragraphs, { title: body[0] ?? "The river again" });
    case "markup":
      return rewritten(paragraphs, { labels: ["world"] });
    case "url":
      return rewritten(paragraphs, { url: `https://example.org/${day % 3}` });
    case "copy":
      return withArticle(site, articleOf(`copy-${number}`, dayOf(day), paragraphs));
    default:
      return new Map([...site].filter(([own]) => own !== id));
  }
}

const RULES: readonly StoryRule[] = [
  {
    ...{ id: "pinned", title: "Pinned", dek: null, start: 0 },
    ...{ pin: ["a-1", "new-2"], exclude: ["a-3"], merge: [], split: [] },
  },
];

function group(site: Site, rules: readonly StoryRule[], memory?: GroupMemory) {
  const all = [...site.values()].sort(([a], [b]) => byDay(a, b));
  return groupArticles(
    {
      articles: all.map(([article]) => article),
      annotations: all.map(([, annotations]) => annotations),
      ...{ rules, rulesPath: "seeds/stories.yaml" },
    },
    memory,
  );
}

function siteOf(texts: readonly (readonly Sentence[])[]): Site {
  return texts.reduce<Site>(
    (site, sentences, at) =>
      withArticle(site, articleOf(`a-${at}`, dayOf((at * 7) % 40), sentences.map(sentenceOf))),
    new Map(),
  );
}

/** The memory of all typed arrays that a value holds. */
function buffersIn(value: unknown): Set<ArrayBufferLike> {
  const buffers = new Set<ArrayBufferLike>();
  const seen = new Set<unknown>();
  const rest: unknown[] = [value];
  while (rest.length > 0) {
    const next = rest.pop();
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    if (ArrayBuffer.isView(next)) buffers.add(next.buffer);
    else rest.push(...Object.values(next), ...(next instanceof Map ? next.values() : []));
  }
  return buffers;
}

function bytesOf(buffers: Iterable<ArrayBufferLike>): number {
  return [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0);
}

describe("grouping by what has changed", () => {
  test("gives after each of many edits what grouping from scratch gives", () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 0, maxLength: 40 }),
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        (texts, edits, hasRules) => {
          const memory = groupMemory();
          const rules = hasRules ? RULES : [];
          let site = siteOf(texts);
          group(site, rules, memory);
          edits.forEach((each, number) => {
            site = applyEdit(site, each, number);
            expect(group(site, rules, memory)).toEqual(group(site, rules));
          });
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  });

  test("gives the same where articles have more that is like them than is compared and kept", () => {
    const longTexts = fc.array(sentence, { minLength: 3, maxLength: 7 });
    fc.assert(
      fc.property(
        fc.array(longTexts, { minLength: 160, maxLength: 180 }),
        fc.array(edit, { minLength: 4, maxLength: 4 }),
        (texts, edits) => {
          const memory = groupMemory();
          let site = siteOf(texts);
          group(site, [], memory);
          const { counts } = (memory.state as GroupState).gather.likeness.candidates;
          expect(counts.filter((count) => count === COMPARED_MAX).length).toBeGreaterThan(100);
          edits.forEach((each, number) => {
            site = applyEdit(site, each, number);
            expect(group(site, [], memory)).toEqual(group(site, []));
          });
        },
      ),
      { numRuns: 4, seed: 7 },
    );
  });

  test("hands on the records of what the edit does not touch", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 8, maxLength: 30 }), edit, (texts, one) => {
        const memory = groupMemory();
        const site = siteOf(texts);
        const before = group(site, [], memory).grouping;
        const after = group(applyEdit(site, one, 0), [], memory).grouping;
        expect(keepSame(before, after)).toBe(after);
      }),
      { numRuns: 30, seed: 6 },
    );
  });

  test("gives the last grouping itself when nothing was edited that it reads", () => {
    const memory = groupMemory();
    const site = siteOf([[[1, 2, 3, 4, 5]], [[1, 3, 2, 4, 5]], [[4, 3, 2, 1, 0]]]);
    const { grouping } = group(site, [], memory);
    expect(group(site, [], memory).grouping).toBe(grouping);
    const edited = applyEdit(site, { kind: "markup", which: 0, text: [], day: 0 }, 0);
    expect(group(edited, [], memory).grouping).toBe(grouping);
  });

  test("finds copies again after a time without any article", () => {
    const memory = groupMemory();
    const text = Array.from({ length: 7 }, (_, at): Sentence => [1, at, at + 3, at, 1]);
    const site = siteOf([text, text, [[4, 3, 2, 1, 0]]]);
    const edit = (kind: Edit["kind"]): Edit => ({ kind, which: 2, text, day: 9 });
    const steps = [site, new Map(), site, applyEdit(site, edit("copy"), 0)];
    steps.push(applyEdit(steps[3] as Site, edit("body"), 1));
    for (const each of steps) {
      const { grouping } = group(each, [], memory);
      expect(grouping).toEqual(group(each, []).grouping);
      expect(grouping.duplicates).toHaveLength(each.size > 0 ? (each === steps[3] ? 2 : 1) : 0);
    }
  });

  test("fills the columns of earlier builds again, and makes hardly any", () => {
    const memory = groupMemory();
    const texts = Array.from({ length: 120 }, (_, at): Sentence[] =>
      [1, 2, 3, 4].map((each): Sentence => [at % 5, at + each, at * each, at >> 1, each]),
    );
    let site = siteOf(texts);
    const kinds = ["body", "day", "remove", "body", "add"] as const;
    const edit = (number: number) => {
      const kind = kinds[number % kinds.length] as Edit["kind"];
      const text = texts[(number * 7) % texts.length] as Sentence[];
      site = applyEdit(site, { kind, which: number * 31, text, day: number % 40 }, number);
      group(site, [], memory);
    };
    group(site, [], memory);
    // Two linkings of each kind are kept, and some columns grow once for articles that come.
    for (let number = 0; number < 10; number++) edit(number);
    const known = buffersIn(memory.state);
    for (let number = 10; number < 15; number++) {
      edit(number);
      const now = buffersIn(memory.state);
      const made = [...now].filter((buffer) => !known.has(buffer));
      for (const buffer of now) known.add(buffer);
      expect(bytesOf(made)).toBeLessThan(bytesOf(now) / 4);
    }
  });

  test("keeps nothing of a build that fails halfway", () => {
    const memory = groupMemory();
    const site = siteOf([[[1, 2, 3, 4, 5]], [[1, 3, 2, 4, 5]], [[4, 3, 2, 1, 0]]]);
    group(site, [], memory);
    const edited = applyEdit(site, { kind: "remove", which: 0, text: [], day: 0 }, 0);
    const unreadable: StoryRule = {
      ...(RULES[0] as StoryRule),
      get pin(): StoryRule["pin"] {
        throw new Error("broken");
      },
    };
    expect(() => group(edited, [unreadable], memory)).toThrow("broken");
    expect(memory.state).toBeNull();
    expect(group(edited, [], memory)).toEqual(group(edited, []));
  });
});

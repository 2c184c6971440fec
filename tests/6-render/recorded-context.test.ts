import { expect, test } from "vitest";

import { noLookUps, WHOLE } from "../../src/6-render/look-ups.ts";
import type { PageContext } from "../../src/6-render/page.ts";
import { recordedContext } from "../../src/6-render/recorded-context.ts";

const INDEX = {
  ...{ stories: [], places: new Map(), anchorIn: () => null, asOf: null, hasChanges: false },
  ...{ names: new Map([["vos", { name: "Ina Vos" }]]), dates: new Map() },
};
const PATHS = { name: () => "people/vos.html", outlet: () => "", event: () => null };
const CONTEXT = {
  ...{ site: { articles: [], settings: {} }, index: INDEX, paths: PATHS },
  ...{ search: { table: "search/table.js" }, pictures: new Map(), words: {}, styles: [] },
} as unknown as PageContext;

type Look = (context: PageContext) => unknown;

const looks: readonly (readonly [name: string, look: Look, noted: readonly unknown[]])[] = [
  ["an entry", ({ index }) => index.names.get("vos" as never), [["index.names", "vos"]]],
  [
    "an entry that is not there",
    ({ index }) => index.names.has("nn" as never),
    [["index.names", "nn"]],
  ],
  ["all entries", ({ index }) => [...index.names], [["index.names", WHOLE]]],
  ["a list of the index", ({ index }) => index.stories.length, [["index.stories", WHOLE]]],
  ["a list of the site", ({ site }) => site.articles.length, [["site.articles", WHOLE]]],
  ["a part of the context", ({ search }) => search.table, [["search", WHOLE]]],
  [
    "a path that the site decides",
    ({ paths }) => paths.name("vos" as never),
    [["paths.name", "vos"]],
  ],
  [
    "a sentence's place",
    ({ index }) => index.anchorIn("one" as never, 3),
    [["index.places", "one"]],
  ],
  ["what every page prints", ({ words, site, index }) => [words, site.settings, index.asOf], []],
];

test.each(looks)("a look at %s is noted", (_name, look, noted) => {
  const lookUps = noLookUps();
  const { context, record } = recordedContext(CONTEXT, lookUps, () => 0);
  const { run } = record(() => look(context));
  const found = [...lookUps.numbers].flatMap(([from, keys]) =>
    [...keys.keys()].map((key) => [from, key]),
  );
  expect(found).toEqual(noted);
  expect(run.count).toBe(noted.length);
});

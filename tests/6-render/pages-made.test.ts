// After an edit the pages are printed that change by it, and few others: in the process that printed them before, and in
// another one that has only their note.
import { expect, test } from "vitest";

import { noteOfPages, renderMemory, type RenderMemory } from "../../src/6-render/render-memory.ts";
import { renderSite } from "../../src/6-render/render-site.ts";
import { sha256 } from "../../src/base/hash.ts";
import { readSources, understand, type BuildInput } from "../../src/build.ts";
import type { OutputFile } from "../../src/model/output-file.ts";
import type { Site } from "../../src/model/site.ts";
import { compileTemplates, type Templates } from "../../src/6-render/templates.ts";
import { wordsOf } from "../../src/6-render/words/words.ts";
import { dice } from "../support/dice.ts";
import { inventArticle, textOf, type InventedArticle } from "../support/invented-articles.ts";
import { projectAssets, projectTemplates } from "../support/project-files.ts";
import { seedSite } from "../support/seed-site.ts";

const INPUT = { templates: projectTemplates(), assets: projectAssets() };
const { settings } = seedSite();
const DICE = dice(5);
const ARTICLES = Array.from({ length: 120 }, () => ({ ...inventArticle(DICE), outlet: "Wire" }));
const EDITED = 77;

function siteOf(articles: readonly InventedArticle[]): Site {
  const sources = articles.map((article, number) => {
    const [text, name] = [textOf({ ...article, outlet: null }), `report-${1000 + number}.txt`];
    return { path: `seeds/${name}`, name, text, sha256: sha256(text) };
  });
  const input: BuildInput = {
    ...{ settings, version: "0.0.0", sources, stories: null, register: null, diagnostics: [] },
    ...INPUT,
  };
  return understand(readSources(input, { get: () => undefined, set: () => undefined }), input);
}

const edited = (change: Partial<InventedArticle>): readonly InventedArticle[] =>
  ARTICLES.map((article, number) => (number === EDITED ? { ...article, ...change } : article));

const { paragraphs } = ARTICLES[EDITED] as InventedArticle;
const BEFORE = siteOf(ARTICLES);

// What is printed in any case: home, archive, months, next, names, quotations, outlets, search, about, the page that is not found.
const ALWAYS_MAX = 24;

const edits: [name: string, after: Site, changedMin: number, printedMax: number][] = [
  ["no edit", BEFORE, 0, ALWAYS_MAX],
  [
    "a sentence that names nobody",
    siteOf(edited({ paragraphs: [...paragraphs, "It was cold and grey."] })),
    2, // its article, and what counts or hashes all of them
    ALWAYS_MAX,
  ],
  ["a title", siteOf(edited({ title: "A headline without its like" })), 4, 60],
];

const keysOf = (files: readonly OutputFile[]) =>
  Object.fromEntries(files.map(({ path, key }) => [path, key]));

/** Keys of all files, and how many pages were printed for them. */
function render(site: Site, memory: RenderMemory, templates = INPUT.templates) {
  let printed = 0;
  const words = wordsOf(settings.language);
  const compiled = compileTemplates(templates, words);
  const counting: Templates = {
    ...compiled,
    render: (...page) => (printed++, compiled.render(...page)),
  };
  memory.templates = { files: templates, words, templates: counting };
  const keys = keysOf(renderSite(site, { ...INPUT, templates, memory }).files);
  return { keys, printed };
}

/** Of another process, which renders again and again, or once. */
const noted = (memory: RenderMemory, isSession = true): RenderMemory => ({
  ...renderMemory(isSession),
  note: structuredClone(noteOfPages(memory)),
});

test.each(edits)(
  "%s prints the pages that it changes and few others, also from a note",
  (_name, after, changedMin, printedMax) => {
    const memory = renderMemory();
    const before = render(BEFORE, memory).keys;
    const [another, single] = [noted(memory), noted(memory, false)];
    const fresh = keysOf(renderSite(after, INPUT).files);
    const pages = Object.keys(fresh).filter((path) => path.endsWith(".html"));
    const changed = pages.filter((path) => before[path] !== fresh[path]);
    expect(pages.length).toBeGreaterThan(4 * printedMax);
    expect(changed.length).toBeGreaterThanOrEqual(changedMin);
    for (const known of [memory, another, single]) {
      const { keys, printed } = render(after, known);
      expect(keys).toEqual(fresh);
      expect(printed).toBeGreaterThanOrEqual(changed.length);
      expect(printed).toBeLessThanOrEqual(printedMax);
    }
  },
);

test.each([
  ["pages/day", 10, 60],
  ["parts/locator-map", 4, 100], // which pages of names show, others of names do not
  ["parts/frame", 120, 1000],
])("an edit of the template %s prints the pages that use it", (edited, changedMin, printedMax) => {
  const memory = renderMemory();
  const before = render(BEFORE, memory).keys;
  const [another, single] = [noted(memory), noted(memory, false)];
  const templates = INPUT.templates.map((each) =>
    each.name === edited ? { ...each, text: `${each.text}<!-- edited -->` } : each,
  );
  const fresh = keysOf(renderSite(BEFORE, { ...INPUT, templates }).files);
  const changed = Object.keys(fresh).filter((path) => before[path] !== fresh[path]);
  expect(changed.length).toBeGreaterThanOrEqual(changedMin);
  for (const known of [memory, another, single]) {
    const { keys, printed } = render(BEFORE, known, templates);
    expect(keys).toEqual(fresh);
    expect(printed).toBeGreaterThanOrEqual(changed.length);
    expect(printed).toBeLessThanOrEqual(printedMax);
  }
});

test("from a note and from memory, in a session and without one, the next note is the same", () => {
  const [memory, single] = [renderMemory(), renderMemory(false)];
  for (const first of [memory, single]) render(BEFORE, first);
  const note = noteOfPages(memory);
  expect(noteOfPages(single)).toEqual(note);
  for (const another of [noted(memory), noted(memory, false)]) {
    render(BEFORE, another);
    expect(noteOfPages(another)).toEqual(note);
  }
  expect(note.paths.length).toBeGreaterThan(120);
});

import { expect, test } from "vitest";

import { renderMemory } from "../../src/6-render/render-memory.ts";
import { renderSite, type RenderInput } from "../../src/6-render/render-site.ts";
import type { OutputFile } from "../../src/model/output-file.ts";
import type { Site, TemplateFile } from "../../src/model/site.ts";
import { projectAssets, projectTemplates } from "../support/project-files.ts";
import { seedSite } from "../support/seed-site.ts";

const INPUT: RenderInput = { templates: projectTemplates(), assets: projectAssets() };
const SEEDS = seedSite();
const EDITED = SEEDS.articles[0]?.id;

const edits: [name: string, edit: (site: Site) => Site, madeMax: number][] = [
  ["no edit", (site) => site, 0],
  [
    "a new title",
    (site) => ({
      ...site,
      articles: site.articles.map((article) =>
        article.id === EDITED ? { ...article, title: "A wholly new headline" } : article,
      ),
    }),
    0.9, // in this small site most pages name the article
  ],
  ["a setting", (site) => ({ ...site, settings: { ...site.settings, title: "Other" } }), 1],
];

const keysOf = (files: readonly OutputFile[]) => files.map(({ path, key }) => [path, key]);

test.each(edits)(
  "after %s each file is that of a first rendering, and not more is made than has to be",
  (_name, edit, madeMax) => {
    const memory = renderMemory();
    keysOf(renderSite(SEEDS, { ...INPUT, memory }).files);
    const before = new Map(memory.pages);
    const site = edit(structuredClone(SEEDS));
    const again = renderSite(site, { ...INPUT, memory });
    expect(keysOf(again.files)).toEqual(keysOf(renderSite(site, INPUT).files));
    const made = [...memory.pages].filter(([path, page]) => before.get(path) !== page);
    expect(memory.pages.size).toBe(before.size);
    expect(memory.pages.size).toBeGreaterThan(10);
    expect(made.length / before.size).toBeLessThanOrEqual(madeMax);
    expect(made.length > 0).toBe(madeMax > 0);
  },
);

test("a fault in a template is told at every rendering, and is gone once it is mended", () => {
  const memory = renderMemory();
  const faulty: TemplateFile = {
    name: "pages/article",
    path: "article.eta",
    text: "<p><%= it.nowhere %></p>",
  };
  const render = (more: readonly TemplateFile[]) =>
    renderSite(SEEDS, { ...INPUT, templates: [...INPUT.templates, ...more], memory }).diagnostics;
  expect(render([])).toEqual([]);
  expect(render([faulty])).toHaveLength(1);
  expect(render([faulty])).toHaveLength(1);
  expect(render([])).toEqual([]);
});

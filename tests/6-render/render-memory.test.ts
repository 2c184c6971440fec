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

test("a setting that only pages print leaves the index of the search, and one that says what is published does not", () => {
  const memory = renderMemory();
  const rendered = (settings: Partial<Site["settings"]>) => {
    renderSite({ ...SEEDS, settings: { ...SEEDS.settings, ...settings } }, { ...INPUT, memory });
    return memory.search.last?.blocks;
  };
  const before = rendered({});
  expect(rendered({ title: "Other", description: "Other" })).toEqual(before);
  expect(rendered({ title: "Other" })?.every((block, at) => block === before?.[at])).toBe(true);
  expect(rendered({ policy: "headline" })).not.toEqual(before);
});

test("a rendering that did not come to its end leaves no page as it was that is not", () => {
  const memory = renderMemory();
  renderSite(SEEDS, { ...INPUT, memory });
  const retitled = (title: string): Site => ({
    ...SEEDS,
    articles: SEEDS.articles.map((each) => (each.id === EDITED ? { ...each, title } : each)),
  });
  const { templates } = memory;
  if (!templates) throw new Error("nothing was compiled");
  const failing = {
    ...templates.templates,
    render: () => {
      throw new Error("power cut");
    },
  };
  memory.templates = { ...templates, templates: failing };
  for (const title of ["A lost headline", "Another lost headline"])
    expect(() => renderSite(retitled(title), { ...INPUT, memory })).toThrow("power cut");
  memory.templates = templates;
  const after = retitled("A wholly new headline");
  expect(keysOf(renderSite(after, { ...INPUT, memory }).files)).toEqual(
    keysOf(renderSite(after, INPUT).files),
  );
});

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

import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { parseDay, type Day } from "../../src/base/day.ts";
import { renderSite } from "../../src/6-render/render-site.ts";
import type { Article, ArticleId } from "../../src/model/article.ts";
import type { Settings } from "../../src/model/settings.ts";
import type { Site } from "../../src/model/site.ts";
import { projectAssets, projectTemplates } from "../support/project-files.ts";
import { smallSite, withArticle } from "../support/site.ts";

const PAGE = "corrections.html";
const DAY = parseDay("2024-05-20") as Day;
const CORRECTED = { corrections: [{ day: DAY, text: "The mayor's <name> was spelled wrong." }] };

const BEFORE =
  "The council of Port Ellis approved a new bridge on Monday. It will be forty metres long, and the ferry will sail until it is open to all carts and people.";
const AFTER =
  "The council of Port Ellis approved a new bridge on Monday. It will be fifty metres long, and the ferry will sail until it is open to all carts.";

/** A site with an article in two editions; `older` and `newer` override what they say. */
function editions(
  { older = {}, newer = {} }: { older?: Partial<Article>; newer?: Partial<Article> } = {},
  settings: Partial<Settings> = {},
): Site {
  const site = smallSite(settings);
  const [first, second] = site.articles as readonly [Article, Article];
  const before = { ...first, text: BEFORE, title: "Bridge approved", ...older };
  const after = {
    ...second,
    title: "Bridge approved",
    titleKind: "headline" as const,
    outlet: first.outlet,
    text: AFTER,
    ...newer,
  };
  const ids: readonly ArticleId[] = [before.id, after.id];
  return {
    ...site,
    articles: [before, after],
    grouping: { ...site.grouping, duplicates: [{ shown: after.id, articles: ids }] },
  };
}

function render(site: Site): ReadonlyMap<string, string> {
  const input = { templates: projectTemplates(), assets: projectAssets() };
  const { files, diagnostics } = renderSite(site, input);
  expect(diagnostics).toEqual([]);
  return new Map(files.map((file) => [file.path, String(file.render())]));
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, "").replace(/&#39;/g, "'");
}

describe("a correction of the front matter", () => {
  const files = render(withArticle(smallSite(), CORRECTED));

  test.each(["articles/a-first.html", "index.html", PAGE])("stands on %s, as text", (path) => {
    expect(files.get(path)).toContain("The mayor&#39;s &lt;name&gt; was spelled wrong.");
    expect(files.get(path)).toContain('<time datetime="2024-05-20">20 May 2024</time>');
  });

  test("is told of at the head of its article, and not of another", () => {
    expect(files.get("articles/a-first.html")).toContain('<a href="#changes">');
    expect(files.get("articles/b-second.html")).not.toContain("#changes");
  });

  test("is within reach from every page and listed for search engines", () => {
    for (const [path, html] of files) {
      if (path.endsWith(".html")) expect(html, path).toContain(PAGE);
    }
    expect(files.get("sitemap.xml")).toContain(PAGE);
  });

  test("is among the data", () => {
    const [article] = JSON.parse(files.get("data/articles.json")!) as [Article];
    expect(article.corrections).toEqual(CORRECTED.corrections);
  });
});

describe("without corrections", () => {
  test("there is no page of them, and nothing leads to one", () => {
    const files = render(smallSite());
    expect([...files.keys()]).not.toContain(PAGE);
    for (const [path, text] of files) expect(text, path).not.toContain(PAGE);
  });
});

describe("a day of change", () => {
  test.each([
    ["is listed alone", { updated: DAY }, 1],
    ["is not listed beside a correction of that day", { updated: DAY, ...CORRECTED }, 0],
  ])("%s", (_, change, count) => {
    const html = render(withArticle(smallSite(), change)).get(PAGE)!;
    expect(html.match(/<span class="label">Updated<\/span>/g) ?? []).toHaveLength(count);
  });
});

describe("two editions", () => {
  test.each([PAGE, "articles/b-second.html"])("show what changed, on %s", (path) => {
    const html = render(editions()).get(path)!;
    expect(textOf(html)).toContain("the edition of 14 May 2024: 4 words removed, 2 words added");
    expect(html).toContain('<del><span class="spoken">removed: </span>forty</del>');
    expect(html).toContain('<ins><span class="spoken">added: </span>fifty</ins>');
    expect(textOf(html)).toContain("… a new bridge on Monday. It will be removed");
  });

  test("that were published in part only count what changed", () => {
    const html = render(editions({}, { policy: "excerpt" })).get(PAGE)!;
    expect(html).toContain("4 words removed, 2 words added");
    expect(html).not.toMatch(/<del>|<ins>/);
  });

  test("that are the same word for word are no change", () => {
    expect([...render(editions({ newer: { text: BEFORE } })).keys()]).not.toContain(PAGE);
  });

  test.each<[claim: string, site: Site]>([
    ["of another outlet", editions({ newer: { outlet: "Bay Radio" } })],
    ["of the same day", editions({ older: { day: parseDay("2024-05-16") as Day } })],
    [
      "of nobody that is named",
      editions({ older: { outlet: null, url: null }, newer: { outlet: null } }),
    ],
  ])("%s are not called editions", (_, site) => {
    expect([...render(site).keys()]).not.toContain(PAGE);
  });

  test("of an unnamed outlet are known by their address", () => {
    const own = { outlet: null, url: "https://news.example/bridge" };
    expect([...render(editions({ older: own, newer: own })).keys()]).toContain(PAGE);
  });
});

test("the pages are valid HTML", () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: { "void-style": "off", "no-trailing-whitespace": "off", "long-title": "off" },
  });
  const files = render(withArticle(editions(), CORRECTED));
  for (const path of [PAGE, "index.html", "articles/a-first.html", "articles/b-second.html"]) {
    const { results } = validator.validateStringSync(files.get(path)!);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  }
});

test("a hundred changes fold", () => {
  const corrections = Array.from({ length: 100 }, (_, place) => ({
    day: DAY,
    text: `Number ${place}.`,
  }));
  const html = render(withArticle(smallSite(), { corrections })).get(PAGE)!;
  expect(html).toContain("<summary>60 more</summary>");
  expect(html.match(/class="change"/g)).toHaveLength(40);
});

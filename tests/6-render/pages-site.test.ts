import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { renderSite } from "../../src/6-render/render-site.ts";
import type { Site, TemplateFile } from "../../src/model/site.ts";
import type { StoryId } from "../../src/model/story.ts";
import { projectAssets, projectTemplates } from "../support/project-files.ts";
import { seedSite } from "../support/seed-site.ts";

const STORY = "stories/trump-putin-talks.html";
const PARTS = "stories/trump-putin-talks/";
const ARTICLE = "articles/004-d02df87b.html";

function render(site: Site, more: readonly TemplateFile[] = []) {
  const templates = [...projectTemplates(), ...more];
  const { files, diagnostics } = renderSite(site, { templates, assets: projectAssets() });
  const pages = files.filter(({ path }) => path.endsWith(".html"));
  return {
    files,
    diagnostics,
    pages: new Map(pages.map((file) => [file.path, String(file.render())])),
    keys: new Map(files.map(({ path, key }) => [path, key])),
  };
}

const SEEDS = render(seedSite());
const PATHS = [...SEEDS.pages.keys()];

function page(path: string, { pages } = SEEDS): string {
  const html = pages.get(path);
  if (html === undefined) throw new Error(`there is no ${path}`);
  return html;
}

/** What a reader sees of a piece of HTML. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}

/** The file that a link on a page leads to, without its anchor. */
function targetOf(from: string, href: string): string {
  return new URL(href, `http://site/${from}`).pathname.slice(1);
}

function linksOf(html: string): readonly string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, href]) => href as string);
}

function withTemplates(texts: Readonly<Record<string, string>>): readonly TemplateFile[] {
  return Object.entries(texts).map(([name, text]) => ({ name, text, path: `mine/${name}.eta` }));
}

describe("every page", () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: {
      "void-style": "off",
      "no-trailing-whitespace": "off",
      "long-title": "off", // the title of a report is as long as its publisher made it
    },
  });

  test.each(PATHS)("%s is valid HTML", (path) => {
    const { results } = validator.validateStringSync(page(path));
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  test.each(PATHS)("%s names its policy first and brings no code or style of its own", (path) => {
    const html = page(path);
    expect(html).toMatch(
      /<head>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'/,
    );
    expect(html).not.toMatch(
      /<script(?! src="[^"]+"(?: defer)?[ >]| type="application\/ld\+json">)|<style|\sstyle=|\son[a-z]+=|javascript:/i,
    );
  });

  test.each(PATHS)("%s has one h1 and skips no level of heading", (path) => {
    const levels = [...page(path).matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index] as number) + 1);
    });
  });

  test.each(PATHS)(
    "the links of %s are relative, end in a file's name and lead somewhere",
    (path) => {
      const files = new Set(SEEDS.files.map((file) => file.path));
      for (const href of linksOf(page(path))) {
        expect(href).not.toMatch(/^(?:\/|https?:)|\/$/);
        const target = targetOf(path, href);
        expect(files).toContain(target);
        const anchor = /#(.+)$/.exec(href)?.[1];
        if (anchor !== undefined) expect(page(target)).toContain(`id="${anchor}"`);
      }
    },
  );
});

describe("the story page", () => {
  test("each sentence of the chronicle leads to that sentence in its source", () => {
    const headlines = [...page(STORY).matchAll(/<h3><a href="([^"]+)">([^<]+)<\/a><\/h3>/g)];
    expect(headlines).toHaveLength(7);
    for (const [, href = "", headline = ""] of headlines) {
      const anchor = href.split("#")[1];
      const source = page(targetOf(STORY, href));
      const from = source.indexOf(`<span id="${anchor}">`);
      expect(from).toBeGreaterThan(0);
      const sentence = textOf(source.slice(from, from + 4000));
      expect(sentence.startsWith(textOf(headline))).toBe(true);
    }
  });

  test("dates keep the precision of the source, and what is announced says so", () => {
    const html = page(STORY);
    for (const date of ["Week of 4 August 2025", "February 2022", ">2014<", "Week of 11 August"]) {
      expect(html).toContain(date);
    }
    expect(html.match(/status-announced/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test("evidence names file and line", () => {
    expect(page(STORY)).toContain("seeds/000_25c41d14914a634b.txt:11");
  });

  test("what sources agree and differ on is counted", () => {
    expect(page(STORY)).toContain("2 sources agree");
    expect(page(STORY)).toContain("1 source, 1 differs");
  });

  test("the picture has a name, a description and a table that says the same", () => {
    const html = page(STORY);
    expect(html).toMatch(/<svg [^>]*aria-labelledby="glance-title glance-desc">/);
    const marks = html.slice(html.indexOf("g-events"), html.indexOf("g-reports"));
    const table = html.slice(html.indexOf("<table>"), html.indexOf("</table>"));
    expect(marks.match(/<a /g)?.length).toBe(table.match(/<tr>/g)!.length - 1);
    const lines = html.slice(html.indexOf("g-lines"), html.indexOf("g-axis")).match(/<path /g);
    const cells = table.matchAll(/<td><ul class="tags">(.*?)<\/ul>/g);
    const carried = [...cells].flatMap(([, cell = ""]) => cell.match(/<a /g) ?? []);
    expect(carried.length).toBe(lines?.length);
    const sheets = html.slice(html.indexOf('class="g-reports"'), html.indexOf("</svg>"));
    const listed = html.slice(html.indexOf("</table>"), html.indexOf("</details>"));
    const hrefs = (text: string) => [...text.matchAll(/<a href="([^"]+)"/g)].map(([, to]) => to);
    expect(hrefs(listed)).toEqual(hrefs(sheets));
  });

  describe("of a long story", () => {
    const long = render(seedSite({ maxEvents: 1 }));
    const parts = [...long.pages.keys()].filter((path) => path.startsWith(PARTS));

    test("leads to a page for each month, the background and what comes next", () => {
      const html = page(STORY, long);
      expect(html).toContain("The whole chronicle");
      expect(html).not.toMatch(/class="event[ "]/);
      expect(linksOf(html).filter((href) => parts.includes(targetOf(STORY, href)))).not.toEqual([]);
      expect(parts).toContain(`${PARTS}2025-08.html`);
      expect(page(STORY)).not.toContain("The whole chronicle");
    });

    test("has every event on one of its pages, at the place that the event's own page leads to", () => {
      for (const path of [...long.pages.keys()].filter((each) => each.startsWith("events/"))) {
        const href = linksOf(page(path, long)).find((link) => link.includes("#e-")) ?? "";
        const anchor = href.slice(href.indexOf("#") + 1);
        expect(page(targetOf(path, href), long), path).toContain(` id="${anchor}"`);
      }
    });

    test("is compared whole: each event that two reports carry has a row on a page for its part", () => {
      const site = seedSite();
      const [chronicle] = site.chronicles;
      const [first, second] = site.articles;
      const reports = [first!, second!].map(({ id, day }) => ({
        ...{ article: id, day, lagDays: 0, copyOf: null },
      }));
      const events = chronicle!.events.map((event) => ({ ...event, reports }));
      const changed = { ...seedSite({ maxEvents: 1 }), chronicles: [{ ...chronicle!, events }] };
      const { pages } = render(changed);
      const compared = [...pages].filter(([path]) => path.startsWith(`${PARTS}compare-`));
      expect(compared.map(([path]) => path.slice(PARTS.length))).toEqual(
        expect.arrayContaining(["compare-2025-08.html", "compare-background.html"]),
      );
      const rows = compared.flatMap(([, html]) => html.match(/<tr><th scope="row">/g) ?? []);
      expect(rows.length).toBe(events.length);
      for (const [path] of compared) {
        expect(pages.get(STORY)).toContain(`href="${path.slice("stories/".length)}"`);
      }
      const single = events.map((event) => ({ ...event, reports: reports.slice(0, 1) }));
      const none = render({ ...changed, chronicles: [{ ...chronicle!, events: single }] });
      expect([...none.pages.keys()].filter((path) => path.includes("compare"))).toEqual([]);
    });

    test("keeps the heaviest events of a page in full and folds the rest in place", () => {
      const html = page(`${PARTS}2025-08.html`, long);
      expect(html.match(/class="event[ "]/g)).toHaveLength(1);
      expect(html).toMatch(/\d more events?, /);
    });
  });
});

describe("the article page", () => {
  test("the text is whole, whatever is laid over it", () => {
    for (const article of seedSite().articles) {
      const html = page(`articles/${article.id}.html`);
      const body = html.slice(
        html.indexOf('<div class="text"'),
        html.indexOf("</div>", html.indexOf('<div class="text"')),
      );
      expect(textOf(body).trim()).toBe(article.text);
    }
  });

  test("a caption is shown with its credit, and never as title", () => {
    const html = page(ARTICLE);
    expect(html).toMatch(/<li><span lang="en" dir="ltr">US President Donald Trump delivers/);
    expect(html).toContain("JIM WATSON,EMMANUEL DUNAND/AFP via Getty Images");
    expect(/<h1[^>]*>([^<]*)/.exec(html)?.[1]).toMatch(/^Incoming reports/);
  });

  test("a derived title and an unnamed outlet are called that", () => {
    expect(page(ARTICLE)).toContain("No headline in the source");
    expect(page(ARTICLE)).toContain("Unnamed source");
  });

  test("file, line and hash of the source are shown", () => {
    const [article] = seedSite().articles;
    expect(page(ARTICLE)).toContain("seeds/004_d02df87b378a2d8b.txt:1");
    expect(page(ARTICLE)).toContain(article!.source.sha256);
  });

  test("names lead to their pages, and times carry their value", () => {
    expect(page(ARTICLE)).toContain('<a class="n" href="../people/marco-rubio.html">');
    expect(page(ARTICLE)).toContain('<time datetime="2022-02" title="2022-02 (rule: test)">');
  });

  test("a policy of headlines publishes no body, and links lead to the page alone", () => {
    const site = render(seedSite({ policy: "headline" }));
    expect(page(ARTICLE, site)).not.toContain("Ambassador Witkoff is on his way");
    expect(page(STORY, site)).not.toMatch(/articles\/[^"]*#[sp]\d/);
  });

  test("an excerpt ends with a paragraph", () => {
    const html = page(ARTICLE, render(seedSite({ policy: "excerpt" })));
    expect(html).toContain("shortly afterward.</span></p>");
    expect(html).not.toContain("Ambassador Witkoff is on his way");
  });
});

describe("what cannot be trusted", () => {
  test("markup in a source's words is text", () => {
    const evil = `<img src=x onerror=alert(1)>"'<%= 1 %>`;
    const site = seedSite();
    const articles = site.articles.map((article) => ({ ...article, title: evil, outlet: evil }));
    const { pages } = render({ ...site, articles });
    for (const html of pages.values()) expect(html).not.toContain("<img");
    expect([...pages.values()].join("")).toContain("&lt;img src=x");
  });

  test("only addresses of the web become links", () => {
    const site = seedSite();
    const articles = site.articles.map((article) => ({ ...article, url: "javascript:alert(1)" }));
    const { pages } = render({ ...site, articles });
    for (const html of pages.values()) expect(html).not.toContain('href="javascript');
  });
});

describe("templates of one's own", () => {
  test("a template replaces ours of the same name", () => {
    const own = withTemplates({ "pages/about": `<% layout("parts/frame") %><h1>Mine</h1>` });
    expect(page("about.html", render(seedSite(), own))).toContain("<h1>Mine</h1>");
  });

  test("a fault is reported once, and all other pages are complete", () => {
    const own = withTemplates({ "pages/event": "a\n<%= it.entry.nothing %>" });
    const { diagnostics, pages } = render(seedSite(), own);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.place?.path).toBe("mine/pages/event.eta");
    expect(pages.get("events/trump-and-putin-may-meet.html")).toContain(
      "This page could not be made",
    );
    expect(pages.get(STORY)).toBe(page(STORY));
  });
});

describe("keys", () => {
  test("the same site has the same keys and bytes", () => {
    const again = render(seedSite());
    expect(again.keys).toEqual(SEEDS.keys);
    expect(again.pages).toEqual(SEEDS.pages);
  });

  test("a key is the same before and after its page is made", () => {
    const { files } = renderSite(seedSite(), { templates: projectTemplates(), assets: [] });
    for (const { path, key } of files.filter((file) => file.path.endsWith(".html"))) {
      const again = files.find((file) => file.path === path)!;
      expect(again.render(), path).toBe(again.render());
      expect(again.key).toBe(key);
    }
  });

  test("pages that a change does not touch keep their keys", () => {
    const site = seedSite();
    const [first, ...rest] = site.articles;
    const changed = render({
      ...site,
      articles: [{ ...first!, sourceLine: "With agencies" }, ...rest],
    });
    const differing = PATHS.filter((path) => changed.keys.get(path) !== SEEDS.keys.get(path));
    expect(differing).toEqual([ARTICLE]);
  });
});

describe("the address of the site", () => {
  test("is given as canonical where it is known, and the page for lost readers starts from it", () => {
    const { pages } = render(seedSite({ base: "https://example.org/news/" }));
    expect(pages.get(STORY)).toContain(
      `<link rel="canonical" href="https://example.org/news/${STORY}">`,
    );
    expect(pages.get("404.html")).toContain('href="https://example.org/news/index.html"');
  });
});

test("what two stories quote stands once on the page of quotations and on the speaker's", () => {
  const site = seedSite();
  const [story] = site.grouping.stories;
  const [chronicle] = site.chronicles;
  const other = { ...story!, id: "other" as StoryId };
  const { pages } = render({
    ...site,
    grouping: { ...site.grouping, stories: [story!, other] },
    chronicles: [chronicle!, { ...chronicle!, story: other.id, events: [], differences: [] }],
  });
  const quoted = [...pages].filter(([, html]) => html.includes('id="q-'));
  expect(quoted.length).toBeGreaterThan(2);
  for (const [path, html] of quoted) {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length, path).toBe(new Set(ids).size);
  }
});

describe("an empty site", () => {
  test("has its pages all the same", () => {
    const site = seedSite();
    const empty: Site = {
      ...site,
      articles: [],
      annotations: [],
      grouping: { stories: [], names: [], duplicates: [] },
      chronicles: [],
      inputs: [],
      diagnostics: [],
    };
    const { pages, diagnostics } = render(empty);
    expect(diagnostics).toEqual([]);
    expect(pages.get("index.html")).toContain("There are no stories.");
  });
});

// A site made of articles that attack it: what must be published is, word for word; what must be refused is named; and in a
// browser nothing of it runs, calls elsewhere, or breaks a page, a feed, a table or a calendar.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runBuild } from "../../src/commands/run-build.ts";
import { isOutputPath, foldPath } from "../../src/7-write/output-path.ts";
import { launchBrowser } from "../support/browser.ts";
import { filesUnder } from "../support/built-site.ts";
import { readCalendar } from "../support/calendar-reader.ts";
import { readCsv } from "../support/csv-reader.ts";
import { serveSite } from "../support/serve-site.ts";
import { readXml } from "../support/xml-reader.ts";
import { HOSTILE_ARTICLES } from "./articles.ts";
import { findBreaches, trappedTab, type SeenPage } from "./find-breaches.ts";

const TIME_MAX_MS = 240_000; // of a machine that is busy with other things

const project = mkdtempSync(join(tmpdir(), "dateline-hostile-"));
const folder = join(project, "dist");
const PUBLISHED = HOSTILE_ARTICLES.filter(({ published }) => published !== null);

const [built, browser] = await Promise.all([buildHostileSite(), launchBrowser()]);
afterAll(async () => {
  await browser.close();
  rmSync(project, { recursive: true });
});
const files = filesUnder(folder);
const pages = files.filter((path) => path.endsWith(".html"));
const listed = JSON.parse(readFileSync(join(folder, "data/articles.json"), "utf8")) as readonly {
  readonly title: string;
  readonly page: string;
  readonly source: { readonly path: string };
}[];
const pathOf = (file: string) => `seeds/${file}`;

describe("of the articles", () => {
  test.each(PUBLISHED)("$file ($attack) is published at an address of its own", ({ file }) => {
    const own = listed.filter(({ source }) => source.path === pathOf(file));
    expect(own).toHaveLength(1);
    expect(listed.filter(({ page }) => page === own[0]?.page)).toHaveLength(1);
  });

  test.each(HOSTILE_ARTICLES.filter(({ published }) => published === null))(
    "$file ($attack) is refused",
    ({ file }) => {
      expect(listed.filter(({ source }) => source.path === pathOf(file))).toEqual([]);
    },
  );

  test.each(HOSTILE_ARTICLES.filter(({ code }) => code !== undefined))(
    "$file ($attack) is reported: $code",
    ({ file, code }) => {
      const said = built.diagnostics.filter(({ path }) => path === pathOf(file));
      expect(said.map((each) => each.code)).toContain(code);
    },
  );
});

describe("of the files", () => {
  test("every path is portable, and no two are one where case does not count", () => {
    expect(
      files.filter((path) => path !== ".dateline-manifest.json" && !isOutputPath(path)),
    ).toEqual([]);
    expect(new Set(files.map(foldPath)).size).toBe(files.length);
  });

  test.each([
    ["xml", (text: string) => readXml(text)],
    ["json", (text: string) => JSON.parse(text) as unknown],
    ["ics", (text: string) => readCalendar(text)],
    ["csv", (text: string) => readCsv(text)],
  ] as const)("every .%s can be read by its own grammar", (ending, read) => {
    const made = files.filter((path) => path.endsWith(`.${ending}`));
    expect(made.length).toBeGreaterThan(0);
    for (const path of made)
      expect(() => read(readFileSync(join(folder, path), "utf8")), path).not.toThrow();
  });

  test("no cell of a table is a formula", () => {
    const cells = files
      .filter((path) => path.endsWith(".csv"))
      .flatMap((path) => readCsv(readFileSync(join(folder, path), "utf8")).flat());
    expect(cells.filter((cell) => /^[=+@\t\r-]/.test(cell) && !/^-?\d/.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.startsWith("'="))).toBe(true);
  });

  test("nothing was written beside the site", () => {
    const beside = filesUnder(project).filter((path) => !/^(?:dist|seeds|\.cache)\//.test(path));
    expect(beside).toEqual([]);
  });
});

describe.each(["off", "on"] as const)("in a browser with the policy %s", (policy) => {
  let seen: readonly SeenPage[] = [];
  beforeAll(async () => {
    seen = await findBreaches(browser, { folder, pages }, { policy });
  }, TIME_MAX_MS);

  test("nothing runs, calls elsewhere, breaks out or is complained of", () => {
    expect(seen.length).toBe(pages.length);
    expect(
      seen.flatMap(({ path, breaches }) => breaches.map((each) => `${path}: ${each}`)),
    ).toEqual([]);
  });

  test.each(PUBLISHED)("$file ($attack) reads as it was written", ({ file, published }) => {
    const { page } = listed.find(({ source }) => source.path === pathOf(file)) as { page: string };
    const { headings, days, text } = seen.find(({ path }) => path === page) as SeenPage;
    if (published?.title)
      expect(headings.map(withoutBlanks)).toContain(withoutBlanks(published.title));
    if (published?.day) expect(days).toContain(published.day);
    if (published?.text) expect(withoutBlanks(text)).toContain(withoutBlanks(published.text));
  });
});

const queries: readonly (readonly [query: string, isFound: boolean])[] = [
  ["zanzibarquay", true],
  ["<img src=x onerror=ran(1)>", true],
  ['"><script>ran(1)</script>', true],
  ["constructor", true],
  ["__proto__", true],
  ["\u0000\ud800 %00 ../../", false],
  ["x".repeat(5000), false],
];

test.each(["off", "on"] as const)(
  "the search shows text only, with the policy %s",
  async (policy) => {
    const context = await browser.newContext({ bypassCSP: policy === "off" });
    await context.addInitScript(`globalThis.ran = () => console.error("breach: something ran");`);
    const address = await serveSite(context, folder);
    const { page, see, breaches } = await trappedTab(context, address);
    await see(`${address}search.html?q=${encodeURIComponent('"><img src=x onerror=ran(1)>')}`);
    for (const [query, isFound] of queries) {
      await page.fill("#search-field", query);
      await expect.poll(() => page.getAttribute("#search-results", "aria-busy")).toBe("false");
      const found = await page.locator("#search-list .report-title a").count();
      expect([query, found > 0 || !isFound]).toEqual([query, true]);
      expect(await breaches()).toEqual([]);
    }
    await context.close();
  },
  TIME_MAX_MS,
);

const flaws: readonly (readonly [flaw: string, html: string])[] = [
  ["a handler", '<p onclick="x()">x</p>'],
  ["a script that runs", "<script>ran(1)</script>"],
  ["a picture that fails", '<img src="x" onerror="ran(1)">'],
  ["a scheme", '<a href="java&#9;script:ran(1)">x</a><a href=" javascript:ran(1)">x</a>'],
  ["another host", '<a href="//x.example/">x</a>'],
  ["a call", '<link rel="stylesheet" href="https://x.example/a.css">'],
  ["a style", '<p style="position:fixed">x</p>'],
  ["a frame", "<iframe></iframe>"],
  ["a refresh", '<meta http-equiv="refresh" content="100">'],
  ["an id twice", '<p id="a"></p><p id="a"></p>'],
  ["linked data", '<script type="application/ld+json">{</script>'],
];

test.each(flaws)("the look at pages would find %s", async (_, html) => {
  const context = await browser.newContext();
  await context.addInitScript(`globalThis.ran = () => console.error("breach: something ran");`);
  const site = mkdtempSync(join(project, "flaw-"));
  writeFileSync(join(site, "_headers"), "");
  writeFileSync(join(site, "index.html"), `<!doctype html><title>x</title>${html}`);
  const { see } = await trappedTab(context, await serveSite(context, site));
  const { breaches } = await see("https://dateline.test/some/where/index.html");
  expect(breaches.length).toBeGreaterThan(0);
  await context.close();
  rmSync(site, { recursive: true });
});

async function buildHostileSite() {
  for (const { file, content } of HOSTILE_ARTICLES) {
    mkdirSync(dirname(join(project, "seeds", file)), { recursive: true });
    writeFileSync(join(project, "seeds", file), content);
  }
  return runBuild({
    projectDir: project,
    version: "0.0.0",
    flags: { cache: join(project, ".cache") },
    isClean: true,
    onStage: () => undefined,
  });
}

/** Browsers and the parser each even out blanks in their own way. */
function withoutBlanks(text: string): string {
  return text.normalize("NFC").replace(/[\s\u200b\u2066-\u2069\u202a-\u202e]+/g, "");
}

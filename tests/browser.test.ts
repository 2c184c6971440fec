import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, openTab, type Reference } from "./support/browser.ts";
import { buildSeeds } from "./support/built-site.ts";
import { serveSite } from "./support/serve-site.ts";
import { surveySite, type PageSurvey } from "./support/survey-site.ts";

// Bytes on the wire of a story page, as hosts send them: compressed with brotli.
const BUDGET = { all: 50_000, html: 20_000, css: 8_000, requests: 4 };
const SURVEY_TIME_MAX_MS = 480_000; // of a machine that is busy with other things

const [site, browser] = await Promise.all([buildSeeds(), launchBrowser()]);
afterAll(async () => {
  await browser.close();
  site.remove();
});

describe("every page of the seeds' site", () => {
  let surveys: readonly PageSurvey[] = [];
  beforeAll(async () => {
    surveys = await surveySite(browser, site);
  }, SURVEY_TIME_MAX_MS);

  test("was opened", () => {
    expect(surveys.map(({ path }) => path)).toEqual(site.pages);
    expect(surveys.length).toBeGreaterThan(10);
  });

  test("opens from disk without a complaint of the browser", () => {
    expect(faultsOf(surveys, ({ complaints }) => complaints)).toEqual([]);
  });

  test("opens in a sub-path of a host, under the site's own policy, without a complaint", () => {
    expect(faultsOf(surveys, (each) => each.complaintsWhenServed)).toEqual([]);
  });

  test("moves nothing that is there while it loads", () => {
    expect(faultsOf(surveys, ({ shifts }) => shifts)).toEqual([]);
  });

  test("fits its screen, from 320 to 1280 pixels, also with text twice as large", () => {
    expect(faultsOf(surveys, ({ sideways }) => sideways)).toEqual([]);
  });

  test("passes the audit of axe, light and dark, at 320 pixels and with text twice as large", () => {
    expect(faultsOf(surveys, ({ violations }) => violations)).toEqual([]);
  });

  test("says the same without JavaScript", () => {
    for (const { path, text, textWithoutScript } of surveys) {
      expect(text, path).not.toBe("");
      expect(textWithoutScript, path).toBe(text);
    }
  });

  test("links only to pages, places and files that exist", () => {
    const places = new Set(
      surveys.flatMap(({ path, ids }) => [
        fileUrl(path),
        ...ids.map((id) => `${fileUrl(path)}#${id}`),
      ]),
    );
    const broken = faultsOf(surveys, ({ references }) =>
      references.map(({ url }) => url).filter((url) => !leadsSomewhere(url, places)),
    );
    expect(broken).toEqual([]);
  });

  test("keeps to its budget of bytes and requests, if it tells a story", () => {
    const stories = surveys.filter(({ path }) => path.startsWith("stories/"));
    expect(stories.length).toBeGreaterThan(0);
    for (const story of stories) {
      const files = loadedBy(story);
      const weight = (ending: string) =>
        files
          .filter((path) => path.endsWith(ending))
          .reduce((sum, path) => sum + brotliCompressSync(readFileSync(path)).length, 0);
      expect(files.length, story.path).toBeLessThanOrEqual(BUDGET.requests);
      expect(weight(""), story.path).toBeLessThanOrEqual(BUDGET.all);
      expect(weight(".html"), story.path).toBeLessThanOrEqual(BUDGET.html);
      expect(weight(".css"), story.path).toBeLessThanOrEqual(BUDGET.css);
    }
  });
});

test("the browser would complain of a breach of the policy", async () => {
  const context = await browser.newContext();
  const { page, open } = await openTab(context);
  await open(`${await serveSite(context, site.folder)}index.html`);
  const complaint = page.waitForEvent("console");
  await page.evaluate(
    `document.body.append(Object.assign(new Image(), { src: "https://x.test/" }))`,
  );
  expect((await complaint).text()).toMatch(/Content Security Policy/);
  await context.close();
});

function faultsOf(
  surveys: readonly PageSurvey[],
  faultsIn: (survey: PageSurvey) => readonly string[],
): readonly string[] {
  return surveys.flatMap((each) => faultsIn(each).map((fault) => `${each.path}: ${fault}`));
}

/** To another site, to a page (and a place within it), or to another file of the folder. */
function leadsSomewhere(url: string, places: ReadonlySet<string>): boolean {
  if (/^https?:/.test(url) || places.has(url)) return true;
  if (!url.startsWith(fileUrl("")) || url.includes("#")) return false;
  return existsSync(fileURLToPath(url)) && statSync(fileURLToPath(url)).isFile();
}

/** The page's own file and those that a browser fetches for it. */
function loadedBy({ path, references }: PageSurvey): readonly string[] {
  const urls = new Set([fileUrl(path), ...references.filter(isLoaded).map(({ url }) => url)]);
  return [...urls].map((url) => fileURLToPath(url));
}

function isLoaded({ tag, rel }: Reference): boolean {
  return tag === "link" ? /stylesheet|icon/.test(rel) : tag !== "a";
}

function fileUrl(path: string): string {
  return pathToFileURL(join(site.folder, path)).href;
}

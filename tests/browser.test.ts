import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, openTab, type Reference } from "./support/browser.ts";
import { buildSeeds } from "./support/built-site.ts";
import { serveSite } from "./support/serve-site.ts";
import { surveySite, type PageSurvey } from "./support/survey-site.ts";

const WEIGHT_MAX = 50_000; // bytes of a story page with all that it loads
const SURVEY_TIME_MAX_MS = 240_000; // of a machine that is busy with other things

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

  test("fits its screen, at 360 and 1280 pixels, light and dark", () => {
    expect(faultsOf(surveys, ({ sideways }) => sideways)).toEqual([]);
  });

  test("passes the audit of axe, light and dark", () => {
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

  test("weighs under 50 KB with all that it loads, if it tells a story", () => {
    const stories = surveys.filter(({ path }) => path.startsWith("stories/"));
    expect(stories.length).toBeGreaterThan(0);
    for (const story of stories) expect(weightOf(story), story.path).toBeLessThan(WEIGHT_MAX);
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

function weightOf({ path, references }: PageSurvey): number {
  const urls = new Set([fileUrl(path), ...references.filter(isLoaded).map(({ url }) => url)]);
  return [...urls].reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0);
}

function isLoaded({ tag, rel }: Reference): boolean {
  return tag === "link" ? /stylesheet|icon/.test(rel) : tag !== "a";
}

function fileUrl(path: string): string {
  return pathToFileURL(join(site.folder, path)).href;
}

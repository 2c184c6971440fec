// What the seeds have none of, in a browser, and what a reader's own settings change.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { buildKinds } from "./support/kinds-site.ts";
import { surveySite, type PageSurvey } from "./support/survey-site.ts";

const SURVEY_TIME_MAX_MS = 480_000; // of a machine that is busy with other things

const [site, browser] = await Promise.all([buildKinds(), launchBrowser()]);
const pages = site.pages.filter((path) =>
  /^(articles\/|events\/|stories\/|index|corrections|outlets)/.test(path),
);
const story = pages.find((path) => path.startsWith("stories/") && isTold(path))!;
afterAll(async () => {
  await browser.close();
  site.remove();
});

describe("long words, wide blocks, corrections, captions, every policy and another script", () => {
  let surveys: readonly PageSurvey[] = [];
  beforeAll(async () => {
    surveys = await surveySite(browser, { ...site, pages });
  }, SURVEY_TIME_MAX_MS);

  test("make pages that fit their screen, move nothing and pass the audit of axe", () => {
    const faults = surveys.flatMap((each) =>
      [...each.sideways, ...each.shifts, ...each.violations, ...each.complaintsWhenServed].map(
        (fault) => `${each.path}: ${fault}`,
      ),
    );
    expect(surveys.map(({ path }) => path)).toContain("corrections.html");
    expect(faults).toEqual([]);
  });
});

describe("a reader's settings", () => {
  test("without motion the page jumps instead of gliding", async () => {
    const behaviour = `getComputedStyle(document.documentElement).scrollBehavior`;
    expect(await inPage({ reducedMotion: "reduce" }, behaviour)).toBe("auto");
    expect(await inPage({ reducedMotion: "no-preference" }, behaviour)).toBe("smooth");
  });

  test("in forced colours the marks of the glance stand out from the page", async () => {
    const colours = `[...document.querySelectorAll(".g-events .g-mark > :last-child, .g-reports .g-mark > :last-child")]
      .map((mark) => getComputedStyle(mark).stroke)
      .concat(getComputedStyle(document.body).backgroundColor)`;
    const found = await inPage<string[]>({ forcedColors: "active" }, colours);
    const page = found.at(-1);
    expect(found.length).toBeGreaterThan(3);
    expect(found.slice(0, -1).filter((colour) => colour === page || colour === "none")).toEqual([]);
  });

  test("in print nothing is folded away, and no bar of links is printed", async () => {
    const seen = `[
      [...document.querySelectorAll(".event .evidence")].every((list) => list.getClientRects().length > 0 && list.checkVisibility({ contentVisibilityAuto: true, checkVisibilityCSS: true })),
      document.querySelector(".site-nav").getClientRects().length,
    ]`;
    expect(await inPage({ media: "screen" }, seen)).toEqual([false, 1]);
    expect(await inPage({ media: "print" }, seen)).toEqual([true, 0]);
  });
});

function isTold(path: string): boolean {
  return readFileSync(join(site.folder, path), "utf8").includes('class="glance"');
}

/** What an expression says in the story's page under such settings. */
async function inPage<T>(
  media: NonNullable<Parameters<Page["emulateMedia"]>[0]>,
  expression: string,
): Promise<T> {
  const page = await browser.newPage();
  await page.emulateMedia(media);
  await page.goto(pathToFileURL(join(site.folder, story)).href);
  const value = await page.evaluate<T>(expression);
  await page.close();
  return value;
}

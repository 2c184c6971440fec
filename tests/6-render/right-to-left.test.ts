// A site whose texts run from right to left, and an interface that does, in a browser.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { renderSite } from "../../src/6-render/render-site.ts";
import { isolated, languageAttributes } from "../../src/6-render/text-language.ts";
import { ENGLISH } from "../../src/6-render/words/english.ts";
import type { Words } from "../../src/6-render/words/words.ts";
import { arabicSite } from "../support/arabic-site.ts";
import { launchBrowser } from "../support/browser.ts";
import { projectAssets, projectTemplates } from "../support/project-files.ts";

// No such interface ships: its words are stood in for.
const ARABIC: Words = {
  ...ENGLISH,
  locale: "ar",
  direction: "rtl",
  home: "الملخص",
  stories: "القصص",
  asOf: "حتى",
  chronicle: "التسلسل الزمني",
  stateOfPlay: "أين وصلت الأمور",
};

const parent = mkdtempSync(join(tmpdir(), "dateline-rtl-"));
const browser = await launchBrowser();
afterAll(async () => {
  await browser.close();
  rmSync(parent, { recursive: true, force: true });
});

/** Writes the site to disk and gives its pages. */
function written(name: string, words: Words): readonly string[] {
  const { files, diagnostics } = renderSite(arabicSite(), {
    templates: projectTemplates(),
    assets: projectAssets(),
    words,
  });
  expect(diagnostics).toEqual([]);
  for (const file of files) {
    const target = join(parent, name, file.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, file.render());
  }
  return files.map(({ path }) => path).filter((path) => path.endsWith(".html"));
}

// Read in the page: whether it scrolls sideways, and how many texts in Arabic do not run from right to left.
const SURVEY = `({
  direction: getComputedStyle(document.documentElement).direction,
  isWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  texts: document.querySelectorAll(":lang(ar):not(html):not(html > *)").length,
  wrong: [...document.querySelectorAll("[lang=ar]:not(html)")].filter(
    (element) => getComputedStyle(element).direction !== "rtl",
  ).length,
})`;

describe.each([
  ["an English interface", ENGLISH, "ltr"],
  ["an interface from right to left", ARABIC, "rtl"],
] as const)("texts in Arabic, in %s", (name, words, direction) => {
  const pages = written(name, words);

  test.each([360, 1280])("run their own way and fit a screen of %i pixels", async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    let texts = 0;
    for (const path of pages) {
      await page.goto(pathToFileURL(join(parent, name, path)).href);
      const survey = await page.evaluate<{ texts: number }>(SURVEY);
      texts += survey.texts;
      expect({ ...survey, texts: 0 }, path).toEqual({
        direction,
        isWide: false,
        texts: 0,
        wrong: 0,
      });
    }
    expect(texts).toBeGreaterThan(10);
    await context.close();
  });
});

test.each([
  [ENGLISH, "en", ""],
  [ENGLISH, "en-GB", ""],
  [ENGLISH, "fr", ' lang="fr"'],
  [ENGLISH, "ar", ' lang="ar" dir="rtl"'],
  [ENGLISH, "ar-Latn", ' lang="ar-Latn"'],
  [ENGLISH, '"><x', ' lang="&quot;&gt;&lt;x"'],
  [ARABIC, "ar", ""],
  [ARABIC, "he", ' lang="he"'],
  [ARABIC, "en", ' lang="en" dir="ltr"'],
])("a text on a page of other words says its language and way", (words, language, attributes) => {
  expect(languageAttributes(words, language)).toBe(attributes);
});

test.each([
  [ENGLISH, "Port Post", "Port Post"],
  [ENGLISH, "صحيفة الميناء", "\u2068صحيفة الميناء\u2069"],
  [ENGLISH, "2025", "2025"],
  [ARABIC, "Port Post", "\u2068Port Post\u2069"],
  [ARABIC, "صحيفة الميناء", "صحيفة الميناء"],
])(
  "a name that runs against its label is kept apart from what stands beside it",
  (words, name, printed) => {
    expect(isolated(words, name)).toBe(printed);
  },
);

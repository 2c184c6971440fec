// The scripts of the pages, in a browser, from disk and as a host would serve them under the site's own policy.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { launchBrowser, openTab, type Tab } from "../support/browser.ts";
import { buildSeeds } from "../support/built-site.ts";
import { serveSite } from "../support/serve-site.ts";

const SCRIPT_MAX = 5 * 1024;

const [site, browser] = await Promise.all([buildSeeds(), launchBrowser()]);
afterAll(async () => {
  await browser.close();
  site.remove();
});
const STORY = site.pages.find((page) => page.startsWith("stories/")) as string;

interface Served {
  readonly context: BrowserContext;
  readonly address: string;
  readonly tab: Tab;
}

/** A new reader's browser. */
async function served(): Promise<Served> {
  const context = await browser.newContext();
  const address = await serveSite(context, site.folder);
  return { context, address, tab: await openTab(context) };
}

async function fromDisk(): Promise<Served> {
  const context = await browser.newContext();
  return { context, address: pathToFileURL(`${site.folder}/`).href, tab: await openTab(context) };
}

function focused(page: Page): Promise<string> {
  return page.evaluate<string>("document.activeElement.textContent");
}

/** Once the search has come to its end. */
async function resultsIn(page: Page): Promise<readonly string[]> {
  await expect.poll(() => page.getAttribute("#search-results", "aria-busy")).toBe("false");
  return page.locator("#search-list .report-title a").allTextContents();
}

async function resultsOf(page: Page, query: string): Promise<readonly string[]> {
  await page.fill("#search-field", query);
  return resultsIn(page);
}

test("the script of every page is one small file with a hash in its name", () => {
  const scripts = site.files.filter((path) => /^dateline\.[0-9a-f]+\.js$/.test(path));
  expect(scripts).toHaveLength(1);
  expect(statSync(join(site.folder, scripts[0] as string)).size).toBeLessThanOrEqual(SCRIPT_MAX);
});

describe("keys", () => {
  test("j and k walk through what a page lists, and / goes to the search", async () => {
    const { context, address, tab } = await served();
    await tab.open(`${address}${STORY}`);
    await tab.page.keyboard.press("j");
    const first = await focused(tab.page);
    await tab.page.keyboard.press("j");
    const second = await focused(tab.page);
    await tab.page.keyboard.press("k");
    expect(await focused(tab.page)).toBe(first);
    expect(second).not.toBe(first);
    await tab.page.keyboard.press("/");
    await tab.page.waitForURL(`${address}search.html`);
    await tab.page.keyboard.press("/");
    expect(await tab.page.evaluate("document.activeElement.id")).toBe("search-field");
    await tab.page.keyboard.type("j/k");
    expect(await tab.page.inputValue("#search-field")).toBe("j/k");
    expect(tab.complaints()).toEqual([]);
    await context.close();
  });

  test("can be switched off, and stay so", async () => {
    const { context, address, tab } = await served();
    await tab.open(`${address}${STORY}`);
    await tab.page.click(".colophon button");
    await tab.open(`${address}${STORY}`);
    await tab.page.keyboard.press("j");
    expect(await tab.page.evaluate("document.activeElement.localName")).toBe("body");
    await context.close();
  });

  test("leave a browser's own shortcuts alone", async () => {
    const { context, address, tab } = await served();
    await tab.open(`${address}${STORY}`);
    await tab.page.keyboard.press("Control+j");
    expect(await tab.page.evaluate("document.activeElement.localName")).toBe("body");
    await context.close();
  });
});

describe("what is new", () => {
  test("is marked where the last visit knew less, and never on the first visit", async () => {
    const { context, address, tab } = await served();
    await tab.open(`${address}${STORY}`);
    expect(await tab.page.locator("[data-new]").count()).toBe(0);
    await tab.page.evaluate(`(() => {
      const key = Object.keys(localStorage).find((each) => each.startsWith("dateline:/"));
      const last = JSON.parse(localStorage[key]);
      localStorage[key] = JSON.stringify({ ...last, ids: last.ids.slice(1) });
      sessionStorage.clear();
    })()`);
    await tab.open(`${address}${STORY}`);
    expect(await tab.page.locator("[data-new]").count()).toBe(1);
    const link = tab.page.locator(".masthead .dateline a");
    expect(await link.textContent()).toBe("1 new since your last visit");
    const target = (await link.getAttribute("href")) as string;
    expect(await tab.page.locator(target).count()).toBe(1);
    await tab.page.reload();
    expect(await tab.page.locator("[data-new]").count()).toBe(1);
    await context.close();
  });

  test("is not asked of a browser that keeps nothing", async () => {
    const { context, address, tab } = await served();
    await context.addInitScript(`for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, { get() { throw new DOMException("refused"); } });
    }`);
    await tab.open(`${address}${STORY}`);
    await tab.page.keyboard.press("j");
    expect(await tab.page.evaluate("document.activeElement.localName")).toBe("a");
    expect(tab.complaints()).toEqual([]);
    await context.close();
  });
});

test("the button of an event copies its link, and says so", async () => {
  const { context, address, tab } = await served();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await tab.open(`${address}${STORY}`);
  const event = tab.page.locator(".event[id]").first();
  await event.hover();
  await event.locator(".copy").click();
  await expect.poll(() => tab.page.textContent(".told")).toBe("Link copied");
  const copied = await tab.page.evaluate("navigator.clipboard.readText()");
  expect(copied).toBe(`${address}${STORY}#${await event.getAttribute("id")}`);
  await context.close();
});

describe.each([
  ["served under the site's policy", served],
  ["from disk", fromDisk],
])("the search, %s", (_, open) => {
  test("loads nothing of the index before it is used", async () => {
    const { context, address, tab } = await open();
    const loaded: string[] = [];
    context.on("request", (request) => loaded.push(request.url()));
    await tab.open(`${address}search.html`);
    expect(loaded.filter((url) => url.includes("/search/"))).toEqual([]);
    await context.close();
  });

  test("finds stories, events, reports and names by their words, the last one unfinished", async () => {
    const { context, address, tab } = await open();
    await tab.open(`${address}search.html`);
    expect(await resultsOf(tab.page, "Witk")).toContain("Steve Witkoff");
    const pages = await tab.page
      .locator("#search-list a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")?.split("/")[0]));
    expect(new Set(pages)).toContain("articles");
    expect(new Set(pages)).toContain("events");
    expect(await resultsOf(tab.page, "submarines moratorium")).not.toEqual([]);
    expect(await resultsOf(tab.page, "xylophone")).toEqual([]);
    expect(await tab.page.textContent("#search-status")).toBe("Nothing was found.");
    expect(tab.complaints()).toEqual([]);
    await context.close();
  });

  test("searches nothing again when its field is left, so that a press of a button stays in force", async () => {
    const { context, address, tab } = await open();
    await tab.open(`${address}search.html`);
    expect(await resultsOf(tab.page, "Witk")).not.toEqual([]);
    await tab.page.locator("#search-field").dispatchEvent("change");
    expect(await tab.page.getAttribute("#search-results", "aria-busy")).toBe("false");
    await context.close();
  });

  test("narrows what it finds to a person", async () => {
    const { context, address, tab } = await open();
    await tab.open(`${address}search.html`);
    const all = await resultsOf(tab.page, "meet");
    await tab.page.selectOption("#search-people", { label: "Yuri Ushakov" });
    const few = await resultsIn(tab.page);
    expect(few.length).toBeGreaterThan(0);
    expect(few.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining([...few]));
    expect(tab.complaints()).toEqual([]);
    await context.close();
  });
});

test("a search whose index is missing says so, and the lists below remain", async () => {
  const { context, address, tab } = await served();
  await context.route(/\/search\//, (route) => route.abort());
  await tab.open(`${address}search.html?q=Putin`);
  expect(await resultsIn(tab.page)).toEqual([]);
  expect(await tab.page.textContent("#search-status")).toMatch(/could not be loaded/);
  expect(await tab.page.locator(".letter").count()).toBeGreaterThan(3);
  await context.close();
});

test("without scripts the search page offers names by letter and the archive, and no dead field", () => {
  const html = readFileSync(join(site.folder, "search.html"), "utf8");
  expect(html).toMatch(/<form [^>]*hidden/);
  expect(html).toContain("people/vladimir-putin.html");
  expect(html).toContain("archive.html");
});

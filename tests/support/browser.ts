import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { findChromium } from "./find-chromium.mjs";

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error('No Chromium was found: run "node tests/support/ensure-chromium.mjs".');
  }
  return chromium.launch({ executablePath });
}

/** A tab that opens pages one after the other and notes what the browser complains of. */
export interface Tab {
  readonly page: Page;
  readonly open: (url: string) => Promise<void>;
  /** Since the page was opened. */
  readonly complaints: () => readonly string[];
}

export async function openTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  let complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script error: ${error.message}`));
  page.on("requestfailed", (request) => {
    // Opening the next page interrupts what the last one still loads: its icon.
    const reason = request.failure()?.errorText ?? "";
    if (reason !== "net::ERR_ABORTED") complaints.push(`${reason}: ${request.url()}`);
  });
  const open = async (url: string) => {
    complaints = [];
    await page.goto(url, { waitUntil: "load" });
  };
  return { page, open, complaints: () => complaints };
}

/** A link, picture, style sheet or script of a page. */
export interface Reference {
  readonly tag: string;
  readonly rel: string;
  /** Absolute. */
  readonly url: string;
}

// These run in the page. They are texts because the tests are checked without the types of a browser.
const REFERENCES = `[...document.querySelectorAll("[href], [src]")].map((element) => ({
  tag: element.localName,
  rel: element.getAttribute("rel") ?? "",
  url: new URL(element.getAttribute("href") ?? element.getAttribute("src"), document.baseURI).href,
}))`;
const IDS = `[...document.querySelectorAll("[id]")].map(({ id }) => id)`;
const SCROLLS_SIDEWAYS = `document.documentElement.scrollWidth > document.documentElement.clientWidth`;

// Of the whole time since the page was opened; the frame that is asked for lets the last of them be told. A busy machine paints a page in
// pieces, which may move a hidden field by what rounds to nothing; a thousandth is a hundredth of what is held to be good.
const SHIFTS = `new Promise((resolve) => {
  requestAnimationFrame(() => setTimeout(() => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: "layout-shift", buffered: true });
    const seen = observer.takeRecords().filter(({ value }) => value >= 0.0005);
    resolve(seen.flatMap(({ value, sources }) =>
      sources.map(({ node }) => value.toFixed(3) + " " + (node?.outerHTML ?? node?.data ?? "gone").slice(0, 80))));
  }));
})`;

// What a script adds or uncovers carries data-by-script.
const TEXT = `(() => {
  const added = [...document.querySelectorAll("[data-by-script]")].filter(({ hidden }) => !hidden);
  added.forEach((element) => (element.hidden = true));
  const text = document.querySelector("main").innerText;
  added.forEach((element) => (element.hidden = false));
  return text;
})()`;

export function referencesOf(page: Page): Promise<readonly Reference[]> {
  return page.evaluate<Reference[]>(REFERENCES);
}

export function idsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(IDS);
}

export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(SCROLLS_SIDEWAYS);
}

/** Pieces of the page that moved without being asked, with how much (layout-shift of the Layout Instability API). */
export function shiftsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(SHIFTS);
}

/** As a reader does who enlarges text alone. In percent; 100 is the size of the page's own style. */
export async function scaleText(page: Page, percent: number): Promise<void> {
  await page.evaluate(`(() => {
    const { style } = document.documentElement;
    style.fontSize = "";
    if (${percent} === 100) return;
    style.fontSize = parseFloat(getComputedStyle(document.documentElement).fontSize) * ${percent / 100} + "px";
  })()`);
}

/** Of the page's main part, without what only a script can do. */
export function textOfPage(page: Page): Promise<string> {
  return page.evaluate<string>(TEXT);
}

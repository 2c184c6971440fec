import type { Browser, BrowserContext, Page } from "playwright-core";
import { serveSite } from "../support/serve-site.ts";

const TABS = 3;

// Runs in the page before all else: whatever a text of ours would run calls `ran`.
const TRAP = `globalThis.ran = () => console.error("breach: something ran");`;

// Runs in the page: what no text may bring into it. The search form and the switch of the marks are our own.
const LOOK = `(() => {
  const found = [];
  const say = (what, element) => found.push(what + ": " + element.outerHTML.slice(0, 120));
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) say("a handler", element);
      if (/^(href|src|action|formaction|xlink:href|data|srcset|poster)$/i.test(name)) {
        const scheme = /^[\\s\\u0000-\\u0020]*([a-z][a-z+.-]*):/i.exec(value)?.[1].toLowerCase();
        if (scheme && !["http", "https", "mailto"].includes(scheme)) say("a scheme", element);
        if (/^[\\\\/]{2}/.test(value.trim())) say("another host", element);
        if (element.localName !== "a" && element.localName !== "link" && scheme) say("a call", element);
      }
      if (name === "style") say("a style", element);
    }
    if (/^(iframe|frame|object|embed|base|video|audio|img|math|style|portal|input|textarea)$/.test(element.localName) && !element.closest("#search, #marks"))
      say("an element", element);
    if (element.localName === "form" && element.id !== "search") say("a form", element);
    if (element.localName === "meta" && element.httpEquiv.toLowerCase() === "refresh") say("a refresh", element);
    if (element.localName === "script" && !element.src && element.type !== "application/ld+json") say("a script", element);
  }
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  for (const id of new Set(ids)) if (ids.filter((each) => each === id).length > 1) found.push("an id twice: " + id);
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]'))
    try { JSON.parse(textContent); } catch { found.push("linked data that is no JSON"); }
  return found;
})()`;

/** What a browser saw of one page. Breaches are in words; none is what we want. */
export interface SeenPage {
  readonly path: string;
  readonly headings: readonly string[];
  readonly days: readonly string[];
  /** As the reader sees it, with the blanks of the page. */
  readonly text: string;
  readonly breaches: readonly string[];
}

interface Options {
  /** With the policy off, what the policy would have stopped is seen. */
  readonly policy: "on" | "off";
}

/** Opens pages of a site and looks for what ran, what called elsewhere, and what should not stand there. */
export async function findBreaches(
  browser: Browser,
  { folder, pages }: { readonly folder: string; readonly pages: readonly string[] },
  { policy }: Options,
): Promise<readonly SeenPage[]> {
  const context = await browser.newContext({ bypassCSP: policy === "off" });
  await context.addInitScript(TRAP);
  const address = await serveSite(context, folder);
  const waiting = [...pages];
  const seen: SeenPage[] = [];
  const work = async (): Promise<void> => {
    const tab = await trappedTab(context, address);
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      seen.push({ path, ...(await tab.see(`${address}${encodeURI(path)}`)) });
  };
  await Promise.all(Array.from({ length: TABS }, work));
  await context.close();
  return seen.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export interface TrappedTab {
  readonly page: Page;
  readonly see: (url: string) => Promise<Omit<SeenPage, "path">>;
  /** What was noted since the last page was opened, and what stands in it. */
  readonly breaches: () => Promise<readonly string[]>;
}

/** A tab that notes requests to elsewhere, dialogs, errors, and complaints of the browser: the policy's among them. */
export async function trappedTab(context: BrowserContext, address: string): Promise<TrappedTab> {
  const page = await context.newPage();
  let noted: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") noted.push(message.text());
  });
  page.on("pageerror", ({ message }) => noted.push(`an error: ${message}`));
  page.on("dialog", (dialog) => {
    noted.push("a dialog");
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(address)) noted.push(`a request: ${request.url()}`);
  });
  const breaches = async () => [...noted, ...(await page.evaluate<string[]>(LOOK))];
  const see = async (url: string) => {
    noted = [];
    await page.goto(url, { waitUntil: "load" });
    return {
      headings: await page.locator("h1").allTextContents(),
      days: await page.evaluate<string[]>(
        `[...document.querySelectorAll("time[datetime]")].map(({ dateTime }) => dateTime)`,
      ),
      text: await page.evaluate<string>("document.body.textContent"),
      breaches: await breaches(),
    };
  };
  return { page, see, breaches };
}

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import {
  idsOf,
  openTab,
  referencesOf,
  scaleText,
  scrollsSideways,
  shiftsOf,
  textOfPage,
  type Reference,
  type Tab,
} from "./browser.ts";
import type { BuiltSite } from "./built-site.ts";
import { serveSite } from "./serve-site.ts";

/** What a browser saw of one page. Faults are in words; none is what we want. */
export interface PageSurvey {
  readonly path: string;
  /** On the console, and requests that failed, when opened from disk. */
  readonly complaints: readonly string[];
  /** The same, when a host serves the site in a sub-path with its own policy. */
  readonly complaintsWhenServed: readonly string[];
  /** What moved while a host's page was loading, on a phone. */
  readonly shifts: readonly string[];
  /** Views in which the page is wider than the screen. */
  readonly sideways: readonly string[];
  readonly violations: readonly string[];
  readonly references: readonly Reference[];
  readonly ids: readonly string[];
  readonly text: string;
  readonly textWithoutScript: string;
}

interface View {
  readonly name: string;
  readonly width: number;
  readonly colorScheme: "light" | "dark";
  /** In percent of the size that readers get unasked. */
  readonly textSize: number;
  /** Rules of axe; all when null. An audit takes longer than all the rest, so a view has no rule that another view settles. */
  readonly rules: readonly string[] | null;
}

/** What changes with the size of text. */
const RULES_OF_SIZE = ["color-contrast", "target-size", "scrollable-region-focusable"];
const VIEWS: readonly View[] = [
  { name: "desk, light", width: 1280, colorScheme: "light", textSize: 100, rules: null },
  { name: "phone, dark", width: 320, colorScheme: "dark", textSize: 100, rules: null },
  { name: "large, light", width: 1280, colorScheme: "light", textSize: 200, rules: RULES_OF_SIZE },
  { name: "tablet, dark", width: 768, colorScheme: "dark", textSize: 100, rules: [] },
  { name: "large, phone", width: 360, colorScheme: "light", textSize: 200, rules: [] },
];
const PHONE = { width: 360, height: 800 };
const TABS = 3; // of each kind; more than processors, since tabs wait for each other's layout

/** Opens every page in all views, without scripts, and as a host would serve it. */
export async function surveySite(
  browser: Browser,
  { folder, pages }: BuiltSite,
): Promise<readonly PageSurvey[]> {
  const contexts = {
    disk: await browser.newContext(),
    plain: await browser.newContext({ javaScriptEnabled: false }),
    served: await browser.newContext({ viewport: PHONE }),
  };
  const address = await serveSite(contexts.served, folder);
  const waiting = [...pages];
  const surveys: PageSurvey[] = [];
  const work = async (): Promise<void> => {
    const tabs = await tabsOf(contexts);
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      surveys.push(await surveyPage(tabs, path, { folder, address }));
    }
  };
  await Promise.all(Array.from({ length: TABS }, work));
  return surveys.sort((a, b) => (a.path < b.path ? -1 : 1));
}

type Tabs = Readonly<Record<"disk" | "plain" | "served", Tab>>;

async function tabsOf(contexts: Record<keyof Tabs, BrowserContext>): Promise<Tabs> {
  const [disk, plain, served] = [contexts.disk, contexts.plain, contexts.served].map(openTab);
  if (!disk || !plain || !served) throw new Error("A tab is missing.");
  return { disk: await disk, plain: await plain, served: await served };
}

async function surveyPage(
  { disk, plain, served }: Tabs,
  path: string,
  { folder, address }: { folder: string; address: string },
): Promise<PageSurvey> {
  const url = pathToFileURL(join(folder, path)).href;
  await Promise.all([disk.open(url), plain.open(url), served.open(address + path)]);
  const found = {
    path,
    shifts: await shiftsOf(served.page),
    references: await referencesOf(disk.page),
    ids: await idsOf(disk.page),
    text: await textOfPage(disk.page),
    textWithoutScript: await textOfPage(plain.page),
  };
  await disk.page.evaluate(axe.source);
  const sideways: string[] = [];
  const violations: string[] = [];
  for (const view of VIEWS) {
    await disk.page.setViewportSize({ width: view.width, height: 800 });
    await disk.page.emulateMedia({ colorScheme: view.colorScheme });
    await scaleText(disk.page, view.textSize);
    if (await scrollsSideways(disk.page)) sideways.push(view.name);
    if (view.rules?.length !== 0) violations.push(...(await audit(disk.page, view)));
  }
  const complaints = [...disk.complaints(), ...plain.complaints()];
  return { ...found, complaints, complaintsWhenServed: served.complaints(), sideways, violations };
}

async function audit(page: Page, { name, rules }: View): Promise<readonly string[]> {
  // Without `preload`, which would fetch style sheets by script: from disk a browser forbids that.
  const only = rules === null ? {} : { runOnly: rules };
  const options = { ...only, resultTypes: ["violations"], preload: false };
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run(document, ${JSON.stringify(options)})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${name}: ${id}: ${target.join(" ")} ${failureSummary}`,
    ),
  );
}

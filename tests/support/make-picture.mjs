// npm run picture: the README's picture, made from the built site.
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { findChromium } from "./find-chromium.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
const PAGE = "stories/trump-putin-summit-talks.html";
const PICTURE = ".github/story-page.png";

const executablePath = findChromium();
if (executablePath === null) throw new Error("No Chromium was found; npm test installs one.");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 1040 }, colorScheme: "light" });
await page.goto(pathToFileURL(join(ROOT, "dist", PAGE)).href);
mkdirSync(join(ROOT, dirname(PICTURE)), { recursive: true });
await page.screenshot({ path: join(ROOT, PICTURE) });
await browser.close();

// Plain JavaScript, because it also runs before the tests, without a compiler.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const WINDOWS_FOLDERS = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];
const WINDOWS_PROGRAMS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
];
const MAC_PROGRAMS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The first Chromium of this machine that starts: `CHROME_PATH`, then the system's, then Playwright's; or null. */
export function findChromium() {
  return candidates().find((path) => existsSync(path) && starts(path)) ?? null;
}

function candidates() {
  const { CHROME_PATH, PATH = "" } = process.env;
  const folders = PATH.split(delimiter).filter((folder) => folder !== "");
  return [
    ...(CHROME_PATH ? [CHROME_PATH] : []),
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...(process.platform === "darwin" ? MAC_PROGRAMS : []),
    ...(process.platform === "win32" ? windowsPrograms() : []),
    chromium.executablePath(),
  ];
}

function windowsPrograms() {
  return WINDOWS_FOLDERS.flatMap((name) => {
    const folder = process.env[name];
    return folder ? WINDOWS_PROGRAMS.map((program) => join(folder, program)) : [];
  });
}

/** Some systems put a script at this place that only says how to install the browser. */
function starts(path) {
  if (process.platform === "win32") return true; // there "--version" opens a window
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

// Run before the tests: they open every page in a Chromium and are never passed over for want of one.
// Finds one, or installs one and says so. Ends with 1 when the machine has none in the end.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { findChromium } from "./find-chromium.mjs";

const PLAYWRIGHT = join(
  dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")),
  "cli.js",
);

// Each way is a list of commands; the next is tried when one of them fails.
const WAYS = [
  ...(canUseApt()
    ? [
        [
          ["apt-get", "update", "-q"],
          ["apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium"],
        ],
      ]
    : []),
  [[process.execPath, PLAYWRIGHT, "install", "chromium"]],
];

let path = findChromium();
for (const commands of path ? [] : WAYS) {
  if (commands.every(run)) path = findChromium();
  if (path) break;
}
if (path) {
  say(`The tests open pages in ${path}.`);
} else {
  say("The tests need a Chromium, and none could be installed.");
  say(
    "Install Chromium or Google Chrome, or set CHROME_PATH to its program, and run the tests again.",
  );
  process.exitCode = 1;
}

function canUseApt() {
  return process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
}

function run([program, ...words]) {
  say(`No Chromium was found; running: ${[program, ...words].join(" ")}`);
  // What installers print goes to stderr: stdout belongs to the tests.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, words, { stdio: ["ignore", 2, 2], env }).status === 0;
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

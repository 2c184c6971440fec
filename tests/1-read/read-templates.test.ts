import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readAssets, readTemplates } from "../../src/1-read/read-templates.ts";

let dir = "";
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "dateline-templates-"));
  for (const [path, text] of [
    ["own/pages/story.eta", "own\r\n"],
    ["ours/pages/story.eta", "ours"],
    ["ours/pages/home.eta", "home"],
    ["ours/notes.txt", "no template"],
    ["public/css/site.css", "p {}"],
    ["public/.hidden", "x"],
    ["ours/public/css/site.css", "ours"],
    ["ours/public/site.js", "run"],
  ] as const) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test("a user's template takes the place of ours of the same name", () => {
  expect(readTemplates([join(dir, "own"), join(dir, "ours")], dir)).toEqual([
    { name: "pages/home", path: "ours/pages/home.eta", text: "home" },
    { name: "pages/story", path: "own/pages/story.eta", text: "own\n" },
  ]);
});

test("assets are listed by path, with their bytes at hand", () => {
  const assets = readAssets([join(dir, "public")]);
  expect(assets.map(({ path }) => path)).toEqual(["css/site.css"]);
  expect(Buffer.from(assets[0]?.bytes() ?? []).toString()).toBe("p {}");
});

test("a user's static files are added to ours; of two with one name the user's is taken", () => {
  const assets = readAssets([join(dir, "public"), join(dir, "ours/public")]);
  expect(assets.map(({ path, bytes }) => [path, Buffer.from(bytes()).toString()])).toEqual([
    ["css/site.css", "p {}"],
    ["site.js", "run"],
  ]);
});

test("folders that do not exist hold nothing", () => {
  expect([readTemplates([join(dir, "none")], dir), readAssets([join(dir, "none")])]).toEqual([
    [],
    [],
  ]);
});

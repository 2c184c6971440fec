import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { loadBundle } from "../../src/commands/load-bundle.ts";
import { tempFolder, writeFiles } from "../support/folders.ts";

interface Entry {
  readonly greet: (name: string) => string;
  readonly file: string;
}

const FILES = {
  "entry.js": `const { greeting } = require("./greeting.js");
const { basename } = require("node:path");
exports.greet = (name) => greeting + " " + name;
exports.file = basename(__filename);`,
  "greeting.js": `exports.greeting = "Hello";`,
};

const load = (folder: string) => loadBundle<Entry>(join(folder, "entry.js"));
const codeIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".code"));

test("a bundle runs with kept code as without", () => {
  const folder = tempFolder(FILES);
  const first = load(folder);
  expect(first.entry.greet("you")).toBe("Hello you");
  expect(codeIn(folder)).toEqual([]);
  first.keepCode();
  expect(codeIn(folder)).toHaveLength(2);
  const { entry } = load(folder);
  expect([entry.greet("you"), entry.file]).toEqual(["Hello you", "entry.js"]);
});

test("kept code that is damaged, or of another text, is passed over", () => {
  const folder = tempFolder(FILES);
  load(folder).keepCode();
  const [code] = codeIn(folder) as [string];
  writeFileSync(join(folder, code), "not code");
  expect(load(folder).entry.greet("you")).toBe("Hello you");
  load(folder).keepCode();
  writeFiles(folder, { "greeting.js": `exports.greeting = "Good evening";` });
  expect(load(folder).entry.greet("you")).toBe("Good evening you");
});

test("faults name the line and the column of the file", () => {
  const folder = tempFolder({ "entry.js": `exports.greet = () => { throw new Error("here"); };` });
  const { greet } = load(folder).entry;
  expect(() => greet("you")).toThrow("here");
  let stack = "";
  try {
    greet("you");
  } catch (error) {
    stack = (error as Error).stack ?? "";
  }
  expect(stack).toContain("entry.js:1:31");
});

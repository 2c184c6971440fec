import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../support/command-line.ts";
import { tempFolder } from "../support/folders.ts";

const COPIES = 60;

test("of very many copies a page lists fifty and counts the rest", async () => {
  const text = " date 2025-03-07 The lock is open\n\nThe lock of Port Ellery opened on Thursday.\n";
  const names = Array.from({ length: COPIES }, (_, copy) => `seeds/copy-${100 + copy}.txt`);
  const project = tempFolder(Object.fromEntries(names.map((name) => [name, text])));
  expect((await runCommand(project, "build", "--quiet")).code).toBe(0);
  for (const copy of [100, 100 + COPIES - 1]) {
    const page = readFileSync(join(project, `dist/articles/copy-${copy}.html`), "utf8");
    const [, list = ""] = /id="duplicates">([^]*?)<\/section>/.exec(page) ?? [];
    expect(list.match(/href="copy-\d+\.html/g)).toHaveLength(50);
    expect(list).not.toContain(`href="copy-${copy}.html`);
    expect(list).toContain("9 more");
  }
});

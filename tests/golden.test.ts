// Every folder in cases: input/ is a tiny project; what the program prints about it and what it makes of it must come out
// as written beside it.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesUnder } from "./support/built-site.ts";

const CASES = join(import.meta.dirname, "cases");
const PROGRAM = join(import.meta.dirname, "..", "lib", "cli.js");
const SHOWN = ["data/articles.json", "data/stories.json"]; // pages have tests of their own

const parent = mkdtempSync(join(tmpdir(), "dateline-cases-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe.each(readdirSync(CASES).sort())("%s", (name) => {
  const project = join(parent, name);
  const dist = join(project, "dist");
  let report = "";

  beforeAll(() => {
    cpSync(join(CASES, name, "input"), project, { recursive: true, verbatimSymlinks: true });
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, "build"], {
      cwd: project,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    report = `${stderr.replaceAll(/^[A-Z][a-z]+ …\n/gm, "")}exit code ${status}\n`; // without the progress
  });

  test("is reported as expected", async () => {
    await expect(report).toMatchFileSnapshot(join(CASES, name, "diagnostics.txt"));
  });

  test("gives the expected files", async () => {
    const isSite = existsSync(join(dist, "index.html"));
    const files = isSite ? filesUnder(dist).filter((path) => !path.startsWith(".")) : [];
    const list = files.map((path) => path.replace(/\.[0-9a-f]{8,}\./, ".HASH.")).join("\n");
    await expect(`${list}\n`).toMatchFileSnapshot(join(CASES, name, "expected", "files.txt"));
  });

  test.each(SHOWN)("gives the expected %s", async (path) => {
    const made = join(dist, path);
    const content = existsSync(made) ? readFileSync(made, "utf8") : "not made\n";
    await expect(content).toMatchFileSnapshot(join(CASES, name, "expected", path));
  });
});

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { startProgram } from "../../src/commands/build-request.ts";
import { runBuild } from "../../src/commands/run-build.ts";
import { sessionMemory } from "../../src/commands/session-memory.ts";
import { CLIPPINGS } from "../support/command-line.ts";
import { tempFolder, writeFiles } from "../support/folders.ts";

const SEED = "seeds/harbour-one.txt";

test("a page changed by hand is put right once saving has ended, and at once when it is written", async () => {
  const project = tempFolder(CLIPPINGS);
  const program = startProgram(sessionMemory());
  const build = (changed: ReadonlySet<string> | null) =>
    runBuild({
      ...{ projectDir: project, version: "0.0.0", flags: { cache: "cache" }, isClean: false },
      ...{ program, changed, onStage: () => undefined },
    });
  const pathOf = (page: string) => join(project, "dist", page);
  const page = (name: string) => readFileSync(pathOf(name), "utf8");
  await build(null);
  const [notFound, article] = ["404.html", "articles/harbour-one.html"].map(page);
  writeFileSync(pathOf("404.html"), "hand");
  writeFileSync(pathOf("articles/harbour-one.html"), "hand");
  writeFiles(project, { [SEED]: `${CLIPPINGS[SEED]}\n\nIt was cold.\n` });
  await build(new Set([join(project, SEED)]));
  expect(page("articles/harbour-one.html")).toContain("It was cold.");
  expect(page("articles/harbour-one.html").length).toBeGreaterThan((article ?? "").length);
  await build(null);
  expect(page("404.html")).toBe(notFound);
});

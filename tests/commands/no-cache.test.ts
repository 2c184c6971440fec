import { join } from "node:path";
import { expect, test } from "vitest";

import "../../src/build.ts"; // loaded here, since a build loads it when it starts, in the time of a test
import { runBuild } from "../../src/commands/run-build.ts";
import { CLIPPINGS } from "../support/command-line.ts";
import { readFiles, tempFolder, writeFiles } from "../support/folders.ts";

async function built(cache: string, isClean: boolean): Promise<readonly unknown[]> {
  const projectDir = tempFolder({ ...CLIPPINGS, taken: "" });
  const { outcome, diagnostics } = await runBuild({
    ...{ projectDir, version: "0.0.0", flags: { cache }, isClean },
    onStage: () => undefined,
  });
  const codes = diagnostics.map(({ code }) => code);
  return [
    outcome,
    codes.filter((code) => code.startsWith("cache/")),
    readFiles(`${projectDir}/dist`),
  ];
}

test.each([
  ["a build", false],
  ["a build that makes everything anew", true],
])("%s with a file where the cache should lie makes the site all the same", async (_, isClean) => {
  const [outcome, , site] = await built("cache", isClean);
  expect(await built("taken", isClean)).toEqual([outcome, ["cache/unwritable"], site]);
  expect(outcome).toBe("built");
});

test.each(["last-build", "last-pages", "last-search"])(
  "that a note %s cannot be kept is told, though the rest of the cache is",
  async (kind) => {
    const projectDir = tempFolder(CLIPPINGS);
    const build = async (flags: { readonly cache: string }) => {
      const { diagnostics } = await runBuild({
        ...{ projectDir, version: "0.0.0", flags, isClean: false },
        onStage: () => undefined,
      });
      return diagnostics.map(({ code }) => code);
    };
    expect(await build({ cache: "first" })).toEqual([]);
    const names = Object.keys(readFiles(join(projectDir, "first")));
    const name = names.find((each) => each.startsWith(kind)) as string;
    writeFiles(projectDir, { [`cache/${name}/taken`]: "" });
    expect(await build({ cache: "cache" })).toEqual(["cache/unwritable"]);
    expect(Object.keys(readFiles(join(projectDir, "cache")))).toContain("findings");
  },
);

import { expect, test } from "vitest";

import "../../src/build.ts"; // loaded here, since a build loads it when it starts, in the time of a test
import { runBuild } from "../../src/commands/run-build.ts";
import { CLIPPINGS } from "../support/command-line.ts";
import { readFiles, tempFolder } from "../support/folders.ts";

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

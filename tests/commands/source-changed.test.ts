import { expect, test, vi } from "vitest";

import { SourceChanged } from "../../src/1-read/lend-text.ts";
import { runBuild } from "../../src/commands/run-build.ts";
import { CLIPPINGS } from "../support/command-line.ts";
import { tempFolder } from "../support/folders.ts";

// That findings are lost and their source has changed takes two faults of a disk within one build: here they are played.
vi.mock("../../src/commands/make-site.ts", () => ({
  makeSite: () => Promise.reject(new SourceChanged("seeds/harbour-one.txt")),
}));

test.each([
  ["cache", "a cache"],
  ["taken", "a file for a cache"],
])(
  "with %s as %s, a source that changed while its findings were lost is named, and the build ends without a stack",
  async (cache) => {
    const { outcome, diagnostics } = await runBuild({
      ...{
        projectDir: tempFolder({ ...CLIPPINGS, taken: "" }),
        version: "0.0.0",
        flags: { cache },
      },
      ...{ isClean: false, onStage: () => undefined },
    });
    expect(outcome).toBe("refused");
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ["read/changed", "seeds/harbour-one.txt"],
    ]);
  },
);

import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";

import "../../src/build.ts"; // loaded here, since a build loads it when it starts, in the time of a test
import { runBuild } from "../../src/commands/run-build.ts";
import { CLIPPINGS } from "../support/command-line.ts";
import { readFiles, tempFolder, writeFiles } from "../support/folders.ts";

const drawer = vi.hoisted(() => ({ begin: () => undefined, take: () => null, close: vi.fn() }));
vi.mock(import("../../src/workers/open-drawer.ts"), () => ({ openDrawer: () => drawer }));

const ASSET = "public/robot.svg";

const CHANGES: [what: string, change: (project: string) => void][] = [
  ["changes", (project) => writeFiles(project, { [ASSET]: "<svg> </svg>" })],
  ["goes", (project) => rmSync(join(project, ASSET))],
];

test.each(CHANGES)(
  "a static file that %s while the site is built is named, and never published under the hash that it had",
  async (_, change) => {
    const project = tempFolder({ ...CLIPPINGS, [ASSET]: "<svg/>" });
    const build = async (out: string, whileBuilt: () => void) => {
      const { outcome, diagnostics } = await runBuild({
        ...{ projectDir: project, version: "0.0.0", flags: { out, cache: `cache-${out}` } },
        ...{ isClean: false, onStage: (stage) => stage === "building" && whileBuilt() },
      });
      return [outcome, diagnostics.map(({ code, path }) => [code, path])];
    };
    expect(await build("dist", () => change(project))).toEqual([
      "refused",
      [["read/changed", ASSET]],
    ]);
    writeFiles(project, { [ASSET]: "<svg/>" });
    expect(await build("dist", () => undefined)).toEqual(["built", []]);
    await build("clean", () => undefined);
    expect(readFiles(join(project, "dist"))).toEqual(readFiles(join(project, "clean")));
  },
);

test("the thread that draws is ended with a build that fails", async () => {
  const settings = { "dateline.yaml": "sharePictures: true\n" };
  const project = tempFolder({ ...CLIPPINGS, ...settings, [ASSET]: "<svg/>" });
  drawer.close.mockClear();
  const { outcome } = await runBuild({
    ...{ projectDir: project, version: "0.0.0", flags: { cache: "cache" }, isClean: false },
    onStage: (stage) => stage === "building" && rmSync(join(project, ASSET)),
  });
  expect(outcome).toBe("refused");
  expect(drawer.close).toHaveBeenCalledOnce();
});

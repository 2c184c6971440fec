import {
  appendFileSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";

import "../../src/build.ts"; // loaded here, since a build loads it when it starts, in the time of a test
import { readLastSources, writeLastSources } from "../../src/commands/last-sources.ts";
import { runBuild } from "../../src/commands/run-build.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { CLIPPINGS } from "../support/command-line.ts";
import { damages } from "../support/damages.ts";
import { tempFolder } from "../support/folders.ts";

const NOTED = new Map([
  ["/seeds/a.txt", { stamp: "4:1.5:2:3:4", sha256: "00ff" }],
  ["/seeds/caf\u00c3\u00a9\n.txt", { stamp: "5:1:2:3:4", sha256: "11ff" }],
]);

function written(): { readonly path: string; readonly bytes: Buffer } {
  const path = join(tempFolder(), "last-sources");
  writeLastSources(path, "code", NOTED);
  return { path, bytes: readFileSync(path) };
}

test("what was noted of sources is read as it was", () => {
  expect(readLastSources(written().path, "code")).toEqual({ note: NOTED, isDamaged: false });
});

test("a note that is damaged or cut short says nothing, and is told", () => {
  const { path, bytes } = written();
  for (const content of damages(bytes)) {
    writeFileSync(path, content);
    expect(readLastSources(path, "code").note).toBeNull();
  }
  for (const content of [bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.of(0)]), "?"]) {
    writeFileSync(path, content);
    expect(readLastSources(path, "code")).toEqual({ note: null, isDamaged: true });
  }
});

test("a note of another program, of an earlier form or that is not there says nothing", () => {
  const { path } = written();
  const nothing = { note: null, isDamaged: false };
  expect(readLastSources(path, "other")).toEqual(nothing);
  writeFileSync(path, "dateline-sources 1 code 00ff\n[]");
  expect(readLastSources(path, "code")).toEqual(nothing);
  expect(readLastSources(join(tempFolder(), "none"), "code")).toEqual(nothing);
});

afterEach(() => {
  vi.useRealTimers();
});

/** Later than anything that was changed so far may change again unseen. */
function waitUntilSettled(): void {
  vi.setSystemTime(Date.now() + 10_000);
}

async function siteOf(projectDir: string, isClean = false): Promise<readonly unknown[]> {
  const { outcome, diagnostics } = await runBuild({
    ...{ projectDir, version: "0.0.0", flags: { cache: "cache" }, isClean },
    onStage: () => undefined,
  });
  const out = join(projectDir, "dist");
  const files = readdirSync(out, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(out, path)).isFile())
    .sort();
  return [outcome, diagnostics, files.map((path) => [path, readFileSync(join(out, path), "utf8")])];
}

test.each<[what: string, edit: (path: string) => void]>([
  [
    "its text changed",
    (path) => writeFileSync(path, `${readFileSync(path)}\nSnow fell on Sunday.`),
  ],
  [
    "its text changed to one as long, and its time was set back",
    (path) => {
      const { atime, mtime } = statSync(path);
      writeFileSync(path, String(readFileSync(path)).replace("a", "e"));
      utimesSync(path, atime, mtime);
    },
  ],
])("of sources that are noted one is read again when %s", async (_, edit) => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const dir = tempFolder({ ...CLIPPINGS, "dateline.yaml": "sharePictures: false\n" });
  waitUntilSettled();
  await siteOf(dir);
  const noted = readdirSync(join(dir, "cache")).filter((name) => name.startsWith("last-sources"));
  expect(noted).toHaveLength(1);
  edit(join(dir, "seeds/harbour-one.txt"));
  const [outcome, ...site] = await siteOf(dir);
  expect(outcome).toBe("built");
  expect((await siteOf(dir, true)).slice(1)).toEqual(site);
});

test.each(["last-build", "last-sources", "last-pages", "last-search"])(
  "a damaged note %s is told with the next build that looks into it, and with that alone",
  async (kind) => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const dir = tempFolder({ ...CLIPPINGS, "dateline.yaml": "sharePictures: false\n" });
    const edit = (line: string) => appendFileSync(join(dir, "seeds/harbour-one.txt"), `\n${line}`);
    waitUntilSettled();
    await siteOf(dir);
    const name = readdirSync(join(dir, "cache")).find((each) => each.startsWith(kind)) as string;
    truncateSync(join(dir, "cache", name), 90);
    const said: unknown[] = [];
    for (const line of ["Snow fell on Sunday.", "It froze on Monday."]) {
      edit(line);
      waitUntilSettled();
      const [, diagnostics] = await siteOf(dir);
      said.push((diagnostics as readonly Diagnostic[]).map(({ code }) => code));
    }
    expect(said).toEqual([["cache/damaged"], []]);
    const [, , site] = await siteOf(dir);
    expect((await siteOf(dir, true))[2]).toEqual(site);
  },
);

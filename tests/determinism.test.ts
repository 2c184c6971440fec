import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "../src/base/hash.ts";
import { build, type BuildInput, type BuildOutput } from "../src/build.ts";
import { memoryStore } from "../src/cache/memo.ts";
import { readConfig, readProject } from "../src/commands/read-project.ts";
import type { AssetFile, TemplateFile } from "../src/model/site.ts";
import type { SourceFile } from "../src/model/source-file.ts";
import { filesUnder } from "./support/built-site.ts";

const PROGRAM = { version: "0.0.0", code: "" };

describe("two builds of the same input", () => {
  const input = seedInput();
  const expected = contentsOf(build(input, memoryStore()));

  test("give the same files", () => {
    expect(contentsOf(build(input, memoryStore()))).toEqual(expected);
  });

  test("give the same files whatever the order in which the folders were read", () => {
    const orders = fc.record({
      sources: orderOf(input.sources),
      templates: orderOf(input.templates),
      assets: orderOf(input.assets),
    });
    const backwards = {
      sources: placesOf(input.sources).reverse(),
      templates: placesOf(input.templates).reverse(),
      assets: placesOf(input.assets).reverse(),
    };
    fc.assert(
      fc.property(orders, (order) => {
        const shuffled = {
          ...input,
          sources: order.sources.map((place) => input.sources[place] as SourceFile),
          templates: order.templates.map((place) => input.templates[place] as TemplateFile),
          assets: order.assets.map((place) => input.assets[place] as AssetFile),
        };
        expect(contentsOf(build(shuffled, memoryStore()))).toEqual(expected);
      }),
      { numRuns: 5, examples: [[backwards]] }, // each builds the whole site
    );
  });

  test("give the same files with the findings of an earlier one at hand", () => {
    const store = memoryStore();
    build(input, store);
    expect(contentsOf(build(input, store))).toEqual(expected);
  });
});

describe("the program gives the same folder", () => {
  const parent = mkdtempSync(join(tmpdir(), "dateline-"));
  afterAll(() => rmSync(parent, { recursive: true }));

  const machines: readonly (readonly [name: string, env: NodeJS.ProcessEnv])[] = [
    ["in London, in C", { TZ: "Europe/London", LANG: "C", LC_ALL: "C" }],
    [
      "on Kiritimati, in Turkish",
      { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    ],
    ["on Niue, in Arabic", { TZ: "Pacific/Niue", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" }],
  ];
  let expected: ReadonlyMap<string, string>;
  beforeAll(() => {
    expected = buildFolder(parent, "first", { TZ: "UTC", LANG: "en_US.UTF-8" });
    expect(expected.size).toBeGreaterThan(10);
  });

  test.each(machines)("%s", (name, env) => {
    expect(buildFolder(parent, name.replace(/\W+/g, "-"), env)).toEqual(expected);
  });
});

function seedInput(): BuildInput {
  const { project } = readProject(process.cwd(), readConfig(process.cwd(), {}), PROGRAM);
  if (!project) throw new Error("The seeds cannot be read.");
  return project.input;
}

function placesOf(items: readonly unknown[]): number[] {
  return items.map((_, place) => place);
}

function orderOf(items: readonly unknown[]): fc.Arbitrary<number[]> {
  return fc.shuffledSubarray(placesOf(items), { minLength: items.length });
}

/** Each file with its key and a hash of its bytes, and what was said of the input (which is sorted when it is printed). */
function contentsOf({ files, diagnostics }: BuildOutput): unknown {
  return {
    files: files.map(({ path, key, render }) => [path, key, sha256(render())]).sort(),
    diagnostics: diagnostics.map((each) => JSON.stringify(each)).sort(),
  };
}

/** Path → hash of the bytes, of a site that the compiled program built under that environment. */
function buildFolder(parent: string, name: string, env: NodeJS.ProcessEnv): Map<string, string> {
  const [out, cache] = [join(parent, name), join(parent, `${name}-cache`)];
  const words = [join("lib", "cli.js"), "build", "--out", out, "--cache", cache, "--quiet"];
  const run = spawnSync(process.execPath, words, {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  expect(run.stderr).not.toMatch(/error:/);
  expect(run.status).toBe(0);
  return new Map(filesUnder(out).map((path) => [path, sha256(readFileSync(join(out, path)))]));
}

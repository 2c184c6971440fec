import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test, vi } from "vitest";
import { sha256 } from "../src/base/hash.ts";
import { slugOf } from "../src/base/slug.ts";
import { build, type BuildInput, type BuildOutput } from "../src/build.ts";
import { memoryStore } from "../src/cache/memo.ts";
import { readConfig, readProject } from "../src/commands/read-project.ts";
import type { AssetFile, TemplateFile } from "../src/model/site.ts";
import type { SourceFile } from "../src/model/source-file.ts";
import { filesUnder } from "./support/built-site.ts";

vi.setConfig({ testTimeout: 120_000 }); // most build a whole site, some in many threads

const PROGRAM = { version: "0.0.0", code: "" };

const INPUT = await seedInput();

describe("two builds of the same input", () => {
  const input = INPUT;
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
  const parent = realpathSync(mkdtempSync(join(tmpdir(), "dateline-")));
  afterAll(() => rmSync(parent, { recursive: true }));
  const seeds = readdirSync("seeds").map(
    (name) => [name, readFileSync(join("seeds", name))] as const,
  );

  /** A project with the seeds, in a folder of that name. */
  function projectIn(name: string, files = seeds): string {
    const project = join(parent, name);
    mkdirSync(join(project, "seeds"), { recursive: true });
    writeFileSync(join(project, "dateline.yaml"), "title: The same everywhere\n");
    for (const [file, bytes] of files) writeFileSync(join(project, "seeds", file), bytes);
    return project;
  }

  const expected = buildFolder(projectIn("first"));

  test("as it did at first, and that is a whole site", () => {
    expect(expected.size).toBeGreaterThan(50);
    expect(expected.has("index.html")).toBe(true);
  });

  const machines: readonly (readonly [name: string, env: NodeJS.ProcessEnv])[] = [
    ["in London, in C", { TZ: "Europe/London", LANG: "C", LC_ALL: "C" }],
    ["on Kiritimati, in Turkish", { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" }],
    ["on Niue, in Arabic", { TZ: "Pacific/Niue", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" }],
    ["with German numbers and Japanese days", { LC_NUMERIC: "de_DE", LC_TIME: "ja_JP" }],
    [
      "in colour, on a narrow screen, in production",
      { FORCE_COLOR: "3", COLUMNS: "20", NODE_ENV: "production", CI: "1" },
    ],
    [
      "without a home, under another name",
      { HOME: "/nonexistent", USER: "x", HOSTNAME: "y", TMPDIR: parent },
    ],
  ];
  test.each(machines)("%s", (name, env) => {
    expect(buildFolder(projectIn(slugOf(name)), { env })).toEqual(expected);
  });

  const calls: readonly (readonly [name: string, words: (project: string) => readonly string[]])[] =
    [
      ["made anew", () => ["--clean"]],
      ["read in the main thread alone", () => ["--workers", "0"]],
      ["read by a worker too", () => ["--workers", "1"]],
      ["read by two workers", () => ["--workers", "2"]],
      ["read by eight workers", () => ["--workers", "8"]],
      ["turned as a whole", () => ["--swap"]],
      ["with a report in JSON", () => ["--json"]],
      ["from a whole path of the seeds", (project) => ["--seeds", join(project, "seeds")]],
      ["with a cache of its own", (project) => ["--cache", join(project, "elsewhere/cache")]],
    ];
  test.each(calls)("%s", (name, words) => {
    const project = projectIn(slugOf(name));
    expect(buildFolder(project, { words: words(project) })).toEqual(expected);
  });

  test("in another place, whose name has blanks and other letters", () => {
    expect(buildFolder(projectIn("a b/Zürich 港"))).toEqual(expected);
  });

  test("in an output folder elsewhere, seen from another folder", () => {
    const project = projectIn("elsewhere");
    const out = join(parent, "far/away/site");
    expect(buildFolder(project, { out, words: ["--out", out] })).toEqual(expected);
  });

  test("with files written in another order, at other times, by other rights", () => {
    const project = projectIn("order", [...seeds].reverse());
    seeds.forEach(([name], index) => {
      utimesSync(join(project, "seeds", name), 1 + index, 4_000_000_000 - index);
      chmodSync(join(project, "seeds", name), 0o400);
    });
    expect(buildFolder(project)).toEqual(expected);
  });

  test("when new files are for their owner only", () => {
    const umask = process.umask(0o077);
    try {
      expect(buildFolder(projectIn("umask"))).toEqual(expected);
    } finally {
      process.umask(umask);
    }
  });

  test("with all findings at hand, and with a damaged cache", () => {
    const project = projectIn("again");
    buildFolder(project);
    expect(buildFolder(project, { words: ["--clean"] })).toEqual(expected);
    const cache = join(project, "node_modules/.cache/dateline");
    const kept = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    expect(kept.length).toBeGreaterThan(0);
    for (const { parentPath, name } of kept) writeFileSync(join(parentPath, name), "damaged");
    expect(buildFolder(project)).toEqual(expected);
  });

  test("where another site stood before", () => {
    const project = projectIn("before", [
      ["other.txt", Buffer.from(" date 2020-01-01 Another site\n\nText.\n")],
    ]);
    expect(buildFolder(project)).not.toEqual(expected);
    rmSync(join(project, "seeds/other.txt"));
    projectIn("before");
    expect(buildFolder(project)).toEqual(expected);
  });
});

async function seedInput(): Promise<BuildInput> {
  const { project } = readProject(process.cwd(), readConfig(process.cwd(), {}), PROGRAM);
  if (!project) throw new Error("The seeds cannot be read.");
  await project.pictures?.load(); // as a build does before it writes
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
    files: files.map((file) => [file.path, file.key, sha256(file.render())]).sort(),
    diagnostics: diagnostics.map((each) => JSON.stringify(each)).sort(),
  };
}

interface Run {
  readonly env?: NodeJS.ProcessEnv;
  readonly words?: readonly string[];
  readonly out?: string;
}

/** Path → hash of the bytes, of a site that the compiled program built of that project. */
function buildFolder(
  project: string,
  { env = {}, words = [], out = join(project, "dist") }: Run = {},
): Map<string, string> {
  const run = spawnSync(process.execPath, [resolve("lib/cli.js"), "build", "--quiet", ...words], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  expect(run.stderr).not.toMatch(/error:/);
  expect(run.status).toBe(0);
  const folder = realpathSync(out);
  return new Map(
    filesUnder(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))]),
  );
}

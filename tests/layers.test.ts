import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { PICTURE_PACKAGES } from "../src/commands/find-picture-maker.ts";
import { sourceCode, targetOf, type SourceCode } from "./support/source-code.ts";

const FILES = sourceCode("src");
const STAGES = [
  "1-read",
  "2-parse",
  "3-annotate",
  "4-group",
  "5-chronicle",
  "6-render",
  "7-write",
] as const;
const CORE = ["base", "model", ...STAGES.slice(1, -1)];

// What each folder may import beside itself; those not named here see everything.
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  model: ["base"],
  cache: ["base", "model"],
  config: ["base", "model"],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ["base", "model"]])),
};
const SEE_SEVERAL = ["build.ts", "api.ts", "cli.ts", "commands", "workers", "dev"];

// A package that is not named here is not in use; a second door needs a reason.
const DOORS: Readonly<Record<string, readonly string[]>> = {
  chokidar: ["src/dev/watch.ts"],
  "city-timezones": ["src/base/gazetteer.ts"],
  eta: ["src/6-render/templates.ts"],
  "gray-matter": ["src/2-parse/front-matter.ts"],
  "rehype-sanitize": ["src/2-parse/body-tree.ts"],
  "rehype-stringify": ["src/2-parse/body-tree.ts"],
  remark: ["src/2-parse/body-tree.ts"],
  "remark-gfm": ["src/2-parse/body-tree.ts"],
  "remark-rehype": ["src/2-parse/body-tree.ts"],
  tinyld: ["src/2-parse/language.ts"],
  tinypool: ["src/workers/read-batch.ts", "src/workers/threads.ts"],
  // Settings are checked node by node, so that each fault has its place.
  yaml: ["src/base/read-yaml.ts", "src/config/parse-settings.ts"],
};

// What reaches the world, the clock, chance, or the machine's language.
const WORLD: readonly (readonly [what: string, form: RegExp])[] = [
  ["process", /\bprocess\s*[.[]/],
  ["console", /\bconsole\s*\./],
  ["the clock", /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\s*\./],
  ["chance", /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/],
  ["timers or the network", /\b(?:setTimeout|setInterval|setImmediate|fetch)\s*\(/],
  ["the machine's language", /\blocaleCompare\b|\.toLocale\w*\(|\bnew Intl\.\w+\(\s*\)/],
  ["the machine's time zone", /\.(?:get|set)(?!UTC)(?:FullYear|Month|Date|Day|Hours|Minutes)\(/],
];

describe("imports run one way", () => {
  test("a stage sees the model, the base and itself; the base sees nothing", () => {
    const foreign = FILES.filter(({ path }) => !SEE_SEVERAL.includes(folderOf(path))).flatMap(
      (file) => {
        const home = folderOf(file.path);
        const allowed = [home, ...(MAY_IMPORT[home] ?? [])];
        return ownTargets(file)
          .filter((target) => !allowed.includes(folderOf(target)))
          .map((target) => `${file.path} → ${target}`);
      },
    );
    expect(foreign).toEqual([]);
  });

  test("every folder has its rule", () => {
    const known = [...Object.keys(MAY_IMPORT), ...SEE_SEVERAL];
    const folders = new Set(FILES.map(({ path }) => folderOf(path)));
    expect([...folders].filter((folder) => !known.includes(folder))).toEqual([]);
  });

  test("there are no cycles, but for types, which are gone when the program runs", () => {
    const graph = FILES.map((file) => [file.path, ownTargets(file, file.runtimeImports)] as const);
    expect(cycleIn(new Map(graph))).toEqual([]);
  });

  test("imports of our own files end in .ts", () => {
    const isBare = (each: string) => each.startsWith(".") && !each.endsWith(".ts");
    expect(FILES.filter(({ imports }) => imports.some(isBare)).map(pathOf)).toEqual([]);
  });
});

describe("the core does not touch the world", () => {
  const core = FILES.filter(({ path }) => CORE.includes(folderOf(path)));

  test("no core file imports a module of Node but node:crypto", () => {
    const isWorld = (each: string) => each.startsWith("node:") && each !== "node:crypto";
    expect(core.filter(({ imports }) => imports.some(isWorld)).map(pathOf)).toEqual([]);
  });

  test.each(WORLD)("no core file touches %s", (_, form) => {
    expect(core.filter(({ code }) => form.test(code)).map(pathOf)).toEqual([]);
  });
});

test("each dependency has one door", () => {
  const wrong = FILES.flatMap(({ path, runtimeImports }) =>
    runtimeImports
      .filter((each) => !each.startsWith(".") && !each.startsWith("node:"))
      .filter((each) => !DOORS[packageOf(each)]?.includes(path))
      .map((each) => `${path}: ${each}`),
  );
  expect(wrong).toEqual([]);
});

test("each dependency of the program is in use, and none else", () => {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(Object.keys(dependencies)).toEqual(Object.keys(DOORS));
  expect(Object.keys(optionalDependencies)).toEqual([...PICTURE_PACKAGES].sort());
});

describe("files and names", () => {
  test("no folder is a drawer for anything", () => {
    const drawer = /\/(?:utils?|helpers?|common|shared|lib|misc)\//;
    expect(FILES.filter(({ path }) => drawer.test(path)).map(pathOf)).toEqual([]);
  });

  test("files have names in kebab-case, and none is an index", () => {
    const plain = /^(?!index\.)[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/;
    expect(FILES.filter(({ path }) => !plain.test(basename(path))).map(pathOf)).toEqual([]);
  });

  test("all exports have names", () => {
    const nameless = /^export default\b|^export \*|^export \{[^}]*\bdefault\b/m;
    expect(FILES.filter(({ code }) => nameless.test(code)).map(pathOf)).toEqual([]);
  });

  test("no file has more than 300 lines, but for lists of words", () => {
    const long = FILES.filter(({ text }) => text.split("\n").length - 1 > 300);
    expect(long.map(pathOf).filter((path) => !/\/(?:lexicon|words)\//.test(path))).toEqual([]);
  });

  test("the name of every file says a word of what it exports", () => {
    expect(FILES.filter((file) => mustSayExport(file) && !saysExport(file)).map(pathOf)).toEqual(
      [],
    );
  });
});

/** `base`, `model`, word lists, `messages.ts` and names of one word name a subject; all others say what they export. */
function mustSayExport({ path }: SourceCode): boolean {
  if (["base", "model", "cli.ts", "api.ts"].includes(folderOf(path))) return false;
  return !/\/lexicon\/|\/\w+\.ts$|-(?:messages|words)\.ts$/.test(path);
}

function saysExport({ path, exports }: SourceCode): boolean {
  const words = new Set(basename(path, ".ts").split("-").map(singular));
  return exports.some((name) => wordsOf(name).some((word) => words.has(singular(word))));
}

function pathOf({ path }: SourceCode): string {
  return path;
}

function folderOf(path: string): string {
  return path.split("/")[1] ?? "";
}

function ownTargets(file: SourceCode, imports = file.imports): readonly string[] {
  return imports.filter((each) => each.startsWith(".")).map((each) => targetOf(file, each));
}

function packageOf(imported: string): string {
  return imported
    .split("/")
    .slice(0, imported.startsWith("@") ? 2 : 1)
    .join("/");
}

/** "renderHostFiles" → render, host, files */
function wordsOf(name: string): readonly string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+/g) ?? []).map((word) => word.toLowerCase());
}

function singular(word: string): string {
  return word.replace(/ies$/, "y").replace(/s$/, "");
}

/** The files of a cycle, in the order in which they import each other; empty when there is none. */
function cycleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const trail: string[] = [];
  const search = (path: string): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    trail.push(path);
    for (const target of graph.get(path) ?? []) {
      const cycle = search(target);
      if (cycle.length > 0) return cycle;
    }
    trail.pop();
    done.add(path);
    return [];
  };
  for (const path of graph.keys()) {
    const cycle = search(path);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

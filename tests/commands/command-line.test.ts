import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { COMMANDS } from "../../src/commands/command-list.ts";
import { CLIPPINGS, runCommand } from "../support/command-line.ts";
import { readFiles, tempFolder, writeFiles } from "../support/folders.ts";

const wrong: [words: string[], says: string][] = [
  [[], "No command was given."],
  [["buidl"], 'Did you mean "build"?'],
  [["publish"], 'Run "dateline --help"'],
  [["--strict"], 'There is no command "--strict"'],
  [["build", "--sedes", "x"], 'Did you mean "--seeds"?'],
  [["build", "-q"], 'has no option "-q"'],
  [["build", "--out"], "needs a value: --out DIR"],
  [["build", "--clean=yes"], '"--clean" takes no value'],
  [["build", "--workers", "many"], "a whole number from 0 to 64"],
  [["build", "--workers", "65"], "a whole number from 0 to 64"],
  [["build", "extra"], 'has no use for "extra"'],
  [["explain"], "dateline explain FILE"],
  [["explain", "a", "b"], 'has no use for "b"'],
  [["dev", "--port", "http"], "A port is a number"],
  [["dev", "--port", "70000"], "A port is a number"],
  [["dev", "--host", "0.0.0.0"], "to this machine only"],
  [["build", "--\u001b[31m"], "\\u{1b}"],
];

test.each(wrong)("%j is a wrong command line", async (words, says) => {
  const { code, out, err } = await runCommand(tempFolder(), ...words);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(says);
});

test.each([["--help"], ["-h"], ["help"], ["--version"], ["build", "--help"], ["help", "dev"]])(
  "%j is answered on stdout",
  async (...words) => {
    const { code, out, err } = await runCommand(tempFolder(), ...words);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/\S\n$/);
  },
);

test("the help names every command and every option of it", async () => {
  const { out } = await runCommand(tempFolder(), "--help");
  for (const { name, options } of COMMANDS) {
    expect(out).toContain(`\n  ${name} `);
    const { out: help } = await runCommand(tempFolder(), name, "--help");
    for (const option of options) expect(help).toContain(`--${option.name}`);
  }
});

test("a build tells what it built, and an unchanged one says so", async () => {
  const project = tempFolder(CLIPPINGS);
  const first = await runCommand(project, "build");
  expect(first.code).toBe(0);
  expect(first.out).toMatch(
    /^Built \d+ pages from 2 articles: \d+ stor(y|ies), \d+ events? \(0 errors, \d+ warnings?\) in \d+\.\d\d s\n$/,
  );
  expect(first.err).toContain("Reading …\nBuilding …\nWriting …\n");
  expect(existsSync(join(project, "dist/index.html"))).toBe(true);
  const second = await runCommand(project, "build");
  expect(second.out).toMatch(/^Nothing changed: \d+ pages from 2 articles/);
});

test("an unchanged build repeats the warnings, and one whose output was touched builds", async () => {
  const project = tempFolder({ ...CLIPPINGS, "seeds/picture.tiff": "x" });
  const first = await runCommand(project, "build", "--json");
  const second = await runCommand(project, "build", "--json");
  const [one, two] = [first, second].map(({ out }) => JSON.parse(out) as Record<string, unknown>);
  expect(two).toMatchObject({ outcome: "unchanged", diagnostics: one?.["diagnostics"] });
  const clean = readFiles(join(project, "dist"));
  rmSync(join(project, "dist/index.html"));
  expect((await runCommand(project, "build")).out).toMatch(/^Built/);
  expect(readFiles(join(project, "dist"))).toEqual(clean);
});

test("a JSON report is one object on stdout and nothing on stderr", async () => {
  const project = tempFolder({ ...CLIPPINGS, "dateline.yaml": "titel: x\n" });
  const { code, out, err } = await runCommand(project, "build", "--json");
  expect([code, err]).toEqual([1, ""]);
  expect(JSON.parse(out)).toMatchObject({
    outcome: "built",
    counts: { articles: 2 },
    faults: { error: 1 },
    diagnostics: [
      { code: "config/unknown-setting", path: "dateline.yaml", line: 1, column: 1, text: "titel" },
    ],
    seconds: { all: expect.any(Number) as number },
  });
});

const SEED_OF_NO_DAY = { "seeds/no-day.txt": " date 2024-02-30 Talks\n\nText of a report.\n" };
const UNKNOWN_FILE = { "seeds/picture.tiff": "x" };

const codes: [claim: string, files: Record<string, string>, words: string[], code: number][] = [
  ["a build", CLIPPINGS, ["build"], 0],
  ["a quiet build", CLIPPINGS, ["build", "--quiet"], 0],
  ["an error in a seed", { ...CLIPPINGS, ...SEED_OF_NO_DAY }, ["build"], 1],
  ["a warning", { ...CLIPPINGS, ...UNKNOWN_FILE }, ["build"], 0],
  ["a warning, strictly", { ...CLIPPINGS, ...UNKNOWN_FILE }, ["build", "--strict"], 1],
  ["output into the seeds", { ...CLIPPINGS, "dateline.yaml": "out: seeds\n" }, ["build"], 1],
  ["output that is a file", { ...CLIPPINGS, dist: "a file" }, ["build"], 1],
  ["a wrong address", CLIPPINGS, ["build", "--base", "nonsense"], 1],
  ["no seeds folder", {}, ["build"], 1],
  ["an empty seeds folder", { "seeds/.hidden": "" }, ["build"], 1],
  ["a check of nothing", CLIPPINGS, ["check"], 1],
  ["an explanation by path", CLIPPINGS, ["explain", "seeds/harbour-one.txt"], 0],
  ["an explanation by name", CLIPPINGS, ["explain", "harbour-one.txt"], 0],
  ["an explanation of nothing", CLIPPINGS, ["explain", "nowhere.txt"], 1],
  ["the schema", CLIPPINGS, ["schema"], 0],
];

test.each(codes)("%s ends with the right exit code", async (_claim, files, words, code) => {
  const said = await runCommand(tempFolder(files), ...words);
  expect(said).toMatchObject({ code });
  expect(said.err).not.toMatch(/\n\s+at /);
});

test("a quiet build says nothing when all is well", async () => {
  const { out, err } = await runCommand(tempFolder(CLIPPINGS), "build", "--quiet");
  expect(out + err).toBe("");
});

test("a missing or empty seeds folder does not cost a good site", async () => {
  const project = tempFolder(CLIPPINGS);
  await runCommand(project, "build");
  const before = readFiles(join(project, "dist"));
  rmSync(join(project, "seeds"), { recursive: true });
  expect(await runCommand(project, "build")).toMatchObject({ code: 1 });
  writeFiles(project, { "seeds/.keep": "" });
  expect(await runCommand(project, "build")).toMatchObject({ code: 1 });
  expect(readFiles(join(project, "dist"))).toEqual(before);
});

test("a site is the same wherever its folders lie, whatever the cache knew", async () => {
  const elsewhere = tempFolder({
    "clippings/one.txt": CLIPPINGS["seeds/harbour-one.txt"] as string,
  });
  const sites = [];
  for (const name of ["a", "b", "deep/c"]) {
    const flags = ["--seeds", join(elsewhere, "clippings"), "--out", join(elsewhere, name, "out")];
    await runCommand(tempFolder(), "build", ...flags, "--cache", join(elsewhere, name, "cache"));
    sites.push(readFiles(join(elsewhere, name, "out")));
  }
  expect(sites[1]).toEqual(sites[0]);
  expect(sites[2]).toEqual(sites[0]);
  expect(JSON.stringify(sites[0])).not.toContain(elsewhere);
});

test("check is content with what build made, and names what is wrong with it", async () => {
  const project = tempFolder(CLIPPINGS);
  await runCommand(project, "build");
  expect(await runCommand(project, "check")).toMatchObject({ code: 0, err: "" });
  const home = readFiles(join(project, "dist"))["index.html"] as string;
  writeFiles(project, {
    "dist/index.html": home.replace("</body>", '<a href="gone.html">x</a></body>'),
  });
  const { code, err } = await runCommand(project, "check");
  expect(code).toBe(1);
  expect(err).toMatch(/^dist\/index\.html:\d+:\d+: error: "gone\.html" leads to no file/m);
  expect(err).toContain("[check/stale-site]");
});

test("check counts a warning as an error", async () => {
  const project = tempFolder({ ...CLIPPINGS, "seeds/picture.tiff": "x" });
  await runCommand(project, "build");
  expect(await runCommand(project, "check")).toMatchObject({ code: 1 });
});

test("explain tells the lines, the findings, the story and the events of a file", async () => {
  const { out } = await runCommand(tempFolder(CLIPPINGS), "explain", "seeds/harbour-one.txt");
  for (const words of [
    "published on 2024-03-05",
    "‹Ministers open harbour talks after a long strike› (the headline on line 1)",
    "‹next week› → DATE 2024-W11, that is 2024-03-11/2024-03-17",
    "said by Ana Duarte",
    "person Ana Duarte",
    "It supports",
  ])
    expect(out).toContain(words);
});

test("the schema of the settings is JSON", async () => {
  const { out } = await runCommand(tempFolder(), "schema");
  expect(JSON.parse(out)).toMatchObject({ additionalProperties: false });
});

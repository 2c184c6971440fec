import { expect, test } from "vitest";

import { planWrites } from "../../src/7-write/plan-writes.ts";
import { compare } from "../../src/base/order.ts";
import type { OutputFile } from "../../src/model/output-file.ts";
import { dice } from "../support/dice.ts";

const hash = "0".repeat(64);
const file = (path: string, key = "k"): OutputFile => ({ path, key, render: () => path });
const entry = (path: string, key = "k") => ({ path, key, sha256: hash });
const manifest = (...files: ReturnType<typeof entry>[]) => ({ version: 1, files });
const byPath = (a: { path: string }, b: { path: string }) => compare(a.path, b.path);
const paths = (files: readonly { path: string }[]) => files.map(({ path }) => path);

test("what has its old key and lies untouched is kept; the rest is written or removed", () => {
  const last = manifest(
    entry("same.html"),
    entry("old.html"),
    entry("changed.html"),
    entry("hand.html"),
  );
  const files = [
    file("same.html"),
    file("changed.html", "k2"),
    file("hand.html"),
    file("new.html"),
  ];
  const plan = planWrites(files, last, ({ path }) => path !== "hand.html");
  expect(paths(plan.keep)).toEqual(["same.html"]);
  expect(paths(plan.write)).toEqual(["changed.html", "hand.html", "new.html"]);
  expect(paths(plan.remove)).toEqual(["old.html"]);
  expect(plan.diagnostics).toEqual([]);
});

test("a key that only bytes tell is asked for where a plan says what changed, and left to who writes else", () => {
  let asked = 0;
  const page = (path: string, knownKey: string | null): OutputFile => ({
    ...{ path, knownKey, isKeyedByBytes: true, render: () => path },
    get key() {
      asked++;
      return knownKey ?? "k";
    },
  });
  const files = [page("known.html", "k"), page("unknown.html", null), file("data.json")];
  const last = manifest(entry("known.html"), entry("unknown.html"), entry("data.json"));
  const later = planWrites(files, last, () => true, { isKeyToldLater: true });
  expect(paths(later.write)).toEqual(["unknown.html"]);
  expect(asked).toBe(0);
  expect(planWrites(files, last, () => true).write).toEqual([]);
});

test("paths that were checked for the last plan are checked again when they are others", () => {
  const memory = { checked: null, listed: null };
  const plan = (...wanted: readonly string[]) => {
    const files = wanted.map((path) => file(path));
    const { write, diagnostics } = planWrites(files, manifest(), () => true, { memory });
    return [paths(write), diagnostics.map(({ code }) => code)];
  };
  const clash = [["a.html", "b.html"], ["write/clashing-paths"]];
  expect(plan("a.html", "A.html", "b.html")).toEqual(clash);
  expect(plan("a.html", "A.html", "b.html")).toEqual(clash);
  expect(plan("a.html", "c.html", "b.html")).toEqual([["a.html", "b.html", "c.html"], []]);
  expect(plan("a.html", "c.html")).toEqual([["a.html", "c.html"], []]);
  expect(plan("c.html", "c.html")).toEqual([["c.html"], ["write/same-path"]]);
});

test("a plan that is made from the last one is the plan that is made anew", () => {
  const { roll, pick } = dice(5);
  const memory = { checked: null, listed: null };
  const names = [
    "a",
    "A",
    "b",
    "c",
    "c/d.html",
    "C/e.html",
    "c/d.html/f",
    "g/h",
    "g/H",
    "i",
    "../j",
  ];
  let wanted: string[] = [];
  let last = manifest();
  const codes = new Set<string>();
  for (let time = 0; time < 400; time++) {
    const at = roll(wanted.length + 1);
    if (roll(2) === 0) wanted.splice(at, 1);
    else wanted.splice(at, 0, pick(names));
    if (roll(20) === 0) wanted.reverse();
    if (roll(30) === 0) wanted = [];
    const files = wanted.map((path) => file(path, String(roll(2))));
    const kept = planWrites(files, last, () => true, { memory });
    const anew = planWrites(files, last, () => true);
    for (const { code } of anew.diagnostics) codes.add(code);
    for (const name of ["write", "keep", "remove", "diagnostics"] as const)
      expect(kept[name], `${time} ${name} ${wanted.join()}`).toEqual(anew[name]);
    expect(new Map([...kept.listed].sort())).toEqual(new Map([...anew.listed].sort()));
    expect(new Map([...kept.wanted].sort())).toEqual(new Map([...anew.wanted].sort()));
    const listed = new Map(anew.keep.map((each) => [each.path, each]));
    for (const { path, key } of anew.write) listed.set(path, { path, key, sha256: "" });
    // Also a list that is in no order: the manifest may have been edited.
    const entries = [...listed.values()];
    last = manifest(...(roll(3) === 0 ? entries.reverse() : entries.sort(byPath)));
  }
  expect([...codes].sort()).toEqual([
    "write/clashing-paths",
    "write/same-path",
    "write/unsafe-path",
  ]);
});

test("styles are written before pages, and the home page last", () => {
  const files = ["index.html", "a.html", "style.css", "b/index.html"].map((path) => file(path));
  const plan = planWrites(files, manifest(), () => true);
  expect(paths(plan.write)).toEqual(["style.css", "a.html", "b/index.html", "index.html"]);
});

const collisions: [wanted: string[], written: string[], code: string, named: string[]][] = [
  [["a.html", "a.html"], ["a.html"], "write/same-path", ["a.html"]],
  [
    ["About.html", "about.html"],
    ["About.html"],
    "write/clashing-paths",
    ["About.html", "about.html"],
  ],
  [
    ["caf\u00e9.html", "cafe\u0301.html"],
    ["caf\u00e9.html"],
    "write/clashing-paths",
    ["caf\u00e9.html"],
  ],
  [["a", "a/b.html"], ["a"], "write/clashing-paths", ["a", "a/b.html"]],
  [["x/a/b.html", "x/A"], ["x/a/b.html"], "write/clashing-paths", ["x/a/b.html", "x/A"]],
];

test.each(collisions)(
  "%j cannot all be written: the first stays, both are named",
  (wanted, written, code, named) => {
    const plan = planWrites(
      wanted.map((path) => file(path)),
      manifest(),
      () => true,
    );
    expect(paths(plan.write)).toEqual(written);
    expect(plan.diagnostics.map((each) => each.code)).toEqual([code]);
    for (const name of named) expect(plan.diagnostics[0]?.message).toContain(`"${name}"`);
  },
);

test.each([
  "../a.html",
  "/etc/passwd",
  "a/../../b",
  "a//b",
  "./a",
  "a/..",
  "a/.",
  "a/./b",
  "a./b",
  "a/",
  "a\\b",
  "C:/a",
  "a\u0000b",
  "a\nb",
  "",
  "dot.",
  "blank ",
  ".dateline-manifest.json",
  ".dateline-work/new/0",
  `${"x".repeat(256)}`,
])("%j is no path of an output", (path) => {
  const plan = planWrites([file(path)], manifest(), () => true);
  expect(plan.write).toEqual([]);
  expect(plan.diagnostics.map(({ code }) => code)).toEqual(["write/unsafe-path"]);
});

test.each([
  ".nojekyll",
  "_headers",
  "a/b/c.html",
  "404.html",
  "naïve.html",
  "..a",
  "a/.b",
  "a..b",
  "a/".repeat(300) + "b",
])("%j is a path of an output", (path) => {
  expect(planWrites([file(path)], manifest(), () => true).diagnostics).toEqual([]);
});

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSources, SIZE_MAX, type Sources } from "../../src/1-read/read-sources.ts";

let project = "";
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "dateline-read-"));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function put(path: string, text = "text"): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

const readAll = (): Sources => readSources(project, { seeds: "seeds" });
const namesOf = ({ sources }: Sources): readonly string[] => sources.map(({ name }) => name);
const reportOf = ({ diagnostics }: Sources): readonly string[] =>
  diagnostics.map(({ severity, code, place }) => `${severity} ${code} ${place?.path}`);

test("text and Markdown of all sub-folders are read in order of path", () => {
  for (const path of ["seeds/b.txt", "seeds/a/z.md", "seeds/a.txt", "seeds/a/b/c.TXT"]) put(path);
  const read = readAll();
  expect(namesOf(read)).toEqual(["a.txt", "a/b/c.TXT", "a/z.md", "b.txt"]);
  expect(read.sources[1]?.path).toBe("seeds/a/b/c.TXT");
  expect(reportOf(read)).toEqual([]);
});

test("the editor's files stand apart", () => {
  put("seeds/stories.yaml", "- id: a");
  put("seeds/sources.yaml", "- name: a");
  put("seeds/a.txt");
  const read = readAll();
  expect([read.stories?.text, read.register?.text, namesOf(read)]).toEqual([
    "- id: a",
    "- name: a",
    ["a.txt"],
  ]);
});

test("dotfiles are passed over in silence, other files with a word", () => {
  for (const path of ["seeds/.DS_Store", "seeds/.git/x.txt", "seeds/photo.jpg", "seeds/LICENSE"])
    put(path);
  const read = readAll();
  expect(namesOf(read)).toEqual([]);
  expect(reportOf(read)).toEqual([
    "warning read/not-read seeds/LICENSE",
    "warning read/not-read seeds/photo.jpg",
  ]);
});

test("what cannot be read is an error, and the rest goes on", () => {
  put("seeds/a.txt");
  mkdirSync(join(project, "seeds/folder.txt"));
  symlinkSync("nowhere.txt", join(project, "seeds/gone.txt"));
  const read = readSources(project, { seeds: "seeds" }, (path) => {
    if (path.toString().endsWith("a.txt")) throw Object.assign(new Error("no"), { code: "EACCES" });
    return Buffer.from("");
  });
  expect(reportOf(read)).toEqual([
    "error read/unreadable seeds/a.txt",
    "error read/unreadable seeds/gone.txt",
  ]);
  expect(read.diagnostics[0]?.message).toContain("permission denied");
});

test("a pipe is never opened", () => {
  put("seeds/a.txt");
  execFileSync("mkfifo", [join(project, "seeds/pipe.txt")]);
  const read = readAll();
  expect(namesOf(read)).toEqual(["a.txt"]);
  expect(reportOf(read)).toEqual(["error read/unreadable seeds/pipe.txt"]);
});

test("links may lead to files of the seeds, not out of them and not in circles", () => {
  put("seeds/a/b.txt");
  put("outside.txt");
  symlinkSync("a/b.txt", join(project, "seeds/link.txt"));
  symlinkSync("..", join(project, "seeds/a/up"));
  symlinkSync("../outside.txt", join(project, "seeds/out.txt"));
  const read = readAll();
  expect(namesOf(read)).toEqual(["a/b.txt", "link.txt"]);
  expect(reportOf(read)).toEqual([
    "warning read/link-loop seeds/a/up",
    "warning read/link-outside seeds/out.txt",
  ]);
});

test("names that cannot be printed are shown with their bytes", () => {
  mkdirSync(join(project, "seeds"));
  writeFileSync(
    Buffer.concat([
      Buffer.from(join(project, "seeds/bad-")),
      Buffer.from([0xff]),
      Buffer.from(".txt"),
    ]),
    "x",
  );
  writeFileSync(join(project, "seeds/new\nline.txt"), "x");
  const read = readAll();
  expect(namesOf(read)).toEqual(["bad-%FF.txt", "new%0Aline.txt"]);
  expect(reportOf(read)).toEqual([
    "warning read/odd-name seeds/bad-%FF.txt",
    "warning read/odd-name seeds/new%0Aline.txt",
  ]);
});

test("without a seeds folder there is one error", () => {
  expect(reportOf(readAll())).toEqual(["error read/no-seeds seeds"]);
});

test("a file beyond the size that is read is refused before it is read", () => {
  put("seeds/a.txt");
  put("seeds/large.txt", "x".repeat(SIZE_MAX + 1));
  const opened: string[] = [];
  const read = readSources(project, { seeds: "seeds" }, (path) => {
    opened.push(path.toString());
    return Buffer.from("text");
  });
  expect(reportOf(read)).toEqual(["error read/too-large seeds/large.txt"]);
  expect(opened).toEqual([join(project, "seeds/a.txt")]);
});

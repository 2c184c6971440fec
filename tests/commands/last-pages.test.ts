import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import type { PageNote } from "../../src/6-render/page-note.ts";
import type { UrlPath } from "../../src/6-render/site-paths.ts";
import { readLastPages, writeLastPages } from "../../src/commands/last-pages.ts";
import { damages } from "../support/damages.ts";
import { tempFolder } from "../support/folders.ts";

const NOTE: PageNote = {
  frame: "frame",
  keys: ["000-25c4", null, "zoé-“1”"],
  places: [
    ["index.names", 1],
    ["index.articlesByOutlet", 2],
  ],
  keyOf: Uint32Array.of(0, 1, 2),
  digests: Float64Array.of(2 ** 53 - 1, 0, 12.5),
  paths: ["articles/000-25c4.html", "outlets/a.html"] as unknown as readonly UrlPath[],
  pageKeys: ["ab", "cd"],
  handed: Float64Array.of(1, 2 ** 40),
  counts: Uint32Array.of(2, 1),
  reads: Uint32Array.of(0, 2, 1),
};

function written(code = "code"): { readonly path: string; readonly bytes: Buffer } {
  const path = join(tempFolder(), "last-pages");
  writeLastPages(path, code, NOTE);
  return { path, bytes: readFileSync(path) };
}

test("what was noted is read as it was", () => {
  expect(readLastPages(written().path, "code")).toEqual({ note: NOTE, isDamaged: false });
});

test("a note of columns that are part of a larger store holds their part of it", () => {
  const { path } = written();
  const reads = Uint32Array.of(9, 0, 2, 1, 9).subarray(1, 4);
  writeLastPages(path, "code", { ...NOTE, reads });
  expect(readLastPages(path, "code").note).toEqual(NOTE);
});

test("a byte that changed anywhere, or one that is missing, leaves no note, and is told", () => {
  const { path, bytes } = written();
  for (const content of damages(bytes)) {
    writeFileSync(path, content);
    expect(readLastPages(path, "code").note).toBeNull();
  }
  for (const content of [bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.of(0)]), "?"]) {
    writeFileSync(path, content);
    expect(readLastPages(path, "code")).toEqual({ note: null, isDamaged: true });
  }
});

const others: [what: string, content: () => string | Buffer, isDamaged: boolean][] = [
  ["another program", () => written("older").bytes, false],
  ["the form before", () => 'dateline-pages 2 code 00ff\n{"frame":"f","lookUps":[]}', false],
  ["an earlier form", () => 'dateline-pages 0 code 77\n{"pages":[]}', false],
  ["a later form", () => "dateline-pages 99 code 77\n{}", false],
  ["no form at all", () => "dateline-pages\n{}", true],
  ["another file", () => "{}", true],
  ["nothing", () => "", true],
];

test.each(others)(
  "a note of another form or program is foreign, not damaged: %s",
  (_, content, isDamaged) => {
    const { path } = written();
    writeFileSync(path, content());
    expect(readLastPages(path, "code")).toEqual({ note: null, isDamaged });
  },
);

test("where nothing was noted, nothing is wrong", () => {
  const path = join(tempFolder(), "last-pages");
  expect(readLastPages(path, "code")).toEqual({ note: null, isDamaged: false });
});

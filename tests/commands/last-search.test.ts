import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import type { SearchNote } from "../../src/6-render/search/search-note.ts";
import { readLastSearch, writeLastSearch } from "../../src/commands/last-search.ts";
import { damages } from "../support/damages.ts";
import { tempFolder } from "../support/folders.ts";

const NOTE: SearchNote = {
  ...{ settings: "settings", level: 0, ownNumbers: 3, words: ["bridge", "zoé", "people xi"] },
  shards: [
    [0, { sha256: "ab", holdsFor: [0, 12], listed: "xi" }],
    [3, { sha256: "cd", holdsFor: [2, Infinity], listed: "" }],
  ],
  blocks: [
    {
      ...{ count: 2, digest: 2 ** 53 - 1, sha256: "0a" },
      index: {
        words: Uint32Array.of(2, 0, 1),
        postings: Uint16Array.of(4, 4, 9),
        starts: Uint32Array.of(0, 1, 3),
      },
    },
    {
      ...{ count: 1, digest: 12, sha256: "0b" },
      index: {
        words: Uint32Array.of(1),
        postings: Uint16Array.of(8),
        starts: Uint32Array.of(0, 0, 1),
      },
    },
  ],
};

function written(code = "code"): { readonly path: string; readonly bytes: Buffer } {
  const path = join(tempFolder(), "last-search");
  writeLastSearch(path, code, NOTE);
  return { path, bytes: readFileSync(path) };
}

test("what was noted is read as it was", () => {
  expect(readLastSearch(written().path, "code")).toEqual({ note: NOTE, isDamaged: false });
});

test("an index without blocks is read as it was", () => {
  const { path } = written();
  const note = { ...NOTE, blocks: [], shards: [] };
  writeLastSearch(path, "code", note);
  expect(readLastSearch(path, "code").note).toEqual(note);
});

test("a byte that changed anywhere, or one that is missing, leaves no note, and is told", () => {
  const { path, bytes } = written();
  for (const content of damages(bytes)) {
    writeFileSync(path, content);
    expect(readLastSearch(path, "code").note).toBeNull();
  }
  for (const content of [bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.of(0)]), "?"]) {
    writeFileSync(path, content);
    expect(readLastSearch(path, "code")).toEqual({ note: null, isDamaged: true });
  }
});

test("a note of another program is foreign, not damaged", () => {
  const { path } = written("older");
  expect(readLastSearch(path, "code")).toEqual({ note: null, isDamaged: false });
});

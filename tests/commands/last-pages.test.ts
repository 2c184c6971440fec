import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { readLastPages } from "../../src/commands/last-pages.ts";
import { tempFolder } from "../support/folders.ts";

const rows: [what: string, text: string, isDamaged: boolean][] = [
  ["an earlier form", 'dateline-pages 0 c1 77\n{"pages":[]}', false],
  ["a later form", "dateline-pages 99 c1 77\n{}", false],
  ["no form at all", "dateline-pages\n{}", true],
  ["another file", "{}", true],
  ["nothing", "", true],
];

test.each(rows)(
  "a note of pages of another form is foreign, not damaged: %s",
  (_, text, isDamaged) => {
    const path = join(tempFolder(), "last-pages");
    writeFileSync(path, text);
    expect(readLastPages(path, "c1")).toEqual({ note: null, isDamaged });
  },
);

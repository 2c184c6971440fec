import { chmodSync, mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../src/commands/read-project.ts";
import { seenInputs } from "../../src/commands/seen-inputs.ts";
import { tempFolder } from "../support/folders.ts";

const PROGRAM = { version: "1", code: "c" };
const LONG_AFTER = Date.now() + 3_600_000;

function project(): string {
  const dir = tempFolder();
  mkdirSync(join(dir, "seeds/more"), { recursive: true });
  writeFileSync(join(dir, "seeds/a.txt"), " date 2025-03-07 Locks open");
  writeFileSync(join(dir, "seeds/more/b.txt"), " date 2025-03-08 Locks close");
  return dir;
}

function seen(dir: string, now = LONG_AFTER, program = PROGRAM): string | null {
  return seenInputs(dir, readConfig(dir, {}), program, now);
}

const CHANGES: readonly (readonly [change: string, make: (dir: string) => void])[] = [
  [
    "a text of the same length",
    (dir) => writeFileSync(join(dir, "seeds/a.txt"), " date 2025-03-07 Locks shut"),
  ],
  ["a new file", (dir) => writeFileSync(join(dir, "seeds/more/c.txt"), "")],
  ["a new name", (dir) => renameSync(join(dir, "seeds/a.txt"), join(dir, "seeds/z.txt"))],
  [
    "a text with its old time set again",
    (dir) => {
      const path = join(dir, "seeds/a.txt");
      writeFileSync(path, " date 2025-03-07 Locks shut");
      utimesSync(path, 1, 1);
    },
  ],
  ["a permission", (dir) => chmodSync(join(dir, "seeds/a.txt"), 0o600)],
  [
    "a template",
    (dir) => {
      mkdirSync(join(dir, "templates/pages"), { recursive: true });
      writeFileSync(join(dir, "templates/pages/about.eta"), "x");
    },
  ],
  ["a setting", (dir) => writeFileSync(join(dir, "dateline.yaml"), "title: Locks")],
];

test("what nobody changed is seen as the same", () => {
  const dir = project();
  expect(seen(dir)).toMatch(/^[0-9a-f]{64}$/);
  expect(seen(dir)).toBe(seen(dir));
});

test.each(CHANGES)("%s is seen", (_, make) => {
  const dir = project();
  utimesSync(join(dir, "seeds/a.txt"), 1, 1);
  const before = seen(dir);
  make(dir);
  expect(seen(dir)).not.toBe(before);
});

test("another program sees anew", () => {
  const dir = project();
  expect(seen(dir, LONG_AFTER, { ...PROGRAM, code: "d" })).not.toBe(seen(dir));
});

test("what changed just now may change again unseen, so nothing is certain", () => {
  expect(seen(project(), Date.now())).toBeNull();
});

test("of a link nothing is certain", () => {
  const dir = project();
  symlinkSync(join(dir, "seeds/a.txt"), join(dir, "seeds/link.txt"));
  expect(seen(dir)).toBeNull();
});

test("of a file whose name is not UTF-8 nothing is certain", () => {
  const dir = project();
  const path = Buffer.concat([
    Buffer.from(`${dir}/seeds/caf`),
    Buffer.of(0xe9),
    Buffer.from(".txt"),
  ]);
  writeFileSync(path, " date 2025-03-09 Locks rust");
  expect(seen(dir)).toBeNull();
});

import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { letGoOfText, textNow } from "../../src/1-read/lend-text.ts";
import { readSources } from "../../src/1-read/read-sources.ts";
import type { SourceFile } from "../../src/model/source-file.ts";
import { tempFolder } from "../support/folders.ts";

function oneSource(text: string): { readonly path: string; readonly source: SourceFile } {
  const dir = tempFolder({ "seeds/a.txt": text });
  const source = readSources(dir, { seeds: "seeds" }).sources[0] as SourceFile;
  return { path: join(dir, "seeds/a.txt"), source };
}

test("a text that was let go is read again", () => {
  const { source } = oneSource("Rain fell.\r\n");
  letGoOfText(source);
  expect([source.text, textNow(source)]).toEqual(["Rain fell.\n", "Rain fell.\n"]);
  expect(Object.keys(source)).toEqual(["path", "name", "text", "sha256"]);
});

test("a text that is held is what was read, whatever lies on disk", () => {
  const { path, source } = oneSource("Rain fell.\n");
  writeFileSync(path, "Snow fell.\n");
  expect(source.text).toBe("Rain fell.\n");
});

test.each<[what: string, change: (path: string) => void]>([
  ["changed", (path) => writeFileSync(path, "Snow fell.\n")],
  ["gone", (path) => rmSync(path)],
])("a file that is %s by then has no text, and never another one", (_, change) => {
  const { path, source } = oneSource("Rain fell.\n");
  letGoOfText(source);
  change(path);
  expect(textNow(source)).toBeNull();
  expect(() => source.text).toThrow('"seeds/a.txt" changed while it was read.');
});

test("a source of any other making keeps its text", () => {
  const source: SourceFile = { path: "a.txt", name: "a.txt", text: "Rain.", sha256: "0" };
  letGoOfText(source);
  expect(textNow(source)).toBe("Rain.");
});

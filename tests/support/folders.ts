import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { onTestFinished } from "vitest";

/** A folder that is gone when the test ends. */
export function tempFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "dateline-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Path → text of every file below a folder, "" for a folder that is empty; sorted by path. */
export function readFiles(folder: string): Record<string, string> {
  const found: [string, string][] = [];
  const walk = (at: string, prefix: string): void => {
    const entries = readdirSync(at, { withFileTypes: true });
    if (entries.length === 0 && prefix !== "") found.push([prefix, ""]);
    for (const entry of entries) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) walk(path, `${prefix}${entry.name}/`);
      else found.push([prefix + entry.name, entry.isFile() ? readFileSync(path, "utf8") : "link"]);
    }
  };
  walk(folder, "");
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

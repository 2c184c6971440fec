import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { sha256 } from "../base/hash.ts";
import { compare } from "../base/order.ts";
import type { AssetFile, TemplateFile } from "../model/site.ts";
import { SourceChanged } from "./lend-text.ts";

const TEMPLATE_EXTENSION = ".eta";

/**
 * The templates of several folders, in order of name. A folder that comes first wins, so a user's template takes the
 * place of ours of the same name. Folders that do not exist have no templates.
 */
export function readTemplates(
  dirs: readonly string[],
  projectDir: string = process.cwd(),
): readonly TemplateFile[] {
  const byName = new Map<string, TemplateFile>();
  for (const dir of dirs)
    for (const path of filesOf(dir)) {
      if (!path.endsWith(TEMPLATE_EXTENSION)) continue;
      const name = path.slice(0, -TEMPLATE_EXTENSION.length);
      if (byName.has(name)) continue;
      const full = join(dir, path);
      byName.set(name, { name, path: slashed(relative(projectDir, full)), text: readText(full) });
    }
  return [...byName.values()].sort((a, b) => compare(a.name, b.name));
}

/**
 * The static files of several folders, in order of path. A folder that comes first wins, so a user's file takes the place
 * of ours of the same path and all others are added to ours. Folders that do not exist have none.
 */
export function readAssets(
  dirs: readonly string[],
  projectDir: string = process.cwd(),
): readonly AssetFile[] {
  const byPath = new Map<string, AssetFile>();
  for (const dir of dirs)
    for (const path of filesOf(dir)) {
      if (byPath.has(path)) continue;
      const full = join(dir, path);
      const hash = sha256(readFileSync(full));
      const shown = slashed(relative(projectDir, full));
      byPath.set(path, { path, sha256: hash, bytes: () => readAsHashed(full, hash, shown) });
    }
  return [...byPath.values()].sort((a, b) => compare(a.path, b.path));
}

/** Other bytes are never given: they would lie in the site under the name and the key of those that were hashed. */
function readAsHashed(full: string, hash: string, shown: string): Uint8Array {
  const isThere = statSync(full, { throwIfNoEntry: false })?.isFile() ?? false;
  const bytes = isThere ? readFileSync(full) : null;
  if (bytes === null || sha256(bytes) !== hash) throw new SourceChanged(shown);
  return bytes;
}

function readText(path: string): string {
  return readFileSync(path, "utf8")
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n");
}

/** Regular files below a folder, with "/" between the parts, in order of path; dotfiles are left out. */
function filesOf(dir: string): readonly string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => slashed(relative(dir, join(entry.parentPath, entry.name))))
    .filter((path) => !path.split("/").some((part) => part.startsWith(".")))
    .sort(compare);
}

function slashed(path: string): string {
  return path.split(sep).join("/");
}

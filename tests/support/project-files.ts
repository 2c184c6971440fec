import { readdirSync, readFileSync } from "node:fs";
import { sha256 } from "../../src/base/hash.ts";
import type { AssetFile, TemplateFile } from "../../src/model/site.ts";

const ROOT = new URL("../../", import.meta.url);

/** The project's own templates. */
export function projectTemplates(): readonly TemplateFile[] {
  return filesIn("templates").map((path) => ({
    name: path.replace(/\.eta$/, ""),
    path: `templates/${path}`,
    text: readFileSync(new URL(`templates/${path}`, ROOT), "utf8"),
  }));
}

/** The project's own static files. */
export function projectAssets(): readonly AssetFile[] {
  return filesIn("public").map((path) => {
    const bytes = () => readFileSync(new URL(`public/${path}`, ROOT));
    return { path, sha256: sha256(bytes()), bytes };
  });
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.split(`/${folder}/`)[1] as string)
    .map((path) => path.replace(/^\//, "").replaceAll("//", "/"))
    .sort();
}

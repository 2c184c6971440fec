import type { OutputFile } from "../model/output-file.ts";
import type { AssetFile } from "../model/site.ts";
import { assetPath, type UrlPath } from "./site-paths.ts";

const HASH_LENGTH = 10; // of a style sheet's own hash; enough to tell its versions apart
const STAMPED = /\.(?:css|js)$/;

/** Scripts that pages load by name; a folder of static files without them gives pages without scripts. */
export interface ScriptPaths {
  readonly site: UrlPath | null;
  readonly search: UrlPath | null;
}

/**
 * The static files, copied as they are. Style sheets and scripts get a hash in their name, so that a browser may keep
 * them for ever; every style sheet is used on every page, in order of path.
 */
export function assetFiles(assets: readonly AssetFile[]): {
  readonly files: readonly OutputFile[];
  readonly styles: readonly UrlPath[];
  readonly icon: UrlPath | null;
  readonly scripts: ScriptPaths;
} {
  const named = assets.map((asset) => ({ asset, path: stampedPath(asset) }));
  const pathOf = (name: string) => named.find(({ asset }) => asset.path === name)?.path ?? null;
  return {
    files: named.map(({ asset, path }) => ({ path, key: asset.sha256, render: asset.bytes })),
    styles: named.flatMap(({ path }) => (path.endsWith(".css") ? path : [])),
    icon: pathOf("favicon.svg"),
    scripts: { site: pathOf("dateline.js"), search: pathOf("search.js") },
  };
}

function stampedPath({ path, sha256 }: AssetFile): UrlPath {
  return assetPath(path.replace(STAMPED, (ending) => `.${sha256.slice(0, HASH_LENGTH)}${ending}`));
}

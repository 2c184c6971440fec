import { hashKey } from "../base/hash.ts";
import type { OutputFile } from "../model/output-file.ts";
import type { AssetFile } from "../model/site.ts";
import { assetPath, type UrlPath } from "./site-paths.ts";

const HASH_LENGTH = 10; // of a style sheet's own hash; enough to tell its versions apart
const MAIN_STYLE = "style.css";
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
export function assetFiles(
  plain: readonly AssetFile[],
  theme: string,
): {
  readonly files: readonly OutputFile[];
  readonly styles: readonly UrlPath[];
  readonly icon: UrlPath | null;
  readonly scripts: ScriptPaths;
} {
  const assets = theme === "" ? plain : withTheme(plain, theme);
  const named = assets.map((asset) => ({ asset, path: stampedPath(asset) }));
  const pathOf = (name: string) => named.find(({ asset }) => asset.path === name)?.path ?? null;
  return {
    files: named.map(({ asset, path }) => ({ path, key: asset.sha256, render: asset.bytes })),
    styles: named.flatMap(({ path }) => (path.endsWith(".css") ? path : [])),
    icon: pathOf("favicon.svg"),
    scripts: { site: pathOf("dateline.js"), search: pathOf("search.js") },
  };
}

/** A theme goes to the end of our style sheet, where it has the last word and needs no request of its own. */
function withTheme(assets: readonly AssetFile[], theme: string): readonly AssetFile[] {
  return assets.map((asset) =>
    asset.path === MAIN_STYLE
      ? {
          path: asset.path,
          sha256: hashKey(asset.sha256, theme),
          bytes: () => joined(asset.bytes(), new TextEncoder().encode(`\n${theme}`)),
        }
      : asset,
  );
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

function stampedPath({ path, sha256 }: AssetFile): UrlPath {
  return assetPath(path.replace(STAMPED, (ending) => `.${sha256.slice(0, HASH_LENGTH)}${ending}`));
}

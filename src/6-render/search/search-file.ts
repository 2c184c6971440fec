import type { OutputFile } from "../../model/output-file.ts";
import { assetPath, type UrlPath } from "../site-paths.ts";

const STAMP_LENGTH = 10; // hex digits of the hash of a file's bytes; enough to tell its versions apart

/** A file of the index hands its data to the page. It is a script, since from disk a browser loads scripts and nothing else. */
export function fileOfData(json: string): string {
  return `datelineSearch(${json});\n`;
}

/** Where a file lies: by its bytes, so that a browser may keep it for ever. */
export function searchPath(name: string, sha256: string): UrlPath {
  return assetPath(`search/${name}.${stampOf(sha256)}.js`);
}

export function stampOf(sha256: string): string {
  return sha256.slice(0, STAMP_LENGTH);
}

export function searchFile(
  name: string,
  { sha256, render }: { readonly sha256: string } & Pick<OutputFile, "render">,
): OutputFile {
  return { path: searchPath(name, sha256), key: sha256, isKeyedByBytes: true, render };
}

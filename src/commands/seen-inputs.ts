import { lstatSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

import { SETTLED_MS } from "../1-read/file-stamp.ts";
import { hashKey, sha256 } from "../base/hash.ts";
import { PACKAGE_DIR } from "./code-fingerprint.ts";
import { findPictureMaker } from "./find-picture-maker.ts";
import type { ProjectConfig } from "./read-project.ts";

const UNDECODED = "\ufffd"; // stands for the bytes of a name that are not UTF-8

/**
 * A hash of the names, sizes, times and inodes of all that a build reads: while it stays, nothing needs to be read to know
 * that nothing changed. Null when that is not certain: something changed just now, is neither file nor folder, or has a
 * name that is not UTF-8.
 */
export function seenInputs(
  projectDir: string,
  config: ProjectConfig,
  program: { readonly version: string; readonly code: string },
  now = Date.now(),
): string | null {
  const { settings, text, diagnostics } = config;
  const folders = [settings.seeds, settings.templates, settings.public];
  const looked: Looked = { paths: [], numbers: [], newestMs: 0, isPlain: true };
  for (const folder of folders) lookThrough(resolve(projectDir, folder), looked);
  for (const folder of ["templates", "public"]) lookThrough(join(PACKAGE_DIR, folder), looked);
  if (!looked.isPlain || looked.newestMs > now - SETTLED_MS) return null;
  return hashKey(
    ...[program.code, program.version, text ?? ""],
    JSON.stringify([settings, diagnostics]),
    JSON.stringify(settings.sharePictures ? (findPictureMaker()?.version ?? null) : null),
    looked.paths.join(""),
    sha256(new Uint8Array(Float64Array.from(looked.numbers).buffer)),
  );
}

interface Looked {
  /** The length before each tells where it ends, whatever is in it; to quote each would take longer than to look at it. */
  readonly paths: string[];
  /** What `fileStamp` tells, of each in turn, not made into texts: that takes as long as half of the look. */
  readonly numbers: number[];
  /** Of all times of change. */
  newestMs: number;
  /**
   * False when there are links, which the reader follows with care that a look at them does not show, or names in no known
   * encoding, under which nothing is found here.
   */
  isPlain: boolean;
}

function lookThrough(path: string, looked: Looked): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  looked.paths.push(`${path.length} ${path}`);
  if (!stats) return void looked.numbers.push(NaN);
  looked.numbers.push(stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino, stats.dev);
  looked.newestMs = Math.max(looked.newestMs, stats.mtimeMs, stats.ctimeMs);
  if (stats.isDirectory()) {
    for (const name of namesIn(path, looked)) lookThrough(`${path}/${name}`, looked);
  } else if (!stats.isFile()) looked.isPlain = false;
}

function namesIn(folder: string, looked: Looked): readonly string[] {
  try {
    const names = readdirSync(folder).sort();
    if (names.some((name) => name.includes(UNDECODED))) looked.isPlain = false;
    return names;
  } catch {
    looked.isPlain = false; // the reader says what is wrong with it
    return [];
  }
}

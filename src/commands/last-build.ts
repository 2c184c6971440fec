import { readFileSync } from "node:fs";
import { join } from "node:path";

import { sha256 } from "../base/hash.ts";
import { writeWhole } from "../cache/write-whole.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { BuildCounts } from "./build-counts.ts";

/** What a build remembers for the next one with the same output folder. Without it, everything is looked at anew. */
export interface LastBuild {
  /** Absolute path of the output folder. */
  readonly out: string;
  /** Fingerprint of the program that made it: another one may make other bytes under the same key. */
  readonly code: string;
  /** Hash of all that was read; null when not every output could be written. */
  readonly inputs: string | null;
  /** By what it was told, without reading, that the inputs are those; null when that was not certain. */
  readonly seen: string | null;
  /** Hash of the manifest that belongs to it. */
  readonly manifest: string;
  readonly stamps: Map<string, string>; // path → stamp; the next build of a session carries it on
  /** Every file of the manifest has a stamp. */
  readonly isStamped: boolean;
  readonly counts: BuildCounts;
  readonly diagnostics: readonly Diagnostic[];
}

/** As it stands in its file. */
interface Noted extends Omit<LastBuild, "stamps"> {
  readonly stamps: readonly (readonly [path: string, stamp: string])[];
}

const MAGIC = "dateline-last-build 4";

/** What stages 2 and 3 found, for all sites that share a cache. */
export function storePath(cacheDir: string): string {
  return join(cacheDir, "findings");
}

/** Null when there is none, or when it is damaged or belongs to another output folder. */
export function readLastBuild(path: string, out: string): LastBuild | null {
  const bytes = readBytes(path);
  const end = bytes.indexOf("\n");
  const body = bytes.subarray(end + 1);
  if (bytes.toString("utf8", 0, Math.max(end, 0)) !== `${MAGIC} ${sha256(body)}`) return null;
  const last = JSON.parse(body.toString()) as Noted;
  return last.out === out ? { ...last, stamps: new Map(last.stamps) } : null;
}

/** Failing costs only time at the next build. */
export function writeLastBuild(path: string, last: LastBuild): void {
  const noted: Noted = { ...last, stamps: [...last.stamps] };
  const body = JSON.stringify(noted);
  writeWhole(path, Buffer.from(`${MAGIC} ${sha256(body)}\n${body}`));
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

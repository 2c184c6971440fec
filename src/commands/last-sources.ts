import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import type { NotedSource, NotedSources } from "../1-read/source-note.ts";
import { sha256 } from "../base/hash.ts";
import { removeIfPossible } from "../cache/remove-if-possible.ts";
import { writeWhole } from "../cache/write-whole.ts";
import type { Run } from "./build-request.ts";

// dateline-sources 1 <code> <hash of the rest>\n
// place, stamp and hash of each file, JSON

const MAGIC = "dateline-sources 1";

/** Projects may share one cache. */
export function sourcesPathOf({ request, config, cacheDir }: Run): string {
  const seeds = resolve(request.projectDir, config.settings.seeds);
  return join(cacheDir, `last-sources-${sha256(seeds).slice(0, 12)}`);
}

/** None when there are none, when they are not what was written, or when another program may have had more to say of a file. */
export function readLastSources(path: string, code: string): NotedSources {
  const bytes = readBytes(path);
  const end = bytes.indexOf("\n");
  const body = bytes.subarray(end + 1);
  if (bytes.toString("utf8", 0, Math.max(end, 0)) !== headOf(code, body)) return new Map();
  const rows = JSON.parse(body.toString()) as [place: string, stamp: string, sha256: string][];
  return new Map(
    rows.map(([place, stamp, hash]): [string, NotedSource] => [place, { stamp, sha256: hash }]),
  );
}

/** Failing costs only time at the next build. */
export function writeLastSources(path: string, code: string, noted: NotedSources): void {
  const rows = [...noted].map(([place, { stamp, sha256: hash }]) => [place, stamp, hash]);
  const body = Buffer.from(JSON.stringify(rows));
  writeWhole(path, Buffer.concat([Buffer.from(`${headOf(code, body)}\n`), body]));
}

export function forgetLastSources(path: string): void {
  removeIfPossible(path);
}

function headOf(code: string, body: Uint8Array): string {
  return `${MAGIC} ${code} ${sha256(body)}`;
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

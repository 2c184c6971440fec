import { join, resolve } from "node:path";

import type { NotedSource, NotedSources } from "../1-read/source-note.ts";
import { sha256 } from "../base/hash.ts";
import { writeColumnFile } from "../cache/column-file.ts";
import { removeIfPossible } from "../cache/remove-if-possible.ts";
import type { Run } from "./build-request.ts";
import { readLastNote, type LastNote } from "./last-note.ts";

const MAGIC = "dateline-sources 2";

type Row = readonly [place: string, stamp: string, sha256: string];

/** Projects may share one cache. */
export function sourcesPathOf({ request, config, cacheDir }: Run): string {
  const seeds = resolve(request.projectDir, config.settings.seeds);
  return join(cacheDir, `last-sources-${sha256(seeds).slice(0, 12)}`);
}

/** None of another program's, which may have had more to say of a file. */
export function readLastSources(path: string, code: string): LastNote<NotedSources> {
  return readLastNote(path, { magic: MAGIC, code }, ({ texts }) => {
    const rows = texts as readonly Row[];
    return new Map(
      rows.map(([place, stamp, hash]): [string, NotedSource] => [place, { stamp, sha256: hash }]),
    );
  });
}

/** As `writeColumnFile`. */
export function writeLastSources(path: string, code: string, noted: NotedSources): string | null {
  const texts = [...noted].map(([place, { stamp, sha256: hash }]): Row => [place, stamp, hash]);
  return writeColumnFile(path, { magic: MAGIC, code }, { texts, columns: [] });
}

export function forgetLastSources(path: string): void {
  removeIfPossible(path);
}

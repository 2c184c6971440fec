import { join } from "node:path";

import type { PageNote } from "../6-render/page-note.ts";
import { sha256 } from "../base/hash.ts";
import { readColumnFile, writeColumnFile, type ReadColumns } from "../cache/column-file.ts";

const MAGIC = "dateline-pages 3";

export interface LastPages {
  /** Null when there is none, or none of this program's. */
  readonly note: PageNote | null;
  /** There is something, and it is not what was written. */
  readonly isDamaged: boolean;
}

/** Sites with different output folders may share one cache. */
export function lastPagesPath(cacheDir: string, out: string): string {
  return join(cacheDir, `last-pages-${sha256(out).slice(0, 12)}`);
}

/** What the last build knew of its pages. */
export function readLastPages(path: string, code: string): LastPages {
  const { read, isDamaged } = readColumnFile(path, { magic: MAGIC, code });
  return { note: read && noteOf(read), isDamaged };
}

/** Failing costs only time at the next build. */
export function writeLastPages(path: string, code: string, note: PageNote): void {
  const { keyOf, digests, handed, counts, reads, ...texts } = note;
  const columns = [keyOf, digests, handed, counts, reads].map((column) => [column]);
  writeColumnFile(path, { magic: MAGIC, code }, { texts, columns });
}

type Texts = Pick<PageNote, "frame" | "keys" | "places" | "paths" | "pageKeys">;

function noteOf({ texts, columns }: ReadColumns): PageNote {
  const [keyOf, digests, handed, counts, reads] = columns as [
    ...[ArrayBuffer, ArrayBuffer, ArrayBuffer, ArrayBuffer, ArrayBuffer],
  ];
  return {
    ...(texts as Texts),
    keyOf: new Uint32Array(keyOf),
    digests: new Float64Array(digests),
    handed: new Float64Array(handed),
    counts: new Uint32Array(counts),
    reads: new Uint32Array(reads),
  };
}

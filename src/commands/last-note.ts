import { join } from "node:path";

import { sha256 } from "../base/hash.ts";
import { readColumnFile, type ColumnForm, type ReadColumns } from "../cache/column-file.ts";

/** What an earlier process left in the cache for the next one. */
export interface LastNote<T> {
  /** Null when there is none, or none of this program's. */
  readonly note: T | null;
  /** There is something, and it is not what was written. */
  readonly isDamaged: boolean;
}

export const NO_NOTE: LastNote<never> = { note: null, isDamaged: false };

/** Sites with different output folders may share one cache. `out` is the folder's identity. */
export function lastNotePath(
  cacheDir: string,
  kind: "build" | "pages" | "search",
  out: string,
): string {
  return join(cacheDir, `last-${kind}-${sha256(out).slice(0, 12)}`);
}

export function readLastNote<T>(
  path: string,
  form: ColumnForm,
  noteOf: (read: ReadColumns) => T | null,
): LastNote<T> {
  const { read, isDamaged } = readColumnFile(path, form);
  return { note: read && noteOf(read), isDamaged };
}

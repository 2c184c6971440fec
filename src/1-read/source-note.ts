// What a build notes of the files that it reads, so that a later process knows their hashes without opening them.
import type { Stats } from "node:fs";

import { fileStamp, SETTLED_MS } from "./file-stamp.ts";

export interface NotedSource {
  readonly stamp: string;
  /** Of its bytes. */
  readonly sha256: string;
}

/** By place on disk (bytes as latin1). */
export type NotedSources = ReadonlyMap<string, NotedSource>;

export interface SourceNote {
  /** As another process noted them. */
  readonly known: NotedSources;
  /** Filled in while sources are read: those of `known` that are as they were stay the same records. */
  readonly noted: Map<string, NotedSource>;
}

interface FileLook {
  readonly stats: Stats;
  readonly isLink: boolean;
}

/** Null when the file has to be read. */
export function recallNoted(
  { known, noted }: SourceNote,
  place: string,
  { stats, isLink }: FileLook,
): NotedSource | null {
  const last = known.get(place);
  if (isLink || !last || last.stamp !== fileStamp(stats)) return null;
  noted.set(place, last);
  return last;
}

/** `stats` are of the time before the file was read. What changed just before that may change again under the same stamp. */
export function noteSource(
  { noted }: SourceNote,
  place: string,
  { stats, isLink, sha256 }: FileLook & Pick<NotedSource, "sha256">,
): void {
  const settled = Date.now() - SETTLED_MS;
  if (isLink || stats.mtimeMs > settled || stats.ctimeMs > settled) return;
  noted.set(place, { stamp: fileStamp(stats), sha256 });
}

/** Whether there is nothing to write down. */
export function isNoted({ known, noted }: SourceNote): boolean {
  return (
    noted.size === known.size && [...noted].every(([place, each]) => known.get(place) === each)
  );
}

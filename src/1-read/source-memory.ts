// What a process that reads again and again knows of the files it has read.
import type { Stats } from "node:fs";

import type { Diagnostic } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/source-file.ts";
import { fileStamp, SETTLED_MS } from "./file-stamp.ts";

/** What one file came to. */
export interface FileRead {
  /** Null when it is not read. */
  readonly file: SourceFile | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface RememberedFile extends FileRead {
  readonly stamp: string;
  /** Its time was so long past when it was read that a later change must have another one. */
  readonly isSettled: boolean;
  /** The same bytes may be changed under another name. */
  readonly isShared: boolean;
}

/** Place on disk (bytes as latin1) → what was read there. */
export type SourceMemory = Map<string, RememberedFile>;

/** What was read from a file that has not changed since; null when that is not certain. */
export function recall(memory: SourceMemory, place: string, stats: Stats): FileRead | null {
  const known = memory.get(place);
  return known?.isSettled && known.stamp === fileStamp(stats) ? known : null;
}

/** `stats` are of the time before the file was read. A file with the bytes that it had before stays the record that it was. */
export function remember(
  memory: SourceMemory,
  place: string,
  { stats, isLink, ...read }: FileRead & { readonly stats: Stats; readonly isLink: boolean },
): FileRead {
  const before = memory.get(place)?.file;
  const isSame = before && before.sha256 === read.file?.sha256 && before.path === read.file.path;
  const file = isSame ? before : read.file;
  memory.set(place, {
    ...{ file, diagnostics: read.diagnostics, stamp: fileStamp(stats) },
    isSettled: Math.max(stats.mtimeMs, stats.ctimeMs) < Date.now() - SETTLED_MS,
    isShared: isLink || stats.nlink > 1,
  });
  return { ...read, file };
}

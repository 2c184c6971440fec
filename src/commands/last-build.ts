import { join } from "node:path";

import { stampColumns, type Stamps } from "../7-write/stamps.ts";
import { writeColumnFile, type ColumnForm } from "../cache/column-file.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { BuildCounts } from "./build-counts.ts";
import { readLastNote, type LastNote } from "./last-note.ts";

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
  /** Of the manifest as a file; null when that is not certain. */
  readonly manifestStamp: string | null;
  readonly stamps: Stamps;
  /** Every file of the manifest has a stamp. */
  readonly isStamped: boolean;
  readonly counts: BuildCounts;
  readonly diagnostics: readonly Diagnostic[];
}

// Stamps hold whichever program wrote them; which one it was stands in the note.
const FORM: ColumnForm = { magic: "dateline-last-build 5", code: "any" };

/** What stages 2 and 3 found. Sites may share a cache, and find in it what the last of them used. */
export function storePath(cacheDir: string): string {
  return join(cacheDir, "findings");
}

/** One of another output folder is none. */
export function readLastBuild(path: string, out: string): LastNote<LastBuild> {
  return readLastNote(path, FORM, ({ texts, columns }) => {
    const { paths, ...last } = texts as Texts;
    const numbers = new Float64Array(columns[0] ?? new ArrayBuffer(0));
    return last.out === out ? { ...last, stamps: { kind: "columns", paths, numbers } } : null;
  });
}

/** As `writeColumnFile`. */
export function writeLastBuild(path: string, { stamps, ...last }: LastBuild): string | null {
  const { paths, numbers } = stampColumns(stamps);
  const texts: Texts = { ...last, paths };
  return writeColumnFile(path, FORM, { texts, columns: [[numbers]] });
}

interface Texts extends Omit<LastBuild, "stamps"> {
  readonly paths: readonly string[];
}

import type { PageNote } from "../6-render/page-note.ts";
import { writeColumnFile, type ReadColumns } from "../cache/column-file.ts";
import { readLastNote, type LastNote } from "./last-note.ts";

const MAGIC = "dateline-pages 3";

/** What the last build knew of its pages. */
export function readLastPages(path: string, code: string): LastNote<PageNote> {
  return readLastNote(path, { magic: MAGIC, code }, noteOf);
}

/** As `writeColumnFile`. */
export function writeLastPages(path: string, code: string, note: PageNote): string | null {
  const { keyOf, digests, handed, counts, reads, ...texts } = note;
  const columns = [keyOf, digests, handed, counts, reads].map((column) => [column]);
  return writeColumnFile(path, { magic: MAGIC, code }, { texts, columns });
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

import { readFileSync } from "node:fs";
import { endianness } from "node:os";
import { join } from "node:path";

import type { PageNote } from "../6-render/page-note.ts";
import { sha256, sha256OfParts } from "../base/hash.ts";
import { isOfOtherForm } from "../cache/other-form.ts";
import { writeWhole } from "../cache/write-whole.ts";

// dateline-pages 2 <code>-<order of bytes> <hash of the rest>\n
// texts of the note and lengths of its columns, JSON, \n
// the columns, one after another

const MAGIC = "dateline-pages 2";
const LINE_END = 0x0a;

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
  const bytes = readBytes(path);
  if (bytes === null) return { note: null, isDamaged: false };
  const end = bytes.indexOf(LINE_END);
  const [head, body] = [bytes.toString("utf8", 0, Math.max(end, 0)), bytes.subarray(end + 1)];
  if (head === headOf(code, sha256(body))) return { note: noteOf(body), isDamaged: false };
  const isOtherCode = head.startsWith(`${MAGIC} `) && !head.startsWith(`${startOf(code)} `);
  const isForeign = isOtherCode || isOfOtherForm(head, MAGIC);
  return { note: null, isDamaged: !isForeign };
}

/** Failing costs only time at the next build. */
export function writeLastPages(path: string, code: string, note: PageNote): void {
  const { keyOf, digests, handed, counts, reads, ...texts } = note;
  const columns = { keyOf, digests, handed, counts, reads };
  const lengths = Object.values(columns).map(({ length }) => length);
  // As they lie: of a large site all of it once more in one piece would be many megabytes.
  const body = [
    Buffer.from(`${JSON.stringify({ lengths, texts })}\n`),
    ...Object.values(columns).map(bytesOf),
  ];
  writeWhole(path, Buffer.from(`${headOf(code, sha256OfParts(body))}\n`), ...body);
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

type Texts = Pick<PageNote, "frame" | "keys" | "places" | "paths" | "pageKeys">;

/** Of what was found to be whole. */
function noteOf(body: Buffer): PageNote {
  const end = body.indexOf(LINE_END);
  const head = JSON.parse(body.toString("utf8", 0, end)) as { lengths: number[]; texts: Texts };
  let at = end + 1;
  // A copy, since a column of numbers starts where numbers of its size may lie.
  const take = (bytes: number): ArrayBuffer => {
    const copy = new Uint8Array(body.subarray(at, (at += bytes)));
    return copy.buffer;
  };
  const [keyOf = 0, digests = 0, handed = 0, counts = 0, reads = 0] = head.lengths;
  return {
    ...head.texts,
    keyOf: new Uint32Array(take(4 * keyOf)),
    digests: new Float64Array(take(8 * digests)),
    handed: new Float64Array(take(8 * handed)),
    counts: new Uint32Array(take(4 * counts)),
    reads: new Uint32Array(take(4 * reads)),
  };
}

function headOf(code: string, hash: string): string {
  return `${startOf(code)} ${hash}`;
}

/** The columns lie as they do in memory, which another machine may read the other way round. */
function startOf(code: string): string {
  return `${MAGIC} ${code}-${endianness()}`;
}

function readBytes(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

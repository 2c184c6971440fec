import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { PageNote } from "../6-render/page-note.ts";
import { sha256 } from "../base/hash.ts";
import { isOfOtherForm } from "../cache/other-form.ts";
import { writeWhole } from "../cache/write-whole.ts";

// dateline-pages 1 <code> <hash of the rest>\n
// the note, JSON

const MAGIC = "dateline-pages 1";

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
  const text = readText(path);
  if (text === null) return { note: null, isDamaged: false };
  const end = text.indexOf("\n");
  const [head, body] = [text.slice(0, end), text.slice(end + 1)];
  if (head === headOf(code, body)) return { note: JSON.parse(body) as PageNote, isDamaged: false };
  const isOtherCode = head.startsWith(MAGIC) && !head.startsWith(`${MAGIC} ${code} `);
  const isForeign = isOtherCode || isOfOtherForm(head, MAGIC);
  return { note: null, isDamaged: !isForeign };
}

/** Failing costs only time at the next build. */
export function writeLastPages(path: string, code: string, note: PageNote): void {
  const body = JSON.stringify(note);
  writeWhole(path, Buffer.from(`${headOf(code, body)}\n${body}`));
}

function headOf(code: string, body: string): string {
  return `${MAGIC} ${code} ${sha256(body)}`;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

// <magic> <code>-<order of bytes> <hash of the rest>\n
// texts, and lengths of the columns in bytes, JSON, \n
// the columns, one after another
//
// The columns lie as they do in memory, which another machine may read the other way round.
import { readFileSync } from "node:fs";
import { endianness } from "node:os";

import { sha256, sha256OfParts } from "../base/hash.ts";
import { isOfOtherForm } from "./other-form.ts";
import { writeWhole } from "./write-whole.ts";

const LINE_END = 0x0a;

export interface ColumnForm {
  /** Name and number of the form: "dateline-pages 3". */
  readonly magic: string;
  /** Fingerprint of the program: what another one noted is not believed. */
  readonly code: string;
}

export type Column = Uint16Array | Uint32Array | Float64Array;

export interface ColumnFile {
  /** JSON. */
  readonly texts: unknown;
  /** Each in pieces that lie one behind the other. */
  readonly columns: readonly (readonly Column[])[];
}

export interface ReadColumns {
  readonly texts: unknown;
  readonly columns: readonly ArrayBuffer[];
}

export interface FoundColumns {
  /** Null when there is no file, or none of this program's. */
  readonly read: ReadColumns | null;
  /** There is something, and it is not what was written. */
  readonly isDamaged: boolean;
}

export function readColumnFile(path: string, form: ColumnForm): FoundColumns {
  const bytes = readBytes(path);
  if (bytes === null) return { read: null, isDamaged: false };
  const end = bytes.indexOf(LINE_END);
  const [head, body] = [bytes.toString("utf8", 0, Math.max(end, 0)), bytes.subarray(end + 1)];
  if (head === headOf(form, sha256(body))) return { read: columnsOf(body), isDamaged: false };
  const { magic } = form;
  const isOtherCode = head.startsWith(`${magic} `) && !head.startsWith(`${startOf(form)} `);
  return { read: null, isDamaged: !isOtherCode && !isOfOtherForm(head, magic) };
}

/** Gives the code of what failed, null when all went well. Failing costs only time at the next build. */
export function writeColumnFile(
  path: string,
  form: ColumnForm,
  { texts, columns }: ColumnFile,
): string | null {
  const lengths = columns.map((pieces) =>
    pieces.reduce((sum, { byteLength }) => sum + byteLength, 0),
  );
  // As they lie: of a large site all of it once more in one piece would be many megabytes.
  const body = [
    Buffer.from(`${JSON.stringify({ lengths, texts })}\n`),
    ...columns.flat().map(bytesOf),
  ];
  return writeWhole(path, Buffer.from(`${headOf(form, sha256OfParts(body))}\n`), ...body);
}

function bytesOf({ buffer, byteOffset, byteLength }: Column): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Of what was found to be whole. */
function columnsOf(body: Buffer): ReadColumns {
  const end = body.indexOf(LINE_END);
  const { lengths, texts } = JSON.parse(body.toString("utf8", 0, end)) as {
    readonly lengths: readonly number[];
    readonly texts: unknown;
  };
  let at = end + 1;
  // A copy, since a column of numbers starts where numbers of its size may lie.
  const columns = lengths.map((length) => new Uint8Array(body.subarray(at, (at += length))).buffer);
  return { texts, columns };
}

function headOf(form: ColumnForm, hash: string): string {
  return `${startOf(form)} ${hash}`;
}

function startOf({ magic, code }: ColumnForm): string {
  return `${magic} ${code}-${endianness()}`;
}

function readBytes(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

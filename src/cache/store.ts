import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writevSync,
} from "node:fs";
import { dirname } from "node:path";

import type { Diagnostic } from "../model/diagnostic.ts";
import { checksumOf, parseCache, renderCache, type StoredValue } from "./cache-file.ts";
import type { Store } from "./memo.ts";
import { damagedCache, unwritableCache } from "./messages.ts";

const PIECES_PER_WRITE = 500; // systems take at most 1024 at once

export interface FileStore extends Store {
  /** Writes what was asked for or set since the last call, and forgets everything else. */
  save(): readonly Diagnostic[];
}

export interface StoreOptions {
  /** Absolute. */
  readonly path: string;
  /** As the settings name it, for messages. */
  readonly name: string;
  /** Fingerprint of the program: what other code worked out is not believed. */
  readonly code: string;
}

/**
 * A store in one file, which is read at the first question. Nothing that is wrong with the file changes a result: every
 * value has a checksum, and one that fails it is not there.
 */
export function openStore({ path, name, code }: StoreOptions): FileStore {
  let kept: ReadonlyMap<string, StoredValue> | null = null;
  let used = new Map<string, StoredValue>();
  let isDamaged = false;
  let isChanged = false;

  function load(): ReadonlyMap<string, StoredValue> {
    const bytes = readBytes(path);
    const entries = bytes && parseCache(bytes, code);
    if (bytes && !entries) isDamaged = true;
    return entries ?? new Map();
  }

  function get(key: string): string | undefined {
    kept ??= load();
    const value = used.get(key) ?? kept.get(key);
    if (!value) return undefined;
    if (!used.has(key) && checksumOf(key, value.bytes) !== value.checksum) {
      isDamaged = true;
      return undefined;
    }
    used.set(key, value);
    return value.bytes.toString();
  }

  function set(key: string, text: string): void {
    const bytes = Buffer.from(text);
    used.set(key, { bytes, checksum: checksumOf(key, bytes) });
    isChanged = true;
  }

  function save(): readonly Diagnostic[] {
    const diagnostics = isDamaged ? [damagedCache(name)] : [];
    if (isChanged || isDamaged || used.size !== (kept ?? used).size) {
      const fault = writePieces(path, renderCache(code, used));
      if (fault) diagnostics.push(unwritableCache(name, fault));
      kept = used;
    }
    used = new Map();
    isChanged = isDamaged = false;
    return diagnostics;
  }

  return { get, set, save };
}

function readBytes(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null; // not there, or not ours to read: both mean beginning without it
  }
}

/** The file changes in one step. Returns the code of what failed. */
function writePieces(path: string, pieces: Buffer[]): string | null {
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(draft, "w");
    try {
      for (let at = 0; at < pieces.length; at += PIECES_PER_WRITE)
        writeAll(file, pieces.slice(at, at + PIECES_PER_WRITE));
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
    return null;
  } catch (error) {
    rmSync(draft, { force: true });
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

/** A disk that is nearly full may take a part only; the next attempt then says why. */
function writeAll(file: number, pieces: Buffer[]): void {
  let bytes: Buffer = Buffer.alloc(0);
  const total = pieces.reduce((sum, piece) => sum + piece.length, 0);
  let done = writevSync(file, pieces);
  if (done < total) bytes = Buffer.concat(pieces);
  while (done < total) done += writevSync(file, [bytes.subarray(done)]);
}

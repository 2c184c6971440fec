import { readFileSync } from "node:fs";

import type { Diagnostic } from "../model/diagnostic.ts";
import {
  checksumOf,
  parseCache,
  renderCache,
  type CacheEntries,
  type StoredValue,
} from "./cache-file.ts";
import type { Store } from "./memo.ts";
import { damagedCache, unwritableCache } from "./messages.ts";
import { writeWhole } from "./write-whole.ts";

export interface FileStore extends Store {
  has(key: string): boolean;
  /** Takes values as another thread stored them. */
  keep(values: CacheEntries): void;
  /** As if all of these had been asked for: they stay. */
  touch(keys: readonly string[]): void;
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
  let kept: CacheEntries | null = null;
  let used = new Map<string, StoredValue>();
  let isDamaged = false;
  let isChanged = false;

  function load(): CacheEntries {
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

  function has(key: string): boolean {
    kept ??= load();
    return used.has(key) || kept.has(key);
  }

  function keep(values: CacheEntries): void {
    for (const [key, value] of values) used.set(key, value);
    isChanged ||= values.size > 0;
  }

  function touch(keys: readonly string[]): void {
    for (const key of keys) {
      const value = kept?.get(key);
      if (value && !used.has(key)) used.set(key, value);
    }
  }

  function save(): readonly Diagnostic[] {
    const diagnostics = isDamaged ? [damagedCache(name)] : [];
    if (isChanged || isDamaged || used.size !== (kept ?? used).size) {
      const fault = writeWhole(path, renderCache(code, used));
      if (fault) diagnostics.push(unwritableCache(name, fault));
      kept = used;
    }
    used = new Map();
    isChanged = isDamaged = false;
    return diagnostics;
  }

  return { get, set, has, keep, touch, save };
}

function readBytes(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null; // not there, or not ours to read: both mean beginning without it
  }
}

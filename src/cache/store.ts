import type { Diagnostic } from "../model/diagnostic.ts";
import { checksumOf, partChecksumOf, type ValuePlace } from "./cache-file.ts";
import type { PartStore, Store, ValuePart } from "./memo.ts";
import { damagedCache, unwritableCache } from "./messages.ts";
import { openValueFile, type ValueFile } from "./value-file.ts";

/** A value as another thread stored it. */
export interface StoredValue {
  readonly bytes: Uint8Array;
  readonly checksum: number;
}

export interface FileStore extends PartStore {
  has(key: string): boolean;
  keep(values: ReadonlyMap<string, StoredValue>): void;
  /** As if all of these had been asked for: they stay. */
  touch(keys: readonly string[]): void;
  /** Leaves in the file what was asked for or set since the last call, and nothing else. */
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

/** For who looks at a site and builds none: what lies in the file is read, and the file stays as it is. */
export function openStoreToRead(options: StoreOptions): Store {
  const { get } = openStore(options);
  return { get, set: () => {} };
}

/**
 * A store in one file, which is opened at the first question. Nothing that is wrong with the file changes a result: every
 * value has a checksum, and one that fails it is not there.
 */
export function openStore({ path, name, code }: StoreOptions): FileStore {
  let opened: ValueFile | null = null;
  let used = new Map<string, ValuePlace>();
  let isChanged = false;
  let isDamaged = false;
  let fault: string | null = null;

  function values(): ValueFile {
    opened ??= openValueFile(path, code);
    return opened;
  }

  function get(key: string): Uint8Array | undefined {
    const place = used.get(key) ?? values().index.get(key);
    if (!place) return undefined;
    const bytes = values().read(place);
    if (!bytes || checksumOf(key, bytes) !== place.checksum) return forget(key);
    used.set(key, place);
    return bytes;
  }

  function getPart(key: string, { from, length, checksum }: ValuePart): Uint8Array | undefined {
    const place = used.get(key) ?? values().index.get(key);
    if (!place) return undefined;
    const bytes = values().read(place, from, length);
    return bytes && partChecksumOf(bytes) === checksum ? bytes : forget(key);
  }

  /** It is not what was stored. */
  function forget(key: string): undefined {
    isDamaged ||= fault === null;
    used.delete(key);
  }

  function add(key: string, { bytes, checksum }: StoredValue): void {
    if (fault !== null) return;
    isChanged = true;
    try {
      used.set(key, { at: values().append(bytes), length: bytes.length, checksum });
    } catch (error) {
      fault = reasonOf(error);
    }
  }

  function set(key: string, bytes: Uint8Array): void {
    add(key, { bytes, checksum: checksumOf(key, bytes) });
  }

  function has(key: string): boolean {
    return used.has(key) || values().index.has(key);
  }

  function keep(stored: ReadonlyMap<string, StoredValue>): void {
    for (const [key, value] of stored) add(key, value);
  }

  function touch(keys: readonly string[]): void {
    for (const key of keys) {
      const place = used.get(key) ?? values().index.get(key);
      if (place) used.set(key, place);
    }
  }

  function save(): readonly Diagnostic[] {
    if (!opened) return [];
    isDamaged ||= opened.isDamaged;
    const isSame = !isChanged && !isDamaged && used.size === opened.index.size;
    if (!isSame && fault === null) fault = faultOf(() => opened?.commit(used));
    const diagnostics = isDamaged ? [damagedCache(name)] : [];
    if (fault !== null) diagnostics.push(unwritableCache(name, fault));
    opened.close();
    opened = fault = null;
    used = new Map();
    isChanged = isDamaged = false;
    return diagnostics;
  }

  return { get, getPart, set, has, keep, touch, save };
}

function faultOf(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

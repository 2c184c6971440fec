/** A file of the finished site, before its bytes exist. */
export interface OutputFile {
  /** Relative to the output folder, with "/" between its parts. */
  readonly path: string;
  /** A hash of everything the bytes depend on. */
  readonly key: string;
  /** The key is the SHA-256 of the bytes, so that who has hashed them need not ask for it. */
  readonly isKeyedByBytes?: boolean;
  /** The key, or null as long as only the bytes would tell it; not said where it is always known. */
  readonly knownKey?: string | null;
  /** Called only when the key has changed. */
  readonly render: () => string | Uint8Array;
  /** What `render` gives, from its first piece to its last, so that a file of many megabytes is never in memory whole. */
  readonly pieces?: () => Iterable<string>;
}

/** What the last build wrote: path → key and SHA-256 of the bytes. */
export interface ManifestEntry {
  readonly path: string;
  readonly key: string;
  readonly sha256: string;
}

export interface Manifest {
  readonly version: number;
  readonly files: readonly ManifestEntry[];
}

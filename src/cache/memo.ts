/** Where results are kept between builds. */
export interface Store {
  /** The bytes hold until the next call. */
  get(key: string): Uint8Array | undefined;
  set(key: string, value: Uint8Array): void;
}

/** A store of which a part of a value can be read without the rest. */
export interface PartStore extends Store {
  /** Undefined too when the part is not what it was. The bytes hold until the next call. */
  getPart(key: string, part: ValuePart): Uint8Array | undefined;
}

/** A stretch of a value, in bytes, with the checksum that it had when the whole was read. */
export interface ValuePart {
  readonly from: number;
  readonly length: number;
  readonly checksum: number;
}

/** Results as bytes: what is read is equal to what was written. */
export interface Codec<T> {
  readonly write: (value: T) => Uint8Array;
  readonly read: (bytes: Uint8Array) => T;
}

interface Keeping<Input, Output> {
  readonly store: Store;
  /** Must hold everything that the work looks at, its own version too. */
  readonly keyOf: (input: Input) => string;
  readonly codec: Codec<Output>;
}

/** The same function, which looks its result up before it works. */
export function remember<Input, Output>(
  work: (input: Input) => Output,
  { store, keyOf, codec }: Keeping<Input, Output>,
): (input: Input) => Output {
  return (input) => {
    const key = keyOf(input);
    const kept = store.get(key);
    if (kept !== undefined) return codec.read(kept);
    const result = work(input);
    store.set(key, codec.write(result));
    return result;
  };
}

/** A store that forgets everything when the process ends. */
export function memoryStore(): Store {
  return new Map<string, Uint8Array>();
}

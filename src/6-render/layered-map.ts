const CHANGES_MAX = 256; // as many former values as that are held on to

/**
 * A large map with a few other values: copying all of it at every edit would take longer than most of what an edit changes. What it
 * is laid over stays as it is, for those who look into that.
 */
export class LayeredMap<K, V> implements ReadonlyMap<K, V> {
  readonly size: number;
  private readonly base: ReadonlyMap<K, V>;
  /** `undefined` for a key that is gone. */
  private readonly changes: ReadonlyMap<K, V | undefined>;
  /** Else no key need be looked for a second time among the changes. */
  private readonly isAnyGone: boolean;

  private constructor(base: ReadonlyMap<K, V>, changes: ReadonlyMap<K, V | undefined>) {
    this.base = base;
    this.changes = changes;
    let [size, isAnyGone] = [base.size, false];
    for (const [key, value] of changes) {
      size += Number(value !== undefined) - Number(base.has(key));
      isAnyGone ||= value === undefined;
    }
    this.size = size;
    this.isAnyGone = isAnyGone;
  }

  /** A map with these values, or without those that are `undefined`; of no more than two layers. */
  static over<K, V>(
    map: ReadonlyMap<K, V>,
    changes: readonly (readonly [K, V | undefined])[],
  ): ReadonlyMap<K, V> {
    const [base, before] = map instanceof LayeredMap ? map.layers() : [map, []];
    const all = new Map<K, V | undefined>([...before, ...changes]);
    if (all.size > CHANGES_MAX || base.size < CHANGES_MAX) return flat(base, all);
    return new LayeredMap(base, all);
  }

  get(key: K): V | undefined {
    const value = this.changes.get(key);
    if (value !== undefined) return value;
    return this.isAnyGone && this.changes.has(key) ? undefined : this.base.get(key);
  }

  has(key: K): boolean {
    return this.changes.has(key) ? this.changes.get(key) !== undefined : this.base.has(key);
  }

  *entries(): MapIterator<[K, V]> {
    for (const entry of this.base) if (!this.changes.has(entry[0])) yield entry;
    for (const [key, value] of this.changes) if (value !== undefined) yield [key, value];
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  forEach(each: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) each(value, key, this);
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  private layers(): readonly [ReadonlyMap<K, V>, ReadonlyMap<K, V | undefined>] {
    return [this.base, this.changes];
  }
}

function flat<K, V>(
  base: ReadonlyMap<K, V>,
  changes: ReadonlyMap<K, V | undefined>,
): ReadonlyMap<K, V> {
  const map = new Map(base);
  for (const [key, value] of changes)
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  return map;
}

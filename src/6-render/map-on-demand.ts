/**
 * A map with a key for each of another one, whose values are made when they are asked for, and forgotten: `make` gives the same
 * for the same. Where nothing is compared with what it was before, that costs less than to keep them all.
 */
export function mapOnDemand<K, S, V>(
  sources: ReadonlyMap<K, S>,
  make: (source: S) => V,
): ReadonlyMap<K, V> {
  function* entries(): MapIterator<[K, V]> {
    for (const [key, source] of sources) yield [key, make(source)];
    return undefined;
  }
  function* values(): MapIterator<V> {
    for (const source of sources.values()) yield make(source);
    return undefined;
  }
  const map: ReadonlyMap<K, V> = {
    get: (key) => {
      const source = sources.get(key);
      return source === undefined ? undefined : make(source);
    },
    has: (key) => sources.has(key),
    get size() {
      return sources.size;
    },
    ...{ entries, values, keys: () => sources.keys() },
    forEach: (each) => sources.forEach((source, key) => each(make(source), key, map)),
    [Symbol.iterator]: entries,
  };
  return map;
}

const KEPT_MAX = 4000; // about what the pages of a month ask for again and again

/**
 * A map with a key for each of another one, whose values are made when they are asked for, and soon forgotten unless `keptMax` says
 * otherwise: `make` gives the same for the same. Where nothing is compared with what it was before, that costs less than to make all.
 */
export function mapOnDemand<K, S, V>(
  sources: ReadonlyMap<K, S>,
  make: (source: S) => V,
  keptMax = KEPT_MAX,
): ReadonlyMap<K, V> {
  function* entries(): MapIterator<[K, V]> {
    for (const [key, source] of sources) yield [key, make(source)];
    return undefined;
  }
  function* values(): MapIterator<V> {
    for (const source of sources.values()) yield make(source);
    return undefined;
  }
  const kept = new Map<K, V>();
  const map: ReadonlyMap<K, V> = {
    get: (key) => {
      const known = kept.get(key);
      if (known !== undefined) return known;
      const source = sources.get(key);
      if (source === undefined) return undefined;
      if (kept.size >= keptMax) kept.clear();
      const value = make(source);
      kept.set(key, value);
      return value;
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

const NONE: readonly never[] = [];

/**
 * The list with no room to spare. One that was filled by pushing keeps room for a dozen more, which is most of the memory
 * of the short lists that every finding has; empty ones are all the same.
 */
export function compact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}

/** A copy of a map that counts how often a key of it is looked up. */
export class CountingMap<K, V> extends Map<K, V> {
  asked = 0;

  override get(key: K): V | undefined {
    this.asked++;
    return super.get(key);
  }
}

import { ownText } from "./own-text.ts";

const ENTRIES_MAX = 30_000; // no text may fill the memory
const LENGTH_MAX = 48; // longer texts seldom come twice

/**
 * A function of a text that keeps its results, so that a text met again costs one look into a table. `make` depends on the
 * text alone, and callers do not change what they are given.
 */
export function boundedMemo<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    if (text.length > LENGTH_MAX) return make(text);
    const own = ownText(text);
    const result = make(own);
    if (made.size >= ENTRIES_MAX) made.clear();
    made.set(own, result);
    return result;
  };
}

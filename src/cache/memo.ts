/** Where results are kept between builds; values are JSON text. */
export interface Store {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
}

/**
 * The same function, which looks its result up before it works. The key must hold everything the function looks at,
 * its own version too; the result must be plain JSON.
 */
export function remember<Input, Output>(
  work: (input: Input) => Output,
  { store, keyOf }: { store: Store; keyOf: (input: Input) => string },
): (input: Input) => Output {
  return (input) => {
    const key = keyOf(input);
    const kept = store.get(key);
    if (kept !== undefined) return JSON.parse(kept) as Output;
    const result = work(input);
    store.set(key, JSON.stringify(result));
    return result;
  };
}

/** A store that forgets everything when the process ends. */
export function memoryStore(): Store {
  return new Map<string, string>();
}

import type { Shared } from "../model/reason.ts";

// What reasons list of the names and words that texts have in common.

const SHOWN = { names: 5, words: 6 };

/** Collects what is shared: `add` takes a label with its weight, and `shared` is what has been added so far. */
export interface SharedTerms {
  readonly shared: Shared;
  readonly add: (label: string, weight: number) => void;
}

/** Counts labels and keeps the heaviest in order, by insertion: few are shown of the many that are shared. */
export function sharedTerms(kind: keyof typeof SHOWN): SharedTerms {
  const shown = SHOWN[kind];
  const examples: string[] = [];
  const shared = { count: 0, examples };
  const kept: number[] = []; // weights of the examples
  const add = (label: string, weight: number) => {
    shared.count++;
    let at = examples.length;
    while (at > 0 && isBefore(label, weight, at - 1)) at--;
    if (at === shown) return;
    examples.splice(at, 0, label);
    kept.splice(at, 0, weight);
    if (examples.length > shown) [examples.length, kept.length] = [shown, shown];
  };
  const isBefore = (label: string, weight: number, at: number) => {
    const other = kept[at] as number;
    return weight > other || (weight === other && label < (examples[at] as string));
  };
  return { shared, add };
}

/** Chance that a seed repeats. */
export interface Dice {
  /** A whole number from 0 up to, and without, `sides`. */
  readonly roll: (sides: number) => number;
  readonly pick: <T>(things: readonly T[]) => T;
}

// Mulberry32 (T. Ettinger, public domain): 32 bits of state are enough for choosing edits.
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (sides: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
  return { roll, pick: (things) => things[roll(things.length)] as (typeof things)[number] };
}

// Names, kinds of happening and words as small numbers. Reports are compared millions of times, and ascending numbers are
// compared in one walk, without a set of strings for each of them.

/** Numbers of things, ascending, each once. */
export type Ids = readonly number[];

const NONE: Ids = [];

/** Gives each text a number, from 0 in the order in which they first come. */
export interface Numbering {
  readonly texts: readonly string[];
  /** For each number the list of it alone: half of all lists are of one number, and share these. */
  readonly alone: readonly Ids[];
  readonly numberOf: (text: string) => number;
}

export function numbering(): Numbering {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const alone: Ids[] = [];
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const number = texts.length;
    numbers.set(text, number);
    texts.push(text);
    alone.push([number]);
    return number;
  };
  return { texts, alone, numberOf };
}

/**
 * One number for two (the pairing of M. Szudzik): different pairs get different numbers, whatever comes later, and those of small
 * numbers are small.
 */
export function pairNumber(a: number, b: number): number {
  return a < b ? b * b + a : a * a + a + b;
}

// A list that is filled by pushing keeps room for a dozen more. There is one of these for each report and trait, so they are
// filled here and copied to their length.
const DRAFT: number[] = [];

/** The numbers of the texts in order, each once. There are a dozen, and then insertion is the fastest way to sort. */
export function idsOf(texts: readonly string[], { numberOf, alone }: Numbering): Ids {
  if (texts.length === 0) return NONE;
  let length = 0;
  for (let next = 0; next < texts.length; next++) {
    const number = numberOf(texts[next] as string);
    let at = length;
    while (at > 0 && (DRAFT[at - 1] as number) > number) at--;
    if (at > 0 && DRAFT[at - 1] === number) continue;
    for (let place = length++; place > at; place--) DRAFT[place] = DRAFT[place - 1] as number;
    DRAFT[at] = number;
  }
  return length === 1 ? (alone[DRAFT[0] as number] as Ids) : DRAFT.slice(0, length);
}

// From this ratio of lengths on, looking up the few in the many is faster than walking through both.
const FAR_LONGER = 8;

export function countShared(a: Ids, b: Ids): number {
  const few = a.length <= b.length ? a : b;
  const many = few === a ? b : a;
  if (many.length > few.length * FAR_LONGER) return countFound(few, many);
  let shared = 0;
  let at = 0;
  for (let next = 0; next < few.length; next++) {
    const id = few[next] as number;
    while (at < many.length && (many[at] as number) < id) at++;
    if (at === many.length) break;
    if (many[at] === id) shared++;
  }
  return shared;
}

function countFound(few: Ids, many: Ids): number {
  let found = 0;
  for (let next = 0; next < few.length; next++) {
    const id = few[next] as number;
    let low = 0;
    let high = many.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((many[middle] as number) < id) low = middle + 1;
      else high = middle;
    }
    if (many[low] === id) found++;
  }
  return found;
}

/** What stands in either; the very list when one of them holds the other, which is the rule. */
export function union(a: Ids, b: Ids): Ids {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  const shared = countShared(a, b);
  if (shared === b.length) return a;
  if (shared === a.length) return b;
  const both: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i] ?? Infinity, b[j] ?? Infinity];
    both.push(Math.min(left, right));
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return both;
}

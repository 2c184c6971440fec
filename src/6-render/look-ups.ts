// Look-ups that pages made, by number. A site has forty for each article, and they last as long as its pages, so what is known
// of them stands in columns: a record for each would take three times the memory. What a page looked up is a run of numbers in
// one list for all pages.

/** A new look-up gets the number of one that is forgotten, or the next. */
export interface LookUps {
  /** By where in the context ("index.names", "paths.event"), then by key: the numbers of those that hold. */
  readonly numbers: Map<string, Map<unknown, number>>;
  /** By where: the map that all of them were looked up in, so that the same map need not be asked again. */
  readonly maps: Map<string, unknown>;
  /** Whether what they gave is kept, to be compared with what the next rendering in this process gives. */
  readonly keepsValues: boolean;
  /** By number: what it gave; `UNSEEN` when only its digest is known. None where they are not kept. */
  readonly values: unknown[];
  /** By number: of the value, as `lookUpDigest` makes it; `UNASKED` until somebody asks for it. */
  readonly digests: number[];
  /** By number: the page that noted it last. */
  readonly pages: number[];
  /** Pages that were made, counted through. */
  page: number;
  /** As pages are, from 1. */
  rendering: number;
  /** Whether the last one came to its end, so that no page holds what it found stale. */
  isWhole: boolean;
  /** Numbers of what is stale: pages of the last rendering hold them until they have been looked at. */
  stale: readonly number[];
  /** By number, a byte each, for the millions of reads of a large site. */
  isStale: Uint8Array;
  /** Numbers that no page holds. */
  readonly free: number[];
  readonly reads: ReadList;
}

/** What all pages looked up, page by page. */
export interface ReadList {
  numbers: Uint32Array;
  length: number;
}

/** Where in the list a page's look-ups stand. */
export interface Run {
  start: number;
  readonly count: number;
}

export const UNSEEN = Symbol("unseen");

/** In the place of a key: a look at all that there is. */
export const WHOLE = Symbol("whole");

export const UNASKED = -1;

const LENGTH_AT_FIRST = 1024;

export function noLookUps(keepsValues = true): LookUps {
  return {
    keepsValues,
    ...{ numbers: new Map(), maps: new Map(), values: [], digests: [], pages: [], page: 0 },
    ...{ rendering: 0, isWhole: true },
    ...{ stale: [], isStale: new Uint8Array(), free: [] },
    reads: { numbers: new Uint32Array(LENGTH_AT_FIRST), length: 0 },
  };
}

/** Those from one place, by key. */
export function lookUpsFrom(lookUps: LookUps, from: string): Map<unknown, number> {
  let known = lookUps.numbers.get(from);
  if (!known) lookUps.numbers.set(from, (known = new Map()));
  return known;
}

/** Its number. */
export function addLookUp(
  { keepsValues, values, digests, pages, free }: LookUps,
  value: unknown,
  digest = UNASKED,
): number {
  const number = free.pop() ?? digests.length;
  if (keepsValues) values[number] = value;
  digests[number] = digest;
  pages[number] = 0;
  return number;
}

/** Notes for the page being made that it depends on a look-up. */
export function addRead({ pages, page, reads }: LookUps, number: number): void {
  if (pages[number] === page) return;
  pages[number] = page;
  if (reads.length === reads.numbers.length) reads.numbers = resized(reads);
  reads.numbers[reads.length++] = number;
}

/** From here on these would give something else. What was stale before is of no page any longer. */
export function declareStale(lookUps: LookUps, numbers: readonly number[]): void {
  lookUps.stale = numbers;
  lookUps.isStale = new Uint8Array(numbers.length === 0 ? 0 : lookUps.digests.length);
  for (const number of numbers) lookUps.isStale[number] = 1;
}

/** Whether all that a page looked up would give the same. */
export function holds({ isStale, reads: { numbers } }: LookUps, { start, count }: Run): boolean {
  if (isStale.length === 0) return true;
  for (let at = start; at < start + count; at++)
    if (isStale[numbers[at] as number] === 1) return false;
  return true;
}

/** Takes out what belongs to no page, once it is more than half; then also look-ups that no page makes any longer. */
export function tidyLookUps(lookUps: LookUps, pages: ReadonlyMap<unknown, Run>): void {
  const { reads } = lookUps;
  let needed = 0;
  for (const { count } of pages.values()) needed += count;
  if (reads.length <= 2 * needed + LENGTH_AT_FIRST) return;
  const { numbers } = reads;
  reads.numbers = new Uint32Array(needed + LENGTH_AT_FIRST);
  reads.length = 0;
  for (const run of pages.values()) {
    reads.numbers.set(numbers.subarray(run.start, run.start + run.count), reads.length);
    run.start = reads.length;
    reads.length += run.count;
  }
  forgetUnread(lookUps);
}

/** What a page that is gone looked up and did not find would be nothing for ever, and so never stale. */
function forgetUnread({ numbers, keepsValues, values, digests, free, reads }: LookUps): void {
  const isRead = new Uint8Array(digests.length);
  for (let at = 0; at < reads.length; at++) isRead[reads.numbers[at] as number] = 1;
  for (const known of numbers.values())
    for (const [key, number] of known) {
      if (isRead[number] === 1) continue;
      known.delete(key);
      if (keepsValues) values[number] = null;
      free.push(number);
    }
}

/** By a quarter: the list of a large site is copied a few times more, and has not as much room to spare as it fills. */
function resized({ numbers, length }: ReadList): Uint32Array {
  const larger = new Uint32Array(length + (length >> 2) + LENGTH_AT_FIRST);
  larger.set(numbers);
  return larger;
}

// Entries are told by a block and a number within it, so that an entry that comes or goes moves no other. Where a block begins, and
// what number an entry has, is chosen by the entry's own id: not by its place, nor by what stood there before.
//
//   ids in order     a   b   c   d | e   f   g …     "e" begins a block, since its digest says so
//   numbers        902  17 455 456 | 30 1207 8       "d" had 455, too, and stepped aside
import { compare } from "../../base/order.ts";
import { valueDigest } from "../../base/value-digest.ts";

export interface Block {
  /** Places in the list that it was cut out of. */
  readonly from: number;
  readonly to: number;
}

/** Within a block numbers are smaller. */
export const NUMBERS_A_BLOCK = 2048;

// Eight numbers for each entry of a usual block: so one that comes seldom meets another, which would have to step aside.
const DIGEST_NUMBERS = 1024;
const ENTRIES_A_BLOCK = 128; // on average: results are shown by loading the blocks that they stand in, some 30 KB each
const ENTRIES_MAX = 512; // with which the last one that steps aside stays below NUMBERS_A_BLOCK

/** What blocks are cut out of. */
interface Cut {
  readonly count: number;
  readonly idOf: (place: number) => string;
}

/**
 * The block that begins at a place where the last one ended. An entry more or less touches one block, or two if it begins one. Where
 * one is cut for its length, those behind it change, too, up to the next that an id begins.
 */
export function cutBlock(from: number, list: Cut): Block {
  let to = from + 1;
  while (!isBlock({ from, to }, list)) to++;
  return { from, to };
}

/** Whether it ends where it has to, of one within which none begins. */
export function isBlock({ from, to }: Block, { count, idOf }: Cut): boolean {
  return to === count || to - from === ENTRIES_MAX || beginsBlock(idOf(to));
}

function beginsBlock(id: string): boolean {
  return Math.floor(valueDigest(id) / DIGEST_NUMBERS) % ENTRIES_A_BLOCK === 0;
}

/** For each of the ids of a block its number, which no other has. Those that meet stand in order of id. */
export function numbersInBlock(ids: readonly string[]): readonly number[] {
  const wanted = ids.map((id, place) => ({ id, place, number: valueDigest(id) % DIGEST_NUMBERS }));
  const numbers = new Array<number>(ids.length).fill(0);
  let free = 0;
  for (const { place, number } of wanted.sort(byNumber)) {
    const given = Math.max(number, free);
    numbers[place] = given;
    free = given + 1;
  }
  return numbers;
}

interface Wanted {
  readonly id: string;
  readonly number: number;
}

function byNumber(a: Wanted, b: Wanted): number {
  return a.number - b.number || compare(a.id, b.id);
}
